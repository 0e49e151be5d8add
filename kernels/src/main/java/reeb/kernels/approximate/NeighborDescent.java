package reeb.kernels.approximate;

/**
 * How approximate neighbours are sought; more of anything but {@code enough} costs time and finds more.
 *
 * @param trees most random-projection trees, at least 1
 * @param leafSize most rows of a leaf, all compared with all, or 0 for a size that suits the measure
 * @param rounds most rounds of neighbour descent after all trees, at least 0
 * @param candidates most neighbours, and most rows that have it as a neighbour, through which a row looks for others in a
 *     round; from 1 to 120
 * @param enough share of new neighbours, from 0 to 1: the search ends with the first tree or round that finds fewer
 */
public record NeighborDescent(int trees, int leafSize, int rounds, int candidates, double enough) {
    /** Finds 98 of 100 neighbours or more of most data. */
    public static final NeighborDescent DEFAULT = new NeighborDescent(24, 0, 3, 15, 0.003);

    /** Checks the numbers. */
    public NeighborDescent {
        boolean right = trees >= 1 && leafSize >= 0 && rounds >= 0 && candidates >= 1 && candidates <= 120;
        if (!right || !(enough >= 0 && enough <= 1)) {
            throw new IllegalArgumentException("not a search: " + trees + " trees of leaves of " + leafSize + ", "
                    + rounds + " rounds with " + candidates + " candidates, until fewer than " + enough);
        }
    }
}
