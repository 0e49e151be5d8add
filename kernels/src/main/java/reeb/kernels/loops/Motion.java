package reeb.kernels.loops;

/**
 * The state of a gradient descent with momentum and a gain for each coordinate (Jacobs, <i>Increased Rates of Convergence
 * Through Learning Rate Adaptation</i>, Neural Networks, 1988). All arrays go axis by axis.
 */
public final class Motion {
    private final float[][] places;
    private final float[][] attraction;
    private final float[][] repulsion;
    private final float[][] velocities;
    private final float[][] gains;

    /**
     * Puts them together; arrays are handed over.
     *
     * @param places where rows lie
     * @param attraction by their weights
     * @param repulsion by all others, not yet divided by its normalisation
     * @param velocities the last moves
     * @param gains factors of the learning rate
     */
    public Motion(float[][] places, float[][] attraction, float[][] repulsion, float[][] velocities, float[][] gains) {
        this.places = places;
        this.attraction = attraction;
        this.repulsion = repulsion;
        this.velocities = velocities;
        this.gains = gains;
    }

    /**
     * Gives the places themselves.
     *
     * @return where rows lie
     */
    public float[][] places() {
        return places;
    }

    /**
     * Gives the attraction.
     *
     * @return by their weights
     */
    public float[][] attraction() {
        return attraction;
    }

    /**
     * Gives the repulsion.
     *
     * @return by all others, not yet divided by its normalisation
     */
    public float[][] repulsion() {
        return repulsion;
    }

    /**
     * Gives the velocities themselves.
     *
     * @return the last moves
     */
    public float[][] velocities() {
        return velocities;
    }

    /**
     * Gives the gains themselves.
     *
     * @return factors of the learning rate
     */
    public float[][] gains() {
        return gains;
    }

    /**
     * How one step is made.
     *
     * @param exaggeration a factor of the attraction
     * @param repulsion a factor of the repulsion
     * @param rate the learning rate
     * @param momentum the share of the last move that is kept
     * @param loss added to a gain that has been multiplied by 0.8
     * @param longest no row moves farther in one step
     */
    public record Step(float exaggeration, float repulsion, float rate, float momentum, float loss, float longest) {}
}
