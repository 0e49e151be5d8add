package reeb.kernels.approximate;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import reeb.api.Run;
import reeb.kernels.base.Scramble;
import reeb.kernels.rows.FlatRows;

/**
 * Groups that overlap: each row goes to the nearest few of some rows drawn as leaders, and groups that are too large are divided
 * about leaders of their own, without overlap.
 *
 * <p>Rubel, Dhulipala, Xu and others, <i>PiPNN</i>, arXiv:2602.21247, 2026: rows near the border of a group are near the middle of
 * another. What is drawn depends on the seed and the group's rows only.
 */
final class LeaderPartition {
    /** Leaders for each leaf that an even division would make: groups differ in size. */
    private static final double LEADERS_OF_A_LEAF = 2.5;

    private static final int MOST_LEADERS = 1000;
    private static final int ROWS_AT_A_TIME = 2048;

    private final FlatRows rows;
    private final int leafSize;
    private final long seed;

    /**
     * Begins.
     *
     * @param rows to divide
     * @param leafSize most rows of a leaf, at least 2
     * @param seed of its random choices
     */
    LeaderPartition(FlatRows rows, int leafSize, long seed) {
        this.rows = rows;
        this.leafSize = leafSize;
        this.seed = seed;
    }

    /**
     * Divides all rows.
     *
     * @param count n
     * @param overlap to how many leaders each row goes, at least 1
     * @param run this execution
     */
    Leaves divide(int count, int overlap, Run run) {
        int[] all = IntStream.range(0, count).toArray();
        if (count <= leafSize) {
            return new Leaves(List.of(all));
        }
        Leaders leaders = draw(all, seed);
        int most = Math.min(overlap, leaderCount(count));
        int[] chosen = new int[Math.multiplyExact(count, most)];
        run.chunks(
                count,
                ROWS_AT_A_TIME,
                (first, end) -> new LeaderChoice(rows, leaders, most).choose(all, first, end, chosen));
        int[][] groups = groups(all, chosen, most, leaderCount(count));
        List<List<int[]>> leaves = run.collect(groups.length, i -> divided(groups[i], Scramble.mix(seed + i + 1)));
        return new Leaves(leaves.stream()
                .flatMap(List::stream)
                .filter(leaf -> leaf.length > 1)
                .toList());
    }

    private int leaderCount(int count) {
        return (int) Math.clamp(LEADERS_OF_A_LEAF * count / leafSize, 2, MOST_LEADERS);
    }

    /** Draws leaders evenly from pieces of the rows in their order, so that none is drawn twice. */
    private Leaders draw(int[] places, long state) {
        int count = leaderCount(places.length);
        int[] drawn = new int[count];
        long next = state;
        for (int i = 0; i < count; i++) {
            next = Scramble.mix(next + 0x9e3779b97f4a7c15L);
            int first = (int) ((long) i * places.length / count);
            int end = (int) ((i + 1L) * places.length / count);
            drawn[i] = places[first + (int) Long.remainderUnsigned(next, end - first)];
        }
        return new Leaders(rows, drawn);
    }

    /** Divides a group until all parts are small enough, on the calling thread. */
    private List<int[]> divided(int[] places, long state) {
        if (places.length <= leafSize) {
            return List.of(places);
        }
        int count = leaderCount(places.length);
        int[] chosen = new int[places.length];
        new LeaderChoice(rows, draw(places, state), 1).choose(places, 0, places.length, chosen);
        int[][] groups = groups(places, chosen, 1, count);
        boolean one = Arrays.stream(groups).anyMatch(group -> group.length == places.length);
        int[][] parts = one ? halves(places) : groups;
        return IntStream.range(0, parts.length)
                .mapToObj(i -> divided(parts[i], Scramble.mix(state + i + 1)))
                .flatMap(List::stream)
                .toList();
    }

    /** Halves rows that leaders do not divide, as equal ones. */
    private static int[][] halves(int[] places) {
        int middle = places.length / 2;
        return new int[][] {Arrays.copyOf(places, middle), Arrays.copyOfRange(places, middle, places.length)};
    }

    private static int[][] groups(int[] places, int[] chosen, int most, int leaders) {
        int[] sizes = new int[leaders];
        for (int leader : chosen) {
            sizes[leader]++;
        }
        int[][] groups = new int[leaders][];
        Arrays.setAll(groups, leader -> new int[sizes[leader]]);
        Arrays.fill(sizes, 0);
        for (int i = 0; i < chosen.length; i++) {
            groups[chosen[i]][sizes[chosen[i]]++] = places[i / most];
        }
        return groups;
    }
}
