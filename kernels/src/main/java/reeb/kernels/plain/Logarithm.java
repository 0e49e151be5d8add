package reeb.kernels.plain;

/** Natural logarithms in single precision, each within a few roundings, of basic operations alone. */
final class Logarithm {
    /** The bits of the square root of 1/2, where mantissas begin. */
    private static final int LOW = 0x3f3504f3;

    private static final float LN_2 = (float) Math.log(2);

    private Logarithm() {}

    /** Splits off the power of two and takes ln m = 2 artanh((m - 1) / (m + 1)) of the rest. */
    static float of(float value) {
        int bits = Float.floatToRawIntBits(value);
        int power = (bits - LOW) >> 23;
        float rest = Float.intBitsToFloat(bits - (power << 23));
        float s = (rest - 1) / (rest + 1);
        float square = s * s;
        float series = square * (1f / 9) + 1f / 7;
        series = series * square + 1f / 5;
        series = series * square + 1f / 3;
        series = series * square + 1;
        return power * LN_2 + series * s * 2;
    }
}
