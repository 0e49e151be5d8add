package reeb.kernels.simd;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;
import reeb.kernels.loops.PeakChains;

/** Chains of multiply-adds on the machine's widest vectors. */
public final class VectorChains implements PeakChains {
    private static final VectorSpecies<Float> SINGLE = FloatVector.SPECIES_PREFERRED;
    private static final VectorSpecies<Double> DOUBLE = DoubleVector.SPECIES_PREFERRED;

    /** Needs the module {@code jdk.incubator.vector}. */
    public VectorChains() {}

    @Override
    public double flopsPerFloatStep() {
        return 2.0 * CHAINS * SINGLE.length();
    }

    @Override
    public double flopsPerDoubleStep() {
        return 2.0 * CHAINS * DOUBLE.length();
    }

    @Override
    public float floats(int steps) {
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

    @Override
    public double doubles(int steps) {
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
