package reeb.testkit.kinds;

import org.junit.jupiter.api.Test;
import reeb.api.Run;
import reeb.api.data.Section;
import reeb.api.graph.Network;
import reeb.api.problem.InputException;
import reeb.api.summary.GraphSummary;
import reeb.testkit.Obedience;
import reeb.testkit.PartContract;
import reeb.testkit.Refusals;
import reeb.testkit.Scenes;
import reeb.testkit.TestRun;

/** What holds for every summary of graphs. */
public interface GraphSummaryContract extends PartContract {
    @Override
    GraphSummary part();

    /** Graphs of no, one and more nodes are told of, or refused with a message that says what to do. */
    @Test
    default void tellsOfOrRefusesGraphsOfAnySize() {
        for (Network network : Networks.samples()) {
            try {
                told(network, TestRun.serial());
            } catch (InputException e) {
                Refusals.assertAdvises(e);
            }
        }
    }

    /** Threads change nothing that is told, and neither does a second time. */
    @Test
    default void tellsTheSameForAnyNumberOfThreads() {
        Network network = Networks.scene(300);
        Section one = told(network, TestRun.serial());
        Same.assertSame(told(network, TestRun.serial()), one);
        Same.assertSame(told(network, TestRun.parallel()), one);
    }

    /** What is measured is the table of what is told. */
    @Test
    default void measuresWhatItsTableShows() {
        Network network = Networks.scene(60);
        Same.assertSame(
                part().evaluate(network, TestRun.serial()),
                told(network, TestRun.serial()).table());
    }

    /** Names and texts of the data may be anything: they are told of, or the data are refused with a message that says what to do. */
    @Test
    default void tellsOfOrRefusesDataWithAnyTexts() {
        try {
            told(Scenes.hostile(40).networks().firstEntry().getValue(), TestRun.serial());
        } catch (InputException e) {
            Refusals.assertAdvises(e);
        }
    }

    /** A cancellation ends the work, whenever it comes. */
    @Test
    default void stopsWhereItIsCancelled() {
        Obedience.assertStops(run -> told(Networks.scene(300), run));
    }

    /** Where there is no memory for it, the work is given up. */
    @Test
    default void givesUpWithoutMemory() {
        Obedience.assertGivesUpWithoutMemory(run -> told(Networks.scene(60), run));
    }

    private Section told(Network network, Run run) {
        return Same.given(part().section(network, run));
    }
}
