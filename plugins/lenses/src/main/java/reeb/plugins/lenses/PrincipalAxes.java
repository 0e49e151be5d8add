package reeb.plugins.lenses;

import java.util.ArrayList;
import java.util.List;
import reeb.api.Run;
import reeb.api.data.Points;
import reeb.kernels.linear.Eigenpairs;
import reeb.kernels.linear.Perpendicular;

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
    /** Axes whose variance is less than this share of the largest that was found with them are looked for again. */
    private static final double TRUSTED = 1e-4;

    /** Variances below this share of the squares of the values are rounding errors of the values. */
    private static final double NO_VARIANCE = 1e-26;

    /** Finds the axes of rows, at first of all that they are, then of what is left beside those that are known. */
    static PrincipalAxes of(AxisSolver solver, Points points, double[] means, int count, Run run) {
        Eigenpairs found = solver.leading(points, means, List.of(), count, run);
        double total = solver.total();
        double least = NO_VARIANCE * (total + sumOfSquares(means));
        List<Double> variances = new ArrayList<>();
        List<double[]> axes = new ArrayList<>();
        while (true) {
            boolean sure = sure(found.values(), solver.precision());
            double first = found.values().getFirst();
            for (int i = 0;
                    i < found.values().size() && (sure || trusted(found.values().get(i), first));
                    i++) {
                variances.add(found.values().get(i));
                axes.add(found.vectors().get(i));
            }
            if (sure || !(first > least)) {
                return new PrincipalAxes(spreading(variances, axes, least, count, points.columns()), total);
            }
            axes = new ArrayList<>(Perpendicular.orthonormal(axes, run));
            found = solver.leading(points, means, axes, count - axes.size(), run);
        }
    }

    /** Tells whether the largest variance leaves enough digits to all others. */
    private static boolean sure(List<Double> variances, double precision) {
        return variances.getLast() >= precision * variances.getFirst() && variances.getFirst() > 0;
    }

    private static boolean trusted(double variance, double first) {
        return variance > 0 && variance >= TRUSTED * first;
    }

    /** Makes zeros of the axes along which nothing spreads but rounding errors. */
    private static Eigenpairs spreading(
            List<Double> variances, List<double[]> axes, double least, int count, int columns) {
        List<Double> values = new ArrayList<>();
        List<double[]> vectors = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            boolean spreads = i < variances.size() && variances.get(i) > least;
            values.add(spreads ? variances.get(i) : 0.0);
            vectors.add(spreads ? axes.get(i) : new double[columns]);
        }
        return new Eigenpairs(values, vectors);
    }

    private static double sumOfSquares(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value * value;
        }
        return sum;
    }

    /** The share of the total variance that each axis explains; zeros where there is none. */
    double[] shares() {
        return pairs.values().stream()
                .mapToDouble(variance -> total > 0 ? Math.max(0, variance) / total : 0)
                .toArray();
    }
}
