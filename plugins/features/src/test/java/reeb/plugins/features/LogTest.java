package reeb.plugins.features;

import java.util.Optional;
import java.util.Random;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.testkit.RowWiseContract;

/** Logarithms of rows that come later. */
final class LogTest implements RowWiseContract {
    @Override
    public Log part() {
        return new Log(Optional.empty(), 1);
    }

    @Override
    public Dataset rowsToTreat() {
        return Dataset.of(Points.of(50, 3, new Random(5).doubles(150, 0, 1000).toArray()));
    }
}
