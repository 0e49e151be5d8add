package reeb.plugins.figures.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import reeb.api.data.Column;
import reeb.api.data.Dataset;
import reeb.api.data.MadeBy;
import reeb.api.data.Points;
import reeb.api.data.View;
import reeb.plugins.figures.canvas.Format;
import reeb.plugins.figures.drawing.Area;
import reeb.plugins.figures.drawing.Mark;
import reeb.plugins.figures.drawing.Pictures;
import reeb.plugins.figures.drawing.Sheet;
import reeb.plugins.figures.drawing.Theme;
import reeb.plugins.figures.drawing.Typeface;
import reeb.plugins.figures.rows.Scatter;
import reeb.plugins.figures.rows.ScatterStyle;
import reeb.testkit.TestRun;
import reeb.toolkit.colour.Painting;
import reeb.toolkit.colour.Palette;

/** Titles and legends of what people really call things. */
final class WordsTest {
    @Test
    void legendsTellWhatRowsWithoutAValueLookLike() {
        assertThat(words(new Column.Categories("kind", new int[] {0, -1, 1}, List.of("a", "b")), "T"))
                .containsSubsequence("kind", "a", "b", "no value");
        assertThat(words(new Column.Numbers("age", 1, Double.NaN, 3), "T")).contains("age", "no value");
        assertThat(words(new Column.Categories("kind", new int[] {0, 0, 1}, List.of("a", "b")), "T"))
                .doesNotContain("no value");
        assertThat(words(new Column.Numbers("age", 1, 2, 3), "T")).doesNotContain("no value");
    }

    @Test
    void legendsTooShortForAllNamesStillTellOfMissingValues() {
        int[] codes = IntStream.range(0, 39).map(i -> i - 1).toArray();
        List<String> names =
                IntStream.range(0, 38).mapToObj(i -> "a rather long name " + i).toList();
        Sheet sheet = new Sheet(Pictures.page(1600, 1200), Theme.LIGHT);
        new Legend(sheet)
                .colours(
                        Painting.of(new Column.Categories("kind", codes, names), Palette.AUTO),
                        new Area(0, 0, 300, 500));

        List<String> words = sheet.drawing("", "").marks().stream()
                .filter(Mark.Words.class::isInstance)
                .map(mark -> ((Mark.Words) mark).text())
                .toList();
        assertThat(words.get(words.size() - 2)).isEqualTo("no value");
        assertThat(words.getLast()).matches("and \\d+ more");
    }

    @Test
    void breaksInNamesBecomeSpacesAndInTitlesLines() {
        List<String> words = words(
                new Column.Categories("kind\nof row", new int[] {0, 0, 0}, List.of("red\r\nwine\t")), "Two\nlines");

        assertThat(words).contains("Two", "lines", "kind of row", "red wine ");
    }

    @Test
    void longTitlesTakeThreeLinesAtMost() {
        List<String> words = words(new Column.Numbers("age", 1, 2, 3), "many words ".repeat(100));

        assertThat(words.subList(0, 3)).allMatch(line -> line.contains("many words many"));
        assertThat(words.get(2)).endsWith("…");
        assertThat(words.get(3)).doesNotContain("many");
    }

    @Test
    void longNamesKeepTheirEnds() {
        String start = "a name that is so long that no legend has the room that all of it would need, number ";
        List<String> words =
                words(new Column.Categories("kind", new int[] {0, 1, 0}, List.of(start + "1", start + "2")), "T");

        assertThat(words).anyMatch(name -> name.startsWith("a name that") && name.endsWith("number 1"));
        assertThat(words).anyMatch(name -> name.startsWith("a name that") && name.endsWith("number 2"));
    }

    @Test
    void axesHaveTheNamesOfFeaturesOrOfThePartThatMadeThem() {
        Dataset rows = Dataset.of(Points.of(3, 2, new double[6]));
        Map<String, String> facts = Map.of("seed", "7");
        List<MadeBy> steps = List.of(
                new MadeBy("rows", "csv", "{\"use\":\"csv\"}"),
                new MadeBy("map", "umap", "{\"use\":\"umap\",\"components\":2,\"metric\":{\"use\":\"cosine\"}}"));

        assertThat(AxisNames.of(new View(rows.named(List.of("age", "income")), "", facts, steps, List.of()), 1))
                .isEqualTo("income");
        assertThat(AxisNames.of(new View(rows, "", facts, steps, List.of()), 1)).isEqualTo("umap 2");
        assertThat(AxisNames.of(new View(rows, "", facts), 0)).isEqualTo("feature 1");
    }

    @Test
    void axesTellTheVarianceThatTheyExplain() {
        Dataset rows = Dataset.of(Points.of(3, 3, new double[9]));
        List<MadeBy> steps = List.of(new MadeBy("lens", "pca", "{\"use\":\"pca\"}"));
        View view = new View(rows, "", Map.of(), steps, List.of(), List.of(0.6875, 0.2));

        assertThat(AxisNames.of(view, 0)).isEqualTo("pca 1 (68.8 %)");
        assertThat(AxisNames.of(view, 1)).isEqualTo("pca 2 (20.0 %)");
        assertThat(AxisNames.of(view, 2)).isEqualTo("pca 3");
    }

    @Test
    void longNamesThatDifferInTheirMiddlesAreToldApart() {
        String start = "a name that is so long that no legend has the room that all of it would need, number ";
        String end = " of those that end in words that all of them have";
        List<String> names = List.of(start + "1" + end, start + "2" + end, "short", start + "\ud83d\ude00" + end);
        List<String> shown = ShortNames.of(names, 19, 300);

        assertThat(shown).doesNotHaveDuplicates().contains("short");
        assertThat(shown.get(0)).matches("a name that.*…number 1…");
        assertThat(shown.get(1)).matches("a name that.*…number 2…");
        assertThat(shown).allMatch(name -> Typeface.sans().width(name, 19) <= 300);
        assertThat(ShortNames.of(List.of(start + end, start + end), 19, 300)).hasSize(2);
        assertThat(ShortNames.of(List.of("i".repeat(500), "i".repeat(501)), 19, 30))
                .allMatch(name -> name.endsWith("…"));
    }

    private static List<String> words(Column column, String title) {
        View view = Pictures.view(Points.of(3, 2, new double[] {0, 0, 1, 1, 2, 0}), column);
        Scatter scatter = new Scatter(
                List.of(Format.SVG),
                new RowColour(Optional.of(column.name()), Palette.AUTO),
                Optional.empty(),
                ScatterStyle.DOTS,
                false,
                false,
                1,
                Pictures.page(800, 600),
                Optional.of(title),
                Theme.LIGHT);
        Document svg = Pictures.svg(Pictures.of(scatter, view, TestRun.serial()));
        return Pictures.words(svg);
    }
}
