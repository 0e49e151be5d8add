package reeb.kernels.repulsion;

import java.util.Arrays;
import java.util.List;
import reeb.api.Run;
import reeb.kernels.loops.Forces;
import reeb.kernels.machine.Machine;

/** The repulsion from every pair, in O(n^2): for few rows, and to hold others against. */
public final class ExactRepulsion implements Repulsion {
    private static final int ROWS = 64;

    private final double freedom;
    private final Forces loops;

    /**
     * Prepares a repulsion.
     *
     * @param freedom degrees of freedom of the kernel, above 0; pairs take long but for 1
     */
    public ExactRepulsion(double freedom) {
        this(freedom, Machine.forces());
    }

    ExactRepulsion(double freedom, Forces loops) {
        this.freedom = freedom;
        this.loops = loops;
    }

    @Override
    public double repel(float[][] places, int rows, float[][] forces, Run run) {
        List<Double> sums = run.collectChunks(rows, ROWS, (first, end) -> {
            return freedom == 1
                    ? loops.repel(places, rows, forces, first, end)
                    : repel(places, rows, forces, first, end);
        });
        double sum = 0;
        for (double part : sums) {
            sum += part;
        }
        return sum;
    }

    private double repel(float[][] places, int rows, float[][] forces, int first, int end) {
        double total = 0;
        double[] sums = new double[places.length];
        for (int row = first; row < end; row++) {
            Arrays.fill(sums, 0);
            for (int other = 0; other < rows; other++) {
                if (other != row) {
                    total += add(places, row, other, sums);
                }
            }
            for (int axis = 0; axis < sums.length; axis++) {
                forces[axis][row] = (float) sums[axis];
            }
        }
        return total;
    }

    private double add(float[][] places, int row, int other, double[] sums) {
        double square = 0;
        for (float[] axis : places) {
            double step = (double) axis[row] - axis[other];
            square += step * step;
        }
        double kernel = Math.exp(-freedom * Math.log1p(square / freedom));
        double push = kernel / (1 + square / freedom);
        for (int axis = 0; axis < sums.length; axis++) {
            sums[axis] += push * ((double) places[axis][row] - places[axis][other]);
        }
        return kernel;
    }
}
