package reeb.plugins.quality;

import java.util.Arrays;

/** The classes of a row's neighbours, counted one after the other or many at a time; for one thread. */
final class Votes {
    private final int[] counts;
    private int leader;

    Votes(int classes) {
        counts = new int[classes];
    }

    /** Forgets all votes, of which none is for a class beyond those counted. */
    void clear() {
        Arrays.fill(counts, 0);
        leader = -1;
    }

    /** Counts one more; the class of most votes leads, and the lowest where several have as many. */
    void add(int voted) {
        int count = ++counts[voted];
        if (leader < 0 || count > counts[leader] || (count == counts[leader] && voted < leader)) {
            leader = voted;
        }
    }

    /** Counts all of a group. */
    void add(Votes group) {
        for (int number = 0; number < counts.length; number++) {
            counts[number] += group.counts[number];
        }
        leader = leader(group, 1, 0);
    }

    /** Gives the class that leads. */
    int leader() {
        return leader;
    }

    /**
     * Gives the class that would lead if the rows of a group, who are equally far, shared some votes.
     *
     * @param group their classes
     * @param size how many they are
     * @param shared how many votes they have together
     * @return the class of most votes, the lowest where several have as many
     */
    int leader(Votes group, int size, int shared) {
        int first = 0;
        for (int number = 1; number < counts.length; number++) {
            if (weight(number, group, size, shared) > weight(first, group, size, shared)) {
                first = number;
            }
        }
        return first;
    }

    private long weight(int number, Votes group, long size, long shared) {
        return counts[number] * size + group.counts[number] * shared;
    }
}
