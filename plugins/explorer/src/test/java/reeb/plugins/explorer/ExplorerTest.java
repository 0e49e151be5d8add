package reeb.plugins.explorer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import reeb.api.data.Column;
import reeb.api.data.Dataset;
import reeb.api.data.NeighborGraph;
import reeb.api.data.Points;
import reeb.api.data.Table;
import reeb.api.graph.Node;
import reeb.api.problem.InputException;
import reeb.testkit.PlainEuclidean;
import reeb.testkit.PresenterContract;
import reeb.testkit.Scenes;
import reeb.testkit.TestRun;
import tools.jackson.databind.JsonNode;

final class ExplorerTest implements PresenterContract {
    private static final int ROWS = Examples.ROWS;

    private final TestRun run = TestRun.serial();

    @Override
    public Explorer part() {
        return Examples.explorer();
    }

    private PageReader page() throws IOException {
        return PageReader.of(part(), Examples.scene(), run);
    }

    /** The rows at the places on the wire. */
    private static int[] rows(PageReader page) {
        return page.whole(page.manifest().get("numbers")).stream()
                .mapToInt(number -> number / 3)
                .toArray();
    }

    @Test
    void tellsEachRowOnceByItsNumber() throws IOException {
        PageReader page = page();
        assertThat(page.manifest().get("format").asInt()).isEqualTo(1);
        assertThat(page.manifest().get("rows").asInt()).isEqualTo(ROWS);
        assertThat(rows(page))
                .containsExactlyInAnyOrder(IntStream.range(0, ROWS).toArray());
    }

    @Test
    void mapsTellWhereRowsLie() throws IOException {
        PageReader page = page();
        JsonNode map = PageReader.named(page.manifest().get("maps"), "map");
        List<Double> bounds =
                map.get("bounds").valueStream().map(JsonNode::asDouble).toList();
        List<Double> parts = page.numbers(map.get("positions"));
        int[] rows = rows(page);
        for (int i = 0; i < 2 * ROWS; i++) {
            double least = bounds.get(i % 2);
            double place = least + (bounds.get(2 + i % 2) - least) * parts.get(i) / 65535;
            assertThat(place).isEqualTo(Examples.map().at(rows[i / 2], i % 2), offset(2e-3));
        }
        assertThat(map.get("facts").get(0).asString()).isEqualTo("seed: 7");
        assertThat(map.has("grid")).isFalse();
        assertThat(map.has("unplaced")).isFalse();
    }

    @Test
    void columnsTellTheValuesOfRows() throws IOException {
        PageReader page = page();
        int[] rows = rows(page);
        JsonNode columns = page.manifest().get("columns");
        Table table = Examples.features().table();
        assertThat(columns.valueStream().map(column -> column.get("name").asString()))
                .containsExactly("note", "label", "tenths", "fine", "day", "length", "width", "depth");
        JsonNode note = PageReader.named(columns, "note");
        List<String> texts = page.texts(note);
        JsonNode label = PageReader.named(columns, "label");
        List<Integer> codes = page.whole(label.get("values"));
        for (int place = 0; place < ROWS; place++) {
            assertThat(texts.get(place)).isEqualTo(table.columns().get(0).text(rows[place]));
            int code = ((Column.Categories) table.columns().get(1)).code(rows[place]);
            assertThat(codes.get(place)).isEqualTo(code < 0 ? 6 : code);
        }
        assertThat(note.get("missing").asInt()).isEqualTo(75);
        assertThat(label.get("missing").asInt()).isEqualTo(43);
        assertThat(label.get("counts").valueStream().mapToInt(JsonNode::asInt).sum())
                .isEqualTo(ROWS - 43);
        assertThat(label.get("colours").get(1).asString()).as("as in figures").isEqualTo("#ff7f0e");
    }

    @Test
    void numbersKeepTheirDigits() throws IOException {
        PageReader page = page();
        int[] rows = rows(page);
        JsonNode columns = page.manifest().get("columns");
        JsonNode tenths = PageReader.named(columns, "tenths");
        List<Double> singles = page.numbers(tenths.get("values"));
        List<Double> fine = page.numbers(PageReader.named(columns, "fine").get("values"));
        for (int place = 0; place < ROWS; place++) {
            int row = rows[place];
            assertThat(Float.toString(singles.get(place).floatValue()))
                    .isEqualTo(row % 10 == 4 ? "NaN" : Double.toString(row / 10.0));
            assertThat(fine.get(place)).isEqualTo(Math.sqrt(row));
        }
        assertThat(page.manifest()
                        .get("blobs")
                        .get(tenths.get("values").asString())
                        .get("type")
                        .asString())
                .isEqualTo("f32");
        assertThat(tenths.get("missing").asInt()).isEqualTo(30);
        assertThat(tenths.get("range").get(1).asDouble()).isEqualTo(29.9);
        assertThat(PageReader.named(columns, "day").get("type").asString()).isEqualTo("date");
    }

    @Test
    void graphsTellNodesEdgesAndTheirRows() throws IOException {
        PageReader page = page();
        int[] rows = rows(page);
        JsonNode graph = PageReader.named(page.manifest().get("graphs"), "graph");
        List<Integer> starts = page.whole(graph.get("starts"));
        List<Integer> members = page.whole(graph.get("members"));
        List<Node> nodes = Examples.network().graph().nodes();
        for (int node = 0; node < nodes.size(); node++) {
            List<Integer> places = members.subList(starts.get(node), starts.get(node + 1));
            assertThat(places).isSorted();
            assertThat(places.stream().map(place -> rows[place]))
                    .containsExactlyInAnyOrder(
                            nodes.get(node).rows().stream().boxed().toArray(Integer[]::new));
        }
        assertThat(page.whole(graph.get("links"))).containsExactly(0, 1, 20, 1, 2, 10);
        List<Integer> fates = page.whole(graph.get("fates"));
        assertThat(IntStream.range(0, ROWS)
                        .filter(place -> fates.get(place) == 2)
                        .map(place -> rows[place]))
                .allMatch(row -> row >= 280)
                .hasSize(20);
        assertThat(graph.get("fateNames").get(2).asString()).isEqualTo("lost as noise");
    }

    @Test
    void nodesLieWherePicturesShowThemAndHaveTheirLabels() throws IOException {
        PageReader page = page();
        JsonNode graph = page.manifest().get("graphs").get(0);
        List<Double> places = page.numbers(graph.get("positions"));
        double first = Math.hypot(places.get(0) - places.get(2), places.get(1) - places.get(3));
        double second = Math.hypot(places.get(2) - places.get(4), places.get(3) - places.get(5));
        assertThat(Math.max(first, second)).isEqualTo(1, offset(1e-5));
        assertThat(places.get(0)).isLessThan(places.get(2));
        assertThat(page.texts(graph.get("labels"))).hasSize(3).allMatch(label -> label.matches("\\d: [a-f]"));
        JsonNode size = PageReader.named(graph.get("attributes"), "size");
        assertThat(page.numbers(size.get("values"))).containsExactly(120.0, 120.0, 70.0);
        assertThat(PageReader.named(graph.get("attributes"), "label purity")
                        .get("type")
                        .asString())
                .isEqualTo("number");
    }

    @Test
    void tellsNeighboursAmongTheFeatures() throws IOException {
        PageReader page = page();
        int[] rows = rows(page);
        JsonNode neighbors = page.manifest().get("neighbors");
        NeighborGraph expected =
                new PlainEuclidean().nearest(Examples.features().points(), 3, run);
        List<Integer> places = page.whole(neighbors.get("rows"));
        assertThat(neighbors.get("of").asString()).isEqualTo("features");
        assertThat(neighbors.get("k").asInt()).isEqualTo(3);
        for (int i = 0; i < 3 * ROWS; i++) {
            assertThat(rows[places.get(i)]).isEqualTo(expected.neighbor(rows[i / 3], i % 3));
        }
    }

    @Test
    void tellsFiguresAsTexts() throws IOException {
        JsonNode evaluation = PageReader.named(page().manifest().get("evaluations"), "accuracy");
        assertThat(evaluation.get("columns").toString()).isEqualTo("[\"k\",\"accuracy\"]");
        assertThat(evaluation.get("rows").toString()).isEqualTo("[[\"1\",\"0.5\"],[\"5\",\"0.75\"]]");
    }

    @Test
    void tellsSectionsAsTextsAndTheirPicturesAsFiles() throws IOException {
        PageReader read = PageReader.of(Examples.explorer(Optional.empty(), 0, 0), Scenes.hostile(20), run);
        JsonNode section = read.manifest().get("evaluations").get(0).get("section");
        assertThat(section.get("title").asString())
                .startsWith("Accuracy</script>")
                .doesNotContain("\0", "\ud800");
        assertThat(section.get("paragraphs").get(0).asString()).startsWith("It falls as k grows.</script>");
        JsonNode picture = section.get("picture");
        assertThat(picture.get("width").asInt()).isEqualTo(2);
        assertThat(picture.get("words").asString()).startsWith("Two dots");
        assertThat(read.bytes(picture.get("file").asString()))
                .isEqualTo(Scenes.picture("Two dots").png());
        assertThat(PageReader.named(page().manifest().get("evaluations"), "accuracy")
                        .has("section"))
                .isFalse();
    }

    @Test
    void coloursByTheColumnThatGroupsRowsUnlessAnotherIsNamed() throws IOException {
        assertThat(page().manifest().get("colour").asString()).isEqualTo("label");
        Explorer other = Examples.explorer(Optional.of("day"), 0, 0);
        JsonNode manifest = PageReader.of(other, Examples.scene(), run).manifest();
        assertThat(manifest.get("colour").asString()).isEqualTo("day");
        assertThat(manifest.has("neighbors")).isFalse();
        assertThat(manifest.has("pictures")).isFalse();
        assertThatThrownBy(() -> PageReader.of(Examples.explorer(Optional.of("lable"), 0, 0), Examples.scene(), run))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("colour")
                .hasMessageContaining("label");
    }

    @Test
    void showsEachPlaceAndEachColumnOnce() throws IOException {
        Dataset map = Examples.features().with(Examples.map());
        Column.Categories groups = new Column.Categories("groups", new int[ROWS], List.of("0"));
        Column.Categories label = new Column.Categories("label", new int[ROWS], List.of("z"));
        Map<String, Dataset> more = new LinkedHashMap<>();
        more.put("map", map);
        more.put("clusters", map.with(new Table(List.of(groups, label))));
        JsonNode manifest = PageReader.of(part(), Examples.scene(more), run).manifest();
        assertThat(manifest.get("maps").size()).isEqualTo(1);
        assertThat(manifest.get("columns")
                        .valueStream()
                        .map(column -> column.get("name").asString()))
                .contains("groups", "label", "label (clusters)")
                .doesNotHaveDuplicates();
    }

    @Test
    void knowsGridsAndRowsWithoutAPlace() throws IOException {
        double[] cells = new double[2 * ROWS];
        double[] gap = new double[2 * ROWS];
        for (int row = 0; row < ROWS; row++) {
            cells[2 * row] = row % 20;
            cells[2 * row + 1] = Math.floorDiv(row, 20);
            gap[2 * row] = row;
        }
        gap[8] = Double.NaN;
        Dataset features = Examples.features();
        Map<String, Dataset> maps = new LinkedHashMap<>();
        maps.put("cells", features.with(Points.of(ROWS, 2, cells)));
        maps.put("gap", features.with(Points.of(ROWS, 2, gap)));
        PageReader page = PageReader.of(part(), Examples.scene(maps), run);
        assertThat(PageReader.named(page.manifest().get("maps"), "cells")
                        .get("grid")
                        .toString())
                .isEqualTo("[20,15]");
        JsonNode map = PageReader.named(page.manifest().get("maps"), "gap");
        assertThat(map.has("grid")).isFalse();
        assertThat(page.whole(map.get("unplaced")).stream().map(place -> rows(page)[place]))
                .containsExactly(4);
        assertThat(run.warnings()).containsExactly("1 rows have no finite place in 'gap' and are not drawn there");
    }

    @Test
    void leavesOutTextsThatAreTooLongTogether() throws IOException {
        String longText = "x".repeat(60_000);
        Column.Texts texts = new Column.Texts(
                "essay",
                IntStream.range(0, ROWS).mapToObj(row -> longText + row).toList());
        Dataset essays = Examples.features().with(Examples.map()).with(new Table(List.of(texts)));
        JsonNode manifest = PageReader.of(part(), Examples.scene(Map.of("map", essays)), run)
                .manifest();
        assertThat(manifest.get("columns")
                        .valueStream()
                        .map(column -> column.get("name").asString()))
                .contains("note")
                .doesNotContain("essay");
        assertThat(run.warnings())
                .containsExactly("the texts of column 'essay' are not on the page, which holds 16 million characters of"
                        + " texts");
    }
}
