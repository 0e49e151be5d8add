package reeb.kernels.warmup;

import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.random.RandomGenerator;
import reeb.api.Layout;
import reeb.api.Metric;
import reeb.api.NeighborSearch;
import reeb.api.Progress;
import reeb.api.Run;
import reeb.api.data.NeighborGraph;
import reeb.api.data.Points;
import reeb.api.data.Snapshot;
import reeb.api.graph.MapperGraph;
import reeb.kernels.base.Vectors;
import reeb.kernels.loops.Tiles;
import reeb.kernels.machine.Machine;
import reeb.kernels.machine.TileWarmUp;
import reeb.kernels.neighbors.EuclideanNeighborhoods;
import reeb.kernels.neighbors.NearestNeighbors;
import reeb.kernels.neighbors.pairs.RadiusQuery;
import reeb.kernels.pairs.PairRule;

/** Lets the virtual machine compile the tiles, and the searches on them, on few short rows, where that takes least time. */
public final class WarmUp {
    /** Searches, of as many rows as one thread takes at a time. */
    private static final int SEARCHES = 20;

    private static final int ROWS = 128;
    private static final int COLUMNS = 64;

    /** Searches for nearest rows: of more rows, so that there are several groups. */
    private static final int NEAREST_SEARCHES = 8;

    private static final int NEAREST_ROWS = 768;
    private static final int NEIGHBORS = 8;

    private WarmUp() {}

    /**
     * Compiles the tiles of this machine and the searches on them: half a second that a starting program may spend on a thread of
     * its own while it reads its data.
     */
    public static void run() {
        Tiles tiles = Machine.tiles();
        TileWarmUp.run(tiles);
        search(tiles);
        searchNearest(tiles);
    }

    /** Searches rows of which some are close, some far apart, and some at the very radius. */
    private static void search(Tiles tiles) {
        float[] values = new float[ROWS * COLUMNS];
        for (int i = 0; i < values.length; i++) {
            values[i] = (i / COLUMNS & 15) + (i * 7 & 3);
        }
        PairRule test = (a, b) -> Vectors.dot(a, b) > 0;
        RadiusQuery search = new RadiusQuery(Points.of(ROWS, COLUMNS, values), COLUMNS, test);
        for (int i = 0; i < SEARCHES; i++) {
            EuclideanNeighborhoods.within(tiles, search, new Alone());
        }
    }

    /** Finds nearest rows, of which some are at equal distances. */
    private static void searchNearest(Tiles tiles) {
        float[] values = new float[NEAREST_ROWS * COLUMNS];
        for (int i = 0; i < values.length; i++) {
            values[i] = (i / COLUMNS * 37 & 127) + (i * 7 & 3);
        }
        Points points = Points.of(NEAREST_ROWS, COLUMNS, values);
        for (int i = 0; i < NEAREST_SEARCHES; i++) {
            NearestNeighbors.euclidean(tiles, points, NEIGHBORS, Math::sqrt, new Alone());
        }
    }

    /** A run of one thread that nobody watches. */
    private record Alone() implements Run {
        @Override
        public RandomGenerator random(String name) {
            throw new UnsupportedOperationException("a warm-up is not random");
        }

        @Override
        public Run in(String name) {
            return this;
        }

        @Override
        public Progress progress(String task, long total) {
            throw new UnsupportedOperationException("a warm-up is not watched");
        }

        @Override
        public void warn(String message) {}

        @Override
        public void figure(String name, double... values) {}

        @Override
        public void snapshot(Snapshot snapshot) {}

        @Override
        public void reserve(long bytes, String purpose) {}

        @Override
        public NeighborGraph neighbors(NeighborSearch search, Points points, int k, Metric metric) {
            return search.search(points, k, metric, this);
        }

        @Override
        public Points positions(Layout layout, MapperGraph graph) {
            return layout.place(graph, this);
        }

        @Override
        public int parallelism() {
            return 1;
        }

        @Override
        public void parallel(int pieces, IntConsumer work) {
            for (int piece = 0; piece < pieces; piece++) {
                work.accept(piece);
            }
        }

        @Override
        public <T> List<T> collect(int pieces, IntFunction<T> work) {
            return java.util.stream.IntStream.range(0, pieces).mapToObj(work).toList();
        }
    }
}
