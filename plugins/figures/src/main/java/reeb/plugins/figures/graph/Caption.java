package reeb.plugins.figures.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import reeb.api.graph.MapperGraph;
import reeb.api.graph.Network;
import reeb.plugins.figures.drawing.Area;
import reeb.plugins.figures.drawing.Sheet;
import reeb.plugins.figures.drawing.Typeface;
import reeb.toolkit.text.Counts;

/** The lines below a graph: how large it is, which rows are not in it, how it was made. */
final class Caption {
    private static final double TEXT = 19;
    private static final double LINE = 28;
    private static final int MAX_LINES = 6;

    private final List<String> lines;
    private final Sheet sheet;

    private Caption(List<String> lines, Sheet sheet) {
        this.lines = lines;
        this.sheet = sheet;
    }

    static Caption of(Network network, Sheet sheet, double width) {
        List<String> lines = new ArrayList<>();
        lines.addAll(Typeface.sans().lines(counts(network.graph()), sheet.scaled(TEXT), width));
        lines.addAll(Typeface.sans().lines(network.graph().ledger().summary(), sheet.scaled(TEXT), width));
        lines.addAll(Typeface.sans().lines(shortFacts(network), sheet.scaled(TEXT), width));
        if (lines.size() > MAX_LINES) {
            String last = lines.get(MAX_LINES - 1) + " …";
            lines = new ArrayList<>(lines.subList(0, MAX_LINES - 1));
            lines.add(last);
        }
        return new Caption(lines, sheet);
    }

    /** Says in words all that the picture shows. */
    static String description(Network network) {
        String facts = facts(network);
        return counts(network.graph()) + ". " + network.graph().ledger().summary() + "."
                + (facts.isEmpty() ? "" : " " + facts + ".");
    }

    double height() {
        return lines.size() * sheet.scaled(LINE);
    }

    /** Writes the lines so that the last one ends at the bottom of an area. */
    void draw(Area area) {
        double size = sheet.scaled(TEXT);
        for (int i = 0; i < lines.size(); i++) {
            double baseLine = area.bottom() - (lines.size() - 1 - i) * sheet.scaled(LINE) - 0.25 * size;
            int colour = i == 0 ? sheet.theme().ink() : sheet.theme().faintInk();
            sheet.words(area.left(), baseLine, size, colour, Typeface.sans().fit(lines.get(i), size, area.width()));
        }
    }

    private static String counts(MapperGraph graph) {
        int components = Arrays.stream(graph.components()).max().orElse(-1) + 1;
        return Counts.of(graph.nodes().size(), "node") + " · " + Counts.of(graph.edges(), "edge") + " · "
                + Counts.of(components, "component");
    }

    private static String facts(Network network) {
        return network.told().entrySet().stream()
                .map(fact -> fact.getKey() + ": " + fact.getValue())
                .collect(Collectors.joining(" · "));
    }

    /** The facts that people read in passing: not the parameters of steps, which the description has. */
    private static String shortFacts(Network network) {
        return network.facts().entrySet().stream()
                .filter(fact -> !fact.getValue().equals(network.title()))
                .map(fact -> fact.getKey() + ": " + fact.getValue())
                .collect(Collectors.joining(" · "));
    }
}
