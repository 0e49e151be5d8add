package reeb.kernels.loops;

/**
 * Sixteen complex sequences side by side in single precision: value k of sequence c lies at k * 16 + c.
 */
public final class Lines {
    /** Sequences side by side. */
    public static final int WIDTH = 16;

    private final float[] real;
    private final float[] imaginary;

    /**
     * Puts them together; arrays are handed over.
     *
     * @param real length * 16 real parts
     * @param imaginary as many imaginary parts
     */
    public Lines(float[] real, float[] imaginary) {
        this.real = real;
        this.imaginary = imaginary;
    }

    /**
     * Gives the real parts themselves.
     *
     * @return length * 16 real parts
     */
    public float[] real() {
        return real;
    }

    /**
     * Gives the imaginary parts themselves.
     *
     * @return as many imaginary parts
     */
    public float[] imaginary() {
        return imaginary;
    }

    /**
     * Makes lines.
     *
     * @param length of each, in numbers
     * @return lines of zeros
     */
    public static Lines ofLength(int length) {
        return new Lines(new float[length * WIDTH], new float[length * WIDTH]);
    }

    /** Exchanges real and imaginary parts, which turns a forward transform of the values into the inverse one. */
    public Lines swapped() {
        return new Lines(imaginary, real);
    }
}
