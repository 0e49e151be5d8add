package reeb.plugins.lenses;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import reeb.api.About;
import reeb.api.Default;
import reeb.api.InputException;
import reeb.api.Lens;
import reeb.api.Named;
import reeb.api.Range;
import reeb.api.Run;
import reeb.api.data.Points;
import reeb.kernels.ColumnMeans;
import reeb.kernels.Covariance;
import reeb.kernels.Eigenpairs;
import reeb.kernels.Projection;
import reeb.kernels.SymmetricEigen;

/**
 * The principal components: the straight axes along which the points spread most.
 *
 * <p>See Pearson, <i>On Lines and Planes of Closest Fit to Systems of Points in Space</i>, Philosophical Magazine, 1901.
 * Exact, in double precision, without random numbers: eigenvectors of the covariances of the columns, or of the products
 * of the rows where those are fewer. O(n d min(n, d)). An axis points to where its loading of largest magnitude is
 * positive.
 *
 * @param components how many axes
 * @param whiten whether each axis is scaled to variance 1
 */
@Named("pca")
@About("The axes along which the points spread most, from an exact principal component analysis.")
public record Pca(
        @About("How many axes to keep, at most as many as there are rows and columns.") @Default("2") @Range(min = 1)
        int components,

        @About("Whether each axis is scaled to variance 1.") @Default("false")
        boolean whiten)
        implements Lens {
    /** The matrix of covariances takes 8 bytes for each pair: 200 MB. */
    private static final int LARGEST_SIDE = 5000;

    /** Variances below this share of the largest are rounding errors. */
    private static final double NO_VARIANCE = 1e-14;

    @Override
    public Points view(Points points, Run run) {
        check(points);
        double[] means = ColumnMeans.of(points, run);
        requireFinite(means);
        return points.rows() < points.columns() ? byRows(points, means, run) : byColumns(points, means, run);
    }

    private void check(Points points) {
        int possible = Math.min(points.rows(), points.columns());
        if (components > possible) {
            throw new InputException("pca.components: must be at most " + possible + " for " + points + " but is "
                    + components + "; choose fewer components");
        }
        if (possible > LARGEST_SIDE) {
            throw new InputException("pca: " + points + " are too many for exact components, which need at most "
                    + LARGEST_SIDE + " rows or columns; choose fewer columns first");
        }
    }

    private static void requireFinite(double[] means) {
        for (int column = 0; column < means.length; column++) {
            if (!Double.isFinite(means[column])) {
                throw new InputException("pca: column " + column
                        + " (counted from 0) holds values that are not finite; remove or replace them");
            }
        }
    }

    private Points byColumns(Points points, double[] means, Run run) {
        Eigenpairs pairs = leading(Covariance.ofColumns(points, means, run));
        List<double[]> directions = new ArrayList<>();
        for (int i = 0; i < components; i++) {
            double scale = !spreads(pairs, i)
                    ? 0
                    : whiten ? 1 / Math.sqrt(pairs.values().get(i)) : 1;
            directions.add(scaled(pairs.vectors().get(i), scale));
        }
        return Projection.onto(points, means, directions, run);
    }

    /** Takes the values from the eigenvectors of XX', and their signs from the axes X'u. */
    private Points byRows(Points points, double[] means, Run run) {
        Eigenpairs pairs = leading(Covariance.ofRows(points, means, run));
        double[] values = new double[points.rows() * components];
        for (int i = 0; i < components; i++) {
            double[] vector = pairs.vectors().get(i);
            double sign = Eigenpairs.turn(axis(points, means, vector)) ? -1 : 1;
            double length = Math.sqrt(points.rows() - 1.0);
            double scale = !spreads(pairs, i)
                    ? 0
                    : whiten ? length : length * Math.sqrt(pairs.values().get(i));
            for (int row = 0; row < vector.length; row++) {
                values[row * components + i] = sign * scale * vector[row];
            }
        }
        return Points.of(points.rows(), components, values);
    }

    private Eigenpairs leading(double[][] products) {
        for (int i = 0; i < products.length; i++) {
            if (!Double.isFinite(products[i][i])) {
                throw new InputException(
                        "pca: squares of the values are too large for a double; scale them down first");
            }
        }
        return SymmetricEigen.leading(products, components);
    }

    private static boolean spreads(Eigenpairs pairs, int i) {
        return pairs.values().get(i) > NO_VARIANCE * pairs.values().getFirst();
    }

    private static double[] axis(Points points, double[] means, double[] weights) {
        double[] axis = new double[points.columns()];
        double[] row = new double[points.columns()];
        for (int i = 0; i < weights.length; i++) {
            points.copyRow(i, row);
            for (int column = 0; column < axis.length; column++) {
                axis[column] += weights[i] * (row[column] - means[column]);
            }
        }
        return axis;
    }

    private static double[] scaled(double[] vector, double scale) {
        return IntStream.range(0, vector.length)
                .mapToDouble(i -> vector[i] * scale)
                .toArray();
    }
}
