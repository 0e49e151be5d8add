package reeb.kernels.simd;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;
import reeb.kernels.loops.ProductTile;
import reeb.kernels.loops.Tiles;

/** The tiles on vectors of 256 bits, in four parts of 8 sums each, since such machines have 16 registers. */
final class NarrowTiles implements Tiles {
    private static final VectorSpecies<Float> SINGLE = FloatVector.SPECIES_256;
    private static final VectorSpecies<Double> DOUBLE = DoubleVector.SPECIES_256;
    private static final int PARTS = 4;

    @Override
    public void multiply(float[] queries, int offset, float[] panel, float[] products) {
        for (int part = 0; part < PARTS; part++) {
            multiply(queries, offset, panel, products, part);
        }
    }

    @Override
    public void multiply(double[] queries, int offset, double[] panel, double[] products) {
        for (int part = 0; part < PARTS; part++) {
            multiply(queries, offset, panel, products, part);
        }
    }

    private static void multiply(float[] queries, int offset, float[] panel, float[] products, int part) {
        FloatVector low0 = FloatVector.zero(SINGLE);
        FloatVector high0 = FloatVector.zero(SINGLE);
        FloatVector low1 = FloatVector.zero(SINGLE);
        FloatVector high1 = FloatVector.zero(SINGLE);
        FloatVector low2 = FloatVector.zero(SINGLE);
        FloatVector high2 = FloatVector.zero(SINGLE);
        FloatVector low3 = FloatVector.zero(SINGLE);
        FloatVector high3 = FloatVector.zero(SINGLE);
        int column = part % 2 * 16;
        int row = part / 2 * 4;
        int end = Math.min(queries.length, panel.length);
        for (int step = 0; step < end; step += FLOATS) {
            FloatVector low = FloatVector.fromArray(SINGLE, panel, step + column);
            FloatVector high = FloatVector.fromArray(SINGLE, panel, step + column + 8);
            FloatVector query0 = FloatVector.broadcast(SINGLE, queries[step + offset + row]);
            low0 = query0.fma(low, low0);
            high0 = query0.fma(high, high0);
            FloatVector query1 = FloatVector.broadcast(SINGLE, queries[step + offset + row + 1]);
            low1 = query1.fma(low, low1);
            high1 = query1.fma(high, high1);
            FloatVector query2 = FloatVector.broadcast(SINGLE, queries[step + offset + row + 2]);
            low2 = query2.fma(low, low2);
            high2 = query2.fma(high, high2);
            FloatVector query3 = FloatVector.broadcast(SINGLE, queries[step + offset + row + 3]);
            low3 = query3.fma(low, low3);
            high3 = query3.fma(high, high3);
        }
        int at = row * FLOATS + column;
        low0.intoArray(products, at);
        high0.intoArray(products, at + 8);
        low1.intoArray(products, at + FLOATS);
        high1.intoArray(products, at + FLOATS + 8);
        low2.intoArray(products, at + 2 * FLOATS);
        high2.intoArray(products, at + 2 * FLOATS + 8);
        low3.intoArray(products, at + 3 * FLOATS);
        high3.intoArray(products, at + 3 * FLOATS + 8);
    }

    private static void multiply(double[] queries, int offset, double[] panel, double[] products, int part) {
        DoubleVector low0 = DoubleVector.zero(DOUBLE);
        DoubleVector high0 = DoubleVector.zero(DOUBLE);
        DoubleVector low1 = DoubleVector.zero(DOUBLE);
        DoubleVector high1 = DoubleVector.zero(DOUBLE);
        DoubleVector low2 = DoubleVector.zero(DOUBLE);
        DoubleVector high2 = DoubleVector.zero(DOUBLE);
        DoubleVector low3 = DoubleVector.zero(DOUBLE);
        DoubleVector high3 = DoubleVector.zero(DOUBLE);
        int column = part % 2 * 8;
        int row = part / 2 * 4;
        int end = Math.min(queries.length, panel.length);
        for (int step = 0; step < end; step += DOUBLES) {
            DoubleVector low = DoubleVector.fromArray(DOUBLE, panel, step + column);
            DoubleVector high = DoubleVector.fromArray(DOUBLE, panel, step + column + 4);
            DoubleVector query0 = DoubleVector.broadcast(DOUBLE, queries[step + offset + row]);
            low0 = query0.fma(low, low0);
            high0 = query0.fma(high, high0);
            DoubleVector query1 = DoubleVector.broadcast(DOUBLE, queries[step + offset + row + 1]);
            low1 = query1.fma(low, low1);
            high1 = query1.fma(high, high1);
            DoubleVector query2 = DoubleVector.broadcast(DOUBLE, queries[step + offset + row + 2]);
            low2 = query2.fma(low, low2);
            high2 = query2.fma(high, high2);
            DoubleVector query3 = DoubleVector.broadcast(DOUBLE, queries[step + offset + row + 3]);
            low3 = query3.fma(low, low3);
            high3 = query3.fma(high, high3);
        }
        int at = row * DOUBLES + column;
        low0.intoArray(products, at);
        high0.intoArray(products, at + 4);
        low1.intoArray(products, at + DOUBLES);
        high1.intoArray(products, at + DOUBLES + 4);
        low2.intoArray(products, at + 2 * DOUBLES);
        high2.intoArray(products, at + 2 * DOUBLES + 4);
        low3.intoArray(products, at + 3 * DOUBLES);
        high3.intoArray(products, at + 3 * DOUBLES + 4);
    }

    @Override
    public boolean reach(ProductTile tile, float[] limits, int row, int column) {
        float[] products = tile.products();
        int[] reached = tile.reached();
        int any = 0;
        for (int query = 0; query < QUERIES; query++) {
            int bits = 0;
            for (int i = 0; i < FLOATS; i += 8) {
                FloatVector limit =
                        FloatVector.fromArray(SINGLE, limits, column + i).add(limits[row + query]);
                FloatVector product = FloatVector.fromArray(SINGLE, products, query * FLOATS + i);
                bits |= (int) product.compare(VectorOperators.GE, limit).toLong() << i;
            }
            reached[query] = bits;
            any |= bits;
        }
        return any != 0;
    }

    @Override
    public float squaredDistance(float[] a, float[] b) {
        FloatVector even = FloatVector.zero(SINGLE);
        FloatVector odd = FloatVector.zero(SINGLE);
        int i = 0;
        for (int end = Math.min(a.length, b.length) - 16; i <= end; i += 16) {
            FloatVector first = FloatVector.fromArray(SINGLE, a, i).sub(FloatVector.fromArray(SINGLE, b, i));
            FloatVector second = FloatVector.fromArray(SINGLE, a, i + 8).sub(FloatVector.fromArray(SINGLE, b, i + 8));
            even = first.fma(first, even);
            odd = second.fma(second, odd);
        }
        float sum = even.add(odd).reduceLanes(VectorOperators.ADD);
        for (; i < a.length; i++) {
            float rest = a[i] - b[i];
            sum += rest * rest;
        }
        return sum;
    }
}
