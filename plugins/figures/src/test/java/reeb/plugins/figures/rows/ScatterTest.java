package reeb.plugins.figures.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import reeb.api.data.Column;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.api.data.Table;
import reeb.api.data.View;
import reeb.api.problem.InputException;
import reeb.plugins.figures.canvas.Format;
import reeb.plugins.figures.drawing.Pictures;
import reeb.plugins.figures.drawing.Theme;
import reeb.plugins.figures.page.RowColour;
import reeb.testkit.PartContract;
import reeb.testkit.TestRun;
import reeb.toolkit.colour.Palette;

final class ScatterTest implements PartContract {
    @Override
    public Scatter part() {
        return part(List.of(Format.PNG, Format.SVG), Optional.empty());
    }

    private static Scatter part(List<Format> formats, Optional<String> by) {
        return part(formats, by, ScatterStyle.DOTS, false, false);
    }

    private static Scatter part(
            List<Format> formats, Optional<String> by, ScatterStyle style, boolean axes, boolean names) {
        return new Scatter(
                formats,
                new RowColour(by, Palette.AUTO),
                Optional.empty(),
                style,
                axes,
                names,
                0.7,
                Pictures.page(800, 600),
                Optional.empty(),
                Theme.LIGHT);
    }

    private static View view(int rows) {
        Random random = new Random(5);
        double[] places = IntStream.range(0, 2 * rows)
                .mapToDouble(i -> random.nextGaussian() + 5 * Math.cos(i / 2 % 7 * 0.9 + i % 2 * 1.57))
                .toArray();
        List<String> labels =
                IntStream.range(0, rows).mapToObj(row -> "" + row % 7).toList();
        double[] values =
                IntStream.range(0, rows).mapToDouble(row -> places[2 * row]).toArray();
        return view(
                Points.of(rows, 2, places),
                List.of(Column.Categories.of("label", labels), new Column.Numbers("value", values)));
    }

    private static View view(Points points, List<Column> columns) {
        return new View(new Dataset(points, new Table(columns), Optional.empty()), "Seven clouds", Map.of("seed", "7"));
    }

    private static byte[] draw(Scatter part, String ending, View view, TestRun run) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        part.visualize(view, asked -> asked.equals(ending) ? file : new ByteArrayOutputStream(), run);
        return file.toByteArray();
    }

    @Test
    void drawsADotForEachRowWithTitleLegendAndCaption() throws IOException {
        String svg = new String(draw(part(), "svg", view(300), TestRun.serial()), StandardCharsets.UTF_8);
        assertThat(svg.split("<circle", -1)).hasSize(1 + 300 + 7);
        assertThat(svg).contains("Seven clouds", "label", "300 rows \u00b7 seed: 7", "#1f77b4");
    }

    @Test
    void paintsTheSamePixelsForAnyNumberOfThreads() throws IOException {
        byte[] png = draw(part(), "png", view(5000), TestRun.parallel());
        assertThat(png).isEqualTo(draw(part(), "png", view(5000), TestRun.serial()));
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
        assertThat(List.of(image.getWidth(), image.getHeight())).containsExactly(800, 600);
        assertThat(IntStream.range(0, 800 * 600)
                        .map(i -> image.getRGB(i % 800, i / 800))
                        .distinct()
                        .count())
                .isGreaterThan(50);
    }

    @Test
    void coloursNumbersAlongAScale() throws IOException {
        String svg = new String(
                draw(part(List.of(Format.SVG), Optional.of("value")), "svg", view(300), TestRun.serial()),
                StandardCharsets.UTF_8);
        assertThat(svg).contains(">value</text>", "#440154", "#fde725");
    }

    @Test
    void leavesOutRowsWithoutAPlaceAndSaysSo() throws IOException {
        TestRun run = TestRun.serial();
        Points points = Points.of(3, 2, new double[] {0, 0, Double.NaN, 1, 1, 1});
        String svg = new String(draw(part(), "svg", view(points, List.of()), run), StandardCharsets.UTF_8);
        assertThat(svg.split("<circle", -1)).hasSize(1 + 2);
        assertThat(run.warnings()).containsExactly("1 rows have no finite place and are not drawn");
    }

    @Test
    void drawsOddRows() throws IOException {
        for (double[] places : List.of(
                new double[0],
                new double[] {3, 4},
                new double[] {1, 1, 1, 1},
                new double[] {1e300, -1e300, -1e300, 1e300, 0, 0},
                new double[] {Double.NaN, Double.NaN})) {
            Points points = Points.of(places.length / 2, 2, places);
            byte[] svg = draw(part(), "svg", view(points, List.of()), TestRun.serial());
            assertThat(new String(svg, StandardCharsets.UTF_8)).doesNotContain("NaN", "Infinity");
        }
    }

    @Test
    void refusesOneColumnAndColoursThatAreNotThere() {
        View narrow = view(Points.of(2, 1, new double[2]), List.of());
        assertThatThrownBy(() -> draw(part(), "png", narrow, TestRun.serial()))
                .isInstanceOf(InputException.class)
                .hasMessage("scatter: rows need two features for their places but have 1");
        assertThatThrownBy(
                        () -> draw(part(List.of(Format.PNG), Optional.of("class")), "png", view(3), TestRun.serial()))
                .isInstanceOf(InputException.class)
                .hasMessage("colour.by: there is no column 'class'; known columns are label, value");
    }

    private static Scatter dense(Optional<String> by) {
        return part(List.of(Format.PNG, Format.SVG), by, ScatterStyle.DENSITY, true, false);
    }

    @Test
    void drawsMillionsOfRowsAsDensity() throws IOException {
        View million = view(1_000_000);
        Map<String, byte[]> coloured = Pictures.of(dense(Optional.empty()), million, TestRun.parallel());
        Map<String, byte[]> plain =
                Pictures.of(dense(Optional.empty()), view(million.data().points(), List.of()), TestRun.parallel());
        Pictures.keep("density-coloured", coloured);
        Pictures.keep("density", plain);
        assertThat(Pictures.elements(Pictures.svg(coloured), "image")).hasSize(1);
        assertThat(Pictures.words(Pictures.svg(plain))).contains("rows, log10", "feature 1", "feature 2");
        assertThat(coloured.getOrDefault("svg", new byte[0]).length).isLessThan(2_000_000);
        assertThat(Pictures.of(dense(Optional.empty()), million, TestRun.serial())
                        .get("png"))
                .isEqualTo(coloured.get("png"));
    }

    @Test
    void strengthensASquareWithItsRows() throws IOException {
        double[] places = new double[2 * 1000];
        places[0] = -1;
        places[1] = -1;
        View view = view(Points.of(1000, 2, places), List.of());
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(Pictures.of(
                        part(List.of(Format.PNG), Optional.empty(), ScatterStyle.DENSITY, false, false),
                        view,
                        TestRun.serial())
                .get("png")));
        assertThat(IntStream.range(0, 800 * 600)
                        .map(i -> image.getRGB(i % 800, i / 800) & 0xffffff)
                        .filter(pixel -> pixel == Palette.VIRIDIS.at(1) || pixel == Palette.VIRIDIS.at(0))
                        .distinct()
                        .count())
                .isEqualTo(2);
    }

    @Test
    void writesNamesAtTheMiddlesOfCategoriesWithoutCollision() {
        Scatter named = part(List.of(Format.PNG, Format.SVG), Optional.empty(), ScatterStyle.DOTS, true, true);
        Map<String, byte[]> files = Pictures.of(named, view(3000), TestRun.serial());
        Pictures.keep("scatter-names", files);
        List<Element> veils = Pictures.elements(Pictures.svg(files), "polygon");
        assertThat(veils).hasSize(7);
        assertThat(veils)
                .allSatisfy(veil -> assertThat(veils.stream().filter(other -> overlap(veil, other)))
                        .containsExactly(veil));
    }

    private static boolean overlap(Element a, Element b) {
        double[] first = corners(a);
        double[] second = corners(b);
        return first[0] < second[4] && second[0] < first[4] && first[1] < second[5] && second[1] < first[5];
    }

    private static double[] corners(Element polygon) {
        return java.util.Arrays.stream(polygon.getAttribute("points").split("[ ,]"))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    @Test
    void drawsTenThousandCategories() {
        View seven = view(20_000);
        List<String> many = IntStream.range(0, 20_000)
                .mapToObj(row -> "category " + row / 2)
                .toList();
        View view = view(seven.data().points(), List.of(Column.Categories.of("label", many)));
        Scatter named = part(List.of(Format.PNG, Format.SVG), Optional.empty(), ScatterStyle.DOTS, false, true);
        Map<String, byte[]> files = Pictures.of(named, view, TestRun.serial());
        Pictures.keep("scatter-many", files);
        assertThat(Pictures.words(Pictures.svg(files))).contains("category 39", "other (9960)");
        assertThat(Pictures.elements(Pictures.svg(files), "polygon")).hasSizeBetween(20, 200);
    }

    @Test
    void drawsRowsAtOnePlaceInTheMiddleOfItsArea() {
        for (ScatterStyle style : ScatterStyle.values()) {
            for (double[] places : List.of(new double[] {3, 4, 3, 4}, new double[] {3, 4, 3, 9}, new double[0])) {
                View view = view(Points.of(places.length / 2, 2, places), List.of());
                Scatter part = part(List.of(Format.PNG, Format.SVG), Optional.empty(), style, true, true);
                Map<String, byte[]> files = Pictures.of(part, view, TestRun.serial());
                Pictures.keep("scatter-odd-" + style + places.length, files);
                assertThat(Pictures.elements(Pictures.svg(files), "circle"))
                        .allSatisfy(
                                dot -> assertThat(Pictures.number(dot, "cx")).isBetween(350.0, 450.0));
            }
        }
    }
}
