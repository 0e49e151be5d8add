package reeb.bench;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** The most multiply-adds one thread can do: eight chains of them, independent of each other and of memory. */
final class Peak {
    /** Independent multiply-adds in one step of each loop. */
    private static final int CHAINS = 8;

    private static final VectorSpecies<Float> SINGLE = FloatVector.SPECIES_PREFERRED;
    private static final VectorSpecies<Double> DOUBLE = DoubleVector.SPECIES_PREFERRED;

    private Peak() {}

    static double flopsPerStep() {
        return 2.0 * CHAINS * SINGLE.length();
    }

    static double doubleFlopsPerStep() {
        return 2.0 * CHAINS * DOUBLE.length();
    }

    static float singlePrecision(int steps) {
        FloatVector factor = FloatVector.broadcast(SINGLE, 0.5f);
        FloatVector a = FloatVector.broadcast(SINGLE, 1);
        FloatVector b = a;
        FloatVector c = a;
        FloatVector d = a;
        FloatVector e = a;
        FloatVector f = a;
        FloatVector g = a;
        FloatVector h = a;
        for (int i = 0; i < steps; i++) {
            a = a.fma(factor, factor);
            b = b.fma(factor, factor);
            c = c.fma(factor, factor);
            d = d.fma(factor, factor);
            e = e.fma(factor, factor);
            f = f.fma(factor, factor);
            g = g.fma(factor, factor);
            h = h.fma(factor, factor);
        }
        FloatVector sum = a.add(b).add(c).add(d).add(e).add(f).add(g).add(h);
        return sum.reduceLanes(VectorOperators.ADD);
    }

    static double doublePrecision(int steps) {
        DoubleVector factor = DoubleVector.broadcast(DOUBLE, 0.5);
        DoubleVector a = DoubleVector.broadcast(DOUBLE, 1);
        DoubleVector b = a;
        DoubleVector c = a;
        DoubleVector d = a;
        DoubleVector e = a;
        DoubleVector f = a;
        DoubleVector g = a;
        DoubleVector h = a;
        for (int i = 0; i < steps; i++) {
            a = a.fma(factor, factor);
            b = b.fma(factor, factor);
            c = c.fma(factor, factor);
            d = d.fma(factor, factor);
            e = e.fma(factor, factor);
            f = f.fma(factor, factor);
            g = g.fma(factor, factor);
            h = h.fma(factor, factor);
        }
        DoubleVector sum = a.add(b).add(c).add(d).add(e).add(f).add(g).add(h);
        return sum.reduceLanes(VectorOperators.ADD);
    }
}
