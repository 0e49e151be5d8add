package reeb.kernels.repulsion;

import java.util.Arrays;

/**
 * Rows of a map in cells of half the reach of a {@link SmoothKernel}, to sum over those near a place what the kernel's peak
 * adds. May be read by several threads.
 */
final class NearRows {
    /** Axes that places have here, of which some may be 0 throughout. */
    static final int AXES = 3;

    /** Cells to each side within reach. */
    private static final int AROUND = 2;

    private final SmoothKernel kernel;
    private final double side;
    private final double[] least = new double[AXES];
    private final int[] cells = {1, 1, 1};

    /** Where the rows of a cell start; those of neighbours along the last axis follow. */
    private final int[] starts;

    /** The rows, cell by cell, and where they lie. */
    private final int[] order;

    private final float[][] sorted;

    /**
     * Puts rows into cells. O(n + cells).
     *
     * @param places where rows lie, in 1, 2 or 3 axes
     * @param rows n
     * @param kernel whose peak counts
     */
    NearRows(float[][] places, int rows, SmoothKernel kernel) {
        this.kernel = kernel;
        this.side = Math.sqrt(kernel.reach()) / AROUND;
        float[][] spatial = Arrays.copyOf(places, AXES);
        for (int axis = 0; axis < AXES; axis++) {
            if (axis >= places.length) {
                spatial[axis] = new float[rows];
            }
            measure(axis, spatial[axis], rows);
        }
        int[] cellOfRow = new int[rows];
        this.starts = new int[cells[0] * cells[1] * cells[2] + 1];
        for (int row = 0; row < rows; row++) {
            cellOfRow[row] = (cell(0, spatial[0][row]) * cells[1] + cell(1, spatial[1][row])) * cells[2]
                    + cell(2, spatial[2][row]);
            starts[cellOfRow[row] + 1]++;
        }
        Arrays.parallelPrefix(starts, Integer::sum);
        this.order = new int[rows];
        this.sorted = new float[AXES][rows];
        int[] next = Arrays.copyOf(starts, starts.length - 1);
        for (int row = 0; row < rows; row++) {
            int place = next[cellOfRow[row]]++;
            order[place] = row;
            for (int axis = 0; axis < AXES; axis++) {
                sorted[axis][place] = spatial[axis][row];
            }
        }
    }

    private void measure(int axis, float[] values, int rows) {
        float most = values[0];
        least[axis] = most;
        for (int row = 1; row < rows; row++) {
            least[axis] = Math.min(least[axis], values[row]);
            most = Math.max(most, values[row]);
        }
        cells[axis] = (int) ((most - least[axis]) / side) + 1;
    }

    /** Gives the number of a cell along an axis; places beside the rows have some beside their cells. */
    private int cell(int axis, double value) {
        return (int) Math.clamp((value - least[axis]) / side, -AROUND, (double) cells[axis] + AROUND);
    }

    /**
     * Adds the peak's push by all others to a range of rows, which are counted cell by cell.
     *
     * @param first the first row
     * @param end behind the last one
     * @param forces added to, axis by axis
     * @return the sum of the peak over pairs of these and others
     */
    double repel(int first, int end, float[][] forces) {
        double[] position = new double[AXES];
        double[] force = new double[AXES];
        double own = kernel.peak(0);
        double sum = 0;
        for (int place = first; place < end; place++) {
            for (int axis = 0; axis < AXES; axis++) {
                position[axis] = sorted[axis][place];
            }
            Arrays.fill(force, 0);
            sum += push(position, force) - own;
            for (int axis = 0; axis < forces.length; axis++) {
                forces[axis][order[place]] += (float) force[axis];
            }
        }
        return sum;
    }

    /**
     * Adds the peak's push of all rows on a place.
     *
     * @param position three coordinates, 0 for axes that are not there
     * @param force three sums, added to
     * @return the sum of the peak over the rows
     */
    double push(double[] position, double[] force) {
        int first = first(2, position);
        int last = last(2, position);
        double sum = 0;
        for (int x = first(0, position); x <= last(0, position); x++) {
            for (int y = first(1, position); y <= last(1, position); y++) {
                int line = (x * cells[1] + y) * cells[2];
                int start = starts[line + first];
                int end = starts[line + last + 1];
                sum += kernel.freedom() == 1
                        ? pushCauchy(position, force, start, end)
                        : pushAny(position, force, start, end);
            }
        }
        return sum;
    }

    private int first(int axis, double[] position) {
        return Math.clamp(cell(axis, position[axis]) - AROUND, 0, cells[axis] - 1);
    }

    private int last(int axis, double[] position) {
        return Math.clamp(cell(axis, position[axis]) + AROUND, 0, cells[axis] - 1);
    }

    /** For one degree of freedom, where the rest of the binomial series is u^4 / (1 - u). */
    private double pushCauchy(double[] position, double[] force, int start, int end) {
        double scale = 1 / (1 + kernel.reach());
        double sum = 0;
        double forceX = 0;
        double forceY = 0;
        double forceZ = 0;
        for (int place = start; place < end; place++) {
            double x = position[0] - sorted[0][place];
            double y = position[1] - sorted[1][place];
            double z = position[2] - sorted[2][place];
            double u = (kernel.reach() - (x * x + y * y + z * z)) * scale;
            if (u > 0) {
                double rest = 1 / (1 - u);
                double cube = u * u * u * rest;
                sum += cube * u;
                double push = cube * rest * (4 - 3 * u);
                forceX += push * x;
                forceY += push * y;
                forceZ += push * z;
            }
        }
        force[0] += scale * scale * forceX;
        force[1] += scale * scale * forceY;
        force[2] += scale * scale * forceZ;
        return scale * sum;
    }

    private double pushAny(double[] position, double[] force, int start, int end) {
        double sum = 0;
        for (int place = start; place < end; place++) {
            double x = position[0] - sorted[0][place];
            double y = position[1] - sorted[1][place];
            double z = position[2] - sorted[2][place];
            double square = x * x + y * y + z * z;
            if (square < kernel.reach()) {
                sum += kernel.peak(square);
                double push = kernel.push(square);
                force[0] += push * x;
                force[1] += push * y;
                force[2] += push * z;
            }
        }
        return sum;
    }
}
