package reeb.testkit.kinds;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import reeb.api.Evaluator;
import reeb.api.data.Dataset;
import reeb.api.data.Table;
import reeb.api.problem.InputException;
import reeb.testkit.Obedience;
import reeb.testkit.PartContract;
import reeb.testkit.Refusals;
import reeb.testkit.TestRun;

/** What holds for every evaluator of rows. */
public interface EvaluatorContract extends PartContract {
    @Override
    Evaluator part();

    /**
     * Rows that the evaluator takes.
     *
     * @param rows how many
     * @return rows with columns, pictures and numbers, unless overridden
     */
    default Dataset rowsToMeasure(int rows) {
        return Rowed.whole(rows);
    }

    /** There is a figure. */
    @Test
    default void givesFigures() {
        assertThat(part().evaluate(rowsToMeasure(60), TestRun.serial()).columns())
                .as("figures")
                .isNotEmpty();
    }

    /** Threads change nothing, not even the last bit. */
    @Test
    default void givesTheSameFiguresForAnyNumberOfThreads() {
        Dataset data = rowsToMeasure(600);
        Table one = part().evaluate(data, TestRun.serial());
        Same.assertSame(part().evaluate(data, TestRun.parallel()), one);
    }

    /** One row and two are measured, or refused with a message that says what to do. */
    @Test
    default void measuresOrRefusesFewRows() {
        for (int rows = 1; rows <= 2; rows++) {
            try {
                assertThat(part().evaluate(rowsToMeasure(rows), TestRun.serial())
                                .columns())
                        .isNotEmpty();
            } catch (InputException e) {
                Refusals.assertAdvises(e);
            }
        }
    }

    /** A cancellation ends the work, whenever it comes. */
    @Test
    default void stopsWhereItIsCancelled() {
        Obedience.assertStops(run -> part().evaluate(rowsToMeasure(60), run));
    }

    /** Where there is no memory for it, the work is given up. */
    @Test
    default void givesUpWithoutMemory() {
        Obedience.assertGivesUpWithoutMemory(run -> part().evaluate(rowsToMeasure(60), run));
    }
}
