package reeb.kernels.neighbors.nearest;

import java.util.Arrays;
import java.util.function.Supplier;
import reeb.api.Run;
import reeb.kernels.base.RowMemory;
import reeb.kernels.base.Vectors;
import reeb.kernels.loops.Tiles;
import reeb.kernels.neighbors.filters.ProjectionBasis;
import reeb.kernels.rows.PackedRows;
import reeb.kernels.rows.RoundedReader;

/** Rows projected onto two sets of few directions, and the squared lengths of the rows themselves. */
final class ProjectedRows {
    private static final int PANELS_AT_A_TIME = 8;

    /** Both projections, and their arrays' heads. */
    private static final long BYTES_PER_ROW = 2 * (4 * ProjectionBasis.WIDTH + 24);

    private final ProjectionBasis basis;
    private final ProjectionBasis next;
    private final float[][] leading;
    private final float[][] following;
    private final double[] squaredNorms;

    private ProjectedRows(ProjectionBasis basis, ProjectionBasis next, int rows) {
        this.basis = basis;
        this.next = next;
        this.leading = new float[rows][ProjectionBasis.WIDTH];
        this.following = new float[rows][ProjectionBasis.WIDTH];
        this.squaredNorms = new double[Math.ceilDiv(rows, Tiles.FLOATS) * Tiles.FLOATS];
    }

    /**
     * Projects rows. O(n d) for the fixed number of directions.
     *
     * @param tiles multiply
     * @param rows n x d values
     * @param run this execution
     * @return n rows
     */
    static ProjectedRows of(Tiles tiles, float[][] rows, Run run) {
        int columns = rows[0].length;
        Supplier<RoundedReader> reader =
                () -> (row, into, start) -> System.arraycopy(rows[row], 0, into, start, columns);
        ProjectionBasis basis = ProjectionBasis.of(rows.length, columns, reader);
        RowMemory.reserve(rows.length, BYTES_PER_ROW, run);
        ProjectionBasis next = ProjectionBasis.of(rows.length, columns, () -> remainder(rows, basis.directions()));
        ProjectedRows projected = new ProjectedRows(basis, next, rows.length);
        int panels = Math.ceilDiv(rows.length, Tiles.FLOATS);
        run.chunks(panels, PANELS_AT_A_TIME, (first, end) -> projected.project(tiles, rows, first, end));
        return projected;
    }

    /** Reads what rows have besides some directions. */
    private static RoundedReader remainder(float[][] rows, double[][] directions) {
        double[] values = new double[rows[0].length];
        return (row, into, start) -> {
            for (int column = 0; column < values.length; column++) {
                values[column] = rows[row][column];
            }
            for (double[] direction : directions) {
                Vectors.add(-Vectors.dot(values, direction), direction, values);
            }
            for (int column = 0; column < values.length; column++) {
                into[start + column] = (float) values[column];
            }
        };
    }

    private void project(Tiles tiles, float[][] rows, int firstPanel, int endPanel) {
        int columns = rows[0].length;
        float[] buffer = new float[columns * Tiles.FLOATS];
        float[] panel = new float[columns * Tiles.FLOATS];
        for (int number = firstPanel; number < endPanel; number++) {
            int first = number * Tiles.FLOATS;
            int width = Math.min(Tiles.FLOATS, rows.length - first);
            for (int lane = 0; lane < width; lane++) {
                System.arraycopy(rows[first + lane], 0, buffer, lane * columns, columns);
            }
            Arrays.fill(panel, 0);
            PackedRows.transpose(buffer, columns, width, panel);
            PackedRows.addSquares(panel, squaredNorms, first);
            spread(basis.project(tiles, panel), leading, first);
            spread(next.project(tiles, panel), following, first);
        }
    }

    private static void spread(float[] panel, float[][] projected, int first) {
        int end = Math.min(projected.length, first + Tiles.FLOATS);
        for (int row = first; row < end; row++) {
            for (int i = 0; i < ProjectionBasis.WIDTH; i++) {
                projected[row][i] = panel[i * Tiles.FLOATS + row - first];
            }
        }
    }

    /** Gives the projections onto the directions along which rows spread most. */
    float[][] leading() {
        return leading;
    }

    /** Gives the projections onto those that come next. */
    float[][] following() {
        return following;
    }

    /** Gives the squared length of a row before it was projected. */
    double squaredNorm(int row) {
        return squaredNorms[row];
    }

    double largestSquaredNorm() {
        double largest = 0;
        for (double norm : squaredNorms) {
            largest = Math.max(largest, norm);
        }
        return largest;
    }

    /** Gives the most by which the leading projection lengthens any vector: hardly more than 1. */
    double stretch() {
        return basis.stretch();
    }

    /** Gives the same for both projections together. */
    double jointStretch() {
        double[][] all = Arrays.copyOf(basis.directions(), 2 * ProjectionBasis.WIDTH);
        System.arraycopy(next.directions(), 0, all, ProjectionBasis.WIDTH, ProjectionBasis.WIDTH);
        return ProjectionBasis.stretch(all);
    }
}
