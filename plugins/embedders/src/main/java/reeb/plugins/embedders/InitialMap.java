package reeb.plugins.embedders;

import java.util.random.RandomGenerator;
import reeb.api.InputException;
import reeb.api.Lens;
import reeb.api.Run;
import reeb.api.data.Points;
import reeb.kernels.SparseWeights;

/** Where rows lie before the descent. */
final class InitialMap {
    private InitialMap() {}

    /**
     * Takes a lens's first columns around their means, all scaled alike, and random ones for those it lacks.
     *
     * @param init the lens
     * @param spread the standard deviation of the first column; 0 leaves all as they are
     * @param dimensions 1, 2 or 3
     * @param points n x d features
     * @param run this execution
     * @return n coordinates and room for whole blocks, axis by axis
     */
    static float[][] of(Lens init, double spread, int dimensions, Points points, Run run) {
        Points view = init.view(points, run.in("init"));
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
    static float[][] of(Points view, double spread, int dimensions, Run run) {
        float[][] places = new float[dimensions][SparseWeights.padded(view.rows())];
        RandomGenerator random = run.random("missing axes");
        double scale = 1;
        for (int axis = 0; axis < dimensions; axis++) {
            double[] column = axis < view.columns() ? view.column(axis) : drawn(view.rows(), random);
            double deviation = centre(column);
            if (axis == 0 || axis >= view.columns()) {
                scale = spread == 0 || deviation == 0 ? 1 : spread / deviation;
            }
            for (int row = 0; row < column.length; row++) {
                places[axis][row] = (float) (scale * column[row]);
            }
        }
        return places;
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
