package reeb.kernels.approximate;

/**
 * How approximate neighbours are sought; more of anything but {@code enough} costs time and finds more.
 *
 * @param passes most partitions whose leaves overlap, at least 0
 * @param overlap into how many leaves of a partition each row goes, at least 1
 * @param trees most random-projection trees after all passes, at least 0, and 1 where there are no passes
 * @param leafSize most rows of a leaf, all compared with all, or 0 for a size that suits the measure
 * @param rounds most rounds of neighbour descent after all trees, at least 0
 * @param candidates most neighbours, and most rows that have it as a neighbour, through which a row looks for others in a
 *     round; from 1 to 120
 * @param enough share of new neighbours, from 0 to 1: the search ends with the first pass, tree or round that finds fewer
 */
public record NeighborDescent(
        int passes, int overlap, int trees, int leafSize, int rounds, int candidates, double enough) {
    /** Finds 98 of 100 neighbours or more of most data. */
    public static final NeighborDescent DEFAULT = new NeighborDescent(24, 0, 3, 15, 0.003);

    /** Fewest neighbours through which a row looks for others after partitions. */
    private static final int FEWEST_CANDIDATES = 8;

    /** Checks the numbers. */
    public NeighborDescent {
        boolean divides = passes >= 0 && overlap >= 1 && trees >= 0 && passes + trees >= 1 && leafSize >= 0;
        boolean descends = rounds >= 0 && candidates >= 1 && candidates <= 120;
        if (!divides || !descends || !(enough >= 0 && enough <= 1)) {
            throw new IllegalArgumentException(
                    "not a search: " + passes + " passes with an overlap of " + overlap + ", "
                            + trees + " trees of leaves of " + leafSize + ", " + rounds + " rounds with " + candidates
                            + " candidates, until fewer than " + enough);
        }
    }

    /**
     * Divides by trees alone.
     *
     * @param trees most random-projection trees, at least 1
     * @param leafSize most rows of a leaf, or 0
     * @param rounds most rounds of descent
     * @param candidates most rows through which a row looks for others
     * @param enough share of new neighbours below which the search ends
     */
    public NeighborDescent(int trees, int leafSize, int rounds, int candidates, double enough) {
        this(0, 1, trees, leafSize, rounds, candidates, enough);
    }

    /**
     * Divides by overlapping partitions alone. These have found most neighbours, and cost less for each than a round of descent does, so that a row looks for
     * others through half as many as are sought.
     *
     * @param k neighbours that are sought
     * @param passes most partitions, at least 1
     * @param overlap into how many leaves each row goes
     * @param rounds most rounds of descent
     * @param enough share of new neighbours below which the search ends
     * @return with leaves that suit the measure, and no more candidates than after trees
     */
    public static NeighborDescent partitions(int k, int passes, int overlap, int rounds, double enough) {
        int candidates = Math.clamp(Math.ceilDiv(k, 2), FEWEST_CANDIDATES, DEFAULT.candidates());
        return new NeighborDescent(passes, overlap, 0, 0, rounds, candidates, enough);
    }
}
