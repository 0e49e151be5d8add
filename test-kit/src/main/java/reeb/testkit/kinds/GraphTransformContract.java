package reeb.testkit.kinds;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import reeb.api.GraphTransform;
import reeb.api.graph.MapperGraph;
import reeb.api.graph.Network;
import reeb.testkit.Graphs;
import reeb.testkit.Obedience;
import reeb.testkit.PartContract;
import reeb.testkit.TestRun;

/** What holds for every transform of graphs. */
public interface GraphTransformContract extends PartContract {
    @Override
    GraphTransform part();

    /**
     * Files that the transform reads, as its {@code inputs} would give them.
     *
     * @return none, unless overridden
     */
    default List<Path> files() {
        return List.of();
    }

    /** Nodes hold rows that are there, and the ledger tells of each row. */
    @Test
    default void tellsOfEveryRow() {
        for (Network network : Networks.samples()) {
            MapperGraph graph = part().transform(network, files(), TestRun.serial());
            Same.assertSound(graph, network.data().points().rows());
        }
    }

    /** Threads change nothing. */
    @Test
    default void givesTheSameGraphForAnyNumberOfThreads() {
        Network network = Networks.of(Graphs.grid(12));
        MapperGraph one = part().transform(network, files(), TestRun.serial());
        Same.assertSame(part().transform(network, files(), TestRun.parallel()), one);
    }

    /** A cancellation ends the work, whenever it comes. */
    @Test
    default void stopsWhereItIsCancelled() {
        Obedience.assertStops(run -> part().transform(Networks.of(Graphs.grid(12)), files(), run));
    }

    /** Where there is no memory for it, the work is given up. */
    @Test
    default void givesUpWithoutMemory() {
        Obedience.assertGivesUpWithoutMemory(run -> part().transform(Networks.of(Graphs.grid(12)), files(), run));
    }
}
