package reeb.kernels.loops;

/**
 * What pulls rows of a map together. Arrays along an axis have room for whole blocks of {@link SparseWeights#BLOCK} rows.
 */
public final class Springs {
    private final SparseWeights weights;
    private final float[][] places;
    private final float sharpness;
    private final float[][] forces;

    /**
     * Puts them together; arrays are handed over.
     *
     * @param weights how strongly, for each row
     * @param places where rows lie, axis by axis
     * @param sharpness the inverse of the degrees of freedom
     * @param forces what is overwritten, axis by axis
     */
    public Springs(SparseWeights weights, float[][] places, float sharpness, float[][] forces) {
        this.weights = weights;
        this.places = places;
        this.sharpness = sharpness;
        this.forces = forces;
    }

    /**
     * Gives the weights.
     *
     * @return how strongly, for each row
     */
    public SparseWeights weights() {
        return weights;
    }

    /**
     * Gives the places themselves.
     *
     * @return where rows lie, axis by axis
     */
    public float[][] places() {
        return places;
    }

    /**
     * Gives the sharpness.
     *
     * @return the inverse of the degrees of freedom
     */
    public float sharpness() {
        return sharpness;
    }

    /**
     * Gives the forces themselves.
     *
     * @return what is overwritten, axis by axis
     */
    public float[][] forces() {
        return forces;
    }
}
