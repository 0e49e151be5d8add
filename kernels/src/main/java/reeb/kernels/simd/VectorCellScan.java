package reeb.kernels.simd;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;
import reeb.kernels.loops.CellScan;
import reeb.kernels.loops.PricePlanes;

/** The loops on vectors, without fused roundings, so that they equal the plain form. */
public final class VectorCellScan implements CellScan {
    private static final VectorSpecies<Double> DOUBLE = Species.DOUBLE;
    private static final int LANES = DOUBLE.length();
    private static final DoubleVector COLUMNS = DoubleVector.zero(DOUBLE).addIndex(1);

    /** To be made only where the module {@code jdk.incubator.vector} is there. */
    public VectorCellScan() {}

    @Override
    public double measure(double[] prices, int first, Place place, double[] sums) {
        DoubleVector floor = DoubleVector.broadcast(DOUBLE, place.floor());
        DoubleVector least = DoubleVector.broadcast(DOUBLE, Double.POSITIVE_INFINITY);
        for (int column = 0; column < SIDE; column += LANES) {
            DoubleVector across = DoubleVector.broadcast(DOUBLE, place.column()).sub(COLUMNS.add(column));
            DoubleVector square = across.mul(across);
            for (int line = 0; line < SIDE; line++) {
                double along = place.line() - line;
                int cell = line * SIDE + column;
                DoubleVector price = DoubleVector.fromArray(DOUBLE, prices, first + cell);
                DoubleVector sum = square.add(along * along).add(price.max(floor));
                sum.intoArray(sums, cell);
                least = least.min(sum);
            }
        }
        return least.reduceLanes(VectorOperators.MIN);
    }

    @Override
    public void bound(PricePlanes planes, double column, double line, double[] bounds) {
        for (int block = 0; block < bounds.length; block += LANES) {
            DoubleVector across =
                    DoubleVector.fromArray(DOUBLE, planes.column(), block).neg().add(column);
            DoubleVector along =
                    DoubleVector.fromArray(DOUBLE, planes.line(), block).neg().add(line);
            DoubleVector square = across.mul(across).add(along.mul(along));
            DoubleVector slopes = DoubleVector.fromArray(DOUBLE, planes.across(), block)
                    .sub(across.mul(2))
                    .abs()
                    .add(DoubleVector.fromArray(DOUBLE, planes.along(), block)
                            .sub(along.mul(2))
                            .abs());
            square.mul(1 - PricePlanes.ROUNDING)
                    .add(DoubleVector.fromArray(DOUBLE, planes.base(), block))
                    .sub(slopes.mul(PricePlanes.REACH))
                    .intoArray(bounds, block);
        }
    }

    @Override
    public int next(double[] bounds, int from, double limit) {
        for (int block = from & -LANES; block < bounds.length; block += LANES) {
            VectorMask<Double> low =
                    DoubleVector.fromArray(DOUBLE, bounds, block).compare(VectorOperators.LE, limit);
            long found = low.toLong() & (block < from ? -1L << (from - block) : -1L);
            if (found != 0) {
                return block + Long.numberOfTrailingZeros(found);
            }
        }
        return bounds.length;
    }
}
