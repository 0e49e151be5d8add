package reeb.plugins.figures.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
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
import reeb.api.data.Points;
import reeb.api.data.View;
import reeb.api.problem.InputException;
import reeb.plugins.figures.canvas.Format;
import reeb.plugins.figures.drawing.Pictures;
import reeb.plugins.figures.drawing.Theme;
import reeb.testkit.PartContract;
import reeb.testkit.TestRun;
import reeb.toolkit.colour.Palette;

final class HeatmapTest implements PartContract {
    @Override
    public Heatmap part() {
        return part(Optional.empty(), Optional.empty(), Theme.LIGHT);
    }

    private static Heatmap part(Optional<String> down, Optional<String> across, Theme theme) {
        return new Heatmap(
                List.of(Format.PNG, Format.SVG),
                down,
                across,
                Palette.AUTO,
                Pictures.page(1000, 750),
                Optional.empty(),
                theme);
    }

    private static Column.Categories column(String name, int categories, int... codes) {
        List<String> names =
                IntStream.range(0, categories).mapToObj(i -> name + i).toList();
        return new Column.Categories(name, codes, names);
    }

    private static View view(Column... columns) {
        return Pictures.view(Points.of(columns[0].size(), 1, new double[columns[0].size()]), columns);
    }

    /** Clusters that agree with labels in 7 of 8 rows, the rest anywhere or nowhere. */
    private static View clusters(int rows, int categories) {
        Random random = new Random(3);
        int[] labels = random.ints(rows, 0, categories).toArray();
        int[] clusters = IntStream.range(0, rows)
                .map(row -> random.nextInt(8) > 0 ? labels[row] : random.nextInt(categories + 1) - 1)
                .toArray();
        return view(column("cluster ", categories, clusters), column("label ", categories, labels));
    }

    @Test
    void writesTheCountOfEachCellAndLeavesEmptyOnesBlank() {
        View view = view(column("cluster", 2, 0, 0, 0, 1, -1), column("label", 3, 0, 0, 2, 2, 2));
        Document svg = Pictures.svg(Pictures.of(part(), view, TestRun.serial()));
        assertThat(Pictures.words(svg))
                .containsSubsequence("cluster0", "cluster1", "none", "label0", "label2", "label")
                .containsSubsequence("2", "1", "1", "1")
                .doesNotContain("label1", "0");
        List<String> fills = Pictures.elements(svg, "rect").stream()
                .map(rect -> rect.getAttribute("fill"))
                .toList();
        assertThat(fills.subList(fills.size() - 4, fills.size()))
                .containsExactly(
                        web(Palette.VIRIDIS.at(2 / 3.0)), web(Palette.VIRIDIS.at(1 / 3.0)), "#fde725", "#fde725");
    }

    private static String web(int colour) {
        return String.format(Locale.ROOT, "#%06x", colour);
    }

    @Test
    void drawsClustersAndLabelsInLightAndDark() {
        for (Theme theme : Theme.values()) {
            Map<String, byte[]> files = Pictures.of(
                    part(Optional.empty(), Optional.empty(), theme), clusters(5000, 10), TestRun.parallel());
            Pictures.keep("heatmap-" + theme, files);
            Document svg = Pictures.svg(files);
            assertThat(Pictures.words(svg)).contains("none", "cluster 9", "label 9", "share of the line");
            assertThat(files.get("png"))
                    .isEqualTo(Pictures.of(
                                    part(Optional.empty(), Optional.empty(), theme),
                                    clusters(5000, 10),
                                    TestRun.serial())
                            .get("png"));
        }
    }

    @Test
    void keepsTenThousandCategoriesWithinTheGrid() {
        Map<String, byte[]> files = Pictures.of(part(), clusters(30_000, 10_000), TestRun.serial());
        Pictures.keep("heatmap-many", files);
        Document svg = Pictures.svg(files);
        assertThat(Pictures.words(svg)).anyMatch(text -> text.endsWith("others"));
        List<Element> cells = Pictures.elements(svg, "rect");
        assertThat(cells).hasSizeLessThan(2 + 150 + 40 * 30);
        assertThat(cells)
                .allSatisfy(cell -> assertThat(Pictures.number(cell, "width")).isPositive());
    }

    @Test
    void drawsOddRows() {
        int[] same = new int[50];
        for (View view : List.of(
                view(column("a", 1), column("b", 1)),
                view(column("a", 1, 0), column("b", 1, 0)),
                view(column("a", 1, same), column("b", 1, same)),
                view(column("a", 0, -1, -1), column("b", 0, -1, -1)))) {
            assertThat(Pictures.words(Pictures.svg(Pictures.of(part(), view, TestRun.serial()))))
                    .contains("a", "b");
        }
    }

    @Test
    void takesColumnsByTheirNames() {
        View view = view(column("cluster", 1, 0, 0), column("label", 1, 0, 0), new Column.Numbers("year", 1999, 2001));
        Heatmap years = part(Optional.of("year"), Optional.empty(), Theme.LIGHT);
        assertThat(Pictures.words(Pictures.svg(Pictures.of(years, view, TestRun.serial()))))
                .containsSubsequence("year", "1999", "2001", "cluster");
        assertThatThrownBy(() ->
                        Pictures.of(part(Optional.of("clas"), Optional.empty(), Theme.LIGHT), view, TestRun.serial()))
                .isInstanceOf(InputException.class)
                .hasMessage("down: there is no column 'clas'; known columns are cluster, label, year");
        View one = view(Column.Categories.of("label", Arrays.asList("a", "b")));
        assertThatThrownBy(() -> Pictures.of(part(), one, TestRun.serial()))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("across: there must be two columns of categories, such as clusters and labels");
    }
}
