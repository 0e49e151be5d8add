package reeb.plugins.layouts;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The convex hull of points in the plane, by monotone chains in O(n log n).
 *
 * <p>See Andrew, <i>Another efficient algorithm for convex hulls in two dimensions</i>, IPL 1979.
 */
final class Hull {
    private final double[] x;
    private final double[] y;
    private final int[] corners;

    private Hull(double[] x, double[] y, int[] corners) {
        this.x = x;
        this.y = y;
        this.corners = corners;
    }

    static Hull of(double[] x, double[] y) {
        int[] order = IntStream.range(0, x.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> x[i]).thenComparingDouble(i -> y[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        int[] chain = new int[2 * x.length];
        int lower = extend(chain, 0, order, x, y);
        int[] back = IntStream.range(0, order.length)
                .map(i -> order[order.length - 1 - i])
                .toArray();
        int end = extend(chain, lower, back, x, y);
        return new Hull(x, y, java.util.Arrays.copyOf(chain, end));
    }

    private static int extend(int[] chain, int start, int[] order, double[] x, double[] y) {
        int end = start;
        for (int point : order) {
            while (end >= start + 2 && !turnsLeft(chain[end - 2], chain[end - 1], point, x, y)) {
                end--;
            }
            chain[end++] = point;
        }
        return end;
    }

    private static boolean turnsLeft(int a, int b, int c, double[] x, double[] y) {
        return (x[b] - x[a]) * (y[c] - y[a]) > (y[b] - y[a]) * (x[c] - x[a]);
    }

    /** Gives the least and the greatest x of the hull in a range of heights; nothing where it is not there. */
    double[] between(double low, double high) {
        double least = Double.POSITIVE_INFINITY;
        double greatest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < corners.length; i++) {
            int a = corners[i];
            int b = corners[(i + 1) % corners.length];
            if (Math.min(y[a], y[b]) <= high && Math.max(y[a], y[b]) >= low) {
                double from = y[a] == y[b] ? x[a] : at(a, b, Math.clamp(y[a], low, high));
                double to = y[a] == y[b] ? x[b] : at(a, b, Math.clamp(y[b], low, high));
                least = Math.min(least, Math.min(from, to));
                greatest = Math.max(greatest, Math.max(from, to));
            }
        }
        return least > greatest ? new double[0] : new double[] {least, greatest};
    }

    private double at(int a, int b, double height) {
        return x[a] + (x[b] - x[a]) * (height - y[a]) / (y[b] - y[a]);
    }
}
