package reeb.plugins.lenses;

import java.util.ArrayList;
import java.util.List;
import reeb.api.Run;
import reeb.kernels.linear.Eigenpairs;
import reeb.kernels.linear.Perpendicular;

/**
 * The search for the leading axes of centred points, round by round: at first among all that the rows are, then among what is left of
 * them beside the axes that are known.
 */
final class AxisSearch {
    /** Axes whose variance is less than this share of the largest that was found with them are looked for again. */
    private static final double TRUSTED = 1e-4;

    /** Variances below this share of the squares of the values are rounding errors of the values. */
    private static final double NO_VARIANCE = 1e-26;

    private final int count;
    private final double total;
    private final double least;
    private final List<Double> variances;
    private List<double[]> axes;

    /**
     * Goes on with a search.
     *
     * @param count how many axes are wanted
     * @param means of the d columns
     * @param total the variances of all columns together
     * @param known axes found so far, which the rows of the next round are beside; none at first
     */
    AxisSearch(int count, double[] means, double total, Eigenpairs known) {
        this.count = count;
        this.total = total;
        this.least = NO_VARIANCE * (total + sumOfSquares(means));
        this.variances = new ArrayList<>(known.values());
        this.axes = new ArrayList<>(known.vectors());
    }

    private static double sumOfSquares(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value * value;
        }
        return sum;
    }

    /** Gives the axes found so far, with their variances. */
    Eigenpairs known() {
        return new Eigenpairs(variances, axes);
    }

    /**
     * Takes what a round has found.
     *
     * @param found variances, descending, and axes
     * @param precision to which share of the largest variance others are exact enough
     * @return whether that was the last round
     */
    boolean take(Eigenpairs found, double precision, Run run) {
        boolean sure = sure(found.values(), precision);
        double first = found.values().getFirst();
        for (int i = 0;
                i < found.values().size() && (sure || trusted(found.values().get(i), first));
                i++) {
            variances.add(found.values().get(i));
            axes.add(found.vectors().get(i));
        }
        if (sure || !(first > least)) {
            return true;
        }
        axes = new ArrayList<>(Perpendicular.orthonormal(axes, run));
        return false;
    }

    /** Tells whether the largest variance leaves enough digits to all others. */
    private static boolean sure(List<Double> variances, double precision) {
        return variances.getLast() >= precision * variances.getFirst() && variances.getFirst() > 0;
    }

    private static boolean trusted(double variance, double first) {
        return variance > 0 && variance >= TRUSTED * first;
    }

    /** Ends the search; axes along which nothing spreads but rounding errors are zeros. */
    PrincipalAxes end(int columns) {
        List<Double> values = new ArrayList<>();
        List<double[]> vectors = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            boolean spreads = i < variances.size() && variances.get(i) > least;
            values.add(spreads ? variances.get(i) : 0.0);
            vectors.add(spreads ? axes.get(i) : new double[columns]);
        }
        return new PrincipalAxes(new Eigenpairs(values, vectors), total);
    }
}
