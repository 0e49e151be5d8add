package reeb.plugins.figures.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import reeb.api.Reporter;
import reeb.api.data.Column;
import reeb.api.data.Evaluation;
import reeb.api.problem.InputException;
import reeb.plugins.figures.canvas.Format;
import reeb.plugins.figures.drawing.Pictures;
import reeb.plugins.figures.drawing.Theme;
import reeb.testkit.PartContract;
import reeb.testkit.TestRun;
import reeb.toolkit.colour.Palette;

final class PersistenceTest implements PartContract {
    private static final double INFINITY = Double.POSITIVE_INFINITY;

    @Override
    public PersistenceDiagram part() {
        return diagram("birth", Optional.empty(), Theme.LIGHT);
    }

    private static PersistenceDiagram diagram(String birth, Optional<String> dimension, Theme theme) {
        return new PersistenceDiagram(
                List.of(Format.PNG, Format.SVG),
                birth,
                "death",
                dimension,
                Palette.AUTO,
                Pictures.page(900, 750),
                Optional.empty(),
                theme);
    }

    private static Barcode barcode(Theme theme) {
        return new Barcode(
                List.of(Format.PNG, Format.SVG),
                "birth",
                "death",
                Optional.empty(),
                Palette.AUTO,
                Pictures.page(1000, 750),
                Optional.empty(),
                theme);
    }

    private static Evaluation intervals(double[] births, double[] deaths, double... dimensions) {
        return Pictures.evaluation(
                "persistence",
                new Column.Numbers("birth", births),
                new Column.Numbers("death", deaths),
                new Column.Numbers("dimension", dimensions));
    }

    /** Many short intervals of two dimensions, one long loop, one component that never ends. */
    private static Evaluation noisyCircle(int count) {
        Random random = new Random(11);
        double[] births = random.doubles(count).toArray();
        double[] deaths = IntStream.range(0, count)
                .mapToDouble(i -> births[i] + 0.1 * -Math.log(1 - random.nextDouble()))
                .toArray();
        births[0] = 0;
        deaths[0] = INFINITY;
        births[1] = 0.3;
        deaths[1] = 1.4;
        double[] dimensions = IntStream.range(0, count).mapToDouble(i -> i % 2).toArray();
        return intervals(births, deaths, dimensions);
    }

    @Test
    void drawsADotForEachIntervalOnAxesOfOneScale() {
        Evaluation corners = intervals(new double[] {0, 0, 1, 0}, new double[] {0, 1, 1, INFINITY}, 0, 1, 1, 0);
        Document svg = Pictures.svg(Pictures.of(part(), List.of(corners), TestRun.serial()));
        List<Element> dots = Pictures.elements(svg, "circle").stream()
                .filter(dot -> !dot.hasAttribute("stroke"))
                .toList();
        assertThat(dots).hasSize(4);
        double across = Pictures.number(dots.get(2), "cx") - Pictures.number(dots.get(1), "cx");
        double up = Pictures.number(dots.get(0), "cy") - Pictures.number(dots.get(1), "cy");
        assertThat(across).isPositive().isCloseTo(up, within(0.05));
        assertThat(Pictures.number(dots.get(3), "cy")).isLessThan(Pictures.number(dots.get(1), "cy") - 10);
        assertThat(Pictures.words(svg))
                .contains("birth", "death", "dimension", "0", "1", "4 intervals, 1 without an end");
    }

    @Test
    void drawsALineForEachIntervalSortedByDimension() {
        Evaluation some = intervals(new double[] {2, 0, 1}, new double[] {3, 4, INFINITY}, 1, 1, 0);
        Document svg = Pictures.svg(Pictures.of(barcode(Theme.LIGHT), List.of(some), TestRun.serial()));
        List<Element> boxes = Pictures.elements(svg, "rect");
        assertThat(boxes).hasSize(1 + 3);
        assertThat(boxes.subList(1, 4))
                .extracting(box -> box.getAttribute("fill"))
                .containsExactly("#1f77b4", "#ff7f0e", "#ff7f0e");
        double unit = Pictures.number(boxes.get(3), "width");
        assertThat(Pictures.number(boxes.get(2), "width")).isCloseTo(4 * unit, within(0.1));
        assertThat(Pictures.number(boxes.get(1), "width")).isGreaterThan(3 * unit);
    }

    @Test
    void drawsManyIntervalsInLightAndDark() {
        for (Theme theme : Theme.values()) {
            for (int count : new int[] {60, 5000}) {
                Map<String, byte[]> dots = Pictures.of(
                        diagram("birth", Optional.empty(), theme), List.of(noisyCircle(count)), TestRun.parallel());
                Map<String, byte[]> bars = Pictures.of(barcode(theme), List.of(noisyCircle(count)), TestRun.parallel());
                Pictures.keep("persistence-diagram-" + theme + count, dots);
                Pictures.keep("barcode-" + theme + count, bars);
                assertThat(Pictures.svg(dots).getElementsByTagName("circle").getLength())
                        .isEqualTo(count + 2);
                assertThat(Pictures.words(Pictures.svg(bars)).stream()
                                .anyMatch(text -> text.contains("longest are drawn")))
                        .isEqualTo(count > 375);
            }
        }
    }

    @Test
    void drawsOddIntervals() {
        for (Reporter part : List.of(part(), barcode(Theme.LIGHT))) {
            for (Evaluation odd : List.of(
                    intervals(new double[0], new double[0]),
                    intervals(new double[] {1}, new double[] {1}, 0),
                    intervals(new double[] {1, 1, 2}, new double[] {INFINITY, INFINITY, 1}, 0, 0, 0),
                    intervals(new double[] {1, Double.NaN}, new double[] {Double.NEGATIVE_INFINITY, 2}, 0, 0),
                    intervals(new double[] {1e300}, new double[] {-1e300}, 3))) {
                Document svg = Pictures.svg(Pictures.of(part, List.of(odd), TestRun.serial()));
                assertThat(Pictures.words(svg)).contains("persistence");
            }
        }
    }

    @Test
    void takesColumnsByTheirNames() {
        Evaluation kinds = Pictures.evaluation(
                "kinds",
                new Column.Numbers("from", 1, 2),
                new Column.Numbers("death", 3, 1),
                Column.Categories.of("kind", List.of("ordinary", "extended")));
        Document svg = Pictures.svg(
                Pictures.of(diagram("from", Optional.of("kind"), Theme.LIGHT), List.of(kinds), TestRun.serial()));
        assertThat(Pictures.words(svg)).contains("from", "ordinary", "extended");
        assertThatThrownBy(() -> Pictures.of(part(), List.of(kinds), TestRun.serial()))
                .isInstanceOf(InputException.class)
                .hasMessage("birth: step 'kinds': there is no column 'birth'; known columns are from, death, kind");
        assertThatThrownBy(() -> Pictures.of(
                        diagram("from", Optional.of("sort"), Theme.LIGHT), List.of(kinds), TestRun.serial()))
                .isInstanceOf(InputException.class)
                .hasMessage("dimension: step 'kinds': there is no column 'sort'; known columns are from, death, kind");
    }
}
