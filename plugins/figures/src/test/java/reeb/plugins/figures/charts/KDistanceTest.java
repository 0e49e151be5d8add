package reeb.plugins.figures.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import reeb.api.Cover;
import reeb.api.Lens;
import reeb.api.data.Points;
import reeb.api.data.Rows;
import reeb.api.data.View;
import reeb.api.problem.InputException;
import reeb.plugins.figures.canvas.Format;
import reeb.plugins.figures.drawing.Page;
import reeb.plugins.figures.drawing.Pictures;
import reeb.plugins.figures.drawing.Theme;
import reeb.testkit.PartContract;
import reeb.testkit.PlainEuclidean;
import reeb.testkit.TestRun;
import reeb.toolkit.colour.Palette;

final class KDistanceTest implements PartContract {
    /** Two pairs, 1 and 2 apart, and rows 4 and 80 from the nearest. */
    private static final View VIEW = view(0, 1, 10, 12, 16, 96);

    @Override
    public KDistance part() {
        return among(List.of(Format.SVG), Pictures.page(800, 600));
    }

    /** The picture of all rows together, for three rows that make a core row. */
    static KDistance among(List<Format> formats, Page page) {
        return part(formats, page, Optional.empty(), Optional.empty(), 3);
    }

    private static KDistance part(
            List<Format> formats, Page page, Optional<Lens> lens, Optional<Double> eps, int minPoints) {
        Cover halves = (values, _) -> List.of(Rows.first(4), Rows.of(2, 3, 4, 5));
        return new KDistance(
                formats,
                lens,
                halves,
                minPoints,
                new PlainEuclidean(),
                eps,
                Palette.AUTO,
                page,
                Optional.empty(),
                Theme.LIGHT);
    }

    @Test
    void marksTheRadiiThatKeepHalfAndMostOfTheRows() {
        Document svg = drawn(Optional.empty(), Optional.of(1.5), 2);

        assertThat(Pictures.words(svg))
                .contains("50 %: 2", "90 %: 80", "eps 1.5 keeps 33.3 %", "radius", "% of the rows", "core rows");
    }

    @Test
    void showsTheRadiusThatIsEstimatedWhereNoneIsGiven() {
        assertThat(Pictures.words(drawn(Optional.empty(), Optional.empty(), 2)))
                .anyMatch(text -> text.matches("eps [0-9.]+ keeps [0-9.]+ %"));
    }

    @Test
    void measuresWithinThePatchesOfACover() {
        Lens lens = (data, _) -> data.points();
        Document svg = drawn(Optional.of(lens), Optional.of(5.0), 3);

        // Among the last four rows, 12 has its second neighbour at 4, and 10 and 16 lie no farther from it.
        assertThat(Pictures.words(svg)).contains("50 %: 4").anyMatch(text -> text.endsWith("2 patches"));
    }

    @Test
    void refusesRowsThatNoRadiusKeeps() {
        assertThatThrownBy(() -> drawn(Optional.empty(), Optional.empty(), 7))
                .isInstanceOf(InputException.class)
                .hasMessage("k-distance: there are no 7 rows together, of 6; take a smaller 'minPoints'");
        Lens holes = (data, _) -> Points.of(6, 1, new double[] {0, 1, Double.NaN, 3, 4, 5});
        assertThatThrownBy(() -> drawn(Optional.of(holes), Optional.empty(), 2))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("lens: row 2 has the value NaN on axis 1");
    }

    private static Document drawn(Optional<Lens> lens, Optional<Double> eps, int minPoints) {
        KDistance part = part(List.of(Format.SVG), Pictures.page(800, 600), lens, eps, minPoints);
        return Pictures.svg(Pictures.of(part, VIEW, TestRun.serial()));
    }

    private static View view(double... places) {
        return Pictures.view(Points.of(places.length, 1, Arrays.copyOf(places, places.length)));
    }
}
