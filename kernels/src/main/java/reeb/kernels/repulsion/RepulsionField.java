package reeb.kernels.repulsion;

import java.util.Arrays;
import java.util.Optional;
import reeb.kernels.loops.GridPlaces;

/**
 * How the rows of a map repel what comes to lie anywhere on it: a potential on the nodes of a grid, read by cubic splines, of
 * rows that stand still. See {@link GridRepulsion}. May be read by several threads.
 */
public final class RepulsionField {
    /** Nodes along each axis whose splines a place sees. */
    private static final int REACH = 4;

    private final GridPlaces grid;
    private final float[] potential;
    private final Scale scale;
    private final Optional<NearRows> near;

    /**
     * How a potential is measured.
     *
     * @param unit of the potential
     * @param floor what it is measured from
     * @param width of the grid
     */
    record Scale(double unit, double floor, double width) {}

    RepulsionField(GridPlaces grid, float[] potential, Scale scale, Optional<NearRows> near) {
        this.grid = grid;
        this.potential = potential;
        this.scale = scale;
        this.near = near;
    }

    /**
     * Keeps a coordinate within the grid.
     *
     * @param axis of the coordinate
     * @param value the coordinate
     * @return the nearest one on the grid
     */
    public double within(int axis, double value) {
        return Math.clamp(value, grid.origin()[axis], grid.origin()[axis] + scale.width());
    }

    /**
     * Makes a reader, for one thread.
     *
     * @return the reader
     */
    public Reader reader() {
        return new Reader();
    }

    /** Reads the field. */
    public final class Reader {
        private final int dimensions = grid.origin().length;
        private final double[] splines = new double[REACH * dimensions];
        private final double[] slopes = new double[REACH * dimensions];

        private final double[] place = new double[NearRows.AXES];
        private final double[] push = new double[NearRows.AXES];

        private Reader() {}

        /**
         * Reads the field. O(4^dimensions), and the near rows where nodes are far apart.
         *
         * @param position within the grid, 1, 2 or 3 coordinates
         * @param force takes the sum of (1 + r^2 / v)^(-v - 1) (y - y_j) over the rows j, axis by axis
         * @return the sum of (1 + r^2 / v)^-v
         */
        public double read(double[] position, double[] force) {
            int corner = weigh(position);
            Arrays.fill(force, 0);
            double sum = 0;
            for (int tap = 0; tap < 1 << (2 * dimensions); tap++) {
                int node = corner;
                double spline = 1;
                for (int axis = 0; axis < dimensions; axis++) {
                    int step = tap >> (2 * axis) & 3;
                    node += step * grid.strides()[axis];
                    spline *= splines[axis * REACH + step];
                }
                sum += potential[node] * spline;
                for (int axis = 0; axis < dimensions; axis++) {
                    force[axis] += potential[node] * sloping(tap, axis);
                }
            }
            for (int axis = 0; axis < dimensions; axis++) {
                force[axis] *= -scale.unit() * grid.density() / 2;
            }
            double far = sum * scale.unit() + scale.floor();
            return near.isPresent() ? far + addNear(near.get(), position, force) : far;
        }

        private double addNear(NearRows rows, double[] position, double[] force) {
            System.arraycopy(position, 0, place, 0, dimensions);
            Arrays.fill(push, 0);
            double sum = rows.push(place, push);
            for (int axis = 0; axis < dimensions; axis++) {
                force[axis] += push[axis];
            }
            return sum;
        }

        /** Computes the splines of the nodes around a place; gives the first of these. */
        private int weigh(double[] position) {
            int corner = 0;
            for (int axis = 0; axis < dimensions; axis++) {
                double along = (position[axis] - grid.origin()[axis]) * grid.density();
                int node = (int) along;
                corner += node * grid.strides()[axis];
                for (int step = 0; step < REACH; step++) {
                    splines[axis * REACH + step] = spline(step, along - node);
                    slopes[axis * REACH + step] = slope(step, along - node);
                }
            }
            return corner;
        }

        /** Multiplies the splines of a node along all axes, along one of them its slope. */
        private double sloping(int tap, int sloping) {
            double product = slopes[sloping * REACH + (tap >> (2 * sloping) & 3)];
            for (int axis = 0; axis < dimensions; axis++) {
                product *= axis == sloping ? 1 : splines[axis * REACH + (tap >> (2 * axis) & 3)];
            }
            return product;
        }
    }

    private static double spline(int step, double t) {
        return switch (step) {
            case 0 -> (1 - t) * (1 - t) * (1 - t) / 6;
            case 1 -> ((3 * t - 6) * t * t + 4) / 6;
            case 2 -> (((3 - 3 * t) * t + 3) * t + 1) / 6;
            default -> t * t * t / 6;
        };
    }

    private static double slope(int step, double t) {
        return switch (step) {
            case 0 -> -(1 - t) * (1 - t) / 2;
            case 1 -> (3 * t - 4) * t / 2;
            case 2 -> ((2 - 3 * t) * t + 1) / 2;
            default -> t * t / 2;
        };
    }
}
