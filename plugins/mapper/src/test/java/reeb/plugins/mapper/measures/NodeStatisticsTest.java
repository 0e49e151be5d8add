package reeb.plugins.mapper.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static reeb.plugins.mapper.covers.Networks.figures;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import reeb.api.GraphEvaluator;
import reeb.api.data.Column;
import reeb.api.data.Points;
import reeb.api.data.Rows;
import reeb.api.data.Table;
import reeb.api.graph.MapperGraph;
import reeb.api.graph.Network;
import reeb.plugins.mapper.covers.Networks;
import reeb.plugins.mapper.graph.Graphs;
import reeb.testkit.PartContract;
import reeb.testkit.PlainEuclidean;
import reeb.testkit.TestRun;

final class NodeStatisticsTest implements PartContract {
    @Override
    public GraphEvaluator part() {
        return new NodeStatistics(new PlainEuclidean(), 100);
    }

    private static Network network(double... values) {
        return Networks.of(
                Graphs.of(6, Rows.of(0, 1, 2), Rows.of(2, 3), Rows.of(4), Rows.of(5)),
                Points.of(6, 1, values),
                Column.Categories.of("label", List.of("a", "a", "b", "b", "c", "")));
    }

    @Test
    void keepsColumnsOfTheNodesApartFromItsOwn() {
        Network plain = network(0, 1, 5, 5, 7, 9);
        MapperGraph marked = plain.graph().with(new Table(List.of(new Column.Numbers("degree", 9, 8, 7, 6))));
        Network named = new Network(marked, plain.data(), "marked", Map.of());

        Table table = part().evaluate(named, TestRun.serial());

        assertThat(table.names()).contains("degree", "degree (node)").doesNotHaveDuplicates();
    }

    @Test
    void describesEachNodeInARow() {
        Table table = part().evaluate(network(0, 1, 5, 5, 7, 9), TestRun.serial());

        assertThat(table.columns())
                .extracting(Column::name)
                .containsExactly(
                        "node",
                        "size",
                        "patch",
                        "component",
                        "lens 1",
                        "label mode",
                        "label purity",
                        "degree",
                        "medoid",
                        "spread",
                        "density");
        assertThat(figures(table, "medoid")).containsExactly(1.0, 2.0, 4.0, 5.0);
        assertThat(figures(table, "spread")).containsExactly(2.5, 0.0, Double.NaN, Double.NaN);
        assertThat(figures(table, "density")).containsExactly(0.4, Double.NaN, Double.NaN, Double.NaN);
        assertThat(figures(table, "degree")).containsExactly(1.0, 1.0, 0.0, 0.0);
        assertThat(table.column("label mode").orElseThrow().text(3)).isEmpty();
    }

    @Test
    void namesMedoidsByTheirNumbersInTheSource() {
        Network network = network(0, 1, 5, 5, 7, 9);
        Network numbered = new Network(
                network.graph(), network.data().numbered(Rows.of(0, 2, 4, 6, 8, 10)), network.title(), network.facts());

        assertThat(figures(part().evaluate(numbered, TestRun.serial()), "medoid"))
                .containsExactly(2.0, 4.0, 8.0, 10.0);
    }

    @Test
    void hasNoMedoidWhereNoDistanceIsFinite() {
        Table table = part().evaluate(network(Double.NaN, Double.NaN, Double.NaN, 1, 2, 3), TestRun.serial());

        assertThat(figures(table, "medoid")).containsExactly(Double.NaN, Double.NaN, 4.0, 5.0);
    }

    @Test
    void samplesLargeNodesAlikeForAnyNumberOfThreads() {
        Random random = new Random(4);
        Points points = Points.of(400, 3, random.doubles(1200).toArray());
        Network network = Networks.of(Graphs.random(9, 400, 0.5, random), points);
        GraphEvaluator sampled = new NodeStatistics(new PlainEuclidean(), 20);

        assertThat(figures(sampled.evaluate(network, TestRun.parallel()), "spread"))
                .isEqualTo(figures(sampled.evaluate(network, TestRun.serial()), "spread"));
        assertThatThrownBy(() -> sampled.evaluate(network, TestRun.cancelledAfter(30)))
                .isInstanceOf(CancellationException.class);
    }
}
