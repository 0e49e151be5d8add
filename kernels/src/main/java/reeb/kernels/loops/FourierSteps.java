package reeb.kernels.loops;

/**
 * The passes of a self-sorting Fourier transform of {@link Lines}, one for each prime factor of the length (and 4).
 *
 * <p>A pass of radix r over values of which r * m groups are left, each of {@code width} floats, reads groups p, p + m, ...
 * and writes groups r p, r p + 1, ... It multiplies output j of group p by the turn at (p (r - 1) + j - 1) * 2, cosine first.
 * See Stockham, <i>High-Speed Convolution and Correlation</i>, AFIPS 1966. On vectors of
 * any width, and in plain loops, every value is rounded in the same way.
 */
public interface FourierSteps {
    /**
     * Does a pass of radix 2.
     *
     * @param from the values
     * @param to overwritten
     * @param turns one for each group
     * @param width floats of a group, a multiple of 16
     */
    void two(Lines from, Lines to, float[] turns, int width);

    /**
     * Does a pass of radix 3.
     *
     * @param from the values
     * @param to overwritten
     * @param turns two for each group
     * @param width floats of a group, a multiple of 16
     */
    void three(Lines from, Lines to, float[] turns, int width);

    /**
     * Does a pass of radix 4.
     *
     * @param from the values
     * @param to overwritten
     * @param turns three for each group
     * @param width floats of a group, a multiple of 16
     */
    void four(Lines from, Lines to, float[] turns, int width);

    /**
     * Does a pass of radix 5.
     *
     * @param from the values
     * @param to overwritten
     * @param turns four for each group
     * @param width floats of a group, a multiple of 16
     */
    void five(Lines from, Lines to, float[] turns, int width);
}
