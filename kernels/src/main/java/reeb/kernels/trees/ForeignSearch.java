package reeb.kernels.trees;

import reeb.api.Run;

/** A search for the lightest outgoing edges of components. */
interface ForeignSearch {
    /**
     * Offers the forest, for each component, the shortest edge that leaves it from one of some rows, unless one at least as
     * good has been offered.
     *
     * @param open the rows, ascending
     * @param forest the components
     * @param run this execution
     */
    void search(int[] open, Forest forest, Run run);
}
