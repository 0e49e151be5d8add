package reeb.kernels.linear;

import java.util.List;
import reeb.api.Run;
import reeb.api.data.Points;
import reeb.api.spread.Blocks;
import reeb.kernels.base.OrderedSum;
import reeb.kernels.base.Vectors;
import reeb.kernels.loops.Tiles;
import reeb.kernels.machine.Machine;
import reeb.kernels.rows.RowPanel;
import reeb.kernels.rows.RowReader;

/** The covariances of columns, and the scalar products of rows, both around the mean and in double precision. */
public final class Covariance {
    private static final int ROWS_AT_A_TIME = 512;
    private static final int ROWS_OF_A_PIECE = 32;

    /** Values that are packed at a time for products of rows, at 8 bytes each. */
    private static final int VALUES_AT_A_TIME = 1 << 22;

    private Covariance() {}

    /**
     * Computes how columns vary together: X'X / (n - 1) for centred X, summed up as {@link OrderedSum} does. O(n d^2), memory for
     * d^2 values, and twice half as many beyond one block and one group of rows.
     *
     * @param points n x d features
     * @param means of the d columns
     * @param run this execution
     * @return d x d values, zeros for fewer than two rows; handed over
     */
    public static double[][] ofColumns(Points points, double[] means, Run run) {
        return ofColumns(Machine.tiles(), points, means, List.of(), run);
    }

    /**
     * Computes how columns vary together beside some directions, without first forming the squares of these, in which all
     * smaller ones would be lost. O(n d (d + k)), memory for d^2 values.
     *
     * @param points n x d features
     * @param means of the d columns
     * @param removed k orthonormal directions of d values
     * @param run this execution
     * @return d x d values; handed over
     */
    public static double[][] ofColumns(Points points, double[] means, List<double[]> removed, Run run) {
        return ofColumns(Machine.tiles(), points, means, removed, run);
    }

    static double[][] ofColumns(Tiles tiles, Points points, double[] means, Run run) {
        return ofColumns(tiles, points, means, List.of(), run);
    }

    /**
     * Computes the sums of which {@link #ofColumns} makes covariances: of the products of columns around the means, over some of the
     * rows. O(n d (d + k)), memory for d^2 values.
     *
     * @param points n x d features
     * @param means of the d columns, of all rows
     * @param removed k orthonormal directions of d values
     * @param run this execution
     * @return d x d values; handed over
     */
    public static double[][] productsOfColumns(Points points, double[] means, List<double[]> removed, Run run) {
        return sums(Machine.tiles(), points, means, removed, run).scaled(1);
    }

    private static double[][] ofColumns(Tiles tiles, Points points, double[] means, List<double[]> removed, Run run) {
        return sums(tiles, points, means, removed, run).scaled(1.0 / Math.max(1, points.rows() - 1));
    }

    private static SymmetricProduct sums(Tiles tiles, Points points, double[] means, List<double[]> removed, Run run) {
        SymmetricProduct product = new SymmetricProduct(tiles, points.columns());
        double[][] panels = SymmetricProduct.panels(points.columns(), Math.min(points.rows(), ROWS_AT_A_TIME));
        for (int first = 0; first < points.rows(); first += ROWS_AT_A_TIME) {
            int start = first;
            if (first > 0 && first % Blocks.SIZE == 0) {
                product.endBlock();
            }
            if (first + ROWS_AT_A_TIME > points.rows()) {
                panels = SymmetricProduct.panels(points.columns(), points.rows() - first);
            }
            double[][] chunk = panels;
            int rows = Math.min(ROWS_AT_A_TIME, points.rows() - first);
            run.chunks(
                    rows,
                    ROWS_OF_A_PIECE,
                    (from, end) -> packRows(points, means, removed, new Part(start, from, end), chunk));
            product.add(chunk, run);
        }
        return product;
    }

    /** Rows from to end of the chunk that begins at row first. */
    private record Part(int first, int from, int end) {}

    private static void packRows(Points points, double[] means, List<double[]> removed, Part part, double[][] panels) {
        RowReader reader = new RowReader(points);
        double[] values = new double[points.columns()];
        for (int row = part.from(); row < part.end(); row++) {
            reader.read(part.first() + row, values);
            for (int column = 0; column < values.length; column++) {
                values[column] -= means[column];
            }
            Vectors.remove(removed, values);
            for (int panel = 0; panel < panels.length; panel++) {
                int width = Math.min(Tiles.DOUBLES, values.length - panel * Tiles.DOUBLES);
                System.arraycopy(values, panel * Tiles.DOUBLES, panels[panel], row * Tiles.DOUBLES, width);
            }
        }
    }

    /**
     * Computes the scalar products of centred rows: XX' / (n - 1). O(n^2 d), memory for n^2 values.
     *
     * @param points n x d features
     * @param means of the d columns
     * @param run this execution
     * @return n x n values with the eigenvalues of the covariance of columns, and zeros; handed over
     */
    public static double[][] ofRows(Points points, double[] means, Run run) {
        return ofRows(points, means, List.of(), run);
    }

    /**
     * Computes the scalar products of what is left of centred rows beside some directions. O(n d (n + k)), memory for n^2
     * values.
     *
     * @param points n x d features
     * @param means of the d columns
     * @param removed k orthonormal directions of d values
     * @param run this execution
     * @return n x n values; handed over
     */
    public static double[][] ofRows(Points points, double[] means, List<double[]> removed, Run run) {
        int rows = points.rows();
        SymmetricProduct product = new SymmetricProduct(Machine.tiles(), rows);
        int width = Math.max(1, VALUES_AT_A_TIME / Math.max(1, rows));
        for (int first = 0; first < points.columns(); first += width) {
            int start = first;
            int end = Math.min(points.columns(), first + width);
            double[][] panels = SymmetricProduct.panels(rows, end - first);
            run.parallel(panels.length, panel -> {
                RowPanel pack = new RowPanel(points, means, removed);
                pack.fill(panel * Tiles.DOUBLES, start, end, panels[panel]);
            });
            product.add(panels, run);
        }
        return product.scaled(1.0 / Math.max(1, rows - 1));
    }
}
