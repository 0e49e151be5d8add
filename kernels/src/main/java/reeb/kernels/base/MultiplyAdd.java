package reeb.kernels.base;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;

/**
 * The product of two numbers plus a third, rounded once: what {@link Math#fma} gives, for processors that have no such
 * instruction, on which that method computes with decimals, a thousand times slower.
 *
 * <p>See Boldo and Melquiond, <i>Emulation of FMA and Correctly Rounded Sums: Proved Algorithms Using Rounding to Odd</i>, IEEE
 * Transactions on Computers, 2008.
 *
 * @param hasStep whether the processor has such an instruction, so that it is to be used
 */
public record MultiplyAdd(boolean hasStep) {
    /** Splits a number of 53 digits in two of 26. */
    private static final double SPLITTER = 0x1p27 + 1;

    /** Between these neither a product nor what rounding takes from it meets the ends of the range. */
    private static final double LEAST = 0x1p-450;

    private static final double MOST = 0x1p450;

    /** The last digits of a double that decide how it is rounded to a float, and their value halfway between two floats. */
    private static final long BELOW_FLOAT = (1L << 29) - 1;

    private static final long HALFWAY = 1L << 28;

    /** Below it, floats have fewer digits. */
    private static final double SMALL_FLOAT = 0x1p-125;

    /**
     * Asks the virtual machine, which takes some hundredths of a second; one that cannot tell is taken to have no such
     * instruction.
     */
    public static MultiplyAdd asked() {
        HotSpotDiagnosticMXBean machine = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
        return new MultiplyAdd(machine != null
                && Boolean.parseBoolean(machine.getVMOption("UseFMA").getValue()));
    }

    /** Multiplies a and b, and adds c. */
    public float of(float a, float b, float c) {
        return hasStep ? Math.fma(a, b, c) : computed(a, b, c);
    }

    /** Adds the squared distance of two places of a map to a number, the last axis first. */
    public float square(float[][] places, int row, int other, float sum) {
        float square = sum;
        for (int axis = places.length - 1; axis >= 0; axis--) {
            float step = places[axis][row] - places[axis][other];
            square = of(step, step, square);
        }
        return square;
    }

    /** Adds a pull between two places of a map to one of the 16 lanes of each axis. */
    public void add(float[] sums, int lane, float pull, float[][] places, int row, int other) {
        for (int axis = 0; axis < places.length; axis++) {
            int at = axis * Lanes.COUNT + lane;
            sums[at] = of(pull, places[axis][row] - places[axis][other], sums[at]);
        }
    }

    /** Computes a b + c; the product is exact in double precision, so only the sum has to be rounded with care. */
    public static float computed(float a, float b, float c) {
        double product = (double) a * b;
        double sum = product + c;
        boolean halfway = (Double.doubleToRawLongBits(sum) & BELOW_FLOAT) == HALFWAY;
        return (float) (halfway || Math.abs(sum) < SMALL_FLOAT ? oddSum(product, c) : sum);
    }

    /** Computes a b + c. */
    public static double computed(double a, double b, double c) {
        if (!(isMiddling(a) && isMiddling(b) && Math.abs(c) < MOST)) {
            return Math.fma(a, b, c);
        }
        double product = a * b;
        double rest = rest(a, b, product);
        double low = c + rest;
        double lowError = error(c, rest, low);
        double high = product + low;
        return high + oddSum(error(product, low, high), lowError);
    }

    private static boolean isMiddling(double value) {
        return Math.abs(value) > LEAST && Math.abs(value) < MOST;
    }

    /** Computes what rounding took from a product. */
    private static double rest(double a, double b, double product) {
        double aScaled = a * SPLITTER;
        double aHigh = aScaled - (aScaled - a);
        double aLow = a - aHigh;
        double bScaled = b * SPLITTER;
        double bHigh = bScaled - (bScaled - b);
        double bLow = b - bHigh;
        return aLow * bLow - (((product - aHigh * bHigh) - aLow * bHigh) - aHigh * bLow);
    }

    /** Computes what rounding took from a sum. */
    private static double error(double a, double b, double sum) {
        double other = sum - a;
        return (a - (sum - other)) + (b - other);
    }

    /** Adds; of the two numbers next to a sum that is not exact gives the one whose last digit is odd. */
    private static double oddSum(double a, double b) {
        double sum = a + b;
        double error = error(a, b, sum);
        long bits = Double.doubleToRawLongBits(sum);
        if (error == 0 || (bits & 1) != 0 || !Double.isFinite(sum)) {
            return sum;
        }
        return Double.longBitsToDouble(error > 0 == sum > 0 ? bits + 1 : bits - 1);
    }
}
