package reeb.kernels.rows;

import static java.lang.foreign.ValueLayout.JAVA_FLOAT;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.function.Consumer;
import reeb.api.Run;
import reeb.api.data.Points;
import reeb.kernels.base.RowMemory;

/** Rows at length 1: their Euclidean distances order them as their cosines do. */
public final class Directions {
    private static final int ROWS_AT_A_TIME = 256;

    private Directions() {}

    /**
     * Maps rows and divides each by its length. O(n d).
     *
     * <p>A row that is mapped to zeros has no direction: it gets one of its own, in a column that is added, at a right angle
     * to all others.
     *
     * @param points n x d features
     * @param map changes a row's d values in place; called from several threads
     * @param run this execution
     * @return n x (d + 1) values in single precision
     */
    public static Points of(Points points, Consumer<double[]> map, Run run) {
        int columns = points.columns() + 1;
        RowMemory.reserve(points.rows(), 4L * columns, run);
        MemorySegment values = Arena.ofAuto().allocate(JAVA_FLOAT, (long) points.rows() * columns);
        run.chunks(points.rows(), ROWS_AT_A_TIME, (first, end) -> {
            DirectionReader reader = new DirectionReader(points, map);
            float[] row = new float[columns];
            for (int i = first; i < end; i++) {
                reader.read(i, row, 0);
                MemorySegment.copy(row, 0, values, JAVA_FLOAT, (long) i * columns * Float.BYTES, columns);
            }
        });
        return Points.over(values, Points.Precision.SINGLE, points.rows(), columns);
    }
}
