package reeb.kernels.ward;

import java.util.Arrays;
import reeb.api.Run;
import reeb.kernels.distances.RoundingBounds;
import reeb.kernels.loops.Tiles;
import reeb.kernels.machine.Machine;
import reeb.kernels.rows.PackedRows;

/**
 * Looks for the clusters that are cheapest to join with some: lower bounds of the costs of all pairs by tiles in single
 * precision, of which the least are then measured in double precision.
 */
final class WardSearch {
    /** Panels of clusters that one thread takes at a time and compares with each panel of all: they stay in the cache. */
    private static final int PANELS_AT_A_TIME = 4;

    /** Roundings of squared lengths, shares and their products, and more. */
    private static final double SLACK = 0x1p-19;

    private final WardClusters clusters;
    private final int[] live;
    private final double[] origin;
    private final PackedRows packed;
    private final float[] lengths;
    private final float[] sizes;
    private final double error;
    private final double underflow;

    /** Packs all clusters. O(n d). */
    WardSearch(WardClusters clusters, double[] origin, Run run) {
        this.clusters = clusters;
        this.live = clusters.live();
        this.origin = origin;
        int columns = clusters.columns();
        this.packed = PackedRows.of(live.length, columns, () -> clusters.reader(live, origin), run);
        this.error = RoundingBounds.relativeError(columns) + SLACK;
        this.underflow = 4 * RoundingBounds.underflow(columns, 2 * packed.largestSquaredNorm());
        this.lengths = new float[packed.panels() * Tiles.FLOATS];
        this.sizes = new float[lengths.length];
        Arrays.fill(lengths, Float.POSITIVE_INFINITY);
        Arrays.fill(sizes, 1);
        for (int i = 0; i < live.length; i++) {
            lengths[i] = lowered(packed, i);
            sizes[i] = clusters.size(live[i]);
        }
    }

    /** Takes from a squared length what the squared distance to it may err by. */
    private float lowered(PackedRows rows, int index) {
        return (float) ((1 - error) * rows.squaredNorm(index) - underflow);
    }

    /** Looks for the nearest clusters of some, and makes them known. O(m n d). */
    void search(int[] open, Run run) {
        PackedRows queries = PackedRows.of(open.length, clusters.columns(), () -> clusters.reader(open, origin), run);
        run.chunks(queries.panels(), PANELS_AT_A_TIME, (first, end) -> new Part(queries, open, first, end).search());
    }

    /** Some panels of clusters that are looked for, for one thread. */
    private final class Part {
        private final Tiles tiles = Machine.tiles();
        private final float[] products = new float[Tiles.QUERIES * Tiles.FLOATS];
        private final float[] scores = new float[Tiles.FLOATS];
        private final PackedRows queries;
        private final int[] open;
        private final int first;
        private final int end;
        private final int start;
        private final int count;
        private final float[] least;
        private final int[] places;

        Part(PackedRows queries, int[] open, int first, int end) {
            this.queries = queries;
            this.open = open;
            this.first = first;
            this.end = end;
            this.start = first * Tiles.FLOATS;
            this.count = Math.min(open.length, end * Tiles.FLOATS) - start;
            this.least = new float[count * WardClusters.NEAR];
            Arrays.fill(least, Float.POSITIVE_INFINITY);
            this.places = new int[least.length];
            Arrays.fill(places, -1);
        }

        void search() {
            for (int panel = 0; panel < packed.panels(); panel++) {
                for (int query = first; query < end; query++) {
                    for (int offset = 0; offset < Tiles.FLOATS; offset += Tiles.QUERIES) {
                        compare(query, offset, panel);
                    }
                }
            }
            WardClusters.Look look = clusters.new Look();
            for (int i = 0; i < count; i++) {
                settle(look, i);
            }
        }

        private void compare(int query, int offset, int panel) {
            int row = query * Tiles.FLOATS + offset - start;
            if (row >= count) {
                return;
            }
            tiles.multiply(queries.panel(query), offset, packed.panel(panel), products);
            int rows = Math.min(Tiles.QUERIES, count - row);
            for (int i = 0; i < rows; i++) {
                bound(row + i, i * Tiles.FLOATS, panel * Tiles.FLOATS);
                take(row + i, panel * Tiles.FLOATS);
            }
        }

        /** Reckons the least that joins of a cluster with 32 others may cost. */
        private void bound(int row, int from, int base) {
            float length = lowered(queries, start + row);
            float size = clusters.size(open[start + row]);
            for (int lane = 0; lane < Tiles.FLOATS; lane++) {
                float other = sizes[base + lane];
                scores[lane] =
                        (length + lengths[base + lane] - 2 * products[from + lane]) * (size * other / (size + other));
            }
        }

        private void take(int row, int base) {
            int last = (row + 1) * WardClusters.NEAR - 1;
            for (int lane = 0; lane < Tiles.FLOATS; lane++) {
                if (scores[lane] < least[last] && live[base + lane] != open[start + row]) {
                    insert(row * WardClusters.NEAR, last, scores[lane], base + lane);
                }
            }
        }

        private void insert(int from, int last, float score, int index) {
            int place = last;
            for (; place > from && least[place - 1] > score; place--) {
                least[place] = least[place - 1];
                places[place] = places[place - 1];
            }
            least[place] = score;
            places[place] = index;
        }

        /** Measures those that may be nearest, and all where that leaves it open. */
        private void settle(WardClusters.Look look, int row) {
            int from = row * WardClusters.NEAR;
            int[] found = Arrays.stream(places, from, from + WardClusters.NEAR)
                    .filter(place -> place >= 0)
                    .map(place -> live[place])
                    .toArray();
            double bound = Math.max(0, least[from + WardClusters.NEAR - 1] * (1 - SLACK));
            if (!look.found(open[start + row], found, bound)) {
                look.all(open[start + row]);
            }
        }
    }
}
