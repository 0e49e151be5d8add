package reeb.plugins.explorer.wire;

import java.util.stream.IntStream;
import reeb.api.data.Points;

/** The rectangle around the rows of a map, which their places on the wire divide into 65,535 parts each way. */
final class Bounds {
    private static final int PARTS = 0xffff;

    private final Points map;
    private final double[] least;
    private final double[] greatest;

    private Bounds(Points map, double[] least, double[] greatest) {
        this.map = map;
        this.least = least;
        this.greatest = greatest;
    }

    /** Finds it; from 0 to 0 where no row has a place. */
    static Bounds of(Points map) {
        double[] least = {Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY};
        double[] greatest = {Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY};
        int[] placed =
                IntStream.range(0, map.rows()).filter(row -> placed(map, row)).toArray();
        for (int row : placed) {
            for (int axis = 0; axis < 2; axis++) {
                least[axis] = Math.min(least[axis], map.at(row, axis));
                greatest[axis] = Math.max(greatest[axis], map.at(row, axis));
            }
        }
        return placed.length == 0 ? new Bounds(map, new double[2], new double[2]) : new Bounds(map, least, greatest);
    }

    /** Tells whether a row has a place that can be drawn. */
    boolean placed(int row) {
        return placed(map, row);
    }

    private static boolean placed(Points map, int row) {
        return Double.isFinite(map.at(row, 0)) && Double.isFinite(map.at(row, 1));
    }

    double least(int axis) {
        return least[axis];
    }

    double greatest(int axis) {
        return greatest[axis];
    }

    /** Gives a coordinate of a row in parts of the rectangle, 0 where the row has no place. */
    int part(int row, int axis) {
        // Halves, since the width itself may be larger than doubles go.
        double width = greatest[axis] / 2 - least[axis] / 2;
        if (!placed(row) || width == 0) {
            return 0;
        }
        return (int) Math.round((map.at(row, axis) / 2 - least[axis] / 2) / width * PARTS);
    }
}
