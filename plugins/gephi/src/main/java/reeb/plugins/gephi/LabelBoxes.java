package reeb.plugins.gephi;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import reeb.api.data.Points;

/** Boxes of one size around the nodes, which push each other away. */
final class LabelBoxes {
    /** By how many times their overlap two are parted: once is not enough, since others push them back. */
    private static final double BEYOND = 2;

    private final double width;
    private final double height;
    private final double[] reach;
    private final Sweep sweep;

    LabelBoxes(Points places, double width, double height) {
        this.width = width;
        this.height = height;
        this.sweep = new Sweep(places);
        this.reach = new double[places.rows()];
        Arrays.fill(reach, width / 2);
    }

    /**
     * Moves all boxes that overlap others, at once, so that the next pair finds them moved.
     *
     * @return false where none do
     */
    boolean push(RandomGenerator random) {
        return sweep.pairs(reach, (a, b) -> part(a, b, random));
    }

    /** Parts two boxes along the side on which they overlap less, by about as much as they overlap. */
    private boolean part(int a, int b, RandomGenerator random) {
        double dx = sweep.x()[b] - sweep.x()[a];
        double dy = sweep.y()[b] - sweep.y()[a];
        double across = width - Math.abs(dx);
        double along = height - Math.abs(dy);
        if (across <= 0 || along <= 0) {
            return false;
        }
        double share = BEYOND / 2 * random.nextDouble(0.8, 1.2);
        if (along / height <= across / width) {
            move(sweep.y(), a, b, Math.copySign(along * share, dy));
        } else {
            move(sweep.x(), a, b, Math.copySign(across * share, dx));
        }
        return true;
    }

    private static void move(double[] axis, int a, int b, double push) {
        axis[a] -= push;
        axis[b] += push;
    }

    /** Gives the centres of the boxes. */
    Points places() {
        return sweep.places();
    }
}
