package reeb.plugins.embedders.tsne;

import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.IntStream;
import reeb.api.data.Points;
import reeb.kernels.loops.SparseWeights;
import reeb.plugins.embedders.map.LayoutObserver;
import reeb.plugins.embedders.map.MapRows;

/**
 * A map whose rows without any weight stand in a line beside it: nothing pulls them, so the descent would drive them away
 * without end.
 */
final class EmbeddedMap {
    /** Distance of the line, as a share of the map's width. */
    private static final float GAP = 0.05f;

    private EmbeddedMap() {}

    /**
     * What a descent starts from.
     */
    static final class Start {
        private final SparseWeights weights;
        private final float[][] places;
        private final LayoutObserver observer;

        /**
         * Puts them together; arrays are handed over.
         *
         * @param weights n x n joint weights, some in each row
         * @param places n coordinates and room for whole blocks, axis by axis
         * @param observer is shown the map
         */
        Start(SparseWeights weights, float[][] places, LayoutObserver observer) {
            this.weights = weights;
            this.places = places;
            this.observer = observer;
        }

        SparseWeights weights() {
            return weights;
        }

        float[][] places() {
            return places;
        }

        LayoutObserver observer() {
            return observer;
        }
    }

    /**
     * Embeds.
     *
     * @param weights n x n joint weights
     * @param places where rows lie at first, axis by axis
     * @param observer is shown the whole map
     * @param embed gives places of rows that all have weights
     * @return n places
     */
    static Points of(
            SparseWeights weights, float[][] places, LayoutObserver observer, Function<Start, float[][]> embed) {
        int[] connected = IntStream.range(0, weights.rows())
                .filter(row -> weights.starts()[row] < weights.starts()[row + 1])
                .toArray();
        if (connected.length == weights.rows()) {
            return MapRows.of(embed.apply(new Start(weights, places, observer)));
        }
        int rows = weights.rows();
        LayoutObserver whole =
                (iteration, part) -> observer.observe(iteration, () -> merge(part.get(), connected, rows));
        Start start = new Start(without(weights, connected), select(places, connected), whole);
        return MapRows.of(merge(embed.apply(start), connected, rows));
    }

    private static SparseWeights without(SparseWeights weights, int[] connected) {
        int[] numbers = new int[weights.rows()];
        int[] starts = new int[connected.length + 1];
        for (int i = 0; i < connected.length; i++) {
            numbers[connected[i]] = i;
            starts[i + 1] = weights.starts()[connected[i] + 1];
        }
        int[] columns =
                Arrays.stream(weights.columns()).map(column -> numbers[column]).toArray();
        return new SparseWeights(starts, columns, weights.values());
    }

    private static float[][] select(float[][] places, int[] connected) {
        float[][] selected = new float[places.length][SparseWeights.padded(connected.length)];
        for (int axis = 0; axis < places.length; axis++) {
            for (int i = 0; i < connected.length; i++) {
                selected[axis][i] = places[axis][connected[i]];
            }
        }
        return selected;
    }

    /** Puts rows back, and those that are missing beyond the first axis's end, from one end of the second to the other. */
    private static float[][] merge(float[][] places, int[] connected, int rows) {
        float[][] all = new float[places.length][rows];
        for (int axis = 0; axis < places.length; axis++) {
            double least = min(places[axis]);
            double most = -min(negated(places[axis]));
            double gap = Math.max(GAP * (most - least), GAP);
            int missing = 0;
            int next = 0;
            for (int row = 0; row < rows; row++) {
                if (next < connected.length && connected[next] == row) {
                    all[axis][row] = places[axis][next++];
                } else {
                    double along = (missing++ + 0.5) / (rows - connected.length);
                    all[axis][row] = (float) (axis == 0 ? most + gap : least + along * (most - least));
                }
            }
        }
        return all;
    }

    private static double min(float[] values) {
        double least = Double.POSITIVE_INFINITY;
        for (float value : values) {
            least = Math.min(least, value);
        }
        return least;
    }

    private static float[] negated(float[] values) {
        float[] negated = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            negated[i] = -values[i];
        }
        return negated;
    }
}
