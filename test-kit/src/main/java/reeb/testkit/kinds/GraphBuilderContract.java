package reeb.testkit.kinds;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import reeb.api.GraphBuilder;
import reeb.api.data.Dataset;
import reeb.api.graph.MapperGraph;
import reeb.api.problem.InputException;
import reeb.testkit.Obedience;
import reeb.testkit.PartContract;
import reeb.testkit.Refusals;
import reeb.testkit.TestRun;

/** What holds for every graph builder. */
public interface GraphBuilderContract extends PartContract {
    @Override
    GraphBuilder part();

    /**
     * Rows that the graph builder takes.
     *
     * @param rows how many
     * @return n x 3 features and nothing else, unless overridden
     */
    default Dataset rowsToTreat(int rows) {
        return Rowed.blobs(rows);
    }

    /** Nodes hold rows that are there, and the ledger tells of each row. */
    @Test
    default void tellsOfEveryRow() {
        for (int rows : new int[] {1, 2, 60}) {
            Same.assertSound(part().build(rowsToTreat(rows), TestRun.serial()), rows);
        }
        Same.assertSound(part().build(Rowed.equal(30), TestRun.serial()), 30);
    }

    /** Threads change nothing. */
    @Test
    default void buildsTheSameGraphForAnyNumberOfThreads() {
        Dataset data = rowsToTreat(400);
        MapperGraph one = part().build(data, TestRun.serial());
        Same.assertSame(part().build(data, TestRun.parallel()), one);
    }

    /** Values that are no numbers are survived, or refused with a message that says what to do. */
    @Test
    default void survivesOrRefusesWhatIsNoNumber() {
        for (double odd : new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
            try {
                assertThat(part().build(Rowed.odd(odd), TestRun.serial())
                                .ledger()
                                .rows())
                        .isEqualTo(30);
            } catch (InputException e) {
                Refusals.assertAdvises(e);
            }
        }
    }

    /** A cancellation ends the work, whenever it comes. */
    @Test
    default void stopsWhereItIsCancelled() {
        Obedience.assertStops(run -> part().build(rowsToTreat(200), run));
    }

    /** Where there is no memory for it, the work is given up. */
    @Test
    default void givesUpWithoutMemory() {
        Obedience.assertGivesUpWithoutMemory(run -> part().build(rowsToTreat(200), run));
    }
}
