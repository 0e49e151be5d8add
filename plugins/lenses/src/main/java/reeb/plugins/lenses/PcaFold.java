package reeb.plugins.lenses;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import reeb.api.Run;
import reeb.api.data.Points;
import reeb.api.spread.Blocks;
import reeb.api.spread.Foldable;
import reeb.kernels.linear.ColumnMeans;
import reeb.kernels.linear.Covariance;
import reeb.kernels.linear.Eigenpairs;

/**
 * Principal components from sums over blocks: first of the columns, for their means, then of their products; and of what is left beside
 * known axes, where some are small against the first.
 *
 * @param count how many axes are wanted
 * @param whiten whether each axis is scaled to variance 1
 */
record PcaFold(int count, boolean whiten) {
    private static final String SUMS = "sums";
    private static final String PRODUCTS = "products";
    private static final String MEAN = "mean";
    private static final String TOTAL = "total";
    private static final String VARIANCES = "variances";
    private static final String AXES = "axes";

    /** Sums a block up. */
    static Map<String, Points> part(Points block, Map<String, Points> state, Run run) {
        Points mean = state.get(MEAN);
        if (mean == null) {
            return Map.of(SUMS, row(ColumnMeans.sums(block, run)));
        }
        List<double[]> removed = known(state).vectors();
        return Map.of(PRODUCTS, matrix(Covariance.productsOfColumns(block, values(mean, 0), removed, run)));
    }

    /** Adds sums of the same names, value for value. */
    static Map<String, Points> join(Map<String, Points> sum, Map<String, Points> next) {
        String name = sum.containsKey(SUMS) ? SUMS : PRODUCTS;
        Points one = array(sum, name);
        Points other = array(next, name);
        double[] added = new double[one.rows() * one.columns()];
        double[] first = new double[one.columns()];
        double[] second = new double[one.columns()];
        for (int i = 0; i < one.rows(); i++) {
            one.copyRow(i, first);
            other.copyRow(i, second);
            for (int column = 0; column < first.length; column++) {
                added[i * first.length + column] = first[column] + second[column];
            }
        }
        return Map.of(name, Points.of(one.rows(), one.columns(), added));
    }

    /** Ends a round: with the means, with axes to look beside, or with all axes. */
    Foldable.Round round(Blocks rows, Map<String, Points> state, Map<String, Points> sum, Run run) {
        Points mean = state.get(MEAN);
        if (mean == null) {
            return new Foldable.Round(Map.of(MEAN, row(means(rows, sum))), false);
        }
        double[] means = values(mean, 0);
        double[][] covariances = scaled(array(sum, PRODUCTS), 1.0 / Math.max(1, rows.rows() - 1));
        Points known = state.get(TOTAL);
        double total = known == null ? AxisSolver.trace(covariances) : known.at(0, 0);
        AxisSearch search = new AxisSearch(count, means, total, known(state));
        List<double[]> removed = search.known().vectors();
        Eigenpairs found = ExactAxes.ofColumns(covariances, removed, count - removed.size(), run);
        if (search.take(found, ExactAxes.PRECISION, run)) {
            PrincipalAxes axes = search.end(rows.columns());
            axes.tell(run);
            return new Foldable.Round(
                    new PcaModel(means, axes.pairs().vectors(), axes.pairs().values(), whiten).state(), true);
        }
        return new Foldable.Round(next(mean, total, search.known()), false);
    }

    private static double[] means(Blocks rows, Map<String, Points> sum) {
        double[] means = values(array(sum, SUMS), 0);
        for (int column = 0; column < means.length; column++) {
            means[column] /= Math.max(1, rows.rows());
        }
        Pca.requireFinite(means);
        return means;
    }

    private static Map<String, Points> next(Points mean, double total, Eigenpairs known) {
        double[] variances = known.values().stream().mapToDouble(value -> value).toArray();
        return Map.of(
                MEAN,
                mean,
                TOTAL,
                row(new double[] {total}),
                VARIANCES,
                row(variances),
                AXES,
                matrix(known.vectors().toArray(double[][]::new)));
    }

    private static Eigenpairs known(Map<String, Points> state) {
        Points axes = state.get(AXES);
        if (axes == null) {
            return new Eigenpairs(List.of(), List.of());
        }
        Points variances = array(state, VARIANCES);
        List<double[]> vectors = new ArrayList<>();
        List<Double> values = new ArrayList<>();
        for (int i = 0; i < axes.rows(); i++) {
            vectors.add(values(axes, i));
            values.add(variances.at(0, i));
        }
        return new Eigenpairs(values, vectors);
    }

    private static double[][] scaled(Points products, double scale) {
        double[][] scaled = new double[products.rows()][];
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] = values(products, i);
            for (int column = 0; column < scaled[i].length; column++) {
                scaled[i][column] *= scale;
            }
        }
        return scaled;
    }

    private static Points array(Map<String, Points> arrays, String name) {
        return Objects.requireNonNull(arrays.get(name), name);
    }

    private static double[] values(Points points, int row) {
        double[] values = new double[points.columns()];
        points.copyRow(row, values);
        return values;
    }

    private static Points row(double[] values) {
        return Points.of(1, values.length, values);
    }

    private static Points matrix(double[][] rows) {
        int columns = rows[0].length;
        double[] values = new double[rows.length * columns];
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(rows[i], 0, values, i * columns, columns);
        }
        return Points.of(rows.length, columns, values);
    }
}
