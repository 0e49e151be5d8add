package reeb.kernels.trees;

import java.util.Arrays;
import reeb.api.Run;
import reeb.kernels.base.Watched;
import reeb.kernels.distances.ExactDistances;
import reeb.kernels.loops.ProductTile;
import reeb.kernels.loops.Tiles;
import reeb.kernels.neighbors.nearest.NearestBounds;

/**
 * Searches tile by tile; leaves out tiles whose rows are all of one component.
 *
 * <p>Open rows are packed anew, component by component, so that no products of other rows are computed. A pair is measured
 * in double precision where its lower bound does not exceed the shortest edge known to leave the open row's component.
 */
final class TileForeignSearch implements ForeignSearch {
    /** Open rows that are compared with all panels by one thread. */
    private static final int STRIP = 4 * Tiles.FLOATS;

    private static final int MIXED = -1;

    private final Tiles tiles;
    private final NearestBounds bounds;
    private final MutualReachability reach;
    private final int[] order;
    private final int[] places;
    private final float[] halfNorms;

    TileForeignSearch(Tiles tiles, NearestBounds bounds, MutualReachability reach) {
        this.tiles = tiles;
        this.bounds = bounds;
        this.reach = reach;
        this.order = bounds.order();
        this.places = new int[order.length];
        this.halfNorms = new float[bounds.packed().panels() * Tiles.FLOATS];
        Arrays.fill(halfNorms, Float.POSITIVE_INFINITY);
        for (int place = 0; place < order.length; place++) {
            places[order[place]] = place;
            halfNorms[place] = Math.nextDown((float) bounds.halfNorm(place));
        }
    }

    @Override
    public void search(int[] open, Forest forest, Run run) {
        long[] keys = Arrays.stream(open)
                .mapToLong(row -> (long) forest.component(row) << 32 | places[row])
                .sorted()
                .toArray();
        int[] panels = panelComponents(forest);
        Watched.chunks("linking", keys.length, STRIP, run, (first, end) -> {
            int[] strip = new int[end - first];
            Arrays.setAll(strip, i -> (int) keys[first + i]);
            new Strip(strip, forest).search(panels);
        });
    }

    /** Finds the component of all rows of each panel. */
    private int[] panelComponents(Forest forest) {
        int[] components = new int[bounds.packed().panels()];
        for (int panel = 0; panel < components.length; panel++) {
            int first = panel * Tiles.FLOATS;
            components[panel] = common(order, first, Math.min(order.length, first + Tiles.FLOATS), forest);
        }
        return components;
    }

    private static int common(int[] rows, int first, int end, Forest forest) {
        int component = forest.component(rows[first]);
        for (int i = first + 1; i < end; i++) {
            if (forest.component(rows[i]) != component) {
                return MIXED;
            }
        }
        return component;
    }

    /** Some open rows; for one thread. */
    private final class Strip {
        private final int[] queries;
        private final int[] rows;
        private final Forest forest;
        private final float[][] panels;
        private final float[] thresholds;

        /** What products of each open row must reach, less half the column's squared norm; then those halves for a panel. */
        private final float[] limits;

        private final int column;
        private final ProductTile tile = new ProductTile();
        private final ExactDistances exact = reach.exact();
        private final int[] other = new int[1];
        private final double[] distance = new double[1];

        Strip(int[] queries, Forest forest) {
            this.queries = queries;
            this.rows = Arrays.stream(queries).map(place -> order[place]).toArray();
            this.forest = forest;
            int depth = bounds.packed().panel(0).length / Tiles.FLOATS;
            this.panels = new float[Math.ceilDiv(queries.length, Tiles.FLOATS)][depth * Tiles.FLOATS];
            this.column = panels.length * Tiles.FLOATS;
            this.limits = new float[column + Tiles.FLOATS];
            Arrays.fill(limits, Float.POSITIVE_INFINITY);
            this.thresholds = new float[queries.length];
            for (int i = 0; i < queries.length; i++) {
                copy(queries[i], i);
            }
        }

        private void copy(int place, int index) {
            float[] from = bounds.packed().panel(place / Tiles.FLOATS);
            float[] to = panels[index / Tiles.FLOATS];
            for (int step = 0; step < from.length; step += Tiles.FLOATS) {
                to[step + index % Tiles.FLOATS] = from[step + place % Tiles.FLOATS];
            }
        }

        void search(int[] components) {
            for (int panel = 0; panel < components.length; panel++) {
                int first = panel * Tiles.FLOATS;
                System.arraycopy(halfNorms, first, limits, column, Tiles.FLOATS);
                for (int block = 0; block < queries.length; block += Tiles.QUERIES) {
                    int end = Math.min(queries.length, block + Tiles.QUERIES);
                    if (components[panel] == MIXED || common(rows, block, end, forest) != components[panel]) {
                        visit(block, end, first);
                    }
                }
            }
        }

        private void visit(int block, int end, int first) {
            for (int i = block; i < end; i++) {
                limit(i);
            }
            float[] panel = bounds.packed().panel(first / Tiles.FLOATS);
            tiles.multiply(panels[block / Tiles.FLOATS], block % Tiles.FLOATS, panel, tile.products());
            if (!tiles.reach(tile, limits, block, column)) {
                return;
            }
            for (int i = block; i < end; i++) {
                for (int bits = tile.reached()[i - block]; bits != 0; bits &= bits - 1) {
                    int lane = Integer.numberOfTrailingZeros(bits);
                    float product = tile.products()[(i - block) * Tiles.FLOATS + lane];
                    decide(i, first + lane, halfNorms[queries[i]] + halfNorms[first + lane] - product);
                }
            }
        }

        /** Lowers a row's limit to the shortest edge that is known by now. */
        private void limit(int i) {
            float threshold =
                    reach.threshold(forest.shortest(forest.component(rows[i])).length());
            if (threshold != thresholds[i] || limits[i] == Float.POSITIVE_INFINITY) {
                thresholds[i] = threshold;
                double most = bounds.lower(queries[i], threshold);
                limits[i] = Math.nextDown((float) (bounds.halfNorm(queries[i]) - most));
            }
        }

        private void decide(int i, int place, float byProduct) {
            int row = rows[i];
            int component = forest.component(row);
            double known = forest.shortest(component).length();
            double core = reach.core(row, order[place]);
            if (forest.component(order[place]) == component || core > known) {
                return;
            }
            if (bounds.bound(queries[i], place, byProduct) <= reach.threshold(known)) {
                other[0] = order[place];
                exact.measure(row, other, 1, distance);
                forest.offer(component, TreeEdge.between(row, other[0], Math.max(distance[0], core)));
            }
        }
    }
}
