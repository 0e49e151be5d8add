package reeb.kernels.linear;

import java.util.List;
import java.util.stream.Stream;
import reeb.api.Run;
import reeb.kernels.loops.Tiles;
import reeb.kernels.machine.Machine;

/** A symmetric matrix whose values are all there, packed for products with many vectors at a time. */
final class PackedOperator implements SymmetricOperator {
    private static final int PANELS_AT_A_TIME = 2;

    private final Tiles tiles = Machine.tiles();
    private final int size;
    private final double[][] panels;
    private final Run run;

    private PackedOperator(int size, Run run) {
        this.size = size;
        this.panels = SymmetricProduct.panels(size, size);
        this.run = run;
    }

    /**
     * Packs a matrix. O(n^2), 8 n^2 bytes.
     *
     * @param matrix n x n symmetric values, not changed
     * @param run multiplies on its threads, to the same bits on any number
     */
    static PackedOperator of(double[][] matrix, Run run) {
        PackedOperator packed = new PackedOperator(matrix.length, run);
        run.chunks(packed.panels.length, PANELS_AT_A_TIME, (first, end) -> {
            for (int panel = first; panel < end; panel++) {
                int column = panel * Tiles.DOUBLES;
                int width = Math.min(Tiles.DOUBLES, matrix.length - column);
                for (int row = 0; row < matrix.length; row++) {
                    System.arraycopy(matrix[row], column, packed.panels[panel], row * Tiles.DOUBLES, width);
                }
            }
        });
        return packed;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public List<double[]> times(List<double[]> vectors) {
        double[][] queries = Projection.pack(vectors, size);
        List<double[]> products =
                Stream.generate(() -> new double[size]).limit(vectors.size()).toList();
        run.chunks(panels.length, PANELS_AT_A_TIME, (first, end) -> {
            double[] tile = new double[Tiles.QUERIES * Tiles.DOUBLES];
            for (int panel = first; panel < end; panel++) {
                for (int vector = 0; vector < vectors.size(); vector += Tiles.QUERIES) {
                    tiles.multiply(queries[vector / Tiles.DOUBLES], vector % Tiles.DOUBLES, panels[panel], tile);
                    unpack(tile, panel * Tiles.DOUBLES, vector, products);
                }
            }
        });
        return products;
    }

    private void unpack(double[] tile, int column, int vector, List<double[]> products) {
        int width = Math.min(Tiles.DOUBLES, size - column);
        int count = Math.min(Tiles.QUERIES, products.size() - vector);
        for (int i = 0; i < count; i++) {
            System.arraycopy(tile, i * Tiles.DOUBLES, products.get(vector + i), column, width);
        }
    }
}
