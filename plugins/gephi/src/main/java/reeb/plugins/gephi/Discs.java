package reeb.plugins.gephi;

import java.util.random.RandomGenerator;
import reeb.api.data.Points;

/** Discs around the nodes, which push each other away. */
final class Discs {
    /** By how many times their overlap two are parted: once is not enough, since others push them back. */
    private static final double BEYOND = 2;

    private final double[] radii;
    private final Sweep sweep;

    Discs(Points places, double[] radii) {
        this.radii = radii.clone();
        this.sweep = new Sweep(places);
    }

    /**
     * Moves all discs that overlap others, at once, so that the next pair finds them moved.
     *
     * @return false where none do
     */
    boolean push(RandomGenerator random) {
        return sweep.pairs(radii, (a, b) -> part(a, b, random));
    }

    private boolean part(int a, int b, RandomGenerator random) {
        double dx = sweep.x()[b] - sweep.x()[a];
        double dy = sweep.y()[b] - sweep.y()[a];
        double distance = Math.sqrt(dx * dx + dy * dy);
        double overlap = radii[a] + radii[b] - distance;
        if (overlap <= 0) {
            return false;
        }
        if (distance == 0) {
            double angle = random.nextDouble(2 * Math.PI);
            dx = Math.cos(angle);
            dy = Math.sin(angle);
            distance = 1;
        }
        double areaA = radii[a] * radii[a];
        double areaB = radii[b] * radii[b];
        double push = BEYOND * overlap / distance / (areaA + areaB);
        move(a, -push * areaB * dx, -push * areaB * dy);
        move(b, push * areaA * dx, push * areaA * dy);
        return true;
    }

    private void move(int disc, double dx, double dy) {
        sweep.x()[disc] += dx;
        sweep.y()[disc] += dy;
    }

    /** Gives the centres. */
    Points places() {
        return sweep.places();
    }
}
