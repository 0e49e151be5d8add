package reeb.bench;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import reeb.api.Run;
import reeb.api.data.Neighborhoods;
import reeb.api.data.Points;
import reeb.kernels.ColumnMeans;
import reeb.kernels.Covariance;
import reeb.kernels.EuclideanNeighborhoods;
import reeb.kernels.Projection;
import reeb.kernels.Tiles;

/** Seeded points and what the kernels are to do with them. */
final class Workload {
    private final Points points;
    private final double[] means;
    private final List<double[]> directions;
    private final double squaredRadius;

    /**
     * Draws points in a unit cube.
     *
     * @param rows n
     * @param columns d
     */
    Workload(int rows, int columns) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(7);
        float[] values = new float[rows * columns];
        for (int i = 0; i < values.length; i++) {
            values[i] = random.nextFloat();
        }
        points = Points.of(rows, columns, values);
        means = new double[columns];
        Arrays.fill(means, 0.5);
        directions = List.of(
                random.doubles(columns).toArray(), random.doubles(columns).toArray());
        squaredRadius = columns / 12.0;
    }

    Neighborhoods neighborhoods(Run run) {
        return EuclideanNeighborhoods.within(points, squaredRadius, (a, b) -> distance(a, b) <= squaredRadius, run);
    }

    private static double distance(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (a[i] - b[i]) * (a[i] - b[i]);
        }
        return sum;
    }

    double[] means(Run run) {
        return ColumnMeans.of(points, run);
    }

    double[][] covariance(Run run) {
        return Covariance.ofColumns(points, means, run);
    }

    Points projection(Run run) {
        return Projection.onto(points, means, directions, run);
    }

    /** Multiplies packed panels of this depth, as many tiles as a strip of the search has. */
    static float tiles(int depth, int count) {
        float[][] panels = new float[8][depth * Tiles.FLOATS];
        float[] products = new float[Tiles.QUERIES * Tiles.FLOATS];
        float sum = 0;
        for (int i = 0; i < count; i++) {
            int offset = i % 4 * Tiles.QUERIES;
            Tiles.instance().multiply(panels[i / 4 % 4], offset, panels[4 + i / 16 % 4], products);
            sum += products[i % products.length];
        }
        return sum;
    }

    /** Multiplies packed panels of 512 rows in double precision. */
    static double doubleTiles(int depth, int count) {
        double[][] panels = new double[8][depth * Tiles.DOUBLES];
        double[] products = new double[Tiles.QUERIES * Tiles.DOUBLES];
        double sum = 0;
        for (int i = 0; i < count; i++) {
            int offset = i % 2 * Tiles.QUERIES;
            Tiles.instance().multiply(panels[i / 2 % 4], offset, panels[4 + i / 8 % 4], products);
            sum += products[i % products.length];
        }
        return sum;
    }

    /** Multiplications and additions of the half of all pairs, diagonal left out. */
    static double pairFlops(int rows, int columns) {
        return (double) rows * (rows - 1) * columns;
    }

    /** Multiplications and additions of one triangle of the covariances. */
    static double covarianceFlops(int rows, int columns) {
        return (double) rows * columns * (columns + 1);
    }
}
