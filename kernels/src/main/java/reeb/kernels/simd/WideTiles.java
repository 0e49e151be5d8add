package reeb.kernels.simd;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;
import reeb.kernels.loops.ProductTile;
import reeb.kernels.loops.Tiles;

/**
 * The tiles on vectors of 512 bits: 16 sums of one vector each stay in registers over the whole depth.
 *
 * <p>Written out, because arrays of vectors would be boxed.
 */
final class WideTiles implements Tiles {
    private static final VectorSpecies<Float> SINGLE = FloatVector.SPECIES_512;
    private static final VectorSpecies<Double> DOUBLE = DoubleVector.SPECIES_512;

    @Override
    public void multiply(float[] queries, int offset, float[] panel, float[] products) {
        FloatVector low0 = FloatVector.zero(SINGLE);
        FloatVector high0 = FloatVector.zero(SINGLE);
        FloatVector low1 = FloatVector.zero(SINGLE);
        FloatVector high1 = FloatVector.zero(SINGLE);
        FloatVector low2 = FloatVector.zero(SINGLE);
        FloatVector high2 = FloatVector.zero(SINGLE);
        FloatVector low3 = FloatVector.zero(SINGLE);
        FloatVector high3 = FloatVector.zero(SINGLE);
        FloatVector low4 = FloatVector.zero(SINGLE);
        FloatVector high4 = FloatVector.zero(SINGLE);
        FloatVector low5 = FloatVector.zero(SINGLE);
        FloatVector high5 = FloatVector.zero(SINGLE);
        FloatVector low6 = FloatVector.zero(SINGLE);
        FloatVector high6 = FloatVector.zero(SINGLE);
        FloatVector low7 = FloatVector.zero(SINGLE);
        FloatVector high7 = FloatVector.zero(SINGLE);
        int end = Math.min(queries.length, panel.length);
        for (int step = 0; step < end; step += FLOATS) {
            FloatVector low = FloatVector.fromArray(SINGLE, panel, step);
            FloatVector high = FloatVector.fromArray(SINGLE, panel, step + 16);
            FloatVector query0 = FloatVector.broadcast(SINGLE, queries[step + offset]);
            low0 = query0.fma(low, low0);
            high0 = query0.fma(high, high0);
            FloatVector query1 = FloatVector.broadcast(SINGLE, queries[step + offset + 1]);
            low1 = query1.fma(low, low1);
            high1 = query1.fma(high, high1);
            FloatVector query2 = FloatVector.broadcast(SINGLE, queries[step + offset + 2]);
            low2 = query2.fma(low, low2);
            high2 = query2.fma(high, high2);
            FloatVector query3 = FloatVector.broadcast(SINGLE, queries[step + offset + 3]);
            low3 = query3.fma(low, low3);
            high3 = query3.fma(high, high3);
            FloatVector query4 = FloatVector.broadcast(SINGLE, queries[step + offset + 4]);
            low4 = query4.fma(low, low4);
            high4 = query4.fma(high, high4);
            FloatVector query5 = FloatVector.broadcast(SINGLE, queries[step + offset + 5]);
            low5 = query5.fma(low, low5);
            high5 = query5.fma(high, high5);
            FloatVector query6 = FloatVector.broadcast(SINGLE, queries[step + offset + 6]);
            low6 = query6.fma(low, low6);
            high6 = query6.fma(high, high6);
            FloatVector query7 = FloatVector.broadcast(SINGLE, queries[step + offset + 7]);
            low7 = query7.fma(low, low7);
            high7 = query7.fma(high, high7);
        }
        low0.intoArray(products, 0);
        high0.intoArray(products, 16);
        low1.intoArray(products, 32);
        high1.intoArray(products, 48);
        low2.intoArray(products, 64);
        high2.intoArray(products, 80);
        low3.intoArray(products, 96);
        high3.intoArray(products, 112);
        low4.intoArray(products, 128);
        high4.intoArray(products, 144);
        low5.intoArray(products, 160);
        high5.intoArray(products, 176);
        low6.intoArray(products, 192);
        high6.intoArray(products, 208);
        low7.intoArray(products, 224);
        high7.intoArray(products, 240);
    }

    @Override
    public void multiply(double[] queries, int offset, double[] panel, double[] products) {
        DoubleVector low0 = DoubleVector.zero(DOUBLE);
        DoubleVector high0 = DoubleVector.zero(DOUBLE);
        DoubleVector low1 = DoubleVector.zero(DOUBLE);
        DoubleVector high1 = DoubleVector.zero(DOUBLE);
        DoubleVector low2 = DoubleVector.zero(DOUBLE);
        DoubleVector high2 = DoubleVector.zero(DOUBLE);
        DoubleVector low3 = DoubleVector.zero(DOUBLE);
        DoubleVector high3 = DoubleVector.zero(DOUBLE);
        DoubleVector low4 = DoubleVector.zero(DOUBLE);
        DoubleVector high4 = DoubleVector.zero(DOUBLE);
        DoubleVector low5 = DoubleVector.zero(DOUBLE);
        DoubleVector high5 = DoubleVector.zero(DOUBLE);
        DoubleVector low6 = DoubleVector.zero(DOUBLE);
        DoubleVector high6 = DoubleVector.zero(DOUBLE);
        DoubleVector low7 = DoubleVector.zero(DOUBLE);
        DoubleVector high7 = DoubleVector.zero(DOUBLE);
        int end = Math.min(queries.length, panel.length);
        for (int step = 0; step < end; step += DOUBLES) {
            DoubleVector low = DoubleVector.fromArray(DOUBLE, panel, step);
            DoubleVector high = DoubleVector.fromArray(DOUBLE, panel, step + 8);
            DoubleVector query0 = DoubleVector.broadcast(DOUBLE, queries[step + offset]);
            low0 = query0.fma(low, low0);
            high0 = query0.fma(high, high0);
            DoubleVector query1 = DoubleVector.broadcast(DOUBLE, queries[step + offset + 1]);
            low1 = query1.fma(low, low1);
            high1 = query1.fma(high, high1);
            DoubleVector query2 = DoubleVector.broadcast(DOUBLE, queries[step + offset + 2]);
            low2 = query2.fma(low, low2);
            high2 = query2.fma(high, high2);
            DoubleVector query3 = DoubleVector.broadcast(DOUBLE, queries[step + offset + 3]);
            low3 = query3.fma(low, low3);
            high3 = query3.fma(high, high3);
            DoubleVector query4 = DoubleVector.broadcast(DOUBLE, queries[step + offset + 4]);
            low4 = query4.fma(low, low4);
            high4 = query4.fma(high, high4);
            DoubleVector query5 = DoubleVector.broadcast(DOUBLE, queries[step + offset + 5]);
            low5 = query5.fma(low, low5);
            high5 = query5.fma(high, high5);
            DoubleVector query6 = DoubleVector.broadcast(DOUBLE, queries[step + offset + 6]);
            low6 = query6.fma(low, low6);
            high6 = query6.fma(high, high6);
            DoubleVector query7 = DoubleVector.broadcast(DOUBLE, queries[step + offset + 7]);
            low7 = query7.fma(low, low7);
            high7 = query7.fma(high, high7);
        }
        low0.intoArray(products, 0);
        high0.intoArray(products, 8);
        low1.intoArray(products, 16);
        high1.intoArray(products, 24);
        low2.intoArray(products, 32);
        high2.intoArray(products, 40);
        low3.intoArray(products, 48);
        high3.intoArray(products, 56);
        low4.intoArray(products, 64);
        high4.intoArray(products, 72);
        low5.intoArray(products, 80);
        high5.intoArray(products, 88);
        low6.intoArray(products, 96);
        high6.intoArray(products, 104);
        low7.intoArray(products, 112);
        high7.intoArray(products, 120);
    }

    @Override
    public boolean reach(ProductTile tile, float[] limits, int row, int column) {
        float[] products = tile.products();
        int[] reached = tile.reached();
        FloatVector low = FloatVector.fromArray(SINGLE, limits, column);
        FloatVector high = FloatVector.fromArray(SINGLE, limits, column + 16);
        int any = 0;
        for (int query = 0; query < QUERIES; query++) {
            float limit = limits[row + query];
            FloatVector left = FloatVector.fromArray(SINGLE, products, query * FLOATS);
            FloatVector right = FloatVector.fromArray(SINGLE, products, query * FLOATS + 16);
            int bits = (int) left.compare(VectorOperators.GE, low.add(limit)).toLong()
                    | (int) right.compare(VectorOperators.GE, high.add(limit)).toLong() << 16;
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
        for (int end = Math.min(a.length, b.length) - 32; i <= end; i += 32) {
            FloatVector first = FloatVector.fromArray(SINGLE, a, i).sub(FloatVector.fromArray(SINGLE, b, i));
            FloatVector second = FloatVector.fromArray(SINGLE, a, i + 16).sub(FloatVector.fromArray(SINGLE, b, i + 16));
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
