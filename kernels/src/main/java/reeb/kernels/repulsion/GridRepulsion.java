package reeb.kernels.repulsion;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import reeb.api.Run;
import reeb.kernels.loops.Forces;
import reeb.kernels.loops.FourierSteps;
import reeb.kernels.loops.GridPlaces;
import reeb.kernels.machine.Machine;

/**
 * The repulsion of all rows of a map by all others, through a grid, in time linear in the rows.
 *
 * <p>Since the slope of the kernel (1 + r^2 / v)^-v of t-SNE is the force itself, one charge for each row suffices: it is
 * spread to the nodes by cubic splines, convolved with the kernel, and the potential and its slopes are read by the same
 * splines, as in the smooth particle-mesh Ewald method (Essmann et al., Journal of Chemical Physics, 1995). Others spread
 * three or four charges: Linderman et al., Nature Methods, 2019; Pitsianis et al., HPEC 2019.
 *
 * <p>The error falls with the fourth power of the spacing: about 3 % of the force (root mean square) at 0.7, 1 % at 0.5,
 * 0.25 % at 0.35. A small map takes smaller spacings by itself, on a ladder of powers of the square root of 2, so that the
 * kernel's transform is seldom computed anew. Beyond the largest grid the spacing grows. There, and in three dimensions from
 * a spacing of 0.5 on, the kernel is split: nodes see it without its peak, and the peak is summed over the pairs of near rows
 * (see {@link SmoothKernel}), so that the error stays below 2 % for maps of any width.
 */
public final class GridRepulsion implements Repulsion {
    /** Cells that the longest side of a map has at least. */
    private static final int LEAST_CELLS = 14;

    /** Nodes that a row's splines and rounding take beyond the cells. */
    private static final int MARGIN = 5;

    /** Below it, all rows are in one place. */
    private static final double LEAST_SPACING = 1e-30;

    /** Nodes of a transformed axis at most, for 1, 2 and 3 dimensions. */
    private static final int[] LONGEST = {1 << 18, 4096, 160};

    /** What the spacing grows by at a time where a grid has no more nodes. */
    private static final double FARTHER = Math.sqrt(Math.sqrt(2));

    /** In three dimensions, the largest spacing at which nodes see a kernel's peak, in the peak's width. */
    private static final double SEES_PEAK = 0.5;

    /** In three dimensions, cells along an axis for each row, if rows lay along it. */
    private static final double CELLS_OF_A_ROW = 2.5;

    /** Nodes that rows push each other directly within, where nodes do not see the peak: errs by about 1 %. */
    private static final double REACH = 3;

    /** Rows that are read at a time. */
    private static final int ROWS = 2048;

    private final int dimensions;
    private final double spacing;
    private final double alone;
    private final MapKernel kernel;
    private final Forces loops;
    private final FourierSteps steps;
    private @Nullable RepulsionGrid grid;
    private double widest;

    /**
     * Prepares a repulsion.
     *
     * @param dimensions 1, 2 or 3
     * @param freedom degrees of freedom of the kernel, above 0
     * @param spacing the largest distance between nodes, in the unit of the map
     */
    public GridRepulsion(int dimensions, double freedom, double spacing) {
        this(dimensions, freedom, spacing, Machine.forces(), Machine.fourierSteps());
    }

    GridRepulsion(int dimensions, double freedom, double spacing, Forces loops, FourierSteps steps) {
        this.dimensions = dimensions;
        this.spacing = spacing;
        this.alone = dimensions < 3 ? spacing : Math.min(spacing, SEES_PEAK * Math.min(1, Math.sqrt(freedom)));
        this.kernel = new MapKernel(freedom);
        this.loops = loops;
        this.steps = steps;
    }

    @Override
    public double repel(float[][] places, int rows, float[][] forces, Run run) {
        float[] origin = new float[dimensions];
        RepulsionGrid ready = prepare(extent(places, rows, origin), rows, run);
        GridPlaces inGrid = ready.place(places, origin);
        float[] potential = ready.potential(inGrid, rows, loops, run);
        double sum = inPieces(rows, run, (first, end) -> {
            double read = loops.read(inGrid, potential, forces, first, end);
            scale(forces, first, end, ready.unit());
            return read * ready.unit();
        });
        Optional<NearRows> near = near(ready, places, rows);
        if (near.isPresent()) {
            sum += inPieces(rows, run, (first, end) -> near.get().repel(first, end, forces));
        }
        return sum + ready.floor() * rows * (rows - 1.0);
    }

    private static Optional<NearRows> near(RepulsionGrid grid, float[][] places, int rows) {
        return grid.smooth().map(kernel -> new NearRows(places, rows, kernel));
    }

    private static double inPieces(int rows, Run run, Run.ChunkResult<Double> work) {
        double sum = 0;
        for (double part : run.collectChunks(rows, ROWS, work)) {
            sum += part;
        }
        return sum;
    }

    /** Gives forces on a small map, of which single precision holds neither the unit nor what is measured in it. */
    private static void scale(float[][] forces, int first, int end, double unit) {
        if (unit == 1) {
            return;
        }
        for (float[] axis : forces) {
            for (int row = first; row < end; row++) {
                axis[row] = (float) (axis[row] * unit);
            }
        }
    }

    /**
     * Computes how rows repel what comes to lie among them or not far beside.
     *
     * @param places where rows lie, axis by axis
     * @param rows n, at least 1
     * @param run this execution
     * @return the field of all rows, which reaches beyond the map by a quarter of its longest side
     */
    public RepulsionField field(float[][] places, int rows, Run run) {
        float[] origin = new float[dimensions];
        float extent = extent(places, rows, origin);
        float beside = extent == 0 ? 1 : extent / 4;
        for (int axis = 0; axis < dimensions; axis++) {
            origin[axis] -= beside;
        }
        float width = extent + 2 * beside;
        RepulsionGrid ready = prepare(width, rows, run);
        GridPlaces inGrid = ready.place(places, origin);
        float[] potential = ready.potential(inGrid, rows, loops, run).clone();
        RepulsionField.Scale scale = new RepulsionField.Scale(ready.unit(), ready.floor() * rows, width);
        return new RepulsionField(inGrid, potential, scale, near(ready, places, rows));
    }

    /**
     * Tells how far apart nodes of the largest grid would have been.
     *
     * @return their largest distance so far: above the spacing, where the map was too wide for it
     */
    public double widest() {
        return widest;
    }

    /** Finds the lower corner, and the longest side. */
    private static float extent(float[][] places, int rows, float[] origin) {
        float extent = 0;
        for (int axis = 0; axis < origin.length; axis++) {
            float least = places[axis][0];
            float most = least;
            for (int row = 1; row < rows; row++) {
                least = Math.min(least, places[axis][row]);
                most = Math.max(most, places[axis][row]);
            }
            origin[axis] = least;
            extent = Math.max(extent, most - least);
        }
        return extent;
    }

    private RepulsionGrid prepare(float extent, int rows, Run run) {
        double width = Math.max(extent, Float.MIN_NORMAL);
        int most = LONGEST[dimensions - 1] / 2 - MARGIN;
        double step = spacing;
        while (step * LEAST_CELLS > width && step > LEAST_SPACING) {
            step /= Math.sqrt(2);
        }
        widest = Math.max(widest, width / most);
        while (width / step > Math.min(most, worthwhile(rows))) {
            step *= FARTHER;
        }
        int length = Fourier.fastLength(2 * ((int) (width / step) + MARGIN));
        RepulsionGrid ready = grid;
        if (ready == null || !ready.fits(length, step)) {
            ready = new RepulsionGrid(dimensions, new Fourier(length, steps), step, kernel(step), run);
            grid = ready;
        }
        return ready;
    }

    /** Gives the cells along an axis whose nodes take about as long as the pairs of near rows: in space, there are few. */
    private double worthwhile(int rows) {
        return dimensions < 3 ? Double.POSITIVE_INFINITY : Math.max(2 * LEAST_CELLS, CELLS_OF_A_ROW * Math.cbrt(rows));
    }

    private GridKernel kernel(double step) {
        return step > alone ? new SmoothKernel(kernel, REACH * step) : kernel;
    }
}
