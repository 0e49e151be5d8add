package reeb.plugins.exports;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import reeb.api.About;
import reeb.api.Named;
import reeb.api.Output;
import reeb.api.Run;
import reeb.api.Visualizer;
import reeb.api.data.Column;
import reeb.api.data.Points;
import reeb.api.data.View;
import reeb.toolkit.nodes.Titles;
import reeb.toolkit.text.Utf8;

/**
 * A line for each row, in CSV (RFC 4180, lines end with LF): its number, its values, then the columns of the table.
 *
 * <p>Rows are numbered from 0, as in their source. Up to three values are called {@code x}, {@code y} and {@code z}, more {@code feature 1} and so
 * on; a column of the table of such a name gets {@code (data)} after it. Numbers are written so that they read back as the same
 * floats or doubles, and are left empty where they are not finite. Texts are written as they are.
 */
@Named("points-csv")
@About("Writes a line for each row with its values, such as its place in a map, and its columns, as CSV.")
public record PointsCsv() implements Visualizer {
    private static final List<String> AXES = List.of("x", "y", "z");

    @Override
    public List<String> endings() {
        return List.of("csv");
    }

    @Override
    public void visualize(View view, Output output, Run run) throws IOException {
        Points points = view.data().points();
        List<Column> columns = view.data().table().columns();
        double[] values = new double[points.columns()];
        try (Writer out = Utf8.writer(output.open("csv"));
                Lines lines = new Lines(run.progress("writing the rows", points.rows()))) {
            out.write(String.join(",", names(points.columns(), columns)) + "\n");
            for (int row = 0; row < points.rows(); row++) {
                out.write(Integer.toString(view.data().number(row)));
                points.copyRow(row, values);
                for (double value : values) {
                    out.write(',');
                    out.write(numeral(value, points.precision()));
                }
                for (Column column : columns) {
                    out.write(',');
                    out.write(Csv.quoted(column.text(row)));
                }
                out.write('\n');
                lines.wrote();
            }
        }
    }

    private static List<String> names(int values, List<Column> columns) {
        List<String> names = new ArrayList<>(List.of("row"));
        IntStream.range(0, values)
                .mapToObj(i -> values <= AXES.size() ? AXES.get(i) : "feature " + (i + 1))
                .forEach(names::add);
        List<String> titles =
                Titles.beside(names, columns.stream().map(Column::name).toList(), " (data)");
        titles.stream().map(Csv::quoted).forEach(names::add);
        return names;
    }

    private static String numeral(double value, Points.Precision precision) {
        if (!Double.isFinite(value)) {
            return "";
        }
        return switch (precision) {
            case BYTE -> Integer.toString((int) value);
            case SINGLE -> Float.toString((float) value);
            case DOUBLE -> Double.toString(value);
        };
    }
}
