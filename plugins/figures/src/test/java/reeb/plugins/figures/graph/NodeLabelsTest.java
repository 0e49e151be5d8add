package reeb.plugins.figures.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import reeb.api.data.Column;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.api.data.Rows;
import reeb.api.data.Table;
import reeb.api.graph.Ledger;
import reeb.api.graph.MapperGraph;
import reeb.api.graph.Network;
import reeb.api.graph.Node;
import reeb.plugins.figures.canvas.Format;
import reeb.plugins.figures.drawing.Drawing;
import reeb.plugins.figures.drawing.Mark;
import reeb.plugins.figures.drawing.Pictures;
import reeb.plugins.figures.drawing.Theme;
import reeb.plugins.layouts.LensLayout;
import reeb.testkit.TestRun;
import reeb.toolkit.colour.Colour;

/** What is written onto nodes and beside them. */
final class NodeLabelsTest {
    private static final int ROWS = 8;
    private static final double LARGER_THAN_OTHER_TEXT = 19;

    private static Network network(Column... ofNodes) {
        List<Node> nodes = List.of(new Node(Rows.of(0, 1, 2, 3), 0, 0), new Node(Rows.of(4, 5, 6, 7), 1, 0));
        Points places = Points.of(ROWS, 1, new double[] {0, 1, 2, 10, 4, 5, 6, 7});
        MapperGraph graph = MapperGraph.of(
                        nodes, new int[] {0, 1, 3}, places, Ledger.of(Collections.nCopies(ROWS, Ledger.Fate.KEPT)))
                .with(new Table(List.of(ofNodes)));
        Column kinds = Column.Categories.of("kind", List.of("a", "b", "a", "b", "a", "b", "a", "b"));
        Dataset data = new Dataset(places, new Table(List.of(kinds)), Optional.empty());
        return new Network(graph, data, "Two nodes", Map.of());
    }

    private static Drawing draw(NodeStyle style, boolean numbers, Network network) {
        return new GraphFigure(
                        List.of(Format.SVG),
                        new LensLayout(),
                        style,
                        numbers,
                        Colour.AUTO,
                        Optional.empty(),
                        Pictures.page(1600, 1200),
                        Optional.empty(),
                        Theme.LIGHT)
                .draw(network, TestRun.serial());
    }

    private static Stream<Mark.Words> words(Drawing drawing) {
        return drawing.marks().stream().filter(Mark.Words.class::isInstance).map(Mark.Words.class::cast);
    }

    @Test
    void numbersStandOnNodesOrBesideThem() {
        for (NodeStyle style : List.of(NodeStyle.DISC, NodeStyle.PIES)) {
            assertThat(words(draw(style, true, network()))
                            .filter(word -> word.text().matches("[01]") && word.size() > LARGER_THAN_OTHER_TEXT)
                            .map(word -> word.colour() == Theme.LIGHT.ink()))
                    .as(style.name())
                    .containsExactly(style == NodeStyle.PIES, style == NodeStyle.PIES);
        }
    }

    @Test
    void namesThatNodesWereGivenAreWritten() {
        Network named = network(new Column.Texts("name", List.of("the trunk", "")));
        for (NodeStyle style : List.of(NodeStyle.DISC, NodeStyle.PIES)) {
            Drawing plain = draw(style, false, named);
            Drawing numbered = draw(style, true, named);

            assertThat(words(plain).map(Mark.Words::text)).contains("the trunk").doesNotContain("0");
            assertThat(words(numbered).map(Mark.Words::text))
                    .contains("the trunk", "1")
                    .doesNotContain("0");
            assertThat(plain.marks().stream().flatMap(NodeLabelsTest::notes))
                    .anySatisfy(note -> assertThat(note).startsWith("node 0 (the trunk): 4 rows, kind a"))
                    .anySatisfy(note -> assertThat(note).startsWith("node 1: 4 rows, kind a"));
        }
    }

    private static Stream<String> notes(Mark mark) {
        return switch (mark) {
            case Mark.Disc disc -> Stream.of(disc.note());
            case Mark.Pie pie -> Stream.of(pie.note());
            default -> Stream.of();
        };
    }

    @Test
    void aNameAtTheEdgeOfTheGraphStaysClearOfTheLegend() {
        String name = "a name that is long";
        Drawing drawing = draw(NodeStyle.DISC, false, network(new Column.Texts("name", List.of("", name))));
        double legend = words(drawing)
                .filter(word -> word.text().equals("kind"))
                .mapToDouble(Mark.Words::x)
                .findFirst()
                .orElseThrow();
        double x = words(drawing)
                .filter(word -> word.text().equals(name))
                .mapToDouble(Mark.Words::x)
                .findFirst()
                .orElseThrow();
        assertThat(x).isLessThan(legend - 100);
    }
}
