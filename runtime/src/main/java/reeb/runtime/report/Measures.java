package reeb.runtime.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import reeb.api.data.Column;
import reeb.api.graph.Ledger;
import reeb.runtime.engine.StepRecord;

/** What became of the rows of each graph, and what the steps measured. */
final class Measures {
    private static final int MOST_LINES = 20;

    private final Html html;

    Measures(Html html) {
        this.html = html;
    }

    void write(List<StepRecord> records) throws IOException {
        ledgers(records.stream().filter(record -> record.ledger().isPresent()).toList());
        figures(records.stream()
                .filter(record ->
                        record.section().isEmpty() && !record.figures().isEmpty())
                .toList());
    }

    private void ledgers(List<StepRecord> records) throws IOException {
        if (records.isEmpty()) {
            return;
        }
        html.start("section").element("h2", "Rows in graphs").line();
        for (StepRecord record : records) {
            html.element("h3", record.step().name()).line();
            Ledger ledger = record.ledger().orElseThrow();
            html.element("p", ledger.summary() + ".").line();
            ledger(ledger, record.step().name()).write(html);
        }
        html.end().line();
    }

    private static Grid ledger(Ledger ledger, String step) {
        List<List<String>> rows = new ArrayList<>();
        for (Ledger.Fate fate : Ledger.Fate.values()) {
            int count = ledger.count(fate);
            rows.add(List.of(fate.toString(), Amounts.count(count), Amounts.share(count, ledger.rows())));
        }
        rows.add(List.of("all rows", Amounts.count(ledger.rows()), ""));
        return new Grid(
                "Rows in " + step,
                List.of(Grid.Heading.words("Rows"), Grid.Heading.number("Count"), Grid.Heading.number("Share")),
                rows);
    }

    private void figures(List<StepRecord> records) throws IOException {
        if (records.isEmpty()) {
            return;
        }
        html.start("section").element("h2", "Figures").line();
        for (StepRecord record : records) {
            html.element("h3", record.step().name()).line();
            for (Map<String, Column.Numbers> group : byLength(record.figures())) {
                group(group, "Figures of " + record.step().name());
            }
        }
        html.end().line();
    }

    /** Gathers figures of as many values each, which are the columns of one table. */
    private static Collection<Map<String, Column.Numbers>> byLength(Map<String, Column.Numbers> figures) {
        Map<Integer, Map<String, Column.Numbers>> groups = new LinkedHashMap<>();
        figures.forEach((name, values) -> groups.computeIfAbsent(values.size(), _ -> new LinkedHashMap<>())
                .put(name, values));
        return groups.values();
    }

    private void group(Map<String, Column.Numbers> figures, String label) throws IOException {
        int length = figures.values().iterator().next().size();
        if (length == 1) {
            single(figures, label).write(html);
            return;
        }
        several(figures, label, Math.min(length, MOST_LINES)).write(html);
        if (length > MOST_LINES) {
            html.element(
                            "p",
                            "These are the first " + MOST_LINES + " of " + Amounts.count(length)
                                    + " values; all are in run.json.")
                    .line();
        }
    }

    private static Grid single(Map<String, Column.Numbers> figures, String label) {
        List<List<String>> rows = figures.entrySet().stream()
                .map(figure -> List.of(figure.getKey(), shown(figure.getValue(), 0)))
                .toList();
        return new Grid(label, List.of(Grid.Heading.words("Figure"), Grid.Heading.number("Value")), rows);
    }

    private static Grid several(Map<String, Column.Numbers> figures, String label, int lines) {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < lines; i++) {
            int row = i;
            rows.add(figures.values().stream().map(values -> shown(values, row)).toList());
        }
        return new Grid(
                label, figures.keySet().stream().map(Grid.Heading::number).toList(), rows);
    }

    /** Gives six digits of numbers, and other values as they are. */
    static String shown(Column column, int row) {
        return column instanceof Column.Numbers figure && !figure.scale().moment()
                ? Amounts.number(figure.at(row))
                : column.text(row);
    }
}
