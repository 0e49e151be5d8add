package reeb.plugins.embedders.pacmap;

import reeb.kernels.loops.PairLists;

/** Partners as they were chosen, each row's own. */
final class ChosenPairs {
    private final int rows;
    private final int[] nearest;
    private final int[] between;
    private final int[] others;

    /** Makes room for so many of each of n rows. */
    ChosenPairs(int rows, PairChoice choice) {
        this.rows = rows;
        this.nearest = new int[rows * choice.near()];
        this.between = new int[rows * choice.middle()];
        this.others = new int[rows * choice.far()];
    }

    int[] nearest() {
        return nearest;
    }

    int[] between() {
        return between;
    }

    int[] others() {
        return others;
    }

    /** Lists them at both ends. */
    PacmapPairs listed() {
        return new PacmapPairs(PairLists.of(nearest, rows), PairLists.of(between, rows), PairLists.of(others, rows));
    }

    /** Gives those that are drawn anew within a distance in the map. */
    LocalPartners local(double reach) {
        return new LocalPartners(reach, nearest, others);
    }
}
