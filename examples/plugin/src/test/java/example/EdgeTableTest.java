package example;

import reeb.api.Exporter;
import reeb.testkit.kinds.ExporterContract;

/** Inherits what holds for every exporter. */
final class EdgeTableTest implements ExporterContract {
    @Override
    public Exporter part() {
        return new EdgeTable(0.2);
    }
}
