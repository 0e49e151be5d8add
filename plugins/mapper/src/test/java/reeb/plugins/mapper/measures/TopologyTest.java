package reeb.plugins.mapper.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static reeb.plugins.mapper.covers.Networks.figure;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import reeb.api.GraphEvaluator;
import reeb.api.data.Column;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.api.data.Rows;
import reeb.api.data.Table;
import reeb.api.graph.MapperGraph;
import reeb.api.graph.Network;
import reeb.api.problem.InputException;
import reeb.plugins.mapper.FirstColumn;
import reeb.plugins.mapper.Gaps;
import reeb.plugins.mapper.Given;
import reeb.plugins.mapper.covers.Networks;
import reeb.plugins.mapper.graph.Duplicates;
import reeb.plugins.mapper.graph.Graphs;
import reeb.plugins.mapper.graph.Mapper;
import reeb.plugins.mapper.graph.Noise;
import reeb.plugins.mapper.graph.SmallPatches;
import reeb.testkit.PartContract;
import reeb.testkit.TestRun;

final class TopologyTest implements PartContract {
    @Override
    public GraphEvaluator part() {
        return new Topology(2, Optional.empty());
    }

    private static Network network(MapperGraph graph) {
        int rows = graph.ledger().rows();
        return Networks.of(graph, Points.of(rows, 1, new double[rows]));
    }

    @Test
    void countsACircleBesideATriangleThatIsFilled() {
        MapperGraph graph = Graphs.of(
                6, Rows.of(0, 1), Rows.of(1, 2), Rows.of(2, 3), Rows.of(0, 3), Rows.of(4), Rows.of(4, 5), Rows.of(4));

        Table figures = new Topology(3, Optional.empty()).evaluate(network(graph), TestRun.serial());

        assertThat(figures.columns())
                .extracting(Column::name)
                .containsExactly(
                        "nodes",
                        "edges",
                        "components",
                        "largest component",
                        "loops",
                        "betti 0",
                        "betti 1",
                        "betti 2",
                        "simplices 2",
                        "simplices 3");
        assertThat(figures.columns())
                .extracting(column -> column.text(0))
                .containsExactly("7", "7", "2", "4", "2", "2", "1", "0", "1", "0");
    }

    @Test
    void hasNothingToCountWhereThereAreNoNodes() {
        Table figures = part().evaluate(network(Graphs.of(2)), TestRun.serial());

        assertThat(figures.columns()).allMatch(column -> column.text(0).equals("0"));
    }

    @Test
    void takesTheIntersectionThatTheGraphWasBuiltWith() {
        List<Rows> nodes = List.of(Rows.of(0, 1, 2, 3), Rows.of(1, 2, 3, 4), Rows.of(2, 3, 4, 5));
        Points rows = Points.of(6, 1, new double[6]);
        MapperGraph graph = new Mapper(
                        new FirstColumn(),
                        new Given(nodes),
                        new Gaps(2),
                        Noise.DROP,
                        SmallPatches.CLUSTER,
                        Duplicates.KEEP,
                        3)
                .build(Dataset.of(rows), TestRun.serial());

        Table figures = part().evaluate(network(graph), TestRun.serial());

        assertThat(figures.column("edges").orElseThrow().text(0)).isEqualTo("2");
        assertThat(figures.column("simplices 2").orElseThrow().text(0)).isEqualTo("0");
    }

    @Test
    void refusesAnotherIntersectionThanTheGraphWasBuiltWith() {
        Network network = network(Graphs.of(3, Rows.of(0, 1), Rows.of(1, 2)));

        assertThatThrownBy(() -> new Topology(2, Optional.of(2)).evaluate(network, TestRun.serial()))
                .isInstanceOf(InputException.class)
                .hasMessage("minIntersection: the graph has 1 edges, but 0 pairs of its nodes share 2 rows or more;"
                        + " leave it out, to take the 1 of the step that built the graph");
    }

    @Test
    void refusesEditedEdgesWithoutBlamingAParameter() {
        MapperGraph whole = Graphs.of(3, Rows.of(0, 1), Rows.of(1, 2));
        Network edited = network(
                MapperGraph.of(whole.nodes(), new int[0], whole.minIntersection(), whole.lens(), whole.ledger()));
        String message =
                "topology: the graph has 0 edges, but 1 pairs of its nodes share 1 rows or more; its edges have"
                        + " been edited, and simplices need them all; take the graph as it was before";

        for (Optional<Integer> given : List.of(Optional.<Integer>empty(), Optional.of(1))) {
            assertThatThrownBy(() -> new Topology(2, given).evaluate(edited, TestRun.serial()))
                    .isInstanceOf(InputException.class)
                    .hasMessage(message);
        }
    }

    @Test
    void hasAsManyLoopsAsTheGraphWhereNothingIsFilled() {
        for (int seed = 0; seed < 20; seed++) {
            Network network = network(Graphs.random(20, 60, 0.08, new Random(seed)));

            Table figures = part().evaluate(network, TestRun.serial());

            assertThat(figure(figures, "betti 0")).isEqualTo(figure(figures, "components"));
            assertThat(figure(figures, "betti 1"))
                    .isBetween(figure(figures, "loops") - figure(figures, "simplices 2"), figure(figures, "loops"));
        }
    }

    @Test
    void stopsWhenCancelled() {
        Network network = network(Graphs.random(60, 100, 0.3, new Random(1)));

        assertThatThrownBy(() -> part().evaluate(network, TestRun.cancelledAfter(5)))
                .isInstanceOf(CancellationException.class);
    }
}
