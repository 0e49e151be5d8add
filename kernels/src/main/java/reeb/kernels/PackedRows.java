package reeb.kernels;

import java.util.function.Consumer;
import reeb.api.Run;
import reeb.api.data.Points;

/** Rows in single precision, 32 side by side in each panel, and the squared length of each as it was rounded. */
final class PackedRows {
    private static final int PANELS_AT_A_TIME = 8;

    private final float[][] panels;
    private final double[] squaredNorms;

    private PackedRows(float[][] panels, double[] squaredNorms) {
        this.panels = panels;
        this.squaredNorms = squaredNorms;
    }

    /**
     * Packs rows. O(n d), 4 n d bytes.
     *
     * @param points n x d features
     * @param change moves or scales a row in place before it is rounded; called from several threads
     * @param run this execution
     * @return n rows, with zeros up to a whole panel
     */
    static PackedRows of(Points points, Consumer<double[]> change, Run run) {
        int count = Math.ceilDiv(points.rows(), Tiles.FLOATS);
        PackedRows packed = new PackedRows(new float[count][], new double[count * Tiles.FLOATS]);
        Pieces.run(Math.ceilDiv(count, PANELS_AT_A_TIME), run, piece -> {
            int end = Math.min(count, (piece + 1) * PANELS_AT_A_TIME);
            packed.pack(piece * PANELS_AT_A_TIME, end, points, change);
        });
        return packed;
    }

    private void pack(int from, int end, Points points, Consumer<double[]> change) {
        int columns = points.columns();
        RowReader reader = new RowReader(points);
        double[] row = new double[columns];
        float[] buffer = new float[Tiles.FLOATS * columns];
        for (int panel = from; panel < end; panel++) {
            int rows = Math.min(Tiles.FLOATS, points.rows() - panel * Tiles.FLOATS);
            for (int lane = 0; lane < rows; lane++) {
                reader.read(panel * Tiles.FLOATS + lane, row);
                change.accept(row);
                squaredNorms[panel * Tiles.FLOATS + lane] = round(row, buffer, lane * columns);
            }
            panels[panel] = new float[columns * Tiles.FLOATS];
            transpose(buffer, columns, rows, panels[panel]);
        }
    }

    /** Rounds a row and gives the squared length of what comes out. */
    private static double round(double[] row, float[] buffer, int start) {
        for (int i = 0; i < row.length; i++) {
            row[i] = (float) row[i];
            buffer[start + i] = (float) row[i];
        }
        return Vectors.dot(row, row);
    }

    /** Reads and writes whole lines of the cache: far faster than to spread each row over the panel. */
    private static void transpose(float[] buffer, int columns, int rows, float[] panel) {
        for (int column = 0; column < columns; column++) {
            int at = column * Tiles.FLOATS;
            for (int lane = 0, from = column; lane < rows; lane++, from += columns) {
                panel[at + lane] = buffer[from];
            }
        }
    }

    int panels() {
        return panels.length;
    }

    float[] panel(int index) {
        return panels[index];
    }

    /** Gives the squared length of a row, 0 for those that fill the last panel. */
    double squaredNorm(int row) {
        return squaredNorms[row];
    }

    /** Gives the largest squared length; not-a-number if any is. */
    double largestSquaredNorm() {
        double largest = 0;
        for (double norm : squaredNorms) {
            largest = Math.max(largest, norm);
        }
        return largest;
    }
}
