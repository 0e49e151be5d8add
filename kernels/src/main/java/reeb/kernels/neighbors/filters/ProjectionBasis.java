package reeb.kernels.neighbors.filters;

import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import reeb.kernels.base.Vectors;
import reeb.kernels.loops.Tiles;
import reeb.kernels.rows.RoundedReader;

/**
 * A few nearly orthonormal directions along which a sample of the rows spreads most.
 *
 * <p>Differences of rows shorten when they are projected, so that rows whose projections are farther apart than a radius are
 * themselves; this holds, but for the {@link #stretch}, whatever the directions are. They come from one step of the power
 * iteration of Halko, Martinsson and Tropp, <i>Finding Structure with Randomness</i>, SIAM Review 53(2), 2011, begun with
 * rows of the sample instead of random ones.
 */
public final class ProjectionBasis {
    /** Directions. */
    public static final int WIDTH = 64;

    /** Rows of the sample of few rows; more give better directions, which pays where there are many pairs. */
    private static final int SMALLEST_SAMPLE = 2 * WIDTH;

    private static final int LARGEST_SAMPLE = 16 * WIDTH;

    private static final int ROWS_FOR_ONE_OF_THE_SAMPLE = 32;

    /** Rows among which pairs are estimated. */
    private static final int WITNESSES = 48;

    private final float[][] panels;
    private final double[][] directions;
    private final float[][] sample;
    private final double stretch;

    private ProjectionBasis(float[][] sample, double[][] directions) {
        this.sample = sample;
        this.directions = directions;
        this.panels = new float[Math.ceilDiv(WIDTH, Tiles.FLOATS)][directions[0].length * Tiles.FLOATS];
        for (int i = 0; i < WIDTH; i++) {
            for (int column = 0; column < directions[i].length; column++) {
                float value = (float) directions[i][column];
                directions[i][column] = value;
                panels[i / Tiles.FLOATS][column * Tiles.FLOATS + i % Tiles.FLOATS] = value;
            }
        }
        this.stretch = stretch(directions);
    }

    /**
     * Finds directions for rows. O(d) for a sample of at most 1024 rows.
     *
     * @param rows n, more than a sample
     * @param columns d, more than directions
     * @param reader makes a reader of the rows
     * @return the directions
     */
    public static ProjectionBasis of(int rows, int columns, Supplier<RoundedReader> reader) {
        float[][] sample =
                new float[Math.clamp(rows / ROWS_FOR_ONE_OF_THE_SAMPLE, SMALLEST_SAMPLE, LARGEST_SAMPLE)][columns];
        RoundedReader rounded = reader.get();
        for (int i = 0; i < sample.length; i++) {
            rounded.read((int) ((long) i * rows / sample.length), sample[i], 0);
        }
        double[][] directions = new double[WIDTH][columns];
        double[] row = new double[columns];
        double[][] starts = new double[WIDTH][columns];
        for (int i = 0; i < WIDTH; i++) {
            widen(sample[i * sample.length / WIDTH], starts[i]);
        }
        for (float[] values : sample) {
            widen(values, row);
            for (int i = 0; i < WIDTH; i++) {
                Vectors.add(Vectors.dot(row, starts[i]), row, directions[i]);
            }
        }
        orthonormalize(directions);
        return new ProjectionBasis(sample, directions);
    }

    private static void widen(float[] values, double[] into) {
        for (int i = 0; i < into.length; i++) {
            into[i] = values[i];
        }
    }

    /** Makes directions orthonormal, as far as rounding goes, and leaves zeros for those that depend on others. */
    private static void orthonormalize(double[][] directions) {
        List<double[]> earlier = List.of(directions);
        for (int i = 0; i < directions.length; i++) {
            normalize(directions[i], 0);
            for (int pass = 0; pass < 2; pass++) {
                Vectors.remove(earlier.subList(0, i), directions[i]);
                normalize(directions[i], 1e-9);
            }
        }
    }

    private static void normalize(double[] vector, double nothing) {
        double length = Math.sqrt(Vectors.dot(vector, vector));
        if (length > nothing && length < Double.POSITIVE_INFINITY) {
            Vectors.scale(1 / length, vector);
        } else {
            Arrays.fill(vector, 0);
        }
    }

    /**
     * Bounds the norm of the projection by that of Q'Q - I. O(k^2 d) for k directions.
     *
     * @param directions k nearly orthonormal ones, rows of zeros for dropped ones
     * @return at least 1
     */
    public static double stretch(double[][] directions) {
        double sum = 0;
        for (int i = 0; i < directions.length; i++) {
            double length = Vectors.dot(directions[i], directions[i]);
            sum += length == 0 ? 0 : (length - 1) * (length - 1);
            for (int j = 0; j < i; j++) {
                double product = Vectors.dot(directions[i], directions[j]);
                sum += 2 * product * product;
            }
        }
        return Math.sqrt(1 + Math.sqrt(sum)) * (1 + 1e-9);
    }

    /** Gives the directions as they are rounded, zeros for those that are missing; not to be changed. */
    public double[][] directions() {
        return directions;
    }

    /** Gives the most by which the projection lengthens any vector: hardly more than 1. */
    public double stretch() {
        return stretch;
    }

    /**
     * Multiplies a panel of 32 rows by the directions. O(32 d k).
     *
     * @param tiles multiply
     * @param panel d x 32 values
     * @return the projections: for each direction 32 values
     */
    public float[] project(Tiles tiles, float[] panel) {
        float[] projected = new float[WIDTH * Tiles.FLOATS];
        float[] products = new float[Tiles.QUERIES * Tiles.FLOATS];
        for (int i = 0; i < WIDTH; i += Tiles.QUERIES) {
            tiles.multiply(panels[i / Tiles.FLOATS], i % Tiles.FLOATS, panel, products);
            System.arraycopy(products, 0, projected, i * Tiles.FLOATS, products.length);
        }
        return projected;
    }

    /**
     * Estimates the share of pairs whose projections are within a radius, from those of some rows.
     *
     * @param squaredRadius at least 0
     * @return from 0 to 1
     */
    public double share(double squaredRadius) {
        double[][] projected = new double[WITNESSES][WIDTH];
        double[] row = new double[directions[0].length];
        for (int i = 0; i < WITNESSES; i++) {
            widen(sample[i * (sample.length / WITNESSES) + 1], row);
            for (int k = 0; k < WIDTH; k++) {
                projected[i][k] = Vectors.dot(row, directions[k]);
            }
        }
        int within = 0;
        for (int i = 0; i < WITNESSES; i++) {
            for (int j = 0; j < i; j++) {
                within += squaredDistance(projected[i], projected[j]) <= squaredRadius ? 1 : 0;
            }
        }
        return within / (WITNESSES * (WITNESSES - 1) / 2.0);
    }

    private static double squaredDistance(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (a[i] - b[i]) * (a[i] - b[i]);
        }
        return sum;
    }
}
