package reeb.testkit.kinds;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import reeb.api.Run;
import reeb.api.columns.RowSelection;
import reeb.api.data.Dataset;
import reeb.api.data.Rows;
import reeb.testkit.Obedience;
import reeb.testkit.PartContract;
import reeb.testkit.TestRun;

/** What holds for every transform that keeps some of the rows. */
public interface RowSelectionContract extends PartContract {
    @Override
    RowSelection part();

    /**
     * Files that the part reads, as its {@code inputs} would give them.
     *
     * @return none, unless overridden
     */
    default List<Path> files() {
        return List.of();
    }

    /** Rows are chosen of those that are there, each once and in their order. */
    @Test
    default void choosesRowsThatAreThere() {
        for (int rows : new int[] {1, 2, 60}) {
            List<Integer> chosen =
                    chosen(Rowed.whole(rows), TestRun.serial()).stream().boxed().toList();
            assertThat(chosen)
                    .isSorted()
                    .doesNotHaveDuplicates()
                    .allSatisfy(row -> assertThat(row).as("a chosen row").isBetween(0, rows - 1));
        }
    }

    /** Features keep their values and their names. */
    @Test
    default void keepsFeaturesAndTheirNames() {
        Dataset data = Rowed.whole(60);
        Rows rows = chosen(data, TestRun.serial());
        Same.assertSame(
                part().transform(data, files(), TestRun.serial()), data.points().select(rows));
        assertThat(part().names(data, data.points().columns())).isEqualTo(data.features());
    }

    /** Threads change nothing, and neither does a second time. */
    @Test
    default void choosesTheSameRowsForAnyNumberOfThreads() {
        Dataset data = Rowed.whole(500);
        Rows one = chosen(data, TestRun.serial());
        assertThat(chosen(data, TestRun.serial())).isEqualTo(one);
        assertThat(chosen(data, TestRun.parallel())).isEqualTo(one);
    }

    /** A cancellation ends the work, whenever it comes. */
    @Test
    default void stopsWhereItIsCancelled() {
        Obedience.assertStops(run -> chosen(Rowed.whole(300), run));
    }

    private Rows chosen(Dataset data, Run run) {
        return part().rows(data, files(), run);
    }
}
