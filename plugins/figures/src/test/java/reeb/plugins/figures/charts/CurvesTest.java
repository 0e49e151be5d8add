package reeb.plugins.figures.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import reeb.api.data.Column;
import reeb.api.data.Evaluation;
import reeb.api.data.Table;
import reeb.api.problem.InputException;
import reeb.plugins.figures.canvas.Format;
import reeb.plugins.figures.drawing.Pictures;
import reeb.plugins.figures.drawing.Theme;
import reeb.testkit.PartContract;
import reeb.testkit.TestRun;
import reeb.toolkit.colour.Palette;

final class CurvesTest implements PartContract {
    @Override
    public Curves part() {
        return part(Optional.empty());
    }

    private static Curves part(Optional<String> figure, String... average) {
        return new Curves(
                List.of(Format.PNG, Format.SVG),
                figure,
                List.of(average),
                Palette.AUTO,
                Pictures.page(1000, 750),
                Optional.empty(),
                Theme.LIGHT);
    }

    private static Evaluation evaluation(String name, double height) {
        double[] k = IntStream.rangeClosed(1, 50).asDoubleStream().toArray();
        double[] values = IntStream.range(0, 50)
                .mapToDouble(i -> height - 0.001 * i + 0.004 * Math.sin(i * height * 9))
                .toArray();
        return new Evaluation(
                name, new Table(List.of(new Column.Numbers("k", k), new Column.Numbers("training", values))));
    }

    private static String svg(Curves part, List<Evaluation> evaluations) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        part.report(evaluations, ending -> ending.equals("svg") ? file : new ByteArrayOutputStream(), TestRun.serial());
        return file.toString(StandardCharsets.UTF_8);
    }

    @Test
    void drawsALineForEachStepAndABandForSeveralSeeds() throws IOException {
        String svg = svg(
                part(Optional.empty(), "umap-"),
                List.of(
                        evaluation("umap-1", 0.95),
                        evaluation("umap-2", 0.96),
                        evaluation("t-sne", 0.9),
                        evaluation("umap-3", 0.955)));
        assertThat(svg.split("<polyline", -1)).hasSize(1 + 2);
        assertThat(svg.split("<polygon", -1)).hasSize(1 + 1);
        assertThat(svg)
                .contains("umap (mean of 3)", ">t-sne<", ">k<", ">training<")
                .doesNotContain("NaN");
    }

    @Test
    void drawsALineForEachStepWhereNothingIsToBeAveraged() throws IOException {
        String svg = svg(part(), List.of(evaluation("umap-10", 0.95), evaluation("umap-50", 0.9)));
        assertThat(svg.split("<polyline", -1)).hasSize(1 + 2);
        assertThat(svg).contains(">umap-10<", ">umap-50<").doesNotContain("mean of", "<polygon");
    }

    @Test
    void refusesToAverageWhatIsNotThere() {
        assertThatThrownBy(() -> part(Optional.empty(), "t-").checkSteps(List.of("umap-1")))
                .isInstanceOf(InputException.class)
                .hasMessage("average: no step has a name of 't-' and a number; the steps are umap-1");
    }

    @Test
    void refusesALineThroughSeveralValuesAtOnePlace() {
        Evaluation sweep = new Evaluation(
                "sweep",
                new Table(List.of(new Column.Numbers("resolution", 10, 10), new Column.Numbers("nodes", 4, 6))));
        assertThatThrownBy(() -> svg(part(), List.of(sweep)))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("has 'nodes' several times where 'resolution' is 10");
    }

    @Test
    void givesMeanAndDeviationOfASample() {
        List<Evaluation> evaluations = Stream.of(1.0, 2.0, 6.0)
                .map(value -> new Evaluation(
                        "run" + value.intValue(),
                        new Table(List.of(new Column.Numbers("k", 5), new Column.Numbers("share", value)))))
                .toList();
        Curve curve = Curve.of(new Averages(List.of("run")).groups(evaluations), "share")
                .getFirst();
        assertThat(curve.name()).isEqualTo("run (mean of 3)");
        assertThat(curve.steps()).isEqualTo(3);
        assertThat(curve.places()).singleElement().satisfies(place -> {
            assertThat(place.mean()).isEqualTo(3);
            assertThat(place.deviation()).isEqualTo(Math.sqrt(7), within(1e-12));
        });
    }

    @Test
    void drawsOddFigures() throws IOException {
        for (double[] values :
                List.of(new double[0], new double[] {Double.NaN}, new double[] {0}, new double[] {3, 3}, new double[] {
                    1e300, -1e300
                })) {
            double[] k = IntStream.range(0, values.length).asDoubleStream().toArray();
            Table table = new Table(List.of(new Column.Numbers("k", k), new Column.Numbers("share", values)));
            assertThat(svg(part(), List.of(new Evaluation("odd", table))))
                    .contains("</svg>")
                    .doesNotContain("NaN");
        }
    }

    @Test
    void tellsWhichFiguresThereAre() {
        assertThatThrownBy(() -> svg(part(Optional.of("ari")), List.of(evaluation("knn", 0.9))))
                .isInstanceOf(InputException.class)
                .hasMessage("figure: step 'knn': there is no column 'ari'; known columns are k, training");
        Table single = new Table(List.of(new Column.Numbers("silhouette", 0.5)));
        assertThatThrownBy(() -> svg(part(), List.of(new Evaluation("width", single))))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("a line needs two columns");
    }
}
