package reeb.plugins.lenses;

import java.util.Map;
import java.util.Optional;
import reeb.api.About;
import reeb.api.Default;
import reeb.api.Lens;
import reeb.api.Named;
import reeb.api.Range;
import reeb.api.Run;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.api.learning.Model;
import reeb.api.problem.InputException;
import reeb.api.spread.Blocks;
import reeb.api.spread.Foldable;
import reeb.kernels.linear.ColumnMeans;
import reeb.kernels.linear.RandomizedEigen;

/**
 * The principal components: the orthogonal axes along which the points have the largest variance.
 *
 * <p>See Pearson, <i>On Lines and Planes of Closest Fit to Systems of Points in Space</i>, Philosophical Magazine, 1901. In
 * double precision throughout. Exact: eigenvectors of the covariances of the columns, or of the products of the rows
 * where those are fewer, O(n d min(n, d)). Randomized: power iterations on random directions, O(n d (components +
 * oversampling)) each. An axis points to where its loading of largest magnitude is positive. Rows are read in chunks and
 * never copied as a whole, so a mapped matrix may be larger than memory. Axes that are small against the first, as where a
 * row lies far from all others, are found again beside the larger ones, each time at the same cost: down to 1e-13 of the
 * values' size; what spreads less is rounding, and its axes are zeros.
 *
 * <p>Reports the share of the total variance that each axis explains, the total variance, and where it is randomized how far
 * the axes are from exact ones.
 *
 * @param components how many axes; where absent 2, or 1 where there are no two rows and columns
 * @param whiten whether each axis is scaled to variance 1
 * @param solver how axes are found
 * @param oversampling directions beyond the components, where it is randomized
 * @param iterations most power iterations, where it is randomized
 */
@Named("pca")
@About(
        "The axes along which the points spread most, from a principal component analysis. The figure 'explained variance' is the share that each axis has of the variance of the points that the step is given: of those of an earlier pca, where it is given these.")
public record Pca(
        @About("How many axes to keep, at most as many as there are rows and columns; default: 2, or 1 of one column.")
        @Range(min = 1)
        Optional<Integer> components,

        @About("Whether each axis is scaled to variance 1.") @Default("false")
        boolean whiten,

        @About("How the axes are found; auto is exact for up to 5,000 rows or columns, else randomized.")
        @Default("auto")
        Solver solver,

        @About("Randomized only: how many directions beyond the components; more take fewer iterations.")
        @Default("30")
        @Range(min = 0, max = 10_000)
        int oversampling,

        @About(
                "Randomized only: how often to pass over the rows at most; it ends sooner once the axes no longer change.")
        @Default("30")
        @Range(min = 1, max = 10_000)
        int iterations)
        implements Lens, Foldable {
    /** Three matrices of pairs take 24 bytes for each: 600 MB. */
    private static final int LARGEST_SIDE = 5000;

    private static final int AXES = 2;

    /** How axes are found. */
    public enum Solver {
        /** As the size asks for. */
        @About("Exact for up to 5,000 rows or columns, else randomized.")
        AUTO,
        /** From all covariances. */
        @About("From all covariances; takes at most 5,000 rows or columns.")
        EXACT,
        /** From random directions. */
        @About("By power iterations on random directions.")
        RANDOMIZED
    }

    @Override
    public Points view(Dataset data, Run run) {
        Points points = data.points();
        return train(data, run).transform(points, run);
    }

    @Override
    public Model train(Dataset data, Run run) {
        Points points = data.points();
        int count = count(points.rows(), points.columns());
        double[] means = ColumnMeans.of(points, run);
        requireFinite(means);
        PrincipalAxes axes = axes(points, means, count, run);
        axes.tell(run);
        return new PcaModel(means, axes.pairs().vectors(), axes.pairs().values(), whiten);
    }

    @Override
    public Model restore(Map<String, Points> state) {
        return PcaModel.restore(state, components, whiten);
    }

    @Override
    public boolean folds(Blocks rows) {
        return rows.columns() > 0
                && rows.rows() >= rows.columns()
                && rows.columns() <= LARGEST_SIDE
                && solver != Solver.RANDOMIZED;
    }

    @Override
    public Map<String, Points> part(Points block, Map<String, Points> state, Run run) {
        return PcaFold.part(block, state, run);
    }

    @Override
    public Map<String, Points> join(Map<String, Points> sum, Map<String, Points> next) {
        return PcaFold.join(sum, next);
    }

    @Override
    public Round model(Blocks rows, Map<String, Points> state, Map<String, Points> sum, Run run) {
        int count = count(rows.rows(), rows.columns());
        reserve(rows.columns(), run);
        return new PcaFold(count, whiten).round(rows, state, sum, run);
    }

    private PrincipalAxes axes(Points points, double[] means, int count, Run run) {
        int side = Math.min(points.rows(), points.columns());
        if (solver == Solver.RANDOMIZED || (solver == Solver.AUTO && side > LARGEST_SIDE)) {
            RandomizedEigen eigen = new RandomizedEigen(Math.min(oversampling, side - count), iterations);
            return PrincipalAxes.of(new RandomizedAxes(eigen), points, means, count, run);
        }
        reserve(side, run);
        return PrincipalAxes.of(new ExactAxes(), points, means, count, run);
    }

    private static void reserve(int side, Run run) {
        run.reserve(24L * side * side, "the covariances of " + side + " rows or columns; let pca.solver be randomized");
    }

    private int count(long rows, int columns) {
        int possible = (int) Math.min(rows, columns);
        int count = components.orElse(Math.clamp(possible, 1, AXES));
        if (count > possible) {
            throw new InputException("pca.components: must be at most " + possible + " for " + rows + " x " + columns
                    + " points but is " + count + "; choose fewer components");
        }
        if (possible > LARGEST_SIDE && solver == Solver.EXACT) {
            throw new InputException("pca.solver: " + rows + " x " + columns
                    + " points are too many for exact components, which need at most " + LARGEST_SIDE
                    + " rows or columns; choose randomized or auto");
        }
        return count;
    }

    static void requireFinite(double[] means) {
        for (int column = 0; column < means.length; column++) {
            if (!Double.isFinite(means[column])) {
                throw new InputException("pca: column " + column
                        + " (counted from 0) holds values that are not finite; remove or replace them");
            }
        }
    }
}
