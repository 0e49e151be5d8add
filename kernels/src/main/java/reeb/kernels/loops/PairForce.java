package reeb.kernels.loops;

/**
 * How the two rows of a pair act on each other at the distance r of their places: the loss of a pair is base - strength / 2 /
 * (offset + r^2), unless the force is local.
 *
 * @param strength positive where they attract
 * @param offset at least 1
 * @param base the loss of a pair at a great distance
 * @param local whether it is divided by the root of 1 + r^2
 */
public record PairForce(float strength, float offset, float base, boolean local) {
    /**
     * Attracts: the loss of a pair is weight D / (reach + D) for D = 1 + r^2.
     *
     * @param weight at least 0
     * @param reach the D at which half of the loss remains
     * @return the force
     */
    public static PairForce attraction(double weight, double reach) {
        return new PairForce((float) (2 * weight * reach), (float) (1 + reach), (float) weight, false);
    }

    /**
     * Repels: the loss of a pair is weight / (1 + D) for D = 1 + r^2.
     *
     * @param weight at least 0
     * @return the force
     */
    public static PairForce repulsion(double weight) {
        return new PairForce((float) (-2 * weight), 2, 0, false);
    }

    /**
     * Makes it times as strong where two rows touch, and weaker the farther they are from each other.
     *
     * @param times at least 0
     * @return the force, divided by the root of 1 + r^2
     */
    public PairForce localized(double times) {
        return new PairForce((float) (strength * times), offset, base, true);
    }
}
