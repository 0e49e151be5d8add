package example;

import reeb.api.Source;
import reeb.testkit.kinds.SourceContract;

/** Inherits what holds for every source. */
final class WellsTest implements SourceContract {
    @Override
    public Source part() {
        return new Wells();
    }
}
