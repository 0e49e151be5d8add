package reeb.plugins.figures.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import reeb.api.Run;
import reeb.api.graph.Network;
import reeb.api.problem.InputException;
import reeb.plugins.figures.canvas.Format;
import reeb.plugins.figures.drawing.Drawing;
import reeb.plugins.figures.drawing.Mark;
import reeb.plugins.figures.drawing.Pictures;
import reeb.plugins.figures.drawing.Theme;
import reeb.plugins.figures.drawing.Typeface;
import reeb.plugins.layouts.ForceLayout;
import reeb.plugins.layouts.LensLayout;
import reeb.testkit.Graphs;
import reeb.testkit.PartContract;
import reeb.testkit.TestRun;
import reeb.toolkit.colour.Colour;
import reeb.toolkit.colour.Palette;

final class GraphFigureTest implements PartContract {
    @Override
    public GraphFigure part() {
        return figure(Colour.AUTO, Theme.LIGHT);
    }

    private static GraphFigure figure(Colour colour, Theme theme) {
        return new GraphFigure(
                List.of(Format.PNG, Format.SVG),
                new ForceLayout(50),
                NodeStyle.DISC,
                false,
                colour,
                Optional.empty(),
                Pictures.page(800, 600),
                Optional.empty(),
                theme);
    }

    @Test
    void drawsNodesEdgesAndLegend() throws Exception {
        Network network = Graphs.network(Graphs.tangled(200), 10);
        Document svg = svg(part(), network);
        assertThat(svg.getElementsByTagName("line").getLength())
                .isEqualTo(network.graph().edges());
        assertThat(svg.getElementsByTagName("circle").getLength()).isGreaterThanOrEqualTo(200 + 10);
        String text = svg.getDocumentElement().getTextContent();
        assertThat(text)
                .contains(
                        "Digits through a PCA lens",
                        "200 nodes",
                        "rows per node",
                        "lost as noise",
                        "node 0:",
                        "seed: 7");
        assertThat(svg.getDocumentElement().getAttribute("viewBox")).isEqualTo("0 0 800 600");
    }

    @Test
    void paintsPixelsOfTheRightSize() throws IOException {
        BufferedImage light = png(part(), Graphs.network(Graphs.grid(8), 4));
        assertThat(List.of(light.getWidth(), light.getHeight())).containsExactly(800, 600);
        assertThat(light.getRGB(1, 1)).isEqualTo(0xffffffff);
        BufferedImage dark = png(figure(Colour.AUTO, Theme.DARK), Graphs.network(Graphs.grid(8), 4));
        assertThat(dark.getRGB(799, 599)).isEqualTo(0xff12161d);
        assertThat(dark.getRGB(0, 0, 800, 600, null, 0, 800))
                .as("a node")
                .contains(0xff000000 | Palette.TAB10.category(0, 4));
    }

    @Test
    void leavesMarginsAndKeepsTheLegendClearOfTheGraph() {
        for (int categories : new int[] {1, 10, 30, 200}) {
            Drawing drawing = part().draw(Graphs.network(Graphs.tangled(300), categories), TestRun.serial());
            double legend = drawing.marks().stream()
                    .filter(mark ->
                            mark instanceof Mark.Words words && words.text().equals("label"))
                    .mapToDouble(mark -> ((Mark.Words) mark).x())
                    .findFirst()
                    .orElseThrow();
            assertThat(drawing.marks()).allSatisfy(mark -> assertInside(mark, drawing, legend));
        }
    }

    private static void assertInside(Mark mark, Drawing drawing, double legend) {
        switch (mark) {
            case Mark.Disc disc -> {
                double right = disc.note().isEmpty() ? drawing.width() : legend;
                assertThat(disc.x() + disc.radius()).isLessThan(right);
                assertThat(disc.x() - disc.radius()).isGreaterThan(0);
                assertThat(disc.y() - disc.radius()).isGreaterThan(40);
                assertThat(disc.y() + disc.radius()).isLessThan(drawing.height() - 60);
            }
            case Mark.Words words -> {
                double end = words.x() + Typeface.sans().width(words.text(), words.size());
                assertThat(end).as(words.text()).isLessThan(drawing.width() - 20);
                assertThat(words.y()).isBetween(20.0, drawing.height() - 20.0);
            }
            case Mark.Line line -> assertThat(line.toX()).isLessThan(drawing.width());
            case Mark.Box box -> assertThat(box.x()).isPositive();
            case Mark.Dots _,
                    Mark.Polygon _,
                    Mark.Path _,
                    Mark.Raster _,
                    Mark.Pictures _,
                    Mark.Pie _,
                    Mark.Portrait _ -> throw new AssertionError("a graph has none: " + mark);
        }
    }

    @Test
    void saysHowManyCategoriesTheLegendLeavesOut() throws Exception {
        assertThat(svg(part(), Graphs.network(Graphs.tangled(300), 200))
                        .getDocumentElement()
                        .getTextContent())
                .containsPattern("and \\d+ more");
    }

    @Test
    void drawsAScaleForNumbers() throws Exception {
        Colour slant = new Colour(Optional.of("slant"), Colour.How.AUTO, Palette.AUTO, Colour.Spread.EVEN);
        String text = svg(figure(slant, Theme.DARK), Graphs.network(Graphs.tangled(100), 3))
                .getDocumentElement()
                .getTextContent();
        assertThat(text).contains("slant", "-10", "10");
    }

    @Test
    void drawsDegenerateGraphs() {
        Stream.of(Graphs.of(0), Graphs.of(1), Graphs.of(2), Graphs.of(2, 0, 1), Graphs.star(5))
                .forEach(graph -> {
                    Network network = Graphs.network(graph, 0);
                    assertThat(bytes(part(), network, TestRun.serial())).containsOnlyKeys("png", "svg");
                });
    }

    @Test
    void keepsHostileTextAsText() throws Exception {
        String hostile = "<img onerror=\"x\">&'\u0000\uFFFF\n\uD83D\uDE00\uD800]]>";
        Network plain = Graphs.network(Graphs.of(1), 0);
        Network network = new Network(plain.graph(), plain.data(), hostile, Map.of(hostile, hostile));
        Document svg = svg(part(), network);
        assertThat(svg.getElementsByTagName("img").getLength()).isZero();
        assertThat(svg.getElementsByTagName("title").item(0).getTextContent())
                .isEqualTo("<img onerror=\"x\">&'\uFFFD\uFFFD \uD83D\uDE00\uFFFD]]>");
    }

    @Test
    void givesTheSameBytesForAnyNumberOfThreads() {
        Network network = Graphs.network(Graphs.tangled(700), 10);
        Map<String, byte[]> one = bytes(part(), network, TestRun.serial());
        Map<String, byte[]> many = bytes(part(), network, TestRun.parallel());
        assertThat(many.get("png")).isEqualTo(one.get("png"));
        assertThat(many.get("svg")).isEqualTo(one.get("svg"));
    }

    @Test
    void writesWhatItIsAskedFor() {
        GraphFigure figure = new GraphFigure(
                List.of(Format.SVG),
                new LensLayout(),
                NodeStyle.DISC,
                false,
                Colour.AUTO,
                Optional.empty(),
                Pictures.page(400, 300),
                Optional.of("My title"),
                Theme.LIGHT);
        assertThat(figure.endings()).containsExactly("svg");
        assertThat(bytes(figure, Graphs.network(Graphs.grid(3), 2), TestRun.serial()))
                .containsOnlyKeys("svg");
        assertThatThrownBy(() -> new GraphFigure(
                        List.of(),
                        new LensLayout(),
                        NodeStyle.DISC,
                        false,
                        Colour.AUTO,
                        Optional.empty(),
                        Pictures.page(400, 300),
                        Optional.empty(),
                        Theme.LIGHT))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("formats: must name at least one");
        assertThatThrownBy(() -> new GraphFigure(
                        List.of(Format.PNG),
                        new LensLayout(),
                        NodeStyle.DISC,
                        false,
                        Colour.AUTO,
                        Optional.empty(),
                        Pictures.page(9000, 9000),
                        Optional.empty(),
                        Theme.LIGHT))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("50 million pixels");
    }

    private static BufferedImage png(GraphFigure figure, Network network) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(
                bytes(figure, network, TestRun.serial()).get("png")));
    }

    private static Document svg(GraphFigure figure, Network network) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(
                        bytes(figure, network, TestRun.serial()).get("svg")));
    }

    private static Map<String, byte[]> bytes(GraphFigure figure, Network network, Run run) {
        Map<String, ByteArrayOutputStream> files = new HashMap<>();
        try {
            figure.export(network, ending -> files.computeIfAbsent(ending, _ -> new ByteArrayOutputStream()), run);
        } catch (IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
        Map<String, byte[]> bytes = new HashMap<>();
        files.forEach((ending, stream) -> bytes.put(ending, stream.toByteArray()));
        return bytes;
    }
}
