package reeb.plugins.lenses;

import java.util.List;
import reeb.api.Run;
import reeb.api.data.Points;
import reeb.api.data.View;
import reeb.kernels.linear.Eigenpairs;

/**
 * The leading axes of centred points.
 *
 * <p>Variances are squares, so what spreads less than a millionth of the first axis would be lost in its rounding errors, as
 * where one row lies far from all others. Axes that much smaller are looked for again among what is left of the rows beside
 * the larger ones, to as little as the rounding errors of the rows themselves.
 *
 * @param pairs variances, descending, and axes of d values: of length 1, or zeros where nothing spreads
 * @param total the variances of all columns together
 */
record PrincipalAxes(Eigenpairs pairs, double total) {
    /** Finds the axes of rows, at first of all that they are, then of what is left beside those that are known. */
    static PrincipalAxes of(AxisSolver solver, Points points, double[] means, int count, Run run) {
        Eigenpairs found = solver.leading(points, means, List.of(), count, run);
        AxisSearch search = new AxisSearch(count, means, solver.total(), new Eigenpairs(List.of(), List.of()));
        while (!search.take(found, solver.precision(), run)) {
            List<double[]> known = search.known().vectors();
            found = solver.leading(points, means, known, count - known.size(), run);
        }
        return search.end(points.columns());
    }

    /** Records the share of the variance that each axis explains, and the total variance. */
    void tell(Run run) {
        run.figure(View.EXPLAINED_VARIANCE, shares());
        run.figure("total variance", total);
    }

    /** The share of the total variance that each axis explains; zeros where there is none. */
    private double[] shares() {
        return pairs.values().stream()
                .mapToDouble(variance -> total > 0 ? Math.max(0, variance) / total : 0)
                .toArray();
    }
}
