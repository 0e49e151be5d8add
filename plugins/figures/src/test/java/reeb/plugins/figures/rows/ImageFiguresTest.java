package reeb.plugins.figures.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import reeb.api.Lens;
import reeb.api.Run;
import reeb.api.Visualizer;
import reeb.api.data.Column;
import reeb.api.data.Dataset;
import reeb.api.data.Images;
import reeb.api.data.Points;
import reeb.api.data.Rows;
import reeb.api.data.Table;
import reeb.api.data.View;
import reeb.api.problem.InputException;
import reeb.plugins.figures.canvas.Format;
import reeb.plugins.figures.drawing.Area;
import reeb.plugins.figures.drawing.Clear;
import reeb.plugins.figures.drawing.Pictures;
import reeb.plugins.figures.drawing.Sheet;
import reeb.plugins.figures.drawing.Theme;
import reeb.plugins.figures.page.RowColour;
import reeb.testkit.PartContract;
import reeb.testkit.TestRun;
import reeb.toolkit.colour.Palette;

/** Pictures of rows that are pictures, and of how rows move. */
final class ImageFiguresTest implements PartContract {
    private static final Points CELLS = Points.of(3, 2, new double[] {0, 0, 1, 0, 1, 1});

    @Override
    public GridFigure part() {
        return grid(4 * 16, Clear.NONE);
    }

    private static GridFigure grid(int size, Clear clear) {
        return new GridFigure(
                List.of(Format.PNG, Format.SVG), RowColour.AUTO, clear, size, Optional.empty(), Theme.LIGHT);
    }

    private static ImageScatter scatter(double apart) {
        return new ImageScatter(
                List.of(Format.PNG, Format.SVG),
                RowColour.AUTO,
                Optional.empty(),
                Optional.of(20),
                apart,
                Pictures.page(400, 300),
                Optional.empty(),
                Theme.LIGHT);
    }

    private static AssignmentArrows arrows(Lens from) {
        return new AssignmentArrows(
                from,
                List.of(Format.PNG, Format.SVG),
                RowColour.AUTO,
                0.7,
                Pictures.page(400, 300),
                Optional.empty(),
                Theme.LIGHT);
    }

    /** Three rows with pictures of 2 x 2 pixels: black above white, row 1 with a grey corner. */
    private static View view(Points points) {
        byte[] pixels = {0, 0, -1, -1, 0, 0, -1, 100, 0, 0, -1, -1};
        return new View(
                new Dataset(
                        points,
                        new Table(List.of(Column.Categories.of("label", List.of("a", "b", "a")))),
                        Optional.of(new Images(Points.of(3, 4, pixels), 2, 2, 1))),
                "Three pictures",
                Map.of());
    }

    private static View bare(Points points) {
        return new View(Dataset.of(points), "Rows", Map.of());
    }

    private static byte[] draw(Visualizer part, String ending, View view, Run run) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        part.visualize(view, asked -> asked.equals(ending) ? file : new ByteArrayOutputStream(), run);
        return file.toByteArray();
    }

    private static BufferedImage image(Visualizer part, View view) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(draw(part, "png", view, TestRun.parallel())));
    }

    private static String svg(Visualizer part, View view) throws IOException {
        return new String(draw(part, "svg", view, TestRun.serial()), StandardCharsets.UTF_8);
    }

    @Test
    void everyPictureIsInItsCellAndEmptyCellsArePaper() throws IOException {
        BufferedImage map = image(grid(64, Clear.NONE), view(CELLS));

        assertThat(List.of(map.getWidth(), map.getHeight())).containsExactly(64, 64);
        assertThat(map.getRGB(3, 3)).as("the empty cell above row 0").isEqualTo(0xffffffff);
        assertThat(map.getRGB(3, 35)).isEqualTo(0xff000000);
        assertThat(map.getRGB(3, 60)).isEqualTo(0xffffffff);
        assertThat(map.getRGB(60, 60)).as("the grey corner of row 1").isEqualTo(0xff646464);
        assertThat(map.getRGB(60, 3)).isEqualTo(0xff000000);
    }

    @Test
    void smallCellsShowTheMeanOfTheirPixels() throws IOException {
        Points far = Points.of(3, 2, new double[] {0, 0, 1, 0, 15, 15});
        BufferedImage map = image(
                new GridFigure(List.of(Format.PNG), RowColour.AUTO, Clear.NONE, 16, Optional.empty(), Theme.DARK),
                view(far));

        assertThat(map.getRGB(0, 15)).isEqualTo(0xff808080);
        assertThat(map.getRGB(7, 7)).isEqualTo(0xff000000 | Theme.DARK.paper());
    }

    @Test
    void clearPixelsShowThePaper() throws IOException {
        BufferedImage map = image(grid(64, Clear.LIGHT), view(CELLS));

        assertThat(map.getRGB(3, 35)).isEqualTo(0xff000000);
        assertThat(map.getRGB(3, 60)).isEqualTo(0xffffffff);
        assertThat(map.getRGB(60, 60) & 0xff).isBetween(150, 170);
    }

    @Test
    void placesThatAreNoCellsAreRefused() {
        for (double odd : new double[] {-1, 0.5, Double.NaN, 1e9}) {
            View view = view(Points.of(3, 2, new double[] {0, 0, 1, odd, 1, 1}));
            assertThatThrownBy(() -> image(part(), view))
                    .isInstanceOf(InputException.class)
                    .hasMessage("grid-figure: row 1 has no cell of a grid but is at " + odd
                            + "; take the result of a 'grid' step");
        }
        View far = view(Points.of(3, 2, new double[] {0, 0, 1, 99, 1, 1}));
        assertThatThrownBy(() -> image(part(), far))
                .isInstanceOf(InputException.class)
                .hasMessage("size: 64 pixels are not enough for 2 x 100 cells; take at least 100");
    }

    @Test
    void rowsWithoutPicturesAreRefused() {
        for (Visualizer part : List.of(part(), scatter(0))) {
            assertThatThrownBy(() -> draw(part, "png", bare(CELLS), TestRun.serial()))
                    .isInstanceOf(InputException.class)
                    .hasMessageEndingWith("the rows have no pictures; take those of a source that has, such as 'mnist'"
                            + " or 'images'");
        }
    }

    @Test
    void scatteredPicturesHaveTheColoursOfTheirLabels() throws IOException {
        BufferedImage picture = image(scatter(0), view(CELLS));
        int orange = Palette.TAB10.category(1, 2);
        int blue = Palette.TAB10.category(0, 2);

        assertThat(picture.getRGB(0, 0, 400, 300, null, 0, 400))
                .contains(0xff000000 | orange, 0xff000000 | blue)
                .doesNotContain(0xff000000);
    }

    @Test
    void picturesThatWouldBeTooNearAreLeftOut() throws IOException {
        View view = view(Points.of(3, 2, new double[] {0, 0, 0.001, 0, 1, 1}));

        assertThat(svg(scatter(0.6), view)).contains("3 rows, 2 of them drawn", "data:image/png;base64,");
        assertThat(svg(scatter(0), view)).contains(">3 rows<");
    }

    @Test
    void picturesDoNotOverlapUnlessToldTo() {
        Points line = Points.of(3, 2, new double[] {0, 0, 19, 0, 320, 0});
        Points box = Points.of(3, 2, new double[] {0, 0, 10, 20, 300, 200});
        Images square = images(3, 1);
        Area room = new Area(0, 0, 340, 240);

        assertThat(Tiling.of(line, square, room, 20, 1).kept()).isEqualTo(Rows.of(0, 2));
        assertThat(Tiling.of(line, square, room, 20, 0.9).kept()).isEqualTo(Rows.first(3));
        assertThat(Tiling.of(box, square, room, 20, 1).kept())
                .as("below each other")
                .isEqualTo(Rows.first(3));
    }

    @Test
    void picturesAreAsLargeAsHalfOfThemFindRoom() {
        Random random = new Random(1);
        Points few = Points.of(40, 2, random.doubles(80).toArray());
        Points many = Points.of(20_000, 2, random.doubles(40_000).toArray());
        Sheet sheet = new Sheet(Pictures.page(1600, 1200), Theme.LIGHT);
        Area room = new Area(0, 0, 1500, 1100);

        Tiling large = Tiling.fitting(few, images(40, 1), room, 1, sheet);
        Tiling small = Tiling.fitting(many, images(20_000, 1), room, 1, sheet);

        assertThat(large.side()).isBetween(100, 160);
        assertThat(large.kept().size()).isGreaterThanOrEqualTo(20);
        assertThat(small.side()).isEqualTo(24);
        assertThat(small.kept().size()).isGreaterThan(1000);
    }

    @Test
    void photographsCoverWhatIsBelowAndDrawingsDoNot() throws IOException {
        View photographs =
                new View(new Dataset(CELLS, new Table(List.of()), Optional.of(images(3, 3))), "Photographs", Map.of());

        assertThat(image(scatter(0), photographs).getRGB(0, 0, 400, 300, null, 0, 400))
                .contains(0xff404040);
    }

    /** Dark grey pictures of 2 x 2 pixels. */
    private static Images images(int rows, int channels) {
        byte[] pixels = new byte[rows * 4 * channels];
        Arrays.fill(pixels, (byte) 0x40);
        return new Images(Points.of(rows, 4 * channels, pixels), 2, 2, channels);
    }

    @Test
    void picturesLeaveTitleAndLegendOfAnSvgInSight() throws IOException {
        Element image = Pictures.elements(Pictures.svg(Pictures.of(scatter(0), view(CELLS), TestRun.serial())), "image")
                .getFirst();
        assertThat(Pictures.number(image, "y")).as("below the title").isGreaterThan(20);
        assertThat(Pictures.number(image, "x") + Pictures.number(image, "width"))
                .as("left of the legend")
                .isLessThan(350);
    }

    @Test
    void threadsChangeNoPixel() throws IOException {
        for (Visualizer part : List.of(part(), scatter(0.6), arrows(new Turned()))) {
            assertThat(draw(part, "png", view(CELLS), TestRun.parallel()))
                    .isEqualTo(draw(part, "png", view(CELLS), TestRun.serial()));
        }
    }

    @Test
    void anArrowLeadsFromEachPlaceToItsCell() throws IOException {
        String svg = svg(arrows(new Turned()), view(CELLS));

        assertThat(svg.split("<line", -1)).hasSize(1 + 2);
        assertThat(svg.split("<polygon", -1)).hasSize(1 + 2);
        assertThat(svg).contains("3 rows", "label").doesNotContain("NaN");
    }

    @Test
    void arrowsWithoutAWayOrAPlaceAreLeftOut() throws IOException {
        TestRun run = TestRun.serial();
        Points odd = Points.of(3, 2, new double[] {0, 0, Double.NaN, 0, 1, 1});
        byte[] svg = draw(arrows(new Same()), "svg", view(odd), run);

        assertThat(new String(svg, StandardCharsets.UTF_8)).doesNotContain("<line", "NaN");
        assertThat(run.warnings()).containsExactly("1 rows have no finite place and are not drawn");
    }

    /** Swaps the axes, so that one of the three rows stays and two move. */
    private record Turned() implements Lens {
        @Override
        public Points view(Dataset data, Run run) {
            return Points.of(3, 2, new double[] {0, 0, 0, 5, 7, 0});
        }
    }

    /** Leaves rows where they are. */
    private record Same() implements Lens {
        @Override
        public Points view(Dataset data, Run run) {
            return data.points();
        }
    }
}
