package reeb.cli.bench;

import java.util.List;
import java.util.function.Function;
import reeb.api.data.Labels;
import reeb.api.data.NeighborGraph;
import reeb.api.data.Points;

/**
 * A tool in Python that does what a benchmark does.
 *
 * @param benchmark the benchmark's name
 * @param tool the distribution that has it
 * @param call its name in {@code peers.py}
 * @param data what both take
 * @param result what the benchmark's measures of quality take
 */
record PythonPeer(String benchmark, String tool, String call, Data data, Result result) {
    /** What a peer is given: what Reeb's benchmark takes. */
    enum Data {
        PIXELS(BenchData::pixels),
        PIXELS_5K(data -> data.pixels(5_000)),
        PIXELS_10K(data -> data.pixels(10_000)),
        COMPONENTS(BenchData::components),
        HISTOGRAMS(BenchData::histograms),
        STROKES(BenchData::strokes),
        STROKES_10K(data -> data.strokes(10_000)),
        CLUSTERED_100K(data -> data.clustered(100_000, 100)),
        DEEP(BenchData::deep),
        PLANE(BenchData::plane);

        private final Function<BenchData, Points> points;

        Data(Function<BenchData, Points> points) {
            this.points = points;
        }

        Points of(BenchData data) {
            return points.apply(data);
        }
    }

    /** What a matrix that a peer wrote stands for. */
    enum Result {
        /** A cluster of each row, -1 for none. */
        LABELS {
            @Override
            Object of(Points matrix) {
                int[] clusters = new int[matrix.rows()];
                for (int row = 0; row < clusters.length; row++) {
                    clusters[row] = (int) matrix.at(row, 0);
                }
                return Labels.of(clusters);
            }
        },
        /** A place of each row. */
        PLACES {
            @Override
            Object of(Points matrix) {
                return matrix;
            }
        },
        /** k neighbours of each row, and after them k distances. */
        NEIGHBORS {
            @Override
            Object of(Points matrix) {
                int k = matrix.columns() / 2;
                int[] neighbors = new int[matrix.rows() * k];
                double[] distances = new double[neighbors.length];
                for (int i = 0; i < neighbors.length; i++) {
                    neighbors[i] = (int) matrix.at(i / k, i % k);
                    distances[i] = matrix.at(i / k, k + i % k);
                }
                return NeighborGraph.of(k, neighbors, distances);
            }
        };

        abstract Object of(Points matrix);
    }

    private static final String SKLEARN = "scikit-learn";

    /** All that are known, in no order that matters. */
    static List<PythonPeer> all() {
        return List.of(
                new PythonPeer("k-means", SKLEARN, "k-means-10", Data.PIXELS, Result.LABELS),
                new PythonPeer("k-means-100k", SKLEARN, "k-means-100", Data.CLUSTERED_100K, Result.LABELS),
                new PythonPeer("pca-50", SKLEARN, "pca-50", Data.PIXELS, Result.PLACES),
                new PythonPeer("pca-50-wide", SKLEARN, "pca-50", Data.STROKES_10K, Result.PLACES),
                new PythonPeer("pca-100-wide", SKLEARN, "pca-100", Data.STROKES, Result.PLACES),
                new PythonPeer("linkage", SKLEARN, "ward-10", Data.PIXELS_5K, Result.LABELS),
                new PythonPeer("hdbscan", "fast-hdbscan", "hdbscan-15", Data.PIXELS_10K, Result.LABELS),
                new PythonPeer("hdbscan-2", "fast-hdbscan", "hdbscan-15", Data.PLANE, Result.LABELS),
                new PythonPeer("hdbscan-50", "fast-hdbscan", "hdbscan-15", Data.COMPONENTS, Result.LABELS),
                new PythonPeer("neighbors-15-pca", "pynndescent", "nearest-15", Data.COMPONENTS, Result.NEIGHBORS),
                new PythonPeer("partitions-15-pixels", "pynndescent", "nearest-15", Data.PIXELS, Result.NEIGHBORS),
                new PythonPeer("partitions-15-pca", "pynndescent", "nearest-15", Data.COMPONENTS, Result.NEIGHBORS),
                new PythonPeer("partitions-30-hog", "pynndescent", "nearest-30", Data.HISTOGRAMS, Result.NEIGHBORS),
                new PythonPeer("partitions-15-1m-deep", "pynndescent", "nearest-15", Data.DEEP, Result.NEIGHBORS),
                new PythonPeer("umap-pca", "umap-learn", "umap", Data.COMPONENTS, Result.PLACES),
                new PythonPeer("umap-pixels", "umap-learn", "umap", Data.PIXELS, Result.PLACES),
                new PythonPeer("umap-hog", "umap-learn", "umap", Data.HISTOGRAMS, Result.PLACES),
                new PythonPeer("t-sne", "openTSNE", "t-sne", Data.COMPONENTS, Result.PLACES),
                new PythonPeer("pacmap", "pacmap", "pacmap", Data.COMPONENTS, Result.PLACES),
                new PythonPeer("localmap", "pacmap", "localmap", Data.COMPONENTS, Result.PLACES));
    }

    static List<PythonPeer> of(String benchmark) {
        return all().stream().filter(peer -> peer.benchmark().equals(benchmark)).toList();
    }
}
