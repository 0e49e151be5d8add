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
            RowReader reader = new RowReader(points);
            double[] row = new double[points.columns()];
            int end = Math.min(count, (piece + 1) * PANELS_AT_A_TIME);
            for (int panel = piece * PANELS_AT_A_TIME; panel < end; panel++) {
                packed.panels[panel] = new float[points.columns() * Tiles.FLOATS];
                int last = Math.min(points.rows(), (panel + 1) * Tiles.FLOATS);
                for (int i = panel * Tiles.FLOATS; i < last; i++) {
                    reader.read(i, row);
                    change.accept(row);
                    packed.put(i, row);
                }
            }
        });
        return packed;
    }

    private void put(int row, double[] values) {
        float[] panel = panels[row / Tiles.FLOATS];
        int at = row % Tiles.FLOATS;
        double sum = 0;
        for (double value : values) {
            float rounded = (float) value;
            panel[at] = rounded;
            sum += (double) rounded * rounded;
            at += Tiles.FLOATS;
        }
        squaredNorms[row] = sum;
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
