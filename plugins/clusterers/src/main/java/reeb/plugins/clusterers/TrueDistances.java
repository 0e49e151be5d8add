package reeb.plugins.clusterers;

import reeb.api.Metric;
import reeb.api.problem.InputException;

/** Refuses metrics whose distances may be negative where distances make a tree. */
final class TrueDistances {
    private TrueDistances() {}

    static void require(String part, Metric metric) {
        if (metric.mayBeNegative()) {
            throw new InputException(
                    part + ": the metric's distances may be negative, and equal rows apart, which makes"
                            + " no tree; take the metric cosine, or dbscan, which asks who is near alone");
        }
    }
}
