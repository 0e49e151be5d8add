package reeb.kernels;

/** The arithmetic in plain loops: for machines and launches without the Vector API, and what its form is held against. */
final class PlainRows implements RowArithmetic {
    @Override
    public float squaredDistance(float[] a, int from, float[] b, int to, int length) {
        float even = 0;
        float odd = 0;
        for (int i = 0; i < length; i += 2) {
            float first = a[from + i] - b[to + i];
            float second = a[from + i + 1] - b[to + i + 1];
            even += first * first;
            odd += second * second;
        }
        return even + odd;
    }

    @Override
    public float dot(float[] a, int from, float[] b, int to, int length) {
        float even = 0;
        float odd = 0;
        for (int i = 0; i < length; i += 2) {
            even += a[from + i] * b[to + i];
            odd += a[from + i + 1] * b[to + i + 1];
        }
        return even + odd;
    }
}
