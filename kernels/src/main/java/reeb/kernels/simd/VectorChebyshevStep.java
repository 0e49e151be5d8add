package reeb.kernels.simd;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;
import reeb.kernels.graphs.SparseGraph;
import reeb.kernels.loops.ChebyshevStep;

/** The product on vectors of 512 bits, without fused roundings, so that it equals the plain form. */
final class VectorChebyshevStep implements ChebyshevStep {
    private static final VectorSpecies<Double> DOUBLE = DoubleVector.SPECIES_512;

    @Override
    public void apply(SparseGraph graph, double[] inverseDegrees, Terms terms, int first, int end) {
        double[] current = terms.current();
        double[] next = terms.next();
        for (int row = first; row < end; row++) {
            DoubleVector sum = DoubleVector.zero(DOUBLE);
            for (int edge = graph.start(row); edge < graph.start(row + 1); edge++) {
                DoubleVector other = DoubleVector.fromArray(DOUBLE, current, graph.target(edge) * COLUMNS);
                sum = sum.add(other.mul(graph.weight(edge)));
            }
            int at = row * COLUMNS;
            sum.mul(terms.alpha() * inverseDegrees[row])
                    .add(DoubleVector.fromArray(DOUBLE, current, at).mul(terms.beta()))
                    .add(DoubleVector.fromArray(DOUBLE, next, at).mul(terms.gamma()))
                    .intoArray(next, at);
        }
    }
}
