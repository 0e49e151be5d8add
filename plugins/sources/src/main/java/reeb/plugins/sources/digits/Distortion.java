package reeb.plugins.sources.digits;

import java.util.random.RandomGenerator;

/** Ways in which one hand differs from another. */
final class Distortion {
    /** Grid points per side of the field of displacements; the grid is one cell wider than the box on each side. */
    private static final int GRID = 9;

    private static final double CELL = 100.0 / (GRID - 3);

    /** Weights of a Gaussian of standard deviation 2 cells, cut at six cells; their squares sum to 1. */
    private static final double[] GAUSSIAN = gaussian(2, 6);

    private Distortion() {}

    /** Bends the plane by a smooth random field of displacements with a given standard deviation. */
    static Trace.Motion elastic(double strength, RandomGenerator random) {
        double[] alongX = field(strength, random);
        double[] alongY = field(strength, random);
        return place -> {
            double dx = at(alongX, place[0], place[1]);
            double dy = at(alongY, place[0], place[1]);
            place[0] += dx;
            place[1] += dy;
        };
    }

    /** Slants, stretches and turns the plane; most hands lean to the right. */
    static Trace.Motion affine(RandomGenerator random) {
        double slant = Math.clamp(0.16 + 0.2 * random.nextGaussian(), -0.3, 0.5);
        double width = StrictMath.exp(Math.clamp(0.02 + 0.16 * random.nextGaussian(), -0.3, 0.3));
        double angle = 0.09 * random.nextGaussian();
        double cos = StrictMath.cos(angle);
        double sin = StrictMath.sin(angle);
        return place -> {
            double y = place[1] - 50;
            double x = width * (place[0] - 50) - slant * y;
            place[0] = cos * x - sin * y;
            place[1] = sin * x + cos * y;
        };
    }

    private static double[] field(double strength, RandomGenerator random) {
        double[] noise = new double[GRID * GRID];
        for (int i = 0; i < noise.length; i++) {
            noise[i] = strength * random.nextGaussian();
        }
        return smooth(smooth(noise, 1), GRID);
    }

    private static double[] smooth(double[] values, int stride) {
        int reach = GAUSSIAN.length / 2;
        double[] smoothed = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            int place = i / stride % GRID;
            double sum = 0;
            for (int shift = -reach; shift <= reach; shift++) {
                int other = Math.clamp(place + shift, 0, GRID - 1);
                sum += GAUSSIAN[shift + reach] * values[i + (other - place) * stride];
            }
            smoothed[i] = sum;
        }
        return smoothed;
    }

    /** Reads the field between the grid points by cubic B-splines, so that straight lines bend without kinks. */
    private static double at(double[] field, double x, double y) {
        double column = Math.clamp(x / CELL + 1, 1, GRID - 2.000001);
        double row = Math.clamp(y / CELL + 1, 1, GRID - 2.000001);
        double right = column - (int) column;
        double down = row - (int) row;
        double sum = 0;
        for (int i = 0; i < 4; i++) {
            int start = ((int) row - 1 + i) * GRID + (int) column - 1;
            double line = 0;
            for (int j = 0; j < 4; j++) {
                line += spline(j, right) * field[start + j];
            }
            sum += spline(i, down) * line;
        }
        return sum;
    }

    private static double spline(int knot, double t) {
        return switch (knot) {
            case 0 -> (1 - t) * (1 - t) * (1 - t) / 6;
            case 1 -> (3 * t * t * t - 6 * t * t + 4) / 6;
            case 2 -> (3 * t + 3 * t * t - 3 * t * t * t + 1) / 6;
            default -> t * t * t / 6;
        };
    }

    private static double[] gaussian(double deviation, int reach) {
        double[] weights = new double[2 * reach + 1];
        double squares = 0;
        for (int i = 0; i < weights.length; i++) {
            double distance = (i - reach) / deviation;
            weights[i] = StrictMath.exp(-distance * distance / 2);
            squares += weights[i] * weights[i];
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] /= Math.sqrt(squares);
        }
        return weights;
    }
}
