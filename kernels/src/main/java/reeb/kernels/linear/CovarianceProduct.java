package reeb.kernels.linear;

import java.util.ArrayList;
import java.util.List;
import reeb.api.Progress;
import reeb.api.Run;
import reeb.api.data.Points;
import reeb.kernels.base.Vectors;
import reeb.kernels.loops.Tiles;
import reeb.kernels.machine.Machine;
import reeb.kernels.rows.RowPanel;

/**
 * Products of a few vectors with centred rows X and with X'X, which is never formed.
 *
 * <p>Rows are read once for each product, in chunks of 32 MB, so they may lie in a file larger than memory. Each sum is done
 * by one thread, chunk after chunk, so threads change nothing.
 */
public final class CovarianceProduct {
    private static final int PANELS_AT_A_TIME = 32;
    private static final int VALUES_AT_A_TIME = 1 << 22;
    private static final int COLUMN_PANELS_OF_A_PIECE = 8;

    private final Tiles tiles;
    private final Points points;
    private final List<RowPanel> packers = new ArrayList<>();

    /** The rows of a chunk, 16 to a panel. */
    private final double[][] rows;

    CovarianceProduct(Tiles tiles, Points points, double[] means) {
        this.tiles = tiles;
        this.points = points;
        int size = Math.max(1, points.columns()) * Tiles.DOUBLES;
        int panels = Math.clamp(VALUES_AT_A_TIME / size, 1, PANELS_AT_A_TIME);
        this.rows = new double[Math.min(panels, Math.ceilDiv(points.rows(), Tiles.DOUBLES))]
                [points.columns() * Tiles.DOUBLES];
        for (int panel = 0; panel < rows.length; panel++) {
            packers.add(new RowPanel(points, means));
        }
    }

    int columns() {
        return points.columns();
    }

    /** Gives the weights of the 16 rows of a panel, from its number in the chunk. */
    @FunctionalInterface
    private interface Weights {
        void fill(int firstRow, int panel, double[][] weights);
    }

    /**
     * Sums up rows: X'w for each w. O(n d k).
     *
     * @param points n x d features
     * @param means of the d columns
     * @param weights k of n values
     * @param run this execution
     * @return k of d values
     */
    public static List<double[]> combine(Points points, double[] means, List<double[]> weights, Run run) {
        return new CovarianceProduct(Machine.tiles(), points, means).combine(weights, run);
    }

    List<double[]> combine(List<double[]> weights, Run run) {
        return sum(weights.size(), run, (firstRow, panel, chunk) -> {
            for (int i = 0; i < weights.size(); i++) {
                for (int lane = 0; lane < Tiles.DOUBLES; lane++) {
                    int row = firstRow + lane;
                    chunk[i / Tiles.DOUBLES][at(panel, lane, i)] = row < points.rows() ? weights.get(i)[row] : 0;
                }
            }
        });
    }

    /** Multiplies k vectors of d values with X'X / (n - 1). O(n d k). */
    List<double[]> times(List<double[]> vectors, Run run) {
        double[][] packed = Projection.pack(vectors, points.columns());
        List<double[]> products =
                sum(vectors.size(), run, (_, panel, chunk) -> project(packed, vectors.size(), panel, chunk));
        products.forEach(product -> Vectors.scale(1.0 / Math.max(1, points.rows() - 1), product));
        return products;
    }

    private void project(double[][] packed, int count, int panel, double[][] chunk) {
        double[] products = new double[Tiles.QUERIES * Tiles.DOUBLES];
        for (int first = 0; first < count; first += Tiles.QUERIES) {
            tiles.multiply(packed[first / Tiles.DOUBLES], first % Tiles.DOUBLES, rows[panel], products);
            for (int i = 0; i < Tiles.QUERIES; i++) {
                for (int lane = 0; lane < Tiles.DOUBLES; lane++) {
                    chunk[first / Tiles.DOUBLES][at(panel, lane, first + i)] = products[i * Tiles.DOUBLES + lane];
                }
            }
        }
    }

    private static int at(int panel, int lane, int vector) {
        return (panel * Tiles.DOUBLES + lane) * Tiles.DOUBLES + vector % Tiles.DOUBLES;
    }

    private List<double[]> sum(int count, Run run, Weights weights) {
        int columnPanels = Math.ceilDiv(points.columns(), Tiles.DOUBLES);
        double[][] sums = new double[columnPanels][Math.ceilDiv(count, Tiles.QUERIES) * Tiles.QUERIES * Tiles.DOUBLES];
        double[][] chunk = SymmetricProduct.panels(count, rows.length * Tiles.DOUBLES);
        int step = Math.max(1, rows.length) * Tiles.DOUBLES;
        try (Progress progress = run.progress("multiplying rows", Math.ceilDiv(points.rows(), step))) {
            for (long first = 0; first < points.rows(); first += step) {
                int start = (int) first;
                run.parallel(rows.length, panel -> {
                    int row = (int) Math.min(points.rows(), start + (long) panel * Tiles.DOUBLES);
                    packers.get(panel).fill(row, 0, points.columns(), rows[panel]);
                    weights.fill(row, panel, chunk);
                });
                run.chunks(
                        columnPanels,
                        COLUMN_PANELS_OF_A_PIECE,
                        (from, to) -> add(new Part(from, to), count, chunk, sums));
                progress.advance(1);
            }
        }
        return unpacked(sums, count);
    }

    /** Panels of columns, the end excluded. */
    private record Part(int first, int end) {}

    private void add(Part panels, int count, double[][] chunk, double[][] sums) {
        double[] columns = new double[rows.length * Tiles.DOUBLES * Tiles.DOUBLES];
        double[] products = new double[Tiles.QUERIES * Tiles.DOUBLES];
        for (int panel = panels.first(); panel < panels.end(); panel++) {
            transpose(panel * Tiles.DOUBLES, columns);
            for (int first = 0; first < count; first += Tiles.QUERIES) {
                tiles.multiply(chunk[first / Tiles.DOUBLES], first % Tiles.DOUBLES, columns, products);
                SymmetricProduct.add(products, sums[panel], first * Tiles.DOUBLES);
            }
        }
    }

    /** Packs 16 columns of the chunk; behind the last column anything may stand, since nobody reads its sums. */
    private void transpose(int firstColumn, double[] columns) {
        int width = Math.min(Tiles.DOUBLES, points.columns() - firstColumn);
        for (int panel = 0; panel < rows.length; panel++) {
            for (int lane = 0; lane < Tiles.DOUBLES; lane++) {
                int from = firstColumn * Tiles.DOUBLES + lane;
                int to = (panel * Tiles.DOUBLES + lane) * Tiles.DOUBLES;
                for (int column = 0; column < width; column++) {
                    columns[to + column] = rows[panel][from + column * Tiles.DOUBLES];
                }
            }
        }
    }

    private List<double[]> unpacked(double[][] sums, int count) {
        List<double[]> vectors = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double[] vector = new double[points.columns()];
            for (int column = 0; column < vector.length; column++) {
                vector[column] = sums[column / Tiles.DOUBLES][i * Tiles.DOUBLES + column % Tiles.DOUBLES];
            }
            vectors.add(vector);
        }
        return vectors;
    }
}
