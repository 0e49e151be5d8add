package example;

import reeb.api.summary.GraphSummary;
import reeb.testkit.kinds.GraphSummaryContract;

/** Inherits what holds for every summary of graphs. */
final class LargeNodesTest implements GraphSummaryContract {
    @Override
    public GraphSummary part() {
        return new LargeNodes(3);
    }
}
