package reeb.toolkit.topology;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Whether the pairs of two diagrams can be matched without moving any farther than a distance.
 *
 * <p>Only pairs that last longer than twice the distance must be matched; the others may vanish. By the theorem of Mendelsohn
 * and Dulmage (1958) there is a matching of all such pairs of both diagrams where there is one for those of each.
 */
final class PairMatching {
    private static final int NONE = -1;

    private final List<PersistenceDiagram.Pair> ours;
    private final List<PersistenceDiagram.Pair> theirs;
    private final double distance;
    private final int[] places;
    private final int[] matches;
    private final int[] cameFrom;

    private PairMatching(List<PersistenceDiagram.Pair> ours, List<PersistenceDiagram.Pair> theirs, double distance) {
        this.ours = ours;
        this.theirs = theirs;
        this.distance = distance;
        this.places = new int[ours.size()];
        this.matches = new int[theirs.size()];
        this.cameFrom = new int[theirs.size()];
        Arrays.fill(places, NONE);
        Arrays.fill(matches, NONE);
    }

    /** Finds the least distance at which all pairs can be matched, among all numbers, by halving. */
    static double least(List<PersistenceDiagram.Pair> one, List<PersistenceDiagram.Pair> other) {
        double most = IntStream.range(0, one.size() + other.size())
                .mapToObj(i -> i < one.size() ? one.get(i) : other.get(i - one.size()))
                .mapToDouble(pair -> pair.length() / 2)
                .max()
                .orElse(0);
        long low = Double.doubleToLongBits(0.0);
        long high = Double.doubleToLongBits(most);
        while (low < high) {
            long middle = (low + high) >>> 1;
            if (suffices(one, other, Double.longBitsToDouble(middle))) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return Double.longBitsToDouble(low);
    }

    private static boolean suffices(
            List<PersistenceDiagram.Pair> one, List<PersistenceDiagram.Pair> other, double distance) {
        return new PairMatching(one, other, distance).matchesAll()
                && new PairMatching(other, one, distance).matchesAll();
    }

    private boolean matchesAll() {
        return IntStream.range(0, ours.size())
                .filter(pair -> ours.get(pair).length() / 2 > distance)
                .allMatch(this::match);
    }

    /** Finds a place for one more pair by moving others along a shortest augmenting path. */
    private boolean match(int pair) {
        Arrays.fill(cameFrom, NONE);
        Deque<Integer> searching = new ArrayDeque<>();
        searching.add(pair);
        while (!searching.isEmpty()) {
            int from = searching.remove();
            for (int to = 0; to < theirs.size(); to++) {
                if (cameFrom[to] == NONE && isNear(from, to)) {
                    cameFrom[to] = from;
                    if (matches[to] == NONE) {
                        augment(to);
                        return true;
                    }
                    searching.add(matches[to]);
                }
            }
        }
        return false;
    }

    private void augment(int end) {
        int to = end;
        while (to != NONE) {
            int from = cameFrom[to];
            int before = places[from];
            matches[to] = from;
            places[from] = to;
            to = before;
        }
    }

    private boolean isNear(int our, int their) {
        PersistenceDiagram.Pair a = ours.get(our);
        PersistenceDiagram.Pair b = theirs.get(their);
        return Math.max(Math.abs(a.birth() - b.birth()), Math.abs(a.death() - b.death())) <= distance;
    }
}
