package reeb.plugins.quality;

/** The classes of a row's neighbours, counted one after the other; for one thread. */
final class Votes {
    private final int[] counts;
    private int leader;

    Votes(int classes) {
        counts = new int[classes];
    }

    /** Forgets all votes, of which none is for a class beyond those counted. */
    void clear() {
        java.util.Arrays.fill(counts, 0);
        leader = -1;
    }

    /** Counts one more; the class of most votes leads, and the lowest where several have as many. */
    void add(int voted) {
        int count = ++counts[voted];
        if (leader < 0 || count > counts[leader] || (count == counts[leader] && voted < leader)) {
            leader = voted;
        }
    }

    /** Gives the class that leads. */
    int leader() {
        return leader;
    }
}
