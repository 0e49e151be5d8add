package reeb.kernels;

/** The arithmetic in plain loops: for machines and launches without the Vector API, and what its form is held against. */
final class PlainRows implements RowArithmetic {
    private final boolean fused;

    /**
     * Makes plain arithmetic.
     *
     * @param fused whether the processor multiplies and adds in one step; else {@link MultiplyAdd} does, to the same bits
     */
    PlainRows(boolean fused) {
        this.fused = fused;
    }

    @Override
    public float squaredDistance(float[] a, int from, float[] b, int to, int length) {
        float[] sums = new float[LANES];
        for (int i = 0; i < length; i += LANES) {
            for (int lane = 0; lane < LANES; lane++) {
                float difference = a[from + i + lane] - b[to + i + lane];
                sums[lane] = multiplyAdd(difference, difference, sums[lane]);
            }
        }
        return Lanes.sum(sums, 0);
    }

    @Override
    public float dot(float[] a, int from, float[] b, int to, int length) {
        float[] sums = new float[LANES];
        for (int i = 0; i < length; i += LANES) {
            for (int lane = 0; lane < LANES; lane++) {
                sums[lane] = multiplyAdd(a[from + i + lane], b[to + i + lane], sums[lane]);
            }
        }
        return Lanes.sum(sums, 0);
    }

    private float multiplyAdd(float a, float b, float sum) {
        return fused ? Math.fma(a, b, sum) : MultiplyAdd.of(a, b, sum);
    }
}
