package reeb.plugins.gephi;

import java.util.stream.IntStream;
import reeb.api.data.Points;

/** Centres of shapes in the plane, which are met from left to right. Its arrays stay within the layout. */
final class Sweep {
    private final double[] x;
    private final double[] y;

    /** What is done with two shapes that may overlap. */
    interface Pair {
        /** Tells whether it has moved them. */
        boolean part(int left, int right);
    }

    Sweep(Points places) {
        this.x = places.column(0);
        this.y = places.column(1);
    }

    /** Gives x for each shape; not copied, changed in place. */
    double[] x() {
        return x;
    }

    /** Gives y for each shape; not copied, changed in place. */
    double[] y() {
        return y;
    }

    /**
     * Meets all pairs whose extents along x overlap, with the lower number first where x is equal.
     *
     * @param reach half the extent of each shape
     * @return whether any have been moved
     */
    boolean pairs(double[] reach, Pair pair) {
        double[] left = new double[x.length];
        double[] right = new double[x.length];
        for (int shape = 0; shape < x.length; shape++) {
            left[shape] = x[shape] - reach[shape];
            right[shape] = x[shape] + reach[shape];
        }
        int[] order = IntStream.range(0, x.length)
                .boxed()
                .sorted((a, b) -> left[a] == left[b] ? Integer.compare(a, b) : Double.compare(left[a], left[b]))
                .mapToInt(Integer::intValue)
                .toArray();
        boolean moved = false;
        for (int i = 0; i < order.length; i++) {
            for (int j = i + 1; j < order.length && left[order[j]] < right[order[i]]; j++) {
                moved |= pair.part(order[i], order[j]);
            }
        }
        return moved;
    }

    /** Gives the centres. */
    Points places() {
        double[] places = new double[2 * x.length];
        for (int i = 0; i < places.length; i++) {
            places[i] = i % 2 == 0 ? x[i / 2] : y[i / 2];
        }
        return Points.of(x.length, 2, places);
    }
}
