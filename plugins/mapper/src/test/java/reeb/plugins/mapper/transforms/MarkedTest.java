package reeb.plugins.mapper.transforms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import reeb.api.data.Column;
import reeb.api.data.Points;
import reeb.api.data.Rows;
import reeb.api.graph.MapperGraph;
import reeb.api.graph.Network;
import reeb.api.problem.InputException;
import reeb.plugins.mapper.covers.Networks;
import reeb.plugins.mapper.graph.Graphs;
import reeb.testkit.PartContract;
import reeb.testkit.TestRun;
import reeb.toolkit.colour.Colour;
import reeb.toolkit.nodes.NodeAttributes;

final class MarkedTest implements PartContract {
    private static final Network NETWORK = Networks.of(
            Graphs.of(6, Rows.of(0, 1, 2), Rows.of(2, 3), Rows.of(4, 5)),
            Points.of(6, 1, new double[6]),
            Column.Categories.of("label", List.of("7", "7", "1", "1", "7", "1")));

    @Override
    public Marked part() {
        return new Marked("label = 7", "found");
    }

    @Test
    void marksNodesWithSuchRowsAndCountsThem() {
        MapperGraph marked = part().transform(NETWORK, List.of(), TestRun.serial());

        assertThat(marked.nodes()).isEqualTo(NETWORK.graph().nodes());
        assertThat(texts(marked, "found")).containsExactly("yes", "no", "yes");
        assertThat(texts(marked, "found rows")).containsExactly("2", "0", "1");
        Network shown = new Network(marked, NETWORK.data(), "marked", Map.of());
        assertThat(NodeAttributes.of(shown).own()).extracting("title").containsExactly("found", "found rows");
        Colour byFound =
                new Colour(Optional.of("found"), Colour.AUTO.how(), Colour.AUTO.palette(), Colour.AUTO.spread());
        assertThat(byFound.paint(shown).values()).containsExactly("yes", "no", "yes");
    }

    @Test
    void marksSeveralConditionsOneAfterTheOther() {
        MapperGraph first = part().transform(NETWORK, List.of(), TestRun.serial());
        Network marked = new Network(first, NETWORK.data(), "marked", Map.of());

        MapperGraph again = new Marked("found = no", "rest").transform(marked, List.of(), TestRun.serial());

        assertThat(texts(again, "rest")).containsExactly("no", "yes", "no");
    }

    @Test
    void replacesNoColumn() {
        MapperGraph first = part().transform(NETWORK, List.of(), TestRun.serial());
        Network marked = new Network(first, NETWORK.data(), "marked", Map.of());

        assertThatThrownBy(() -> part().transform(marked, List.of(), TestRun.serial()))
                .isInstanceOf(InputException.class)
                .hasMessage("column: the nodes have a column 'found' already, from an earlier step or an edited file;"
                        + " set 'column' to another name, so that both are kept");
        assertThatThrownBy(() -> new Communities("found rows", 1).transform(marked, List.of(), TestRun.serial()))
                .hasMessageContaining("the nodes have a column 'found rows' already");
    }

    @Test
    void saysWhatIsWrongInACondition() {
        assertThatThrownBy(() -> new Marked("lable = 7", "found").transform(NETWORK, List.of(), TestRun.serial()))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("did you mean 'label'");
        assertThatThrownBy(() -> new Marked("label = 7", " "))
                .isInstanceOf(InputException.class)
                .hasMessage("column: must be a name but is blank");
    }

    private static List<String> texts(MapperGraph graph, String name) {
        Column column = graph.table().column(name).orElseThrow();
        return IntStream.range(0, column.size()).mapToObj(column::text).toList();
    }
}
