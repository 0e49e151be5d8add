package reeb.kernels.pairs;

import reeb.api.Metric;
import reeb.api.Run;

/** Where a search puts the pairs that it finds: into lists, or out of its hands. */
public interface PairTarget {
    /**
     * Takes a pair; from one thread at a time for each first row.
     *
     * @param row from 0 to n - 1
     * @param neighbor a higher number than the row and the neighbours before
     */
    void add(int row, int neighbor);

    /**
     * Hears that all pairs of some first rows have been found.
     *
     * @param first row
     * @param end behind the last
     * @param run this execution
     */
    void complete(int first, int end, Run run);

    /**
     * Keeps no pair but tells of each.
     *
     * @param pairs hears of them
     * @return a target
     */
    static PairTarget telling(Metric.Pairs pairs) {
        return new PairTarget() {
            @Override
            public void add(int row, int neighbor) {
                pairs.found(row, neighbor);
            }

            @Override
            public void complete(int first, int end, Run run) {}
        };
    }
}
