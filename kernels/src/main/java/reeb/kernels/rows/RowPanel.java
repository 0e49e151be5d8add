package reeb.kernels.rows;

import java.util.Arrays;
import java.util.List;
import reeb.api.data.Points;
import reeb.kernels.base.Vectors;
import reeb.kernels.loops.Tiles;

/** Packs 16 rows at a time side by side, around the mean and in double precision; for one thread. */
public final class RowPanel {
    private final Points points;
    private final double[] means;
    private final List<double[]> removed;
    private final RowReader reader;
    private final double[] values;
    private final double[] buffer;

    /**
     * Packs rows around the mean.
     *
     * @param points n x d features
     * @param means of the d columns
     */
    public RowPanel(Points points, double[] means) {
        this(points, means, List.of());
    }

    /**
     * Packs what is left of rows perpendicular to some directions.
     *
     * @param points n x d features
     * @param means of the d columns
     * @param removed orthonormal directions of d values
     */
    public RowPanel(Points points, double[] means, List<double[]> removed) {
        this.points = points;
        this.means = means;
        this.removed = removed;
        this.reader = new RowReader(points);
        this.values = new double[points.columns()];
        this.buffer = new double[points.columns() * Tiles.DOUBLES];
    }

    /**
     * Fills a panel, with zeros where the rows end.
     *
     * @param row the first of the 16
     * @param from the first column to take
     * @param end behind the last
     * @param panel (end - from) x 16 values
     */
    public void fill(int row, int from, int end, double[] panel) {
        int width = end - from;
        for (int lane = 0; lane < Tiles.DOUBLES; lane++) {
            int start = lane * width;
            if (row + lane < points.rows()) {
                centre(row + lane, from, end);
                System.arraycopy(values, from, buffer, start, width);
            } else {
                Arrays.fill(buffer, start, start + width, 0);
            }
        }
        transpose(width, panel);
    }

    private void centre(int row, int from, int end) {
        reader.read(row, values);
        if (removed.isEmpty()) {
            for (int column = from; column < end; column++) {
                values[column] -= means[column];
            }
        } else {
            Vectors.add(-1, means, values);
            Vectors.remove(removed, values);
        }
    }

    private void transpose(int width, double[] panel) {
        for (int column = 0; column < width; column++) {
            int at = column * Tiles.DOUBLES;
            for (int lane = 0, start = column; lane < Tiles.DOUBLES; lane++, start += width) {
                panel[at + lane] = buffer[start];
            }
        }
    }
}
