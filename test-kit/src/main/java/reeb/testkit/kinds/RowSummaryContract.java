package reeb.testkit.kinds;

import org.junit.jupiter.api.Test;
import reeb.api.Run;
import reeb.api.data.Dataset;
import reeb.api.data.Section;
import reeb.api.problem.InputException;
import reeb.api.summary.RowSummary;
import reeb.testkit.Obedience;
import reeb.testkit.PartContract;
import reeb.testkit.Refusals;
import reeb.testkit.Scenes;
import reeb.testkit.TestRun;

/** What holds for every summary of rows. */
public interface RowSummaryContract extends PartContract {
    @Override
    RowSummary part();

    /** No row, one and more are told of, or refused with a message that says what to do. */
    @Test
    default void tellsOfOrRefusesAnyNumberOfRows() {
        for (int rows : new int[] {0, 1, 2, 60}) {
            try {
                told(Rowed.whole(rows), TestRun.serial());
            } catch (InputException e) {
                Refusals.assertAdvises(e);
            }
        }
    }

    /** Threads change nothing that is told, and neither does a second time. */
    @Test
    default void tellsTheSameForAnyNumberOfThreads() {
        Dataset data = Rowed.whole(600);
        Section one = told(data, TestRun.serial());
        Same.assertSame(told(data, TestRun.serial()), one);
        Same.assertSame(told(data, TestRun.parallel()), one);
    }

    /** What is measured is the table of what is told. */
    @Test
    default void measuresWhatItsTableShows() {
        Dataset data = Rowed.whole(60);
        Same.assertSame(
                part().evaluate(data, TestRun.serial()),
                told(data, TestRun.serial()).table());
    }

    /** Names and texts of the data may be anything: they are told of, or the data are refused with a message that says what to do. */
    @Test
    default void tellsOfOrRefusesDataWithAnyTexts() {
        try {
            told(Scenes.hostile(40).rows(), TestRun.serial());
        } catch (InputException e) {
            Refusals.assertAdvises(e);
        }
    }

    /** A cancellation ends the work, whenever it comes. */
    @Test
    default void stopsWhereItIsCancelled() {
        Obedience.assertStops(run -> told(Rowed.whole(300), run));
    }

    /** Where there is no memory for it, the work is given up. */
    @Test
    default void givesUpWithoutMemory() {
        Obedience.assertGivesUpWithoutMemory(run -> told(Rowed.whole(60), run));
    }

    private Section told(Dataset data, Run run) {
        return Same.given(part().section(data, run));
    }
}
