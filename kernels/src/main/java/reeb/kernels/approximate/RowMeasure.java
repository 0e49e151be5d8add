package reeb.kernels.approximate;

/** Measures rows by their places, as something that rises with their distance; for one thread. */
interface RowMeasure {
    /** Rows that are best compared all with all at a time. */
    int group();

    /**
     * Measures one row against some.
     *
     * @param place one row
     * @param others others
     * @param count how many of them
     * @param distances takes as many values
     */
    void measure(int place, int[] others, int count, float[] distances);

    /**
     * Measures all pairs of a group, and offers both rows of each to the other.
     *
     * @param places the group's rows lie from {@code first} up to before {@code end}
     * @param near the lists of these rows, in their order; take what is near
     * @return how many have been taken
     */
    int compare(int[] places, int first, int end, NearestLists near);
}
