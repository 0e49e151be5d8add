package reeb.plugins.embedders.grid;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import reeb.api.About;
import reeb.api.Default;
import reeb.api.Lens;
import reeb.api.Named;
import reeb.api.Range;
import reeb.api.Run;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.api.problem.InputException;
import reeb.kernels.assignment.GridAssignment;

/**
 * Gives each row of a map in the plane a cell of a grid of its own, such that rows move as little as they can: the sum of the
 * squares of their ways is the least.
 *
 * <p>The map is stretched along each axis so that it reaches over the grid; an axis on which all rows are equal is put in the
 * middle. Both ways are exact or proven: see {@link GridAssignment}. Without random numbers; about n log n bids on typical maps,
 * each of a few blocks of cells, and more where many rows are equal.
 *
 * @param columns of the grid
 * @param rows of the grid
 * @param method how near to the least sum
 */
@Named("grid")
@About("Gives each row of a map in the plane a cell of a grid of its own, with the least movement.")
public record Grid(
        @About("Columns of the grid; default: as many as make the smallest grid that is nearly square.")
        @Range(min = 1, max = 16_384)
        Optional<Integer> columns,

        @About("Rows of the grid; default: as many as are needed.") @Range(min = 1, max = 16_384)
        Optional<Integer> rows,

        @About("How near to the least movement.") @Default("auto")
        Method method)
        implements Lens {
    private static final int MOST_EXACT = 100_000;

    /** What the approximate sum may be above the least, as a share of it. */
    private static final double GAP = 0.01;

    /** Bytes for each cell while rows are assigned. */
    private static final long BYTES = 80;

    /** How near to the least movement. */
    public enum Method {
        /** The least up to 100,000 rows. */
        @About("The least up to 100,000 rows, then at most 1 % above.")
        AUTO,
        /** The least. */
        @About("The least.")
        EXACT,
        /** Nearly the least. */
        @About("At most 1 % above the least.")
        APPROXIMATE
    }

    @Override
    public Points view(Dataset data, Run run) {
        Points points = data.points();
        int count = points.rows();
        if (points.columns() < 2) {
            throw new InputException("grid: rows need two features for their places but have " + points.columns());
        }
        int across = width(count);
        int along = rows.orElse(Math.max(1, Math.ceilDiv(count, across)));
        check(across, along, count);
        run.reserve(BYTES * across * along, "the cells of a grid; take fewer columns or rows");
        double[][] places = {stretched(points, 0, across), stretched(points, 1, along)};
        GridAssignment assignment = GridAssignment.of(places, across, along, gap(count), run);
        run.figure("total cost", assignment.cost());
        run.figure("gap", assignment.gap());
        double[] cells = new double[2 * count];
        for (int row = 0; row < count; row++) {
            cells[2 * row] = assignment.column(row);
            cells[2 * row + 1] = assignment.line(row);
        }
        return Points.of(count, 2, cells);
    }

    private int width(int count) {
        return columns.orElseGet(() -> Math.max(
                1, rows.map(along -> Math.ceilDiv(count, along)).orElseGet(() -> (int) Math.ceil(Math.sqrt(count)))));
    }

    private static void check(int across, int along, int count) {
        if ((long) across * along < count) {
            throw new InputException(String.format(
                    Locale.ROOT,
                    "grid: %,d columns x %,d rows are %,d cells but there are %,d rows to place; leave one of 'columns'"
                            + " and 'rows' out to have as many as are needed",
                    across,
                    along,
                    (long) across * along,
                    count));
        }
    }

    private double gap(int count) {
        return switch (method) {
            case EXACT -> 0;
            case APPROXIMATE -> GAP;
            case AUTO -> count <= MOST_EXACT ? 0 : GAP;
        };
    }

    /** Moves the least value to the first cell and the greatest to the last; halves keep huge ones finite. */
    private static double[] stretched(Points points, int axis, int cells) {
        double[] values = points.column(axis);
        for (int row = 0; row < values.length; row++) {
            if (!Double.isFinite(values[row])) {
                throw new InputException("grid: row " + row + " (counted from 0) has no finite place but " + values[row]
                        + "; remove or replace values that are not finite");
            }
            values[row] /= 2;
        }
        double least = Arrays.stream(values).min().orElse(0);
        double extent = Arrays.stream(values).max().orElse(0) - least;
        Arrays.setAll(values, row -> (cells - 1) * (extent > 0 ? Math.min(1, (values[row] - least) / extent) : 0.5));
        return values;
    }
}
