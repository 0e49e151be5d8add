package reeb.kernels.loops;

/**
 * Rows of a map in a grid of nodes, of which the last axis's are neighbours in memory.
 */
public final class GridPlaces {
    private final float[][] places;
    private final float[] origin;
    private final float density;
    private final int[] strides;
    private final float[] own;

    /**
     * Puts them together; arrays are handed over.
     *
     * @param places where rows lie, axis by axis
     * @param origin the smallest coordinate of each axis
     * @param density nodes for each unit of length
     * @param strides floats from a node to the next along each axis
     * @param own the potential that a charge at a node gives to those 0 to 3 nodes from it along each axis, the last axis
     *     fastest
     */
    public GridPlaces(float[][] places, float[] origin, float density, int[] strides, float[] own) {
        this.places = places;
        this.origin = origin;
        this.density = density;
        this.strides = strides;
        this.own = own;
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
     * Gives the origin.
     *
     * @return the smallest coordinate of each axis
     */
    public float[] origin() {
        return origin;
    }

    /**
     * Gives the density.
     *
     * @return nodes for each unit of length
     */
    public float density() {
        return density;
    }

    /**
     * Gives the strides themselves.
     *
     * @return floats from a node to the next along each axis
     */
    public int[] strides() {
        return strides;
    }

    /**
     * Gives what a charge acts on itself.
     *
     * @return the potential of a charge at a node at those 0 to 3 nodes from it along each axis, the last axis fastest
     */
    public float[] own() {
        return own;
    }
}
