package reeb.plugins.figures.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import reeb.api.data.Column;
import reeb.api.data.Evaluation;
import reeb.api.problem.InputException;
import reeb.plugins.figures.canvas.Format;
import reeb.plugins.figures.drawing.Pictures;
import reeb.plugins.figures.drawing.Theme;
import reeb.testkit.PartContract;
import reeb.testkit.TestRun;
import reeb.toolkit.colour.Palette;

final class StabilitySurfaceTest implements PartContract {
    @Override
    public StabilitySurface part() {
        return part("stability", "eps", Theme.LIGHT);
    }

    private static StabilitySurface part(String figure, String each, Theme theme) {
        return new StabilitySurface(
                List.of(Format.PNG, Format.SVG),
                figure,
                "resolution",
                "overlap",
                each,
                Palette.AUTO,
                Pictures.page(1000, 750),
                Optional.empty(),
                theme);
    }

    /** A sweep of resolutions, two overlaps and radii, whose figure depends on all three. */
    private static Evaluation sweep(String name, int resolutions, int radii, double unit) {
        int size = resolutions * 2 * radii;
        return Pictures.evaluation(
                name,
                numbers("resolution", size, i -> 10 * (1 + i / (2 * radii))),
                numbers("overlap", size, i -> 0.25 * (1 + i / radii % 2)),
                numbers("eps", size, i -> 4 + i % radii),
                numbers("nodes", size, i -> 1000 + i),
                numbers("stability", size, i -> unit * (i + 1)));
    }

    private static Column.Numbers numbers(String name, int size, java.util.function.IntToDoubleFunction value) {
        return new Column.Numbers(
                name, IntStream.range(0, size).mapToDouble(value).toArray());
    }

    private static List<String> fills(Document svg, int cells) {
        List<String> fills = Pictures.elements(svg, "rect").stream()
                .map(rect -> rect.getAttribute("fill"))
                .toList();
        return fills.subList(fills.size() - cells, fills.size());
    }

    private static String web(int colour) {
        return String.format(Locale.ROOT, "#%06x", colour);
    }

    @Test
    void drawsAGridForEachRadiusInTheSameColours() {
        for (Theme theme : Theme.values()) {
            StabilitySurface part = part("stability", "eps", theme);
            List<Evaluation> sweep = List.of(sweep("sweep", 4, 2, 0.01));
            Map<String, byte[]> files = Pictures.of(part, sweep, TestRun.parallel());
            Pictures.keep("stability-surface-" + theme, files);
            Document svg = Pictures.svg(files);
            assertThat(Pictures.words(svg))
                    .contains("resolution", "overlap", "0.25", "0.5")
                    .containsSubsequence(
                            "eps 4", "10", "40", "0.010", "0.030", "0.150", "eps 5", "10", "0.020", "0.160");
            assertThat(fills(svg, 16)).startsWith(web(Palette.VIRIDIS.at(0))).endsWith(web(Palette.VIRIDIS.at(1)));
            assertThat(files.get("png"))
                    .isEqualTo(Pictures.of(part, sweep, TestRun.serial()).get("png"));
        }
    }

    @Test
    void drawsAnyColumnAndSeveralSweeps() {
        Document svg = Pictures.svg(Pictures.of(
                part("nodes", "eps", Theme.LIGHT),
                List.of(sweep("pca", 2, 1, 1), sweep("umap", 2, 1, 1)),
                TestRun.serial()));
        assertThat(Pictures.words(svg)).containsSubsequence("pca, eps 4", "1,000", "1,003", "umap, eps 4", "1,000");
    }

    @Test
    void writesNumbersOfAnySize() {
        assertThat(IntStream.of(0, 1, 2, 3, 4, 5)
                        .mapToObj(i -> SurfaceGrid.shown(new double[] {0.25, 12.345, 123.45, 12345.6, 1e-5, 3e12}[i])))
                .containsExactly("0.250", "12.35", "123.5", "12,346", "1.0e-05", "3.0e+12");
        assertThat(SurfaceGrid.shown(70000)).isEqualTo("70,000");
    }

    @Test
    void keepsManySettingsWithinThePicture() {
        Map<String, byte[]> files = Pictures.of(part(), List.of(sweep("sweep", 60, 30, 1e-3)), TestRun.serial());
        Pictures.keep("stability-surface-many", files);
        List<Element> cells = Pictures.elements(Pictures.svg(files), "rect");
        assertThat(cells).hasSizeGreaterThan(60 * 60).allSatisfy(cell -> {
            assertThat(Pictures.number(cell, "width")).isPositive();
            assertThat(Pictures.number(cell, "height")).isPositive();
        });
    }

    @Test
    void drawsOddFigures() {
        Random random = new Random(1);
        for (double unit : new double[] {0, Double.NaN, 1e-300, 1e300, -random.nextDouble()}) {
            for (int size : new int[] {0, 1, 3}) {
                assertThat(Pictures.svg(Pictures.of(part(), List.of(sweep("odd", size, 1, unit)), TestRun.serial())))
                        .isNotNull();
            }
        }
        Document svg = Pictures.svg(Pictures.of(part(), List.of(sweep("missing", 1, 1, Double.NaN)), TestRun.serial()));
        assertThat(fills(svg, 2)).containsOnly("#b0b0b0");
    }

    @Test
    void tellsWhichColumnsThereAre() {
        assertThatThrownBy(() -> Pictures.of(
                        part("ari", "eps", Theme.LIGHT), List.of(sweep("sweep", 2, 2, 1)), TestRun.serial()))
                .isInstanceOf(InputException.class)
                .hasMessage(
                        "figure: step 'sweep': there is no column 'ari'; known columns are resolution, overlap, eps, nodes, stability");
        assertThatThrownBy(() -> Pictures.of(
                        part("stability", "resolution", Theme.LIGHT),
                        List.of(sweep("sweep", 2, 2, 1)),
                        TestRun.serial()))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("several rows of the same resolution, overlap and resolution");
    }
}
