package reeb.testkit.kinds;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import reeb.api.Run;
import reeb.api.columns.ColumnTransform;
import reeb.api.data.Dataset;
import reeb.api.data.Table;
import reeb.testkit.Obedience;
import reeb.testkit.PartContract;
import reeb.testkit.TestRun;

/** What holds for every transform that adds columns to rows. */
public interface ColumnTransformContract extends PartContract {
    @Override
    ColumnTransform part();

    /**
     * Files that the part reads, as its {@code inputs} would give them.
     *
     * @return none, unless overridden
     */
    default List<Path> files() {
        return List.of();
    }

    /** Every row has a value in each column, and no column takes the name of one that is there. */
    @Test
    default void addsColumnsToThoseThatAreThere() {
        for (int rows : new int[] {1, 2, 60}) {
            Dataset data = Rowed.whole(rows);
            Table columns = added(data, TestRun.serial());
            assertThat(columns.names())
                    .isNotEmpty()
                    .doesNotHaveDuplicates()
                    .doesNotContainAnyElementsOf(data.table().names());
            assertThat(columns.columns())
                    .allSatisfy(column ->
                            assertThat(column.size()).as("values of a column").isEqualTo(rows));
        }
    }

    /** Features keep their values and their names. */
    @Test
    default void keepsFeaturesAndTheirNames() {
        Dataset data = Rowed.whole(60);
        Same.assertSame(part().transform(data, files(), TestRun.serial()), data.points());
        assertThat(part().names(data, data.points().columns())).isEqualTo(data.features());
    }

    /** Threads change nothing, and neither does a second time. */
    @Test
    default void addsTheSameColumnsForAnyNumberOfThreads() {
        Dataset data = Rowed.whole(500);
        Table one = added(data, TestRun.serial());
        Same.assertSame(added(data, TestRun.serial()), one);
        Same.assertSame(added(data, TestRun.parallel()), one);
    }

    /** A cancellation ends the work, whenever it comes. */
    @Test
    default void stopsWhereItIsCancelled() {
        Obedience.assertStops(run -> added(Rowed.whole(300), run));
    }

    private Table added(Dataset data, Run run) {
        return part().columns(data, files(), run);
    }
}
