package reeb.testkit.kinds;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import reeb.api.GraphEvaluator;
import reeb.api.data.Table;
import reeb.api.graph.Network;
import reeb.api.problem.InputException;
import reeb.testkit.Graphs;
import reeb.testkit.Obedience;
import reeb.testkit.PartContract;
import reeb.testkit.Refusals;
import reeb.testkit.TestRun;

/** What holds for every evaluator of graphs. */
public interface GraphEvaluatorContract extends PartContract {
    @Override
    GraphEvaluator part();

    /** Graphs of no, one and more nodes are measured, or refused with a message that says what to do. */
    @Test
    default void measuresOrRefusesGraphsOfAnySize() {
        for (Network network : Networks.samples()) {
            try {
                assertThat(part().evaluate(network, TestRun.serial()).columns())
                        .as("figures")
                        .isNotEmpty();
            } catch (InputException e) {
                Refusals.assertAdvises(e);
            }
        }
    }

    /** Threads change nothing, not even the last bit. */
    @Test
    default void givesTheSameFiguresForAnyNumberOfThreads() {
        Network network = Networks.of(Graphs.grid(12));
        Table one = part().evaluate(network, TestRun.serial());
        Same.assertSame(part().evaluate(network, TestRun.parallel()), one);
    }

    /** A cancellation ends the work, whenever it comes. */
    @Test
    default void stopsWhereItIsCancelled() {
        Obedience.assertStops(run -> part().evaluate(Networks.of(Graphs.grid(12)), run));
    }

    /** Where there is no memory for it, the work is given up. */
    @Test
    default void givesUpWithoutMemory() {
        Obedience.assertGivesUpWithoutMemory(run -> part().evaluate(Networks.of(Graphs.grid(12)), run));
    }
}
