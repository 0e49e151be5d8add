package reeb.plugins.figures.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
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

final class BarsTest implements PartContract {
    @Override
    public Bars part() {
        return part(Optional.empty(), Theme.LIGHT);
    }

    private static Bars part(Optional<String> figure, Theme theme, String... by) {
        return part(figure, List.of(), theme, by);
    }

    private static Bars part(Optional<String> figure, List<String> average, Theme theme, String... by) {
        return new Bars(
                List.of(Format.PNG, Format.SVG),
                figure,
                List.of(by),
                average,
                Palette.AUTO,
                Pictures.page(1000, 750),
                Optional.empty(),
                theme);
    }

    private static Evaluation sweep(String step, double height) {
        double[] runs = IntStream.rangeClosed(1, 20).asDoubleStream().toArray();
        double[] eps = IntStream.range(0, 20).mapToDouble(i -> 2 + i / 10).toArray();
        double[] points =
                IntStream.range(0, 20).mapToDouble(i -> 5 * (1 + i % 10)).toArray();
        double[] ari = IntStream.range(0, 20)
                .mapToDouble(i -> height * Math.sin(0.3 + 0.12 * i) - 0.1)
                .toArray();
        return Pictures.evaluation(
                step,
                new Column.Numbers("run", runs),
                new Column.Numbers("eps", eps),
                new Column.Numbers("minPoints", points),
                new Column.Numbers("ari", ari));
    }

    private static List<Element> bars(Document svg) {
        List<Element> boxes = Pictures.elements(svg, "rect");
        return boxes.subList(1, boxes.size());
    }

    @Test
    void drawsABarOfEachStepForEachRow() {
        Map<String, byte[]> files = Pictures.of(
                part(Optional.of("ari"), List.of("umap-"), Theme.LIGHT, "eps", "minPoints"),
                List.of(sweep("umap-1", 0.7), sweep("umap-2", 0.8), sweep("t-sne", 0.5)),
                TestRun.parallel());
        Pictures.keep("bars", files);
        Document svg = Pictures.svg(files);
        assertThat(bars(svg)).hasSize(40);
        assertThat(Pictures.elements(svg, "polyline")).as("deviations").hasSize(20);
        assertThat(Pictures.words(svg))
                .contains("umap (mean of 2)", "t-sne", "2 \u00b7 5", "eps \u00b7 minPoints", "ari");
    }

    @Test
    void standsBarsOnZero() {
        Evaluation figures = Pictures.evaluation(
                "a", new Column.Numbers("k", 1, 2, 3, 4), new Column.Numbers("gain", 2, -1, 0, Double.NaN));
        Document svg = Pictures.svg(Pictures.of(part(), List.of(figures), TestRun.serial()));
        List<Element> bars = bars(svg);
        assertThat(bars).hasSize(3);
        double zero = Pictures.number(bars.get(0), "y") + Pictures.number(bars.get(0), "height");
        assertThat(Pictures.number(bars.get(1), "y")).isCloseTo(zero, within(0.02));
        assertThat(Pictures.number(bars.get(0), "height"))
                .isCloseTo(2 * Pictures.number(bars.get(1), "height"), within(0.05));
        assertThat(Pictures.number(bars.get(2), "height")).isZero();
    }

    @Test
    void setsStepsOfOneFigureSideBySide() {
        List<Evaluation> evaluations = List.of(
                Pictures.evaluation("k-means-1", new Column.Numbers("ari", 0.4)),
                Pictures.evaluation("k-means-2", new Column.Numbers("ari", 0.6)),
                Pictures.evaluation("hdbscan", new Column.Numbers("ari", 0.8)));
        Map<String, byte[]> files =
                Pictures.of(part(Optional.empty(), List.of("k-means-"), Theme.DARK), evaluations, TestRun.serial());
        Pictures.keep("bars-single", files);
        Document svg = Pictures.svg(files);
        assertThat(Pictures.words(svg)).contains("k-means (mean of 2)", "hdbscan");
        assertThat(bars(svg)).hasSize(2);
        assertThat(Pictures.elements(svg, "polyline")).hasSize(1);
        assertThat(2 * Pictures.number(bars(svg).get(0), "height"))
                .isCloseTo(2 * 0.5 / 0.8 * Pictures.number(bars(svg).get(1), "height"), within(0.1));
    }

    @Test
    void drawsOddFigures() {
        for (double[] values : List.of(
                new double[0],
                new double[] {Double.NaN},
                new double[] {0, 0},
                new double[] {-3, -3},
                new double[] {1e300, -1e300},
                new double[10_000])) {
            double[] k = IntStream.range(0, values.length).asDoubleStream().toArray();
            Evaluation odd =
                    Pictures.evaluation("odd", new Column.Numbers("k", k), new Column.Numbers("share", values));
            assertThat(Pictures.words(Pictures.svg(Pictures.of(part(), List.of(odd), TestRun.serial()))))
                    .contains("share", "odd");
        }
    }

    @Test
    void tellsWhichColumnsThereAre() {
        assertThatThrownBy(() -> Pictures.of(
                        part(Optional.empty(), Theme.LIGHT, "epsilon"), List.of(sweep("a", 1)), TestRun.serial()))
                .isInstanceOf(InputException.class)
                .hasMessage("by: there is no column 'epsilon'; known columns are run, eps, minPoints, ari");
        assertThatThrownBy(() ->
                        Pictures.of(part(Optional.of("nmi"), Theme.LIGHT), List.of(sweep("a", 1)), TestRun.serial()))
                .isInstanceOf(InputException.class)
                .hasMessage("figure: step 'a': there is no column 'nmi'; known columns are run, eps, minPoints, ari");
    }
}
