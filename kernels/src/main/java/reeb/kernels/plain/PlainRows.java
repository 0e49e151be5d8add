package reeb.kernels.plain;

import reeb.kernels.base.Lanes;
import reeb.kernels.base.MultiplyAdd;
import reeb.kernels.loops.RowArithmetic;

/** The arithmetic in plain loops: for machines and launches without the Vector API, and what its form is held against. */
public final class PlainRows implements RowArithmetic {
    private final MultiplyAdd multiplyAdd;

    /**
     * Makes the loops.
     *
     * @param multiplyAdd how a product and a sum are rounded once
     */
    public PlainRows(MultiplyAdd multiplyAdd) {
        this.multiplyAdd = multiplyAdd;
    }

    @Override
    public float squaredDistance(float[] a, int from, float[] b, int to, int length) {
        float[] sums = new float[LANES];
        for (int i = 0; i < length; i += LANES) {
            for (int lane = 0; lane < LANES; lane++) {
                float difference = a[from + i + lane] - b[to + i + lane];
                sums[lane] = multiplyAdd.of(difference, difference, sums[lane]);
            }
        }
        return Lanes.sum(sums, 0);
    }

    @Override
    public float dot(float[] a, int from, float[] b, int to, int length) {
        float[] sums = new float[LANES];
        for (int i = 0; i < length; i += LANES) {
            for (int lane = 0; lane < LANES; lane++) {
                sums[lane] = multiplyAdd.of(a[from + i + lane], b[to + i + lane], sums[lane]);
            }
        }
        return Lanes.sum(sums, 0);
    }
}
