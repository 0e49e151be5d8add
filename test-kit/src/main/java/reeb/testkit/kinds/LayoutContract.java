package reeb.testkit.kinds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import reeb.api.Layout;
import reeb.api.data.Points;
import reeb.api.graph.MapperGraph;
import reeb.api.graph.Network;
import reeb.testkit.Graphs;
import reeb.testkit.Obedience;
import reeb.testkit.PartContract;
import reeb.testkit.TestRun;

/** What holds for every layout. */
public interface LayoutContract extends PartContract {
    @Override
    Layout part();

    /** Every node gets a place of two finite numbers, whether others are known or not. */
    @Test
    default void placesEveryNode() {
        for (Network network : Networks.samples()) {
            MapperGraph graph = network.graph();
            assertPlaces(part().place(graph, TestRun.serial()), graph);
            double[] unknown = new double[2 * graph.nodes().size()];
            Arrays.fill(unknown, Double.NaN);
            Points known = Points.of(graph.nodes().size(), 2, unknown);
            assertPlaces(part().place(graph, known, TestRun.serial()), graph);
        }
    }

    /** Threads change nothing, and neither does a second time. */
    @Test
    default void givesTheSamePlacesForAnyNumberOfThreads() {
        MapperGraph graph = Graphs.grid(12);
        Points places = part().place(graph, TestRun.serial());
        Same.assertSame(part().place(graph, TestRun.serial()), places);
        Same.assertSame(part().place(graph, TestRun.parallel()), places);
    }

    /** A cancellation ends the work, whenever it comes. */
    @Test
    default void stopsWhereItIsCancelled() {
        Obedience.assertStops(run -> part().place(Graphs.grid(12), run));
    }

    /** Where there is no memory for it, the work is given up. */
    @Test
    default void givesUpWithoutMemory() {
        Obedience.assertGivesUpWithoutMemory(run -> part().place(Graphs.grid(12), run));
    }

    private static void assertPlaces(Points places, MapperGraph graph) {
        assertThat(places.rows()).as("places").isEqualTo(graph.nodes().size());
        assertThat(places.columns()).as("numbers of a place").isEqualTo(2);
        Same.assertFinite(places);
    }
}
