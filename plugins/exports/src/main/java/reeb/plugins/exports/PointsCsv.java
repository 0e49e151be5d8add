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
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.api.data.View;
import reeb.toolkit.nodes.Titles;
import reeb.toolkit.text.Utf8;

/**
 * A line for each row, in CSV (RFC 4180, lines end with LF): its number, its values, then the columns of the table.
 *
 * <p>Rows are numbered from 0, as in their source. Values have the names of their features; of those without names up to three are called {@code x}, {@code y}
 * and {@code z}, more {@code feature 1} and so on. A column of the table that is such a feature is not written twice; one that only has such a name gets
 * {@code (data)} after it. Numbers are written so that they read back as the same
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
        List<Column> columns = view.data().table().columns().stream()
                .filter(column -> !isFeature(column, view.data()))
                .toList();
        double[] values = new double[points.columns()];
        try (Writer out = Utf8.writer(output.open("csv"));
                Lines lines = new Lines(run.progress("writing the rows", points.rows()))) {
            out.write(String.join(",", names(view.data(), columns)) + "\n");
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

    /** Tells whether a column holds the values of the feature of its name, as they were rounded. O(n). */
    private static boolean isFeature(Column column, Dataset data) {
        int feature = data.features().indexOf(column.name());
        return feature >= 0
                && column instanceof Column.Numbers numbers
                && IntStream.range(0, numbers.size())
                        .allMatch(row -> isSame(numbers.at(row), data.points().at(row, feature), data.points()));
    }

    private static boolean isSame(double value, double ofFeature, Points points) {
        return points.precision() == Points.Precision.SINGLE
                ? Float.compare((float) value, (float) ofFeature) == 0
                : Double.compare(value, ofFeature) == 0;
    }

    private static List<String> names(Dataset data, List<Column> columns) {
        List<String> names = new ArrayList<>(List.of("row"));
        names.addAll(Titles.beside(names, features(data), " (feature)"));
        names.addAll(Titles.beside(names, columns.stream().map(Column::name).toList(), " (data)"));
        return names.stream().map(Csv::quoted).toList();
    }

    private static List<String> features(Dataset data) {
        int values = data.points().columns();
        return data.features().isEmpty()
                ? IntStream.range(0, values)
                        .mapToObj(i -> values <= AXES.size() ? AXES.get(i) : "feature " + (i + 1))
                        .toList()
                : data.features();
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
