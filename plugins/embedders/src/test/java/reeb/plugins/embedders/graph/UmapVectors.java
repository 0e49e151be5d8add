package reeb.plugins.embedders.graph;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.IntStream;
import reeb.api.PairSearch;
import reeb.api.data.NeighborGraph;
import reeb.api.data.Points;
import reeb.kernels.graphs.SparseGraph;
import reeb.testkit.PlainEuclidean;
import reeb.testkit.TestRun;

/** What umap-learn 0.5.3 computes from some points. */
public final class UmapVectors {
    private UmapVectors() {}

    /** Reads a table without its header. */
    public static double[][] read(String name) {
        try (InputStream in = UmapVectors.class.getResourceAsStream("umap/" + name + ".csv")) {
            return new String(in.readAllBytes(), StandardCharsets.US_ASCII)
                    .lines()
                    .skip(1)
                    .map(line -> Arrays.stream(line.split(","))
                            .mapToDouble(Double::parseDouble)
                            .toArray())
                    .toArray(double[][]::new);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Points x64() {
        return points(read("x64"), 5);
    }

    /** The same points, the first six three times. */
    static Points duplicated() {
        double[][] rows = read("x64");
        double[][] all = Arrays.copyOf(rows, 76);
        IntStream.range(0, 12).forEach(i -> all[64 + i] = rows[i % 6]);
        return points(all, 5);
    }

    public static Points digits() {
        return points(read("digits300"), 64);
    }

    private static Points points(double[][] rows, int columns) {
        double[] values = Arrays.stream(rows)
                .flatMapToDouble(row -> Arrays.stream(row, 0, columns))
                .toArray();
        return Points.of(rows.length, columns, values);
    }

    /** Finds neighbours as umap-learn counts them: the row itself is the first of k. */
    public static NeighborGraph nearest(Points points, int k) {
        return PairSearch.nearest(points, new PlainEuclidean(), k - 1, TestRun.serial());
    }

    public static SparseGraph graph(Points points, int k, double localConnectivity) {
        NeighborGraph nearest = nearest(points, k);
        SmoothKnnDistances scales = SmoothKnnDistances.of(nearest, localConnectivity, TestRun.serial());
        return FuzzyGraph.of(nearest, scales, 1, TestRun.serial());
    }
}
