package reeb.plugins.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import reeb.api.data.Column;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.api.data.Table;

/** 400 scanned digits on their principal axes, and what scikit-learn measures of them. */
final class Digits {
    static final int ROWS = 400;

    private static final List<String> LINES = lines("digits.csv");
    private static final Map<String, Double> EXPECTED = lines("expected.csv").stream()
            .map(line -> line.split(","))
            .collect(Collectors.toMap(fields -> fields[0], fields -> Double.parseDouble(fields[1])));

    private Digits() {}

    /** The first two axes, with the columns {@code label}, {@code k-means} and {@code dbscan}. */
    static Dataset plane() {
        return new Dataset(points(2), new Table(List.of(column(0), column(1), column(2))), Optional.empty());
    }

    static Points space() {
        return points(6);
    }

    private static Points points(int columns) {
        double[] values = LINES.stream()
                .skip(1)
                .flatMap(line -> List.of(line.split(",")).subList(3, 3 + columns).stream())
                .mapToDouble(Double::parseDouble)
                .toArray();
        return Points.of(ROWS, columns, values);
    }

    private static Column column(int index) {
        List<String> values = LINES.stream()
                .skip(1)
                .map(line -> line.split(",")[index])
                .map(value -> value.equals("-1") ? "" : value)
                .toList();
        return Column.Categories.of(LINES.getFirst().split(",")[index], values);
    }

    static void check(String figure, double measured) {
        double expected = Objects.requireNonNull(EXPECTED.get(figure), figure);
        assertThat(measured).as(figure).isEqualTo(expected, within(1e-12));
    }

    /** Gives one figure of a table. */
    static double figure(Table table, String name, int row) {
        return ((Column.Numbers) table.column(name).orElseThrow()).at(row);
    }

    private static List<String> lines(String file) {
        try (InputStream in = Objects.requireNonNull(Digits.class.getResourceAsStream(file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
