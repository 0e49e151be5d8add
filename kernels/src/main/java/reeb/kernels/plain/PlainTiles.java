package reeb.kernels.plain;

import java.util.Arrays;
import reeb.kernels.base.MultiplyAdd;
import reeb.kernels.loops.ProductTile;
import reeb.kernels.loops.Tiles;

/** The tiles in plain loops: for machines and launches without the Vector API, and what its form is held against. */
public final class PlainTiles implements Tiles {
    private final boolean fused;

    /**
     * Makes plain tiles.
     *
     * @param fused whether the processor multiplies and adds in one step; else {@link MultiplyAdd} does, to the same bits
     */
    public PlainTiles(boolean fused) {
        this.fused = fused;
    }

    @Override
    public void multiply(float[] queries, int offset, float[] panel, float[] products) {
        multiplyFirst(queries, offset, QUERIES, panel, products);
    }

    @Override
    public void multiplyFirst(float[] queries, int offset, int rows, float[] panel, float[] products) {
        Arrays.fill(products, 0);
        for (int step = 0; step < panel.length; step += FLOATS) {
            for (int query = 0; query < rows; query++) {
                float value = queries[step + offset + query];
                if (fused) {
                    add(value, panel, step, products, query * FLOATS);
                } else {
                    addSlowly(value, panel, step, products, query * FLOATS);
                }
            }
        }
    }

    private static void add(float value, float[] panel, int step, float[] products, int row) {
        for (int column = 0; column < FLOATS; column++) {
            products[row + column] = Math.fma(value, panel[step + column], products[row + column]);
        }
    }

    private static void addSlowly(float value, float[] panel, int step, float[] products, int row) {
        for (int column = 0; column < FLOATS; column++) {
            products[row + column] = MultiplyAdd.computed(value, panel[step + column], products[row + column]);
        }
    }

    @Override
    public void multiply(double[] queries, int offset, double[] panel, double[] products) {
        Arrays.fill(products, 0);
        for (int step = 0; step < panel.length; step += DOUBLES) {
            for (int query = 0; query < QUERIES; query++) {
                double value = queries[step + offset + query];
                if (fused) {
                    add(value, panel, step, products, query * DOUBLES);
                } else {
                    addSlowly(value, panel, step, products, query * DOUBLES);
                }
            }
        }
    }

    private static void add(double value, double[] panel, int step, double[] products, int row) {
        for (int column = 0; column < DOUBLES; column++) {
            products[row + column] = Math.fma(value, panel[step + column], products[row + column]);
        }
    }

    private static void addSlowly(double value, double[] panel, int step, double[] products, int row) {
        for (int column = 0; column < DOUBLES; column++) {
            products[row + column] = MultiplyAdd.computed(value, panel[step + column], products[row + column]);
        }
    }

    @Override
    public boolean reach(ProductTile tile, float[] limits, int row, int column) {
        float[] products = tile.products();
        int any = 0;
        for (int query = 0; query < QUERIES; query++) {
            int bits = 0;
            for (int i = 0; i < FLOATS; i++) {
                if (products[query * FLOATS + i] >= limits[row + query] + limits[column + i]) {
                    bits |= 1 << i;
                }
            }
            tile.reached()[query] = bits;
            any |= bits;
        }
        return any != 0;
    }

    @Override
    public float squaredDistance(float[] a, float[] b) {
        float even = 0;
        float odd = 0;
        int i = 0;
        for (; i + 1 < a.length; i += 2) {
            float first = a[i] - b[i];
            float second = a[i + 1] - b[i + 1];
            even += first * first;
            odd += second * second;
        }
        float last = i < a.length ? a[i] - b[i] : 0;
        return even + odd + last * last;
    }
}
