package reeb.plugins.exports;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import reeb.api.About;
import reeb.api.Named;
import reeb.api.Output;
import reeb.api.Reporter;
import reeb.api.Run;
import reeb.api.data.Column;
import reeb.api.data.Evaluation;
import reeb.toolkit.text.Utf8;

/**
 * The figures of all evaluations in one CSV (RFC 4180, lines end with LF): the step's name, then a column for each figure
 * that one of them has, in the order in which they come; empty where a step lacks a figure.
 *
 * <p>A figure called {@code step} gets {@code (figure)} after its name. Numbers are written so that they read back as the
 * same doubles.
 */
@Named("figures-csv")
@About("Writes the figures of one or several evaluations as one CSV, with the name of the step in the first column.")
public record FiguresCsv() implements Reporter {
    @Override
    public List<String> endings() {
        return List.of("csv");
    }

    @Override
    public void report(List<Evaluation> evaluations, Output output, Run run) throws IOException {
        List<String> figures = evaluations.stream()
                .flatMap(evaluation -> evaluation.figures().columns().stream())
                .map(Column::name)
                .distinct()
                .toList();
        try (Writer out = Utf8.writer(output.open("csv"))) {
            out.write("step");
            for (String figure : figures) {
                out.write("," + Csv.quoted(figure.equals("step") ? "step (figure)" : figure));
            }
            out.write('\n');
            for (Evaluation evaluation : evaluations) {
                rows(evaluation, figures, out);
            }
        }
    }

    private static void rows(Evaluation evaluation, List<String> figures, Writer out) throws IOException {
        List<Column> columns = evaluation.figures().columns();
        int rows = columns.isEmpty() ? 0 : columns.getFirst().size();
        for (int row = 0; row < rows; row++) {
            out.write(Csv.quoted(evaluation.name()));
            for (String figure : figures) {
                int at = row;
                String text = evaluation
                        .figures()
                        .column(figure)
                        .map(column -> column.text(at))
                        .orElse("");
                out.write("," + Csv.quoted(text));
            }
            out.write('\n');
        }
    }
}
