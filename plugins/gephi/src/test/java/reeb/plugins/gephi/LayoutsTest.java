package reeb.plugins.gephi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import reeb.api.Layout;
import reeb.api.data.Points;
import reeb.api.graph.MapperGraph;
import reeb.testkit.TestRun;

/** What holds for each layout. */
public final class LayoutsTest {
    public static ForceAtlas2Layout forceAtlas2(int steps) {
        return new ForceAtlas2Layout(steps, Optional.empty(), 1, false, false, false, 1, Optional.empty());
    }

    static NoOverlapLayout noOverlap() {
        return new NoOverlapLayout(forceAtlas2(20), List.of(4.0, 40.0), 5, 1000);
    }

    static List<Layout> layouts() {
        return List.of(
                forceAtlas2(100),
                new ForceAtlas2Layout(50, Optional.of(5.0), 2, true, true, true, 0.5, Optional.of(forceAtlas2(10))),
                new YifanHuLayout(300, 100, 0.2, Optional.empty()),
                new FruchtermanReingoldLayout(50, 10_000, 10, 10, Optional.empty()),
                new OpenOrdLayout(200, 0.8),
                noOverlap(),
                new LabelAdjustLayout(forceAtlas2(20), 4, 12, 100));
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void givesTheSameBitsAgain(Layout layout) {
        MapperGraph graph = Networks.tangled(1200, 4000);
        Points first = layout.place(graph, TestRun.serial());
        assertSame(layout.place(graph, TestRun.parallel()), first);
        assertSame(layout.place(graph, TestRun.serial()), first);
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void givesOtherPlacesForAnotherSeed(Layout layout) {
        MapperGraph graph = Networks.tangled(50, 100);
        assertThat(layout.place(graph, TestRun.serial().in("other")).column(0))
                .isNotEqualTo(layout.place(graph, TestRun.serial()).column(0));
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void placesDegenerateGraphs(Layout layout) {
        Stream.of(
                        Networks.graph(0),
                        Networks.graph(1),
                        Networks.graph(2),
                        Networks.graph(2, 0, 1),
                        Networks.graph(60),
                        Networks.graph(5, 0, 1, 0, 2, 0, 3, 0, 4))
                .forEach(graph -> {
                    Points places = layout.place(graph, TestRun.serial());
                    assertThat(places.rows()).isEqualTo(graph.nodes().size());
                    assertThat(places.columns()).isEqualTo(2);
                    assertThat(places.column(0)).as(graph.toString()).doesNotContain(Double.NaN);
                });
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void stopsWhenCancelled(Layout layout) {
        MapperGraph graph = Networks.tangled(300, 900);
        assertThatThrownBy(() -> layout.place(graph, TestRun.cancelledAfter(5)))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void forceAtlas2HeedsItsSettings() {
        MapperGraph graph = Networks.tangled(200, 600);
        Optional<Double> far = Optional.of(50.0);
        List<ForceAtlas2Layout> settings = List.of(
                forceAtlas2(30),
                new ForceAtlas2Layout(30, far, 1, false, false, false, 1, Optional.empty()),
                new ForceAtlas2Layout(30, Optional.empty(), 9, false, false, false, 1, Optional.empty()),
                new ForceAtlas2Layout(30, Optional.empty(), 1, true, false, false, 1, Optional.empty()),
                new ForceAtlas2Layout(30, Optional.empty(), 1, false, true, false, 1, Optional.empty()),
                new ForceAtlas2Layout(30, Optional.empty(), 1, false, false, true, 1, Optional.empty()),
                new ForceAtlas2Layout(30, Optional.empty(), 1, false, false, false, 0, Optional.empty()));
        assertThat(settings.stream()
                        .map(layout -> layout.place(graph, TestRun.serial()).at(7, 0)))
                .doesNotHaveDuplicates();
    }

    @Test
    void bringsNeighboursTogether() {
        MapperGraph graph = Networks.tangled(600, 2400);
        for (Layout layout : List.of(
                forceAtlas2(300),
                new YifanHuLayout(1000, 100, 0.2, Optional.empty()),
                new FruchtermanReingoldLayout(500, 10_000, 10, 10, Optional.empty()),
                new OpenOrdLayout(750, 0.8))) {
            Points places = layout.place(graph, TestRun.serial());
            double joined = 0;
            double others = 0;
            for (int edge = 0; edge < graph.edges(); edge++) {
                joined += distance(places, graph.from(edge), graph.to(edge));
                others += distance(places, graph.from(edge), (graph.to(edge) + 300) % 600);
            }
            assertThat(others).as(layout.toString()).isGreaterThan(2 * joined);
        }
    }

    @Test
    void laysTenThousandNodesOutAndGivesTheSameBitsAgain() {
        MapperGraph graph = Networks.tangled(10_000, 50_000);
        assertSame(
                forceAtlas2(40).place(graph, TestRun.parallel()),
                forceAtlas2(40).place(graph, TestRun.serial()));
    }

    @Test
    void leavesNoThreadsBehind() {
        for (Layout layout : layouts()) {
            layout.place(Networks.tangled(200, 400), TestRun.serial());
        }
        assertThat(Thread.getAllStackTraces().keySet())
                .filteredOn(thread -> thread.getName().startsWith("pool-"))
                .allSatisfy(thread ->
                        assertThat(thread.join(java.time.Duration.ofSeconds(5))).isTrue());
    }

    @Test
    void partsOverlappingNodes() {
        MapperGraph graph = Networks.tangled(200, 400);
        Points places = noOverlap().place(graph, TestRun.serial());
        for (int a = 0; a < 200; a++) {
            for (int b = 0; b < a; b++) {
                assertThat(distance(places, a, b)).isGreaterThan(40);
            }
        }
    }

    private static void assertSame(Points actual, Points expected) {
        assertThat(actual.column(0)).isEqualTo(expected.column(0));
        assertThat(actual.column(1)).isEqualTo(expected.column(1));
    }

    private static double distance(Points places, int a, int b) {
        return Math.hypot(places.at(a, 0) - places.at(b, 0), places.at(a, 1) - places.at(b, 1));
    }
}
