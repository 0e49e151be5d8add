package reeb.plugins.metrics;

import reeb.api.problem.InputException;

/** Says that a metric is asked for distances before it has seen the data. */
final class Unfitted {
    private Unfitted() {}

    static InputException refusal(String metric) {
        return new InputException(metric + ": has to see the whole data first, and the part that measures does not let"
                + " it; take another metric, or have that part call Metric.fitted");
    }
}
