package reeb.runtime.comparison;

import java.util.List;

/**
 * Nodes of the first graph and what they are in the second.
 *
 * @param fate what became of them
 * @param first nodes of the first graph, ascending; none where the others appeared
 * @param second nodes of the second graph, ascending; none where the others vanished
 * @param shared how many rows are in nodes of both
 * @param jaccard the share of these among the rows of all, from 0 to 1
 */
public record Change(Fate fate, List<Integer> first, List<Integer> second, int shared, double jaccard) {
    /** Copies the lists. */
    public Change {
        first = List.copyOf(first);
        second = List.copyOf(second);
    }
}
