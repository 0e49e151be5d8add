package reeb.plugins.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import reeb.api.Metric;
import reeb.api.data.Points;
import reeb.testkit.TestRun;

/** Holds distances to those that {@code scipy_distances.py} wrote beside them. */
final class ScipyTest {
    private static final Map<String, Metric> METRICS = Map.ofEntries(
            Map.entry("correlation", new Correlation()),
            Map.entry("hamming", new Hamming()),
            Map.entry("jaccard", new Jaccard()),
            Map.entry("canberra", new Canberra()),
            Map.entry("braycurtis", new BrayCurtis()),
            Map.entry("minkowski 1", new Minkowski(1)),
            Map.entry("minkowski 1.5", new Minkowski(1.5)),
            Map.entry("minkowski 2", new Minkowski(2)),
            Map.entry("minkowski 3", new Minkowski(3)),
            Map.entry("minkowski 7.25", new Minkowski(7.25)),
            Map.entry("hellinger", new Hellinger()));

    @Test
    void measuresAsScipyDoes() throws IOException {
        double[][] rows = lines("rows.csv").stream()
                .map(line -> Arrays.stream(line.split(",", -1))
                        .mapToDouble(Double::parseDouble)
                        .toArray())
                .toArray(double[][]::new);
        Map<String, Integer> compared = new TreeMap<>();
        for (String line : lines("distances.csv")) {
            String[] fields = line.split(",", -1);
            double expected = line.startsWith("#") ? Double.NaN : Double.parseDouble(fields[3]);
            if (!Double.isNaN(expected)) {
                Metric metric = Objects.requireNonNull(METRICS.get(fields[0]));
                double distance = metric.distance(rows[Integer.parseInt(fields[1])], rows[Integer.parseInt(fields[2])]);
                assertThat(equal(distance, expected))
                        .as(line + " but is " + distance)
                        .isTrue();
                compared.merge(fields[0], 1, Integer::sum);
            }
        }
        assertThat(compared.keySet()).isEqualTo(METRICS.keySet());
        assertThat(compared.values()).allMatch(count -> count > 40);
    }

    @Test
    void measuresAsScipyDoesFromWholeData() throws IOException {
        double[] values = lines("fitted-rows.csv").stream()
                .flatMap(line -> Arrays.stream(line.split(",", -1)))
                .mapToDouble(Double::parseDouble)
                .toArray();
        Points points = Points.of(values.length / 6, 6, values);
        Map<String, Metric> fitted = Map.of(
                "mahalanobis", new Mahalanobis().fitted(points, TestRun.serial()),
                "seuclidean", new StandardizedEuclidean().fitted(points, TestRun.serial()));
        double[] distances = new double[points.rows()];
        List<String> lines = lines("fitted-distances.csv");
        assertThat(lines).hasSize(1 + 2 * 435);
        for (String line : lines.subList(1, lines.size())) {
            String[] fields = line.split(",", -1);
            Objects.requireNonNull(fitted.get(fields[0])).distances(points, Integer.parseInt(fields[1]), distances);
            double expected = Double.parseDouble(fields[3]);
            assertThat(distances[Integer.parseInt(fields[2])]).as(line).isCloseTo(expected, within(1e-10 * expected));
        }
    }

    /** Small distances may differ by what is left of rounding after a difference from 1. */
    private static boolean equal(double distance, double expected) {
        return distance == expected || Math.abs(distance - expected) <= 1e-15 + 1e-14 * expected;
    }

    private static List<String> lines(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(ScipyTest.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }
}
