package reeb.plugins.clusterers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import reeb.api.Clusterer;
import reeb.api.Metric;
import reeb.api.data.Points;
import reeb.testkit.Needs;
import reeb.testkit.PlainEuclidean;
import reeb.testkit.TestRun;

/** The labels of scikit-learn, which {@code density/make.py} wrote. */
final class ScikitLearnTest {
    private static final Metric PLAIN = new PlainEuclidean();

    /** By what they are made from: each matrix is clustered with many settings. */
    private static final Map<String, MeasuredOnce> MATRICES = new HashMap<>();

    @ParameterizedTest
    @MethodSource("lines")
    void givesTheLabelsOfScikitLearn(String line) {
        String[] parts = line.split(",", -1);
        MeasuredOnce metric = MATRICES.computeIfAbsent(
                String.join(" ", parts[0], parts[1], parts[2]),
                _ -> new MeasuredOnce(points(parts[0], Integer.parseInt(parts[1]), Integer.parseInt(parts[2]))));
        int[] expected =
                Stream.of(parts[5].split(" ", -1)).mapToInt(Integer::parseInt).toArray();

        int[] labels = clusterer(parts[3], parts[4], metric)
                .cluster(metric.points(), TestRun.parallel())
                .toArray();

        assertThat(Numbering.byLowestRow(labels).toArray()).isEqualTo(expected);
    }

    static Stream<String> lines() throws IOException {
        try (InputStream in = ScikitLearnTest.class.getResourceAsStream("/density/labels.csv")) {
            return new String(in.readAllBytes(), StandardCharsets.US_ASCII).lines().toList().stream();
        }
    }

    private static Clusterer clusterer(String name, String text, Metric metric) {
        Map<String, String> settings = new HashMap<>();
        for (String setting : text.split(" ", -1)) {
            settings.put(setting.split("=", -1)[0], setting.split("=", -1)[1]);
        }
        int minPoints = Integer.parseInt(settings.get("min_samples"));
        Optional<Double> eps = Optional.ofNullable(settings.get("eps")).map(Double::valueOf);
        if (name.equals("dbscan")) {
            return new Dbscan(eps, minPoints, metric);
        }
        return new Optics(
                minPoints,
                Optional.ofNullable(settings.get("max_eps")).map(Double::valueOf),
                eps,
                Double.parseDouble(settings.getOrDefault("xi", "0.05")),
                Optional.ofNullable(settings.get("min_cluster_size")).map(Integer::valueOf),
                !settings.containsKey("predecessor_correction"),
                metric);
    }

    /** The points of {@code make.py}. */
    private static Points points(String kind, int rows, int columns) {
        if (kind.equals("mnist")) {
            return mnist(rows, columns);
        }
        double[] values = new double[rows * columns];
        long state = (long) rows + columns;
        for (int i = 0; i < values.length; i++) {
            state = state * 6364136223846793005L + 1442695040888963407L;
            int group = i / columns % 5;
            values[i] = kind.equals("grid")
                    ? (state >>> 33) % 9
                    : ((state >>> 33) * 0x1p-31 - 0.5) * (1 + group) + 4.0 * group;
        }
        return Points.of(rows, columns, values);
    }

    private static Points mnist(int rows, int columns) {
        Path file = Needs.realData().resolve("mnist").resolve("t10k-images-idx3-ubyte.gz");
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            in.skipNBytes(16);
            return Points.of(rows, columns, in.readNBytes(rows * columns));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The Euclidean distance, which is measured once for each pair of some points and then kept. */
    @SuppressWarnings("ArrayRecordComponent")
    private record MeasuredOnce(Points points, double[][] rows) implements Metric {
        MeasuredOnce(Points points) {
            this(points, new double[points.rows()][]);
        }

        @Override
        public double distance(double[] a, double[] b) {
            return PLAIN.distance(a, b);
        }

        @Override
        public void distances(Points others, int row, double[] distances) {
            if (!others.equals(points)) {
                PLAIN.distances(others, row, distances);
                return;
            }
            if (rows[row] == null) {
                double[] measured = new double[points.rows()];
                PLAIN.distances(points, row, measured);
                rows[row] = measured;
            }
            System.arraycopy(rows[row], 0, distances, 0, distances.length);
        }
    }
}
