package reeb.plugins.embedders;

import reeb.api.InputException;
import reeb.api.Metric;

/** Refuses metrics whose distances may be negative where they become lengths in a map. */
final class TrueDistances {
    private TrueDistances() {}

    static void require(String part, Metric metric) {
        if (metric.signed()) {
            throw new InputException(part + ": the metric's distances may be negative, which no places of rows have;"
                    + " take another, such as cosine");
        }
    }
}
