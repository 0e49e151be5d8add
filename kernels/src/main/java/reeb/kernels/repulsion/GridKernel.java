package reeb.kernels.repulsion;

/** A potential that rows of a map have for each other through a grid, by their squared distance. */
interface GridKernel {
    /**
     * Gives the potential.
     *
     * @param square a squared distance
     * @return at most 1, falling with the distance
     */
    double at(double square);

    /**
     * Gives what the potential is above that farther away, to full precision where both are nearly the same.
     *
     * @param near a squared distance
     * @param far a larger one
     * @return the difference
     */
    double above(double near, double far);
}
