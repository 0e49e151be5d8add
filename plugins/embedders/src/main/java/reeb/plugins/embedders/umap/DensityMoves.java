package reeb.plugins.embedders.umap;

import java.util.Arrays;
import reeb.api.Run;
import reeb.kernels.loops.UmapEdges;
import reeb.kernels.loops.UmapForces;
import reeb.kernels.loops.UmapMoves;
import reeb.plugins.embedders.graph.LocalRadii;

/**
 * Moves rows of a map so that the radii of their neighbourhoods resemble those in the data: up the slope of the correlation
 * of log radii.
 *
 * <p>See Narayan, Berger and Cho, Nature Biotechnology, 2021. In the map an edge of length r weighs phi = 1 / (1 + a r^(2b)).
 * All edges count in each round, with the factors that umap-learn's draws have on average, instead of some that are drawn.
 */
final class DensityMoves {
    private static final int ROWS_AT_A_TIME = 1024;

    /** Added to the variance of the map's log radii. */
    private static final double SHIFT = 0.1;

    private final UmapEdges edges;
    private final UmapForces forces;
    private final double[] wanted;
    private final double strength;
    private final UmapDensity density;

    /** The sum of phi over the edges of each place. */
    private final double[] sums;

    private final double[] radii;

    DensityMoves(UmapEdges edges, UmapForces forces, UmapDensity density) {
        this.edges = edges;
        this.forces = forces;
        this.density = density;
        this.wanted = density.standardized(edges);
        this.sums = new double[edges.rows()];
        this.radii = new double[edges.rows()];
        double shares = 0;
        for (int edge = 0; edge < edges.starts()[edges.rows()]; edge++) {
            shares += (edges.rates()[edge] & 0xffffffffL) * 0x1p-32;
        }
        this.strength = 2 * density.weight() * shares / Math.max(1, edges.rows());
    }

    /** What the radii in the map have in common with those in the data. */
    private record Moments(double mean, double variance, double covariance) {}

    /** Tells whether rows are to be moved in a round. */
    boolean count(int round, int rounds) {
        return density.counts(round, rounds);
    }

    /**
     * Adds a step to each place. O(edges).
     *
     * @param from where the places are, axis by axis
     * @param to added to
     * @param rate a factor of the steps
     * @param run this execution
     */
    void move(float[][] from, float[][] to, float rate, Run run) {
        measure(from, run);
        Moments moments = moments();
        double variance = moments.variance + SHIFT;
        double[] pulls = new double[radii.length];
        for (int place = 0; place < pulls.length; place++) {
            double expected = moments.covariance * (radii[place] - moments.mean) / variance;
            pulls[place] = strength * (wanted[place] - expected) / Math.sqrt(variance);
        }
        run.chunks(pulls.length, ROWS_AT_A_TIME, (first, end) -> {
            double[] step = new double[from.length];
            for (int place = first; place < end; place++) {
                step(place, from, pulls, step);
                for (int axis = 0; axis < step.length; axis++) {
                    double bounded = Math.clamp(step[axis], -UmapMoves.FARTHEST, UmapMoves.FARTHEST);
                    to[axis][place] += (float) (rate * bounded);
                }
            }
        });
    }

    /**
     * Compares the map with the data.
     *
     * @return the correlation of the log radii; 0 where either are all equal
     */
    double correlation(float[][] positions, Run run) {
        measure(positions, run);
        Moments moments = moments();
        return moments.variance > 0 ? moments.covariance / Math.sqrt(moments.variance) : 0;
    }

    private void measure(float[][] positions, Run run) {
        run.chunks(radii.length, ROWS_AT_A_TIME, (first, end) -> {
            for (int place = first; place < end; place++) {
                measure(place, positions);
            }
        });
    }

    private void measure(int place, float[][] positions) {
        double sum = 0;
        double squares = 0;
        for (int edge = edges.starts()[place]; edge < edges.starts()[place + 1]; edge++) {
            float square = square(positions, place, edges.targets()[edge]);
            double phi = phi(square);
            sum += phi;
            squares += phi * square;
        }
        sums[place] = sum;
        radii[place] = Math.log(LocalRadii.LEAST + (sum > 0 ? squares / sum : 0));
    }

    private Moments moments() {
        double sum = 0;
        int count = 0;
        for (int place = 0; place < radii.length; place++) {
            sum += sums[place] > 0 ? radii[place] : 0;
            count += sums[place] > 0 ? 1 : 0;
        }
        double mean = sum / Math.max(1, count);
        double variance = 0;
        double covariance = 0;
        for (int place = 0; place < radii.length; place++) {
            double beyond = sums[place] > 0 ? radii[place] - mean : 0;
            variance += beyond * beyond / count;
            covariance += beyond * wanted[place] / count;
        }
        return new Moments(mean, variance, covariance);
    }

    private void step(int place, float[][] from, double[] pulls, double[] step) {
        Arrays.fill(step, 0);
        double own = Math.exp(-radii[place]);
        for (int edge = edges.starts()[place]; edge < edges.starts()[place + 1]; edge++) {
            int other = edges.targets()[edge];
            float square = square(from, place, other);
            if (square == 0 || sums[other] == 0) {
                continue;
            }
            double phi = phi(square);
            double spread = 1 - forces.b() * (1 - phi);
            double fading = forces.b() * (1 - phi) / square;
            double slope = pulls[place] * (phi / sums[place]) * (spread * own + fading)
                    + pulls[other] * (phi / sums[other]) * (spread * Math.exp(-radii[other]) + fading);
            for (int axis = 0; axis < step.length; axis++) {
                step[axis] += slope * (from[axis][place] - from[axis][other]);
            }
        }
    }

    private double phi(float square) {
        return square == 0 ? 1 : 1 / (1 + forces.a() * UmapMoves.power(square, forces.b()));
    }

    private static float square(float[][] positions, int place, int other) {
        float square = 0;
        for (float[] axis : positions) {
            square += (axis[place] - axis[other]) * (axis[place] - axis[other]);
        }
        return square;
    }
}
