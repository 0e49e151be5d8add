package reeb.kernels.plain;

import java.util.Arrays;
import reeb.kernels.graphs.SparseGraph;
import reeb.kernels.loops.ChebyshevStep;

/** The product in plain loops: for machines and launches without the Vector API, and what its form is held against. */
public final class PlainChebyshevStep implements ChebyshevStep {
    @Override
    public void apply(SparseGraph graph, double[] inverseDegrees, Terms terms, int first, int end) {
        double[] sums = new double[COLUMNS];
        for (int row = first; row < end; row++) {
            Arrays.fill(sums, 0);
            for (int edge = graph.start(row); edge < graph.start(row + 1); edge++) {
                int other = graph.target(edge) * COLUMNS;
                double weight = graph.weight(edge);
                for (int column = 0; column < COLUMNS; column++) {
                    sums[column] += weight * terms.current()[other + column];
                }
            }
            double alpha = terms.alpha() * inverseDegrees[row];
            for (int i = row * COLUMNS; i < (row + 1) * COLUMNS; i++) {
                terms.next()[i] =
                        sums[i % COLUMNS] * alpha + terms.current()[i] * terms.beta() + terms.next()[i] * terms.gamma();
            }
        }
    }
}
