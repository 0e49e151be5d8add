package reeb.plugins.figures.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import reeb.api.data.Column;
import reeb.api.data.Dataset;
import reeb.api.data.Images;
import reeb.api.data.Points;
import reeb.api.data.Rows;
import reeb.api.data.Scale;
import reeb.api.data.Table;
import reeb.api.graph.Ledger;
import reeb.api.graph.MapperGraph;
import reeb.api.graph.Network;
import reeb.api.graph.Node;
import reeb.api.problem.InputException;
import reeb.plugins.figures.canvas.Format;
import reeb.plugins.figures.drawing.Drawing;
import reeb.plugins.figures.drawing.Mark;
import reeb.plugins.figures.drawing.Pictures;
import reeb.plugins.figures.drawing.Theme;
import reeb.plugins.layouts.ForceLayout;
import reeb.plugins.layouts.LensLayout;
import reeb.testkit.Graphs;
import reeb.testkit.TestRun;
import reeb.toolkit.colour.Colour;
import reeb.toolkit.colour.Painting;
import reeb.toolkit.colour.Palette;

/** Nodes as pies and as pictures. */
final class NodeStyleTest {
    private static final int ROWS = 8;

    private static GraphFigure figure(NodeStyle style, Optional<String> by) {
        return new GraphFigure(
                List.of(Format.PNG, Format.SVG),
                new LensLayout(),
                style,
                false,
                new Colour(by, Colour.How.AUTO, Palette.AUTO, Colour.Spread.EVEN),
                Optional.empty(),
                Pictures.page(640, 480),
                Optional.empty(),
                Theme.LIGHT);
    }

    /** Two nodes of four rows each, rows 0, 1, 2, 10 and 4, 5, 6, 7 apart, the picture of row r of r shades of 10. */
    private static Network network(Column... columns) {
        List<Node> nodes = List.of(new Node(Rows.of(0, 1, 2, 3), 0, 0), new Node(Rows.of(4, 5, 6, 7), 1, 0));
        double[] places = {0, 1, 2, 10, 4, 5, 6, 7};
        MapperGraph graph = MapperGraph.of(
                nodes,
                new int[] {0, 1, 3},
                Points.of(ROWS, 1, places),
                Ledger.of(java.util.Collections.nCopies(ROWS, Ledger.Fate.KEPT)));
        byte[] pixels = new byte[ROWS * 6];
        IntStream.range(0, pixels.length).forEach(i -> pixels[i] = (byte) (10 * (i / 6)));
        Dataset data = new Dataset(
                Points.of(ROWS, 1, places),
                new Table(List.of(columns)),
                Optional.of(new Images(Points.of(ROWS, 6, pixels), 3, 2, 1)));
        return new Network(graph, data, "Two nodes", Map.of());
    }

    private static Column kinds(int[] codes, String... names) {
        return new Column.Categories("kind", codes, List.of(names));
    }

    private static Drawing draw(NodeStyle style, Network network) {
        return figure(style, Optional.empty()).draw(network, TestRun.serial());
    }

    private static List<Mark.Pie> pies(Drawing drawing) {
        return drawing.marks().stream()
                .filter(Mark.Pie.class::isInstance)
                .map(Mark.Pie.class::cast)
                .toList();
    }

    private static List<Mark.Portrait> portraits(Drawing drawing) {
        return drawing.marks().stream()
                .filter(Mark.Portrait.class::isInstance)
                .map(Mark.Portrait.class::cast)
                .toList();
    }

    @Test
    void aSliceOfAPieIsAsLargeAsTheShareOfItsCategory() {
        Column kinds = kinds(new int[] {0, 1, 1, -1, 0, 0, 0, 0}, "a", "b");
        List<Mark.Pie> pies = pies(draw(NodeStyle.PIES, network(kinds)));
        int blue = Palette.TAB10.category(0, 2);
        int orange = Palette.TAB10.category(1, 2);
        assertThat(pies.getFirst().slices())
                .containsExactly(
                        new Mark.Slice(0.25, Painting.MISSING),
                        new Mark.Slice(0.25, blue),
                        new Mark.Slice(0.5, orange));
        assertThat(pies.getFirst().note()).isEqualTo("node 0: 4 rows, kind b 50.0 %, no value 25.0 %, a 25.0 %");
        assertThat(pies.getLast().slices()).containsExactly(new Mark.Slice(1, blue));
    }

    @Test
    void theLegendOfPiesNamesWhatOccursAndNothingElse() throws IOException {
        Column kinds = kinds(new int[] {0, 1, 1, -1, 0, 0, 0, 0}, "a", "<b onload='x'>", "never");
        Map<String, byte[]> files = Pictures.of(figure(NodeStyle.PIES, Optional.of("kind")), network(kinds));
        assertThat(Pictures.words(Pictures.svg(files)))
                .contains("kind", "a", "<b onload='x'>", "no value")
                .doesNotContain("never");
        BufferedImage png = ImageIO.read(new ByteArrayInputStream(files.get("png")));
        assertThat(png.getRGB(0, 0, 640, 480, null, 0, 640))
                .contains(0xff000000 | Painting.MISSING, 0xff000000 | Palette.TAB10.category(1, 3));
    }

    @Test
    void theRarestOfManyCategoriesShareASlice() {
        MapperGraph graph = Graphs.tangled(60);
        Network network = Graphs.network(graph, 1900);
        Drawing drawing = figure(NodeStyle.PIES, Optional.empty()).draw(network, TestRun.serial());
        assertThat(pies(drawing)).hasSize(60).allSatisfy(pie -> {
            assertThat(pie.slices()).hasSizeBetween(1, 10);
            assertThat(pie.slices().stream().mapToDouble(Mark.Slice::share).sum())
                    .isBetween(1 - 1e-9, 1 + 1e-9);
        });
        assertThat(words(drawing))
                .anyMatch(text -> text.matches("and [0-9]+ more"))
                .contains("others");
    }

    private static List<String> words(Drawing drawing) {
        return drawing.marks().stream()
                .filter(Mark.Words.class::isInstance)
                .map(mark -> ((Mark.Words) mark).text())
                .toList();
    }

    @Test
    void wholeNumbersArePiesAsCategoriesAre() {
        Network numbers = network(new Column.Numbers("age", new double[ROWS]));
        assertThat(pies(figure(NodeStyle.PIES, Optional.of("age")).draw(numbers, TestRun.serial()))
                        .getFirst()
                        .note())
                .endsWith("age 0 100.0 %");
    }

    @Test
    void piesOfDatesAndMeasurementsHaveAScale() {
        Column days = new Column.Numbers("day", Scale.DATE, 0, 0, 89, Double.NaN, 10, 10, 10, 10);
        GraphFigure figure = figure(NodeStyle.PIES, Optional.of("day"));
        Drawing drawing = figure.draw(network(days), TestRun.serial());

        assertThat(pies(drawing).getFirst().slices())
                .containsExactly(
                        new Mark.Slice(0.25, Painting.MISSING),
                        new Mark.Slice(0.5, Palette.VIRIDIS.at(0.5 / 9)),
                        new Mark.Slice(0.25, Palette.VIRIDIS.at(8.5 / 9)));
        assertThat(pies(drawing).getFirst().note()).startsWith("node 0: 4 rows, day 1970-01-01 to 1970-01-10 50.0 %");
        assertThat(words(drawing)).contains("1970-02", "no value").doesNotContain("others");
        double[] slants = {0.5, 1.5, 0, 0, 0, 0, 0, 0};
        assertThat(pies(figure(NodeStyle.PIES, Optional.of("slant"))
                                .draw(network(new Column.Numbers("slant", slants)), TestRun.serial()))
                        .getFirst()
                        .slices())
                .hasSize(3);
    }

    @Test
    void piesWithoutAColumnAreRefused() {
        Network kinds = network(kinds(new int[ROWS], "a"));
        assertThatThrownBy(() -> Pictures.of(figure(NodeStyle.PIES, Optional.of("size")), kinds))
                .isInstanceOf(InputException.class)
                .hasMessage("nodes: 'pies' needs colour.by to name a column of the rows but there is no column 'size';"
                        + " known columns are kind");
        assertThatThrownBy(() -> draw(NodeStyle.PIES, network()))
                .isInstanceOf(InputException.class)
                .hasMessage("nodes: 'pies' needs colour.by to name a column, as the rows have none of categories; there"
                        + " are no others");
    }

    @Test
    void picturesOfRowsWithoutAnyAreRefused() {
        for (NodeStyle style : List.of(NodeStyle.MEDOID, NodeStyle.MEAN)) {
            assertThatThrownBy(() -> draw(style, Graphs.network(Graphs.grid(3), 2)))
                    .isInstanceOf(InputException.class)
                    .hasMessageStartingWith("graph-figure: the rows have no pictures;");
        }
    }

    @Test
    void aMedoidIsTheRowThatOthersAreNearestTo() {
        assertThat(Medoids.of(network(), TestRun.serial())).containsExactly(1, 5);
        List<Mark.Portrait> portraits = portraits(draw(NodeStyle.MEDOID, network()));
        assertThat(portraits.getFirst().image().getRGB(0, 0)).isEqualTo(0xff0a0a0a);
        assertThat(portraits.getLast().image().getRGB(2, 1)).isEqualTo(0xff323232);
    }

    @Test
    void aMeanIsThatOfAllPictures() {
        List<Mark.Portrait> portraits = portraits(draw(NodeStyle.MEAN, network()));
        assertThat(portraits.getFirst().image().getRGB(1, 1)).isEqualTo(0xff0f0f0f);
        assertThat(portraits.getFirst().width())
                .as("three pixels wide and two high")
                .isCloseTo((int) (1.5 * portraits.getFirst().height()), org.assertj.core.data.Offset.offset(2));
    }

    @Test
    void oddRowsAreNoMedoids() {
        double[] places = {Double.NaN, 1, 2, 3, Double.NaN, Double.NaN, Double.POSITIVE_INFINITY, Double.NaN};
        Network plain = network();
        Network odd = new Network(plain.graph(), plain.data().with(Points.of(ROWS, 1, places)), "", Map.of());
        assertThat(Medoids.of(odd, TestRun.serial())).containsExactly(2, 4);
    }

    @Test
    void aMedoidOfManyRowsIsThatOfSomeOfThem() {
        int rows = 100_000;
        double[] places = IntStream.range(0, rows).mapToDouble(row -> row).toArray();
        MapperGraph graph = MapperGraph.of(
                List.of(new Node(Rows.first(rows), 0, 0)),
                new int[0],
                Points.of(rows, 1, places),
                Ledger.of(java.util.Collections.nCopies(rows, Ledger.Fate.KEPT)));
        Network network = new Network(graph, Dataset.of(Points.of(rows, 1, places)), "", Map.of());
        assertThat(Medoids.of(network, TestRun.serial())[0]).isBetween(49_000, 51_000);
    }

    @Test
    void everyStyleIsTheSameForAnyNumberOfThreadsAndHoldsItsPicturesItself() {
        Network network = network(kinds(new int[] {0, 1, 1, -1, 0, 0, 0, 0}, "a", "b"));
        for (NodeStyle style : NodeStyle.values()) {
            Map<String, byte[]> files = Pictures.of(figure(style, Optional.empty()), network, TestRun.parallel());
            Map<String, byte[]> again = Pictures.of(figure(style, Optional.empty()), network, TestRun.serial());
            Pictures.keep("nodes-" + style, files);
            assertThat(files.get("png")).isEqualTo(again.get("png"));
            assertThat(files.get("svg")).isEqualTo(again.get("svg"));
            List<Element> images = Pictures.elements(Pictures.svg(files), "image");
            assertThat(images).hasSize(style == NodeStyle.MEAN || style == NodeStyle.MEDOID ? 2 : 0);
            assertThat(images)
                    .allSatisfy(image ->
                            assertThat(image.getAttribute("xlink:href")).startsWith("data:image/png;base64,"));
        }
    }

    @Test
    void drawingEndsWhenItIsCancelled() {
        Network network = new Network(Graphs.tangled(50), network().data(), "", Map.of());
        assertThatThrownBy(() -> figure(NodeStyle.DISC, Optional.of("size")).draw(network, TestRun.cancelledAfter(10)))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void edgesAreAsWideAsAskedFor() {
        GraphFigure wide = new GraphFigure(
                List.of(Format.SVG),
                new ForceLayout(20),
                NodeStyle.DISC,
                false,
                Colour.AUTO,
                Optional.of(30.0),
                Pictures.page(1600, 1200),
                Optional.empty(),
                Theme.LIGHT);
        Drawing drawing = wide.draw(Graphs.network(Graphs.tangled(100), 3), TestRun.serial());
        assertThat(drawing.marks().stream()
                        .filter(Mark.Line.class::isInstance)
                        .mapToDouble(mark -> ((Mark.Line) mark).width())
                        .max())
                .hasValueCloseTo(30.0, org.assertj.core.data.Offset.offset(1e-9));
    }
}
