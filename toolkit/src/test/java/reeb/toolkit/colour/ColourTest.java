package reeb.toolkit.colour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import reeb.api.data.Column;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.api.data.Rows;
import reeb.api.data.Scale;
import reeb.api.data.Table;
import reeb.api.graph.Ledger;
import reeb.api.graph.Ledger.Fate;
import reeb.api.graph.MapperGraph;
import reeb.api.graph.Network;
import reeb.api.graph.Node;
import reeb.api.problem.InputException;
import reeb.toolkit.query.Selection;

final class ColourTest {
    @Test
    void takesTheModeOfTheFirstCategoriesByDefault() {
        Painting painting = Colour.AUTO.paint(network());

        assertThat(painting.title()).isEqualTo("species");
        assertThat(painting.values()).containsExactly("cat", "dog", "");
        assertThat(painting.colours())
                .containsExactly(Palette.TAB10.category(0, 2), Palette.TAB10.category(1, 2), Painting.MISSING);
        assertThat(painting.legend()).isInstanceOf(Painting.Swatches.class);
    }

    @Test
    void onTiesTheFirstCategoryIsTheMode() {
        assertThat(by("species", Colour.How.MODE).paint(network()).values().get(1))
                .isEqualTo("dog");
        assertThat(by("species", Colour.How.MODE).paint(network()).values().getFirst())
                .isEqualTo("cat");
    }

    @Test
    void takesStatisticsOfNumbersWithoutMissingOnes() {
        assertThat(by("weight", Colour.How.MEAN).paint(network()).values()).containsExactly("2.0", "5.5", "");
        assertThat(by("weight", Colour.How.MEDIAN).paint(network()).values()).containsExactly("2.0", "5.5", "");
        assertThat(by("weight", Colour.How.MIN).paint(network()).values()).containsExactly("1.0", "3.0", "");
        assertThat(by("weight", Colour.How.MAX).paint(network()).values()).containsExactly("3.0", "8.0", "");
    }

    @Test
    void takesStatisticsOfCategoriesThatAreNumbers() {
        Network network = with(Column.Categories.of("target", List.of("0", "0", "1", "1", "")));
        assertThat(by("target", Colour.How.MEAN).paint(network).values())
                .containsExactly(Double.toString(1.0 / 3), "1.0", "");
        assertThat(by("target", Colour.How.MAX).paint(network).values()).containsExactly("1.0", "1.0", "");
        assertThat(by("target", Colour.How.AUTO).paint(network).values()).containsExactly("0", "1", "");
        Network texts = with(new Column.Texts("version", List.of("1.5", "1.50", "3", "3", "")));
        assertThat(by("version", Colour.How.MEAN).paint(texts).values()).containsExactly("2.0", "3.0", "");
    }

    @Test
    void takesTheModeOfNumbers() {
        Network network = with(new Column.Numbers("age", 40, 40, 7, 7, Double.NaN));
        assertThat(by("age", Colour.How.MODE).paint(network).values()).containsExactly("40", "7", "");
    }

    @Test
    void coloursBySizeAndByLens() {
        assertThat(by("size", Colour.How.AUTO).paint(network()).values()).containsExactly("3.0", "2.0", "1.0");
        assertThat(by("lens 1", Colour.How.AUTO).paint(network()).values()).containsExactly("1.0", "2.5", "4.0");
    }

    @Test
    void aColumnGoesBeforeWhatIsKnownOfNodesAsInQueries() {
        Network network = with(new Column.Numbers("size", 10, 10, 10, 20, 7));
        assertThat(by("size", Colour.How.AUTO).paint(network).values()).containsExactly("10.0", "15.0", "7.0");
        assertThat(by("node.size", Colour.How.AUTO).paint(network).values()).containsExactly("3.0", "2.0", "1.0");
        assertThat(Colour.AUTO.paint(network).values()).containsExactly("3.0", "2.0", "1.0");
        Network lens = with(new Column.Numbers("lens 1", 10, 10, 10, 20, 7));
        assertThat(by("lens 1", Colour.How.MAX).paint(lens).values()).containsExactly("10.0", "20.0", "7.0");
        assertThat(by("node.lens 1", Colour.How.AUTO).paint(lens).values()).containsExactly("1.0", "2.5", "4.0");
    }

    @Test
    void coloursByWhatQueriesKnowOfNodes() {
        assertThat(by("patch", Colour.How.AUTO).paint(network()).values()).containsExactly("0.0", "1.0", "2.0");
        assertThat(by("species purity", Colour.How.AUTO)
                        .paint(network())
                        .values()
                        .get(1))
                .isEqualTo("1.0");
        assertThat(by("node.species mode", Colour.How.AUTO).paint(network()).values())
                .containsExactly("cat", "dog", "");
    }

    @Test
    void findsByOneRuleWithQueriesWhatIsCalledAlike() {
        Network network = network();
        Network own = new Network(
                network.graph()
                        .with(new Table(List.of(
                                new Column.Numbers("size", 7, 8, 9),
                                Column.Categories.of("community", List.of("a", "b", "a"))))),
                network.data(),
                "",
                Map.of());
        assertThat(by("size", Colour.How.AUTO).paint(own).values()).containsExactly("3.0", "2.0", "1.0");
        assertThat(by("size (node)", Colour.How.AUTO).paint(own).values()).containsExactly("7.0", "8.0", "9.0");
        assertThat(by("node.community", Colour.How.AUTO).paint(own).values()).containsExactly("a", "b", "a");
        assertThat(by("node", Colour.How.AUTO).paint(own).values()).containsExactly("0.0", "1.0", "2.0");
        assertThat(by("node.node", Colour.How.AUTO).paint(own).values()).containsExactly("0.0", "1.0", "2.0");
        assertThat(by("feature 1", Colour.How.MAX).paint(own).values())
                .hasSize(3)
                .doesNotContain("");
        for (String name : List.of("size", "size (node)", "node", "node.node", "feature 1")) {
            assertThat(Selection.of(own, "'" + name + "' >= 0").nodes())
                    .as(name)
                    .hasSize(3);
        }
        assertThat(Selection.of(own, "node.community = a").nodes()).hasSize(2);
    }

    @Test
    void saysWhatThereIsToColourBy() {
        assertThatThrownBy(() -> by("colour", Colour.How.AUTO).paint(network()))
                .isInstanceOf(InputException.class)
                .hasMessage("colour.by: there is no column 'colour'; known columns are size, lens 1, species, weight");
        assertThatThrownBy(() -> by("specis", Colour.How.AUTO).paint(network()))
                .hasMessage("colour.by: there is no column 'specis'; did you mean 'species'?");
        assertThatThrownBy(() -> by("lens 2", Colour.How.AUTO).paint(network())).hasMessageContaining("1 axes");
        assertThatThrownBy(() -> by("species", Colour.How.MEAN).paint(network()))
                .hasMessageContaining("'mode' would do");
    }

    @Test
    void palettesGoFromTheFirstColourToTheLast() {
        assertThat(Palette.VIRIDIS.at(0)).isEqualTo(0x440154);
        assertThat(Palette.VIRIDIS.at(1)).isEqualTo(0xfde725);
        assertThat(Palette.VIRIDIS.at(7)).isEqualTo(0xfde725);
        assertThat(Palette.GREY.category(0, 1)).isEqualTo(0xd8d8d8);
    }

    @Test
    void tenColoursServeSixtyCategoriesWithoutRepeating() {
        assertThat(IntStream.range(0, 60)
                        .map(code -> Palette.TAB10.category(code, 60))
                        .distinct())
                .hasSize(60);
    }

    @Test
    void numbersCategoriesByWhatIsShownWhereThereAreMoreThanColours() {
        List<String> names =
                IntStream.range(0, 300).mapToObj(code -> "c" + code).toList();
        int[] every10th = IntStream.range(0, 30).map(node -> 10 * node).toArray();

        Painting painting = Painting.categories("kind", every10th, names, Palette.AUTO);

        assertThat(painting.colours()).doesNotHaveDuplicates().startsWith(0x1f77b4, 0xff7f0e);
        assertThat(((Painting.Swatches) painting.legend()).names()).hasSize(30).startsWith("c0", "c10");
    }

    @Test
    void keepsTheColoursOfCategoriesThatFitThePaletteWhateverIsShown() {
        List<String> names = IntStream.range(0, 10).mapToObj(Integer::toString).toList();

        assertThat(Painting.categories("label", new int[] {7}, names, Palette.AUTO)
                        .colours())
                .containsExactly(Palette.TAB10.category(7, 10));
    }

    @Test
    void rareCategoriesShareAColourAndThisIsSaid() {
        List<String> names =
                IntStream.range(0, 120).mapToObj(code -> "c" + code).toList();
        int[] codes =
                IntStream.concat(IntStream.range(0, 120), IntStream.of(119)).toArray();

        Painting painting = Painting.categories("kind", codes, names, Palette.AUTO);

        Painting.Swatches legend = (Painting.Swatches) painting.legend();
        assertThat(legend.names()).hasSize(61).endsWith("c58", "c119", "other (60)");
        assertThat(legend.colours()).doesNotHaveDuplicates().endsWith(CategoryColours.OTHER);
        assertThat(painting.colours().get(59)).isEqualTo(CategoryColours.OTHER);
        assertThat(painting.values().get(59)).isEqualTo("c59");
        assertThat(painting.colours().get(120)).isEqualTo(painting.colours().get(119));
        assertThat(painting.shortage().orElseThrow())
                .startsWith("'kind' has more categories than the palette has colours: the 60 most frequent have their"
                        + " own, 60 others share one.");
    }

    /** The colours that ReNom TDA gives three nodes, whatever their values. */
    @Test
    void coloursByQuartilesAsReNomDoes() {
        assertThat(paint("weight", Palette.RENOM_RGB).colours()).containsExactly(0x0000b2, 0xb2b200, Painting.MISSING);
        assertThat(colours(Palette.RENOM_RGB, 3, 5, 30)).containsExactly(0x0000b2, 0x00b200, 0xb2b200);
        assertThat(colours(Palette.RENOM_GRAY, 3, 5, 30)).containsExactly(0xdcdcdc, 0x787878, 0x464646);
        assertThat(QuartilePainting.categories("kind", new int[] {2, 0, 1}, List.of("a", "b", "c"), Palette.RENOM_RGB)
                        .colours())
                .containsExactly(0xb2b200, 0x0000b2, 0x00b200);
        assertThat(paint("species", Palette.RENOM_GRAY).values()).containsExactly("cat", "dog", "");
    }

    @Test
    void explainsDatesAsDates() {
        Column joined = new Column.Numbers("joined", Scale.DATE, 0, 10, 20, 31, Double.NaN);

        Painting painting = by("joined", Colour.How.MAX).paint(with(joined));

        assertThat(painting.values()).containsExactly("1970-01-21", "1970-02-01", "");
        assertThat(painting.legend()).isEqualTo(new Painting.Scale(20, 31, Palette.VIRIDIS, Scale.DATE));
    }

    @Test
    void explainsModesQuartilesAndLensesOfDatesAsDatesToo() {
        Column joined = new Column.Numbers("joined", Scale.DATE, 0, 10, 10, 31, 31);
        Colour quartiles = new Colour(Optional.of("joined"), Colour.How.MAX, Palette.AUTO, Colour.Spread.QUARTILES);

        assertThat(by("joined", Colour.How.MODE).paint(with(joined)).legend())
                .isEqualTo(new Painting.Scale(10, 31, Palette.VIRIDIS, Scale.DATE));
        assertThat(quartiles.paint(with(joined)).values()).containsExactly("1970-01-11", "1970-02-01", "1970-02-01");
        assertThat(((Painting.Swatches) quartiles.paint(with(joined)).legend()).names())
                .startsWith("1970-01-11")
                .endsWith("1970-02-01");
        assertThat(by("lens 1", Colour.How.AUTO)
                        .paint(with(new Column.Numbers("day", Scale.DATE, 0, 1, 2, 3, 4)))
                        .values())
                .containsExactly("1970-01-02", "1970-01-03", "1970-01-05");
    }

    @Test
    void whatTellsRowsApartHasOneColourAndAnotherColumnIsNamed() {
        List<String> ids = IntStream.range(0, 100).mapToObj(row -> "c" + row).toList();
        List<String> kinds =
                IntStream.range(0, 100).mapToObj(row -> "k" + row % 3).toList();
        Column id = new Column.Texts("id", ids);
        Table table = new Table(List.of(id, Column.Categories.of("kind", kinds)));

        Painting painting = Painting.of(id, table, Palette.AUTO);

        assertThat(painting.legend())
                .isEqualTo(new Painting.Swatches(List.of("other (100)"), List.of(CategoryColours.OTHER), 100));
        assertThat(painting.shortage())
                .hasValue("'id' tells rows apart rather than groups of them: its 100 values share one colour. Choose a"
                        + " column that groups rows, such as 'kind'.");
        assertThat(Painting.of(id, Palette.VIRIDIS).shortage()).isEmpty();
    }

    @Test
    void stretchesEachQuarterOfTheNodesOverAQuarterOfThePalette() {
        double[] values = {0, 1, 2, 3, 100, 200, 300, 1000};
        double[] places = Quartiles.of(values).places(values);

        assertThat(places).isSorted();
        assertThat(places).containsExactly(0, 0.25, 0.25, 0.5, 0.5, 0.75, 0.75, 1);
        assertThat(Quartiles.of(new double[0]).places(new double[0])).isEmpty();
        assertThat(Quartiles.of(new double[] {4}).places(new double[] {4})).containsExactly(0.75);
    }

    private static List<Integer> colours(Palette palette, double... values) {
        return QuartilePainting.numbers("values", values, palette, Scale.NUMBER).colours();
    }

    private static Painting paint(String column, Palette palette) {
        return new Colour(Optional.of(column), Colour.How.AUTO, palette, Colour.Spread.QUARTILES).paint(network());
    }

    private static Colour by(String column, Colour.How how) {
        return new Colour(Optional.of(column), how, Palette.AUTO, Colour.Spread.EVEN);
    }

    private static Network with(Column column) {
        Network network = network();
        return new Network(network.graph(), network.data().with(new Table(List.of(column))), "", Map.of());
    }

    private static Network network() {
        Table table = new Table(List.of(
                Column.Categories.of("species", List.of("cat", "cat", "dog", "dog", "")),
                new Column.Numbers("weight", 1, Double.NaN, 3, 8, Double.NaN)));
        Points points = Points.of(5, 1, new double[] {0, 1, 2, 3, 4});
        List<Node> nodes =
                List.of(new Node(Rows.of(0, 1, 2), 0, 0), new Node(Rows.of(2, 3), 1, 0), new Node(Rows.of(4), 2, 0));
        Ledger ledger = Ledger.of(Collections.nCopies(5, Fate.KEPT));
        return new Network(
                MapperGraph.of(nodes, new int[] {0, 1, 1}, points, ledger),
                new Dataset(points, table, Optional.empty()),
                "Animals",
                Map.of());
    }
}
