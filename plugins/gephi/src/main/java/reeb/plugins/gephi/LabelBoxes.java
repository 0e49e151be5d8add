package reeb.plugins.gephi;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import reeb.api.data.Points;

/** Boxes of one size around the nodes, which push each other away. */
final class LabelBoxes {
    /** The share of an overlap by which each of two boxes gives way, before a lot is drawn. */
    private static final double SHARE = 0.5;

    private final double width;
    private final double height;
    private final double[] x;
    private final double[] y;

    LabelBoxes(Points places, double width, double height) {
        this.width = width;
        this.height = height;
        this.x = places.column(0);
        this.y = places.column(1);
    }

    /**
     * Moves all boxes that overlap others.
     *
     * @return false where none do
     */
    boolean push(RandomGenerator random) {
        int[] order = byX();
        double[] dx = new double[x.length];
        double[] dy = new double[x.length];
        boolean moved = false;
        for (int i = 0; i < order.length; i++) {
            for (int j = i + 1; j < order.length && x[order[j]] - x[order[i]] < width; j++) {
                moved |= part(order[i], order[j], random, dx, dy);
            }
        }
        Arrays.setAll(x, node -> x[node] + dx[node]);
        Arrays.setAll(y, node -> y[node] + dy[node]);
        return moved;
    }

    private int[] byX() {
        return java.util.stream.IntStream.range(0, x.length)
                .boxed()
                .sorted((a, b) -> x[a] == x[b] ? Integer.compare(a, b) : Double.compare(x[a], x[b]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** Parts two boxes along the side on which they overlap less; of equal places, the first goes left and down. */
    private boolean part(int left, int right, RandomGenerator random, double[] dx, double[] dy) {
        double across = width - (x[right] - x[left]);
        double along = height - Math.abs(y[right] - y[left]);
        if (across <= 0 || along <= 0) {
            return false;
        }
        double lot = SHARE * random.nextDouble(0.8, 1.2);
        if (along / height <= across / width) {
            double push = (y[right] < y[left] ? -1 : 1) * (along * lot + height / 1000);
            dy[left] -= push;
            dy[right] += push;
        } else {
            double push = across * lot + width / 1000;
            dx[left] -= push;
            dx[right] += push;
        }
        return true;
    }

    /** Gives the centres of the boxes. */
    Points places() {
        double[] places = new double[2 * x.length];
        for (int i = 0; i < places.length; i++) {
            places[i] = i % 2 == 0 ? x[i / 2] : y[i / 2];
        }
        return Points.of(x.length, 2, places);
    }
}
