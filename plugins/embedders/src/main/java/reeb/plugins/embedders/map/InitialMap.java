package reeb.plugins.embedders.map;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import reeb.api.Lens;
import reeb.api.Run;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.api.problem.InputException;
import reeb.kernels.loops.SparseWeights;
import reeb.plugins.embedders.graph.NearestGraph;

/** Where rows lie before the descent. */
public final class InitialMap {
    private InitialMap() {}

    /**
     * Takes a lens's first columns around their means, all scaled alike, and random ones for those it lacks, or whose values are
     * all equal where those of others are not: along such an axis no row would ever move.
     *
     * @param init the lens
     * @param spread the standard deviation of the first column that spreads; 0 leaves all as they are
     * @param dimensions 1, 2 or 3
     * @param points n x d features
     * @param run this execution
     * @return n coordinates and room for whole blocks, axis by axis
     */
    public static float[][] of(Lens init, double spread, int dimensions, Points points, Run run) {
        Points view = init.view(Dataset.of(points), run.in("init"));
        if (view.rows() != points.rows()) {
            throw new InputException(
                    "init: gives " + view.rows() + " rows for " + points.rows() + "; it must look at the same rows");
        }
        float[][] places = of(view, spread, dimensions, run);
        if (inOnePlace(places, points.rows()) && !NearestGraph.constant(points)) {
            run.warn(
                    "init: gives all rows the same place, from which nothing moves them apart; choose another one, such as"
                            + " random");
        }
        return places;
    }

    private static boolean inOnePlace(float[][] places, int rows) {
        for (float[] axis : places) {
            for (int row = 1; row < rows; row++) {
                if (axis[row] != axis[0]) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Takes columns likewise that are there already. */
    public static float[][] of(Points view, double spread, int dimensions, Run run) {
        float[][] places = new float[dimensions][SparseWeights.padded(view.rows())];
        RandomGenerator random = run.random("missing axes");
        int given = Math.min(dimensions, view.columns());
        double[][] columns = new double[dimensions][];
        double[] deviations = new double[dimensions];
        for (int axis = 0; axis < given; axis++) {
            columns[axis] = view.column(axis);
            deviations[axis] = centre(columns[axis]);
        }
        double first = Arrays.stream(deviations)
                .filter(deviation -> deviation > 0)
                .findFirst()
                .orElse(0);
        for (int axis = 0; axis < dimensions; axis++) {
            double scale = factor(spread, first);
            if (axis >= given || (deviations[axis] == 0 && first > 0)) {
                columns[axis] = drawn(view.rows(), random);
                scale = factor(spread, centre(columns[axis]));
            }
            for (int row = 0; row < view.rows(); row++) {
                places[axis][row] = (float) (scale * columns[axis][row]);
            }
        }
        return places;
    }

    private static double factor(double spread, double deviation) {
        return spread == 0 || deviation == 0 ? 1 : spread / deviation;
    }

    private static double[] drawn(int rows, RandomGenerator random) {
        double[] column = new double[rows];
        for (int row = 0; row < rows; row++) {
            column[row] = random.nextGaussian();
        }
        return column;
    }

    /** Subtracts the mean and gives the standard deviation. */
    private static double centre(double[] column) {
        double sum = 0;
        for (double value : column) {
            sum += value;
        }
        double mean = sum / column.length;
        double squares = 0;
        for (int row = 0; row < column.length; row++) {
            column[row] -= mean;
            squares += column[row] * column[row];
        }
        if (!Double.isFinite(squares)) {
            throw new InputException("init: gives values that are not finite; choose another one, such as random");
        }
        return Math.sqrt(squares / column.length);
    }
}
