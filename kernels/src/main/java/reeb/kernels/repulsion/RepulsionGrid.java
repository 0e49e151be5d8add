package reeb.kernels.repulsion;

import java.util.Arrays;
import java.util.Optional;
import reeb.api.Run;
import reeb.kernels.loops.Forces;
import reeb.kernels.loops.GridPlaces;

/** Nodes over a map of some size, with what depends on that size alone. */
final class RepulsionGrid {
    /**
     * Grids that charges are spread to side by side, so that sums have the same order for any number of threads.
     */
    private static final int PARTS = 4;

    /** Nodes from a charge along each axis that see what it acts on itself. */
    private static final int REACH = 4;

    private final int length;
    private final GridKernel kernel;
    private final double spacing;
    private final GridConvolution convolution;
    private final GridSpectrum spectrum;
    private final float[][] charges;
    private final int[] strides;
    private final float[] own;

    /**
     * Prepares a grid. O(length^dimensions log length).
     *
     * @param dimensions 1, 2 or 3
     * @param fourier for twice the nodes along an axis
     * @param spacing of the nodes
     * @param kernel the potential
     * @param run this execution
     */
    RepulsionGrid(int dimensions, Fourier fourier, double spacing, GridKernel kernel, Run run) {
        this.length = fourier.length();
        this.spacing = spacing;
        this.kernel = kernel;
        this.convolution = new GridConvolution(dimensions, fourier);
        this.spectrum = GridSpectrum.of(dimensions, fourier, spacing, kernel, run);
        this.charges = new float[PARTS][GridConvolution.size(dimensions, length)];
        this.strides = strides(dimensions, length);
        this.own = own(run);
    }

    private static int[] strides(int dimensions, int length) {
        int[] strides = new int[dimensions];
        int stride = 1;
        for (int axis = dimensions - 1; axis >= 0; axis--) {
            strides[axis] = stride;
            stride *= stride == 1 ? GridConvolution.stride(length) : length / 2;
        }
        return strides;
    }

    /** Looks at what a charge in the corner does. */
    private float[] own(Run run) {
        charges[0][0] = 1;
        convolution.convolve(charges, spectrum, charges[0], run);
        float[] near = new float[1 << (2 * strides.length)];
        for (int i = 0; i < near.length; i++) {
            int node = 0;
            int left = i;
            for (int axis = strides.length - 1; axis >= 0; axis--, left /= REACH) {
                node += left % REACH * strides[axis];
            }
            near[i] = charges[0][node];
        }
        return near;
    }

    boolean fits(int otherLength, double otherSpacing) {
        return length == otherLength && spacing == otherSpacing;
    }

    /** Gives the kernel where it lacks its peak, which pairs of rows must add. */
    Optional<SmoothKernel> smooth() {
        return kernel instanceof SmoothKernel smooth ? Optional.of(smooth) : Optional.empty();
    }

    /** Gives the unit of the potential, in which forces are measured too. */
    double unit() {
        return spectrum.unit();
    }

    /** Gives what must be added to the potential for each unit of charge, after that is multiplied by its unit. */
    double floor() {
        return spectrum.floor();
    }

    GridPlaces place(float[][] places, float[] origin) {
        return new GridPlaces(places, origin, (float) (1 / spacing), strides, own);
    }

    /**
     * Spreads rows to the grid and gives the potential.
     *
     * @param places of the rows
     * @param rows n
     * @param loops what spreads
     * @param run this execution
     * @return the potential at the nodes, until the next call
     */
    float[] potential(GridPlaces places, int rows, Forces loops, Run run) {
        int share = Math.ceilDiv(rows, PARTS);
        run.parallel(PARTS, part -> {
            Arrays.fill(charges[part], 0);
            loops.spread(places, charges[part], Math.min(rows, part * share), Math.min(rows, (part + 1) * share));
        });
        convolution.convolve(charges, spectrum, charges[0], run);
        return charges[0];
    }
}
