package reeb.plugins.embedders.map;

import reeb.api.Metric;
import reeb.api.problem.InputException;

/** Refuses metrics whose distances may be negative where they become lengths in a map. */
public final class TrueDistances {
    private TrueDistances() {}

    public static void require(String part, Metric metric) {
        if (metric.mayBeNegative()) {
            throw new InputException(part + ": the metric's distances may be negative, which no places of rows have;"
                    + " take another, such as cosine");
        }
    }
}
