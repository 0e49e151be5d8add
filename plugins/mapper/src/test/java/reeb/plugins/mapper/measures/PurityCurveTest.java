package reeb.plugins.mapper.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import reeb.api.About;
import reeb.api.GraphEvaluator;
import reeb.api.Lens;
import reeb.api.Named;
import reeb.api.Run;
import reeb.api.data.Column;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.api.data.Rows;
import reeb.api.data.Table;
import reeb.api.graph.MapperGraph;
import reeb.api.graph.Network;
import reeb.api.problem.InputException;
import reeb.plugins.mapper.covers.Networks;
import reeb.plugins.mapper.graph.Graphs;
import reeb.testkit.PartContract;
import reeb.testkit.TestRun;

final class PurityCurveTest implements PartContract {
    private static final MapperGraph GRAPH = Graphs.of(10, Rows.of(0, 1, 2, 3), Rows.of(3, 4), Rows.of(5, 6, 7, 8));

    /** The features themselves. */
    @Named("test/features")
    @About("The features themselves.")
    private record Features() implements Lens {
        @Override
        public Points view(Dataset data, Run run) {
            return data.points();
        }
    }

    @Override
    public GraphEvaluator part() {
        return new PurityCurve(new Features(), Optional.of("label"), 0.2, 4);
    }

    /** Row 9 is in no node; row 8 has no label. */
    private static Network network(double... doubts) {
        Points points = Points.of(10, doubts.length / 10, doubts);
        Column labels = Column.Categories.of("label", List.of("a", "a", "a", "b", "a", "b", "b", "a", "", "b"));
        return Networks.of(GRAPH, points, labels);
    }

    private static double[] values(Table table, String column) {
        Column.Numbers numbers = (Column.Numbers) table.column(column).orElseThrow();
        return java.util.stream.IntStream.range(0, numbers.size())
                .mapToDouble(numbers::at)
                .toArray();
    }

    @Test
    void leavesOutTheMostDoubtfulRowsFirst() {
        TestRun run = TestRun.serial();
        Table curve = part().evaluate(network(0, 1, 2, 9, 3, 4, 5, 8, 0, 0), run);

        assertThat(curve.columns()).extracting(Column::name).containsExactly("coverage", "purity", "ari");
        assertThat(values(curve, "coverage"))
                .containsExactly(new double[] {2 / 9.0, 4 / 9.0, 6 / 9.0, 8 / 9.0}, within(1e-15));
        assertThat(values(curve, "purity")).containsExactly(new double[] {1, 1, 1, 6 / 9.0}, within(1e-15));
        assertThat(values(curve, "ari")[2]).isEqualTo(1);
        assertThat(values(curve, "ari")[3]).isLessThan(1);
        assertThat(run.figures().get("purity at that coverage")).containsExactly(6 / 9.0);
    }

    @Test
    void endsWithTheFiguresOfNodePurity() {
        Network network = network(0, 1, 2, 9, 3, 4, 5, 8, 0, 0);
        Table whole = new NodePurity(Optional.of("label"), NodePurity.Membership.MAJORITY, Optional.empty())
                .evaluate(network, TestRun.serial());
        Table curve = part().evaluate(network, TestRun.serial());

        assertThat(values(curve, "purity")[3]).isEqualTo(values(whole, "node purity")[0]);
        assertThat(values(curve, "ari")[3]).isEqualTo(values(whole, "ari")[0]);
        assertThat(values(curve, "coverage")[3]).isEqualTo(values(whole, "coverage")[0]);
    }

    @Test
    void keepsRowsOfEqualDoubtTogether() {
        Table curve = part().evaluate(network(1, 1, 1, 2, 1, 1, 1, 2, 0, 0), TestRun.serial());

        assertThat(values(curve, "coverage")).containsExactly(new double[] {6 / 9.0, 8 / 9.0}, within(1e-15));
    }

    @Test
    void wantsOneColumnOfDoubtAndLabels() {
        assertThatThrownBy(() -> part().evaluate(network(new double[20]), TestRun.serial()))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("doubt: must have one column");
        Network bare = Networks.of(
                GRAPH,
                Points.of(10, 1, new double[10]),
                Column.Categories.of("label", List.of("", "", "", "", "", "", "", "", "", "b")));
        assertThatThrownBy(() -> part().evaluate(bare, TestRun.serial()))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("no node holds a row with a value in column 'label'");
    }
}
