package reeb.runtime.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reeb.api.problem.InputException;

/** Steps that show several results as one. */
final class ScenesTest {
    private static final String SCENE = """
            {"name": "n", "seed": 3, "steps": [
              {"name": "data", "use": "numbers", "rows": 8},
              {"name": "map", "use": "jitter", "of": "data"},
              {"name": "moved", "use": "shift", "of": "data", "by": 5},
              {"name": "groups", "use": "gaps", "of": "moved"},
              {"name": "graph", "use": "chart", "of": "moved"},
              {"name": "total", "use": "totals", "of": "moved"},
              {"name": "list", "use": "listing", "of": "graph"},
              {"name": "page", "use": "panorama", "of": ["total", "moved", "graph", "groups", "map"]}]}
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private Runs runs;

    @BeforeEach
    void prepare() {
        runs = new Runs(folder);
    }

    @Test
    void showsDataGraphsAndFiguresWithHowTheyCameToBe() throws IOException {
        Runs.Outcome outcome = runs.run(SCENE);
        String first = firstPlace(outcome.text("list.txt"));
        String[] lines = outcome.text("page.html").split("\n", -1);
        assertThat(lines[0]).isEqualTo("n: 8 rows, columns [parity, groups]");
        assertThat(lines[1]).isEqualTo("view moved of n [workflow, seed, data, moved]: 5.0");
        assertThat(lines[2]).isEqualTo("view groups of n [workflow, seed, data, moved, groups]: 5.0");
        assertThat(lines[3])
                .startsWith("view map of n [workflow, seed, data, map]: ")
                .endsWith(", before 0.0");
        assertThat(lines[4])
                .startsWith("network graph of n [workflow, seed, data, moved, graph]: ")
                .endsWith(" nodes, the first at " + first);
        assertThat(lines[5]).isEqualTo("evaluation total: total 82");
        assertThat(lines[6]).isEmpty();
    }

    /** Where the first node lies in all pictures and exports of a graph. */
    private static String firstPlace(String listing) {
        return listing.lines()
                .filter(line -> line.contains(" at "))
                .findFirst()
                .orElseThrow()
                .replaceAll(".* at |, .*", "");
    }

    @Test
    void givesTheSameBytesForAnyNumberOfThreadsAndFromTheCache() throws IOException {
        String fresh = runs.withoutCache().threads(1).run(SCENE).text("page.html");
        Runs cached = new Runs(Files.createDirectory(folder.resolve("cached")));
        assertThat(cached.threads(4).run(SCENE).text("page.html")).isEqualTo(fresh);
        Runs.Outcome again = cached.run(SCENE);
        assertThat(again.text("page.html")).isEqualTo(fresh);
        assertThat(again.how())
                .isEqualTo(Map.of(
                        "data", "cached",
                        "map", "cached",
                        "moved", "cached",
                        "groups", "cached",
                        "graph", "cached",
                        "total", "cached",
                        "list", "computed",
                        "page", "computed"));
    }

    @Test
    void keepsResultsUntilTheyHaveBeenShown() throws IOException {
        runs.withoutCache().run(SCENE);
        assertThat(runs.events()).doesNotHaveDuplicates().contains("ended page computed");
    }

    @Test
    void recordsWhatIsShownSoThatItRunsAgain() throws IOException {
        Runs.Outcome outcome = runs.run(SCENE);
        assertThat(outcome.text("run.json"))
                .containsPattern(
                        "\"of\": \\[\\s*\"total\",\\s*\"moved\",\\s*\"graph\",\\s*\"groups\",\\s*\"map\"\\s*\\]")
                .contains("\"name\": \"page.html\"");
    }

    @Test
    void refusesMoreOrFewerRows() {
        String json = """
                {"steps": [
                  {"name": "few", "use": "numbers", "rows": 5},
                  {"name": "many", "use": "numbers", "rows": 9},
                  {"name": "map", "use": "shift", "of": "many"},
                  {"name": "graph", "use": "chart", "of": "few"},
                  {"name": "page", "use": "panorama", "of": ["map", "graph"]}]}
                """;
        assertThatThrownBy(() -> runs.run(json))
                .isInstanceOf(InputException.class)
                .hasMessage("step 'graph' has 5 rows where 'map' has 9; make both of the same rows, or let 'page'"
                        + " take one of them alone");
        assertThat(runs.events()).doesNotContain("began map", "began graph");
    }

    @Test
    void refusesOtherRowsOfASource() throws IOException {
        String json = """
                {"steps": [
                  {"name": "data", "use": "thinned"},
                  {"name": "other", "use": %s},
                  {"name": "graph", "use": "chart", "of": "other"},
                  {"name": "page", "use": "panorama", "of": ["data", "graph"]}]}
                """;
        assertThatThrownBy(() -> runs.run(String.format(Locale.ROOT, json, "\"thinned\", \"without\": 5")))
                .isInstanceOf(InputException.class)
                .hasMessage(
                        "step 'graph' has row 4 of its source where 'data' has row 5 of its own; leave the same rows"
                                + " out of both, or let 'page' take one of them alone");
        assertThatThrownBy(() -> runs.run(String.format(Locale.ROOT, json, "\"numbers\", \"rows\": 6")))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("step 'graph' has row 1 of its source where 'data' has row 2 of its own");
        assertThat(runs.run(String.format(Locale.ROOT, json, "\"thinned\"")).text("page.html"))
                .startsWith("w: 6 rows");
    }
}
