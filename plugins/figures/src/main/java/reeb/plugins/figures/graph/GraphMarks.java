package reeb.plugins.figures.graph;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import reeb.api.Progress;
import reeb.api.Run;
import reeb.api.data.Points;
import reeb.api.graph.MapperGraph;
import reeb.api.graph.Node;
import reeb.plugins.figures.drawing.Area;
import reeb.plugins.figures.drawing.Ink;
import reeb.plugins.figures.drawing.Mark;
import reeb.plugins.figures.drawing.Sheet;
import reeb.plugins.figures.drawing.Typeface;
import reeb.toolkit.colour.NodeLabels;

/** Draws nodes and edges into an area: edges first, then large nodes, then small ones on top. */
final class GraphMarks {
    private static final double LONGEST_USUAL_EDGE = 120;
    private static final double LEAST_WIDTH = 0.9;
    private static final double SMALLEST_LABEL = 12;
    private static final double LARGEST_LABEL = 22;
    private static final double WIDEST_LABEL = 320;

    private final MapperGraph graph;
    private final double[] x;
    private final double[] y;

    private GraphMarks(MapperGraph graph, double[] x, double[] y) {
        this.graph = graph;
        this.x = x;
        this.y = y;
    }

    /** Fits positions into an area, as large as they go but with no edge longer than nodes that grow so much need. */
    static GraphMarks fit(MapperGraph graph, Points positions, Area area, double growth, Sheet sheet) {
        double[] x = positions.column(0);
        double[] y = Arrays.stream(positions.column(1)).map(value -> -value).toArray();
        double scale =
                Math.min(scale(x, y, area), growth * sheet.scaled(LONGEST_USUAL_EDGE) / middleLength(graph, x, y));
        shift(x, scale, area.left() + area.width() / 2);
        shift(y, scale, area.top() + area.height() / 2);
        return new GraphMarks(graph, x, y);
    }

    private static double scale(double[] x, double[] y, Area area) {
        double scale = Math.min(area.width() / span(x), area.height() / span(y));
        return Double.isFinite(scale) ? scale : 1;
    }

    private static double span(double[] values) {
        return Arrays.stream(values).max().orElse(0)
                - Arrays.stream(values).min().orElse(0);
    }

    private static double middleLength(MapperGraph graph, double[] x, double[] y) {
        double[] lengths = IntStream.range(0, graph.edges())
                .mapToDouble(edge -> length(graph, edge, x, y))
                .sorted()
                .toArray();
        return lengths.length == 0 ? 0 : lengths[lengths.length / 2];
    }

    private static double length(MapperGraph graph, int edge, double[] x, double[] y) {
        int from = graph.from(edge);
        int to = graph.to(edge);
        return Math.hypot(x[from] - x[to], y[from] - y[to]);
    }

    private static void shift(double[] values, double scale, double middle) {
        double low = Arrays.stream(values).min().orElse(0);
        double centre = low + span(values) / 2;
        Arrays.setAll(values, i -> (values[i] - centre) * scale + middle);
    }

    /** Draws the edges: wider and darker the more rows they share, the strongest one as wide as is asked for. */
    void edges(Optional<Double> width, Sheet sheet) {
        double opacity = opacity(sheet);
        double heaviest = IntStream.range(0, graph.edges())
                .mapToDouble(graph::strength)
                .max()
                .orElse(1);
        double widest = width.orElseGet(() -> LEAST_WIDTH + Math.clamp(140 / Math.sqrt(graph.edges() + 1.0), 2.2, 7));
        double narrowest = Math.min(LEAST_WIDTH, widest);
        for (int edge = 0; edge < graph.edges(); edge++) {
            double share = Math.sqrt(Math.max(0, graph.strength(edge)) / (heaviest > 0 ? heaviest : 1));
            double wide = sheet.scaled(narrowest + share * (widest - narrowest));
            int from = graph.from(edge);
            int to = graph.to(edge);
            sheet.add(new Mark.Line(
                    x[from], y[from], x[to], y[to], wide, sheet.theme().edge(), opacity * (0.5 + 0.5 * share)));
        }
    }

    /** The more paper the edges cover, the fainter they are, so that a tangle does not turn into a blot. */
    private double opacity(Sheet sheet) {
        double length = IntStream.range(0, graph.edges())
                .mapToDouble(edge -> length(graph, edge, x, y))
                .sum();
        double covered = length * sheet.scaled(2.5) / ((double) sheet.width() * sheet.height());
        return Math.clamp(0.25 / covered, 0.12, 0.7);
    }

    /** Gives the middle length of an edge in pixels; 0 where there is none. */
    double edgeLength() {
        return middleLength(graph, x, y);
    }

    /** Draws the nodes, large ones first. */
    void nodes(NodeShape shape, Radii radii, Sheet sheet, Run run) {
        List<Node> nodes = graph.nodes();
        int[] order = IntStream.range(0, nodes.size())
                .boxed()
                .sorted(Comparator.comparingInt(
                        (Integer node) -> -nodes.get(node).size()))
                .mapToInt(Integer::intValue)
                .toArray();
        try (Progress progress = run.progress("drawing nodes", order.length)) {
            for (int node : order) {
                shape.draw(node, x[node], y[node], radii.of(nodes.get(node).size()), sheet);
                progress.advance(1);
            }
        }
    }

    /**
     * Writes the names that nodes were given, and the numbers of the others where these are wanted: onto what has one colour and is
     * large enough, else to the right, or to the left where the area ends.
     */
    void labels(boolean numbers, NodeShape shape, Radii radii, Area area, Sheet sheet) {
        for (int node = 0; node < x.length; node++) {
            Optional<String> name = NodeLabels.given(graph, node);
            if (numbers || name.isPresent()) {
                label(name.orElse(Integer.toString(node)), node, shape, radii, area, sheet);
            }
        }
    }

    private void label(String label, int node, NodeShape shape, Radii radii, Area area, Sheet sheet) {
        double radius = radii.of(graph.nodes().get(node).size());
        double size = Math.clamp(radius, sheet.scaled(SMALLEST_LABEL), sheet.scaled(LARGEST_LABEL));
        String text = Typeface.sans().fit(label, size, sheet.scaled(WIDEST_LABEL));
        double width = Typeface.sans().width(text, size);
        boolean onto = shape.ground(node).isPresent() && width < 1.7 * radius;
        int ink = onto ? Ink.on(shape.ground(node).get()) : sheet.theme().ink();
        double beside = radius + sheet.scaled(2);
        double left = onto ? x[node] - width / 2 : x[node] + beside;
        boolean beyond = !onto && left + width > area.right();
        sheet.words(beyond ? x[node] - beside - width : left, y[node] + 0.36 * size, size, ink, text);
    }
}
