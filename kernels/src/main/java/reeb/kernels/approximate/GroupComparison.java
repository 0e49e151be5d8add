package reeb.kernels.approximate;

/** Compares all rows of a group, whose lists are together meanwhile, so that they stay in the cache; for one thread. */
final class GroupComparison {
    private final RowMeasure measure;
    private final NearestLists lists;
    private NearestLists near = new NearestLists(0, 1);

    /**
     * Prepares.
     *
     * @param measure measures pairs
     * @param lists of all rows
     */
    GroupComparison(RowMeasure measure, NearestLists lists) {
        this.measure = measure;
        this.lists = lists;
    }

    /** Offers both rows of each pair to the other; tells how many have been taken. */
    int join(int[] places, int first, int end) {
        int found = measure.compare(places, first, end, taken(places, first, end));
        near.giveBack(lists, places, first, end - first);
        return found;
    }

    /** The same, but leaves the lists as they are, and puts those of the group elsewhere. */
    void compare(int[] places, int first, int end, NearestLists elsewhere, int at) {
        measure.compare(places, first, end, taken(places, first, end));
        elsewhere.put(at, near, end - first);
    }

    private NearestLists taken(int[] places, int first, int end) {
        if (near.width() != lists.width() || near.rows() < end - first) {
            near = new NearestLists(end - first, lists.width());
        }
        near.take(lists, places, first, end - first);
        return near;
    }
}
