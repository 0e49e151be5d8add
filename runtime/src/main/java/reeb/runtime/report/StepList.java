package reeb.runtime.report;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import reeb.runtime.engine.FinishedRun;
import reeb.runtime.engine.StepRecord;
import reeb.runtime.json.JsonWriter;

/** What became of each step, and its parameters with every default spelled out. */
final class StepList {
    private final Html html;

    StepList(Html html) {
        this.html = html;
    }

    void write(List<StepRecord> records) throws IOException {
        html.start("section").element("h2", "Steps").line();
        html.element(
                        "p",
                        "The time of a cached step is that of reading it; the peak memory is the most that the process"
                                + " had taken by the end of the step.")
                .line();
        new Grid(
                        "Steps",
                        List.of(
                                Grid.Heading.words("Step"),
                                Grid.Heading.words("Part"),
                                Grid.Heading.words("Result"),
                                Grid.Heading.words("How"),
                                Grid.Heading.number("Time"),
                                Grid.Heading.number("Peak memory")),
                        records.stream().map(StepList::row).toList())
                .write(html);
        html.end().line().start("section").element("h2", "Parameters").line();
        for (StepRecord record : records) {
            parameters(record);
        }
        html.end().line();
    }

    private static List<String> row(StepRecord record) {
        boolean done = record.how() != StepRecord.How.NOT_NEEDED;
        return List.of(
                record.step().name(),
                record.step().type().name(),
                record.summary(),
                record.how().toString(),
                done ? Amounts.seconds(record.seconds()) : "",
                record.peakBytes() > 0 ? Amounts.bytes(record.peakBytes()) : "");
    }

    private void parameters(StepRecord record) throws IOException {
        Map<String, Object> values = FinishedRun.recipe(record.step());
        values.remove("name");
        values.remove("use");
        html.element("h3", record.step().name())
                .element(
                        "p",
                        record.step().type().name() + ": "
                                + record.step().type().about())
                .line();
        if (!record.key().isEmpty()) {
            html.start("p", "class", "key")
                    .text("Key in the cache: ")
                    .element("code", record.key())
                    .end()
                    .line();
        }
        if (!values.isEmpty()) {
            new Grid(
                            "Parameters of " + record.step().name(),
                            List.of(Grid.Heading.words("Parameter"), Grid.Heading.code("Value")),
                            values.entrySet().stream()
                                    .map(entry -> List.of(entry.getKey(), shown(entry.getValue())))
                                    .toList())
                    .write(html);
        }
    }

    private static String shown(Object value) {
        return value instanceof String text ? text : JsonWriter.compact(value);
    }
}
