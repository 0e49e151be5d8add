package reeb.testkit.kinds;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import reeb.api.Source;
import reeb.api.data.Dataset;
import reeb.testkit.Obedience;
import reeb.testkit.PartContract;
import reeb.testkit.TestRun;

/** What holds for every source. */
public interface SourceContract extends PartContract {
    @Override
    Source part();

    /**
     * Files that the source reads, as its {@code inputs} would give them.
     *
     * @return none, unless overridden
     */
    default List<Path> files() {
        return List.of();
    }

    /** Rows have features that are finite numbers. */
    @Test
    default void givesFiniteFeatures() {
        Dataset data = part().load(files(), TestRun.serial());
        assertThat(data.points().columns()).isPositive();
        Same.assertFinite(data.points());
    }

    /** Threads change nothing, and neither does a second time. */
    @Test
    default void givesTheSameRowsForAnyNumberOfThreads() {
        Dataset one = part().load(files(), TestRun.serial());
        Same.assertSame(part().load(files(), TestRun.serial()), one);
        Same.assertSame(part().load(files(), TestRun.parallel()), one);
    }

    /** Names of columns that are told beforehand are those of the rows, and perhaps more. */
    @Test
    default void tellsNamesOfColumnsThatItGives() {
        List<String> told = part().columns(files());
        if (!told.isEmpty()) {
            Dataset data = part().load(files(), TestRun.serial());
            assertThat(told).containsAll(data.table().names()).containsAll(data.features());
        }
    }

    /** A cancellation ends the work, whenever it comes. */
    @Test
    default void stopsWhereItIsCancelled() {
        Obedience.assertStops(run -> part().load(files(), run));
    }

    /** Where there is no memory for it, the work is given up. */
    @Test
    default void givesUpWithoutMemory() {
        Obedience.assertGivesUpWithoutMemory(run -> part().load(files(), run));
    }
}
