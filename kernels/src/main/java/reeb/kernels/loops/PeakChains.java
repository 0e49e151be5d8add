package reeb.kernels.loops;

/**
 * The most multiply-adds one thread can do: chains of them that depend neither on each other nor on memory. Against this
 * kernels are measured.
 */
public interface PeakChains {
    /** Independent multiply-adds in one step: as many as hide how long one takes. */
    int CHAINS = 8;

    /**
     * Counts multiplications and additions in single precision.
     *
     * @return how many one step of {@link #floats} does
     */
    double flopsPerFloatStep();

    /**
     * Counts multiplications and additions in double precision.
     *
     * @return how many one step of {@link #doubles} does
     */
    double flopsPerDoubleStep();

    /**
     * Multiplies and adds in single precision.
     *
     * @param steps how often, at least 0
     * @return the sum of all chains' values, each 1
     */
    float floats(int steps);

    /**
     * Multiplies and adds in double precision.
     *
     * @param steps how often, at least 0
     * @return the sum of all chains' values, each 1
     */
    double doubles(int steps);
}
