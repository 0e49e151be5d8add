package reeb.kernels.simd;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;
import reeb.kernels.loops.RowSquares;

/** Squared distances on vectors of eight numbers, or on as many narrower ones as hold eight. */
public final class VectorSquares implements RowSquares {
    private static final VectorSpecies<Double> DOUBLE = Species.DOUBLE;

    /** Needs the module {@code jdk.incubator.vector}. */
    public VectorSquares() {}

    @Override
    public void squares(double[] row, double[] panels, int count, double[] squares) {
        int length = row.length * LANES;
        for (int panel = 0; panel < count; panel++) {
            for (int lane = 0; lane < LANES; lane += DOUBLE.length()) {
                DoubleVector sum = DoubleVector.zero(DOUBLE);
                int at = panel * length + lane;
                for (double value : row) {
                    DoubleVector difference =
                            DoubleVector.broadcast(DOUBLE, value).sub(DoubleVector.fromArray(DOUBLE, panels, at));
                    sum = sum.add(difference.mul(difference));
                    at += LANES;
                }
                sum.intoArray(squares, panel * LANES + lane);
            }
        }
    }

    @Override
    public double sumOfRoots(double[] squares, int from, int to) {
        double[] sums = new double[LANES];
        int end = from + (to - from) / LANES * LANES;
        for (int lane = 0; lane < LANES; lane += DOUBLE.length()) {
            DoubleVector sum = DoubleVector.zero(DOUBLE);
            for (int i = from + lane; i < end; i += LANES) {
                sum = sum.add(DoubleVector.fromArray(DOUBLE, squares, i).lanewise(VectorOperators.SQRT));
            }
            sum.intoArray(sums, lane);
        }
        double sum = RowSquares.join(sums);
        for (int i = end; i < to; i++) {
            sum += Math.sqrt(squares[i]);
        }
        return sum;
    }
}
