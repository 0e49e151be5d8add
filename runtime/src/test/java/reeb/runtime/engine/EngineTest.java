package reeb.runtime.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static reeb.runtime.engine.Runs.GRAPH;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reeb.api.problem.InputException;
import reeb.runtime.hash.Hashes;
import reeb.runtime.json.Json;
import reeb.runtime.json.JsonReader;
import reeb.runtime.json.JsonWriter;

final class EngineTest {
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
    void givesTheSameBytesForAnyNumberOfThreads() throws IOException {
        runs.withoutCache();
        String one = runs.threads(1).run(GRAPH).text("list.txt");
        assertThat(runs.threads(2).run(GRAPH).text("list.txt")).isEqualTo(one);
        assertThat(runs.threads(4).run(GRAPH).text("list.txt")).isEqualTo(one);
    }

    @Test
    void givesTheSameBytesAndKeysInOtherPartsOfTheWorld() throws IOException {
        Runs.Outcome here = runs.withoutCache().run(GRAPH);
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
            Runs.Outcome there = runs.run(GRAPH);
            assertThat(there.text("list.txt")).isEqualTo(here.text("list.txt"));
            assertThat(there.keys()).isEqualTo(here.keys());
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void passesFiguresOnToReportersAndTheRecord() throws IOException {
        String json = """
                {"name": "n", "steps": [
                  {"name": "data", "use": "dice", "rows": 3},
                  {"name": "look", "use": "axis", "of": "data"},
                  {"name": "before", "use": "totals", "of": "data"},
                  {"name": "after", "use": "totals", "of": "look"},
                  {"name": "list", "use": "rows", "of": "look"},
                  {"name": "last", "use": "summary"},
                  {"name": "both", "use": "summary", "of": ["before", "after"]}]}
                """;
        Runs.Outcome outcome = runs.run(json);
        assertThat(outcome.text("both.txt").lines().map(line -> line.replaceAll(" [^ ]*$", "")))
                .containsExactly("before total", "after total");
        assertThat(outcome.text("last.txt")).startsWith("after total ").hasLineCount(1);
        assertThat(outcome.text("list.txt")).startsWith("n [workflow, seed, data, look] 3 rows");
        assertThat(outcome.text("run.json"))
                .contains("\"total\": [")
                .containsPattern("\"k\": \\[\\s*1,\\s*2,\\s*3\\s*\\]");
        Runs.Outcome again = runs.run(json);
        assertThat(again.how()).containsEntry("after", "cached").containsEntry("data", "cached");
        assertThat(again.text("both.txt")).isEqualTo(outcome.text("both.txt"));
        assertThat(again.text("run.json")).containsPattern("\"k\": \\[\\s*1,\\s*2,\\s*3\\s*\\]");
    }

    @Test
    void passesOnWhereRowsWereOnTheWay() throws IOException {
        String json = """
                {"name": "n", "steps": [
                  {"name": "data", "use": "numbers", "rows": 8},
                  {"name": "moved", "use": "shift", "of": "data", "by": 5},
                  {"name": "look", "use": "jitter", "of": "moved"},
                  {"name": "groups", "use": "gaps", "of": "look"},

                  {"name": "direct", "use": "rows", "of": "look"},
                  {"name": "through", "use": "rows", "of": "groups"},

                  {"name": "none", "use": "rows", "of": "moved"}]}
                """;
        for (int time = 0; time < 2; time++) {
            Runs.Outcome outcome = runs.run(json);
            assertThat(outcome.text("direct.txt")).endsWith(" columns, before 5.0");
            assertThat(outcome.text("through.txt")).endsWith(" columns, before 5.0");

            assertThat(outcome.text("none.txt")).endsWith(" columns");
        }
    }

    @Test
    void evaluatorsOfGraphsSeeTheirRowsAndFeedReporters() throws IOException {
        String json = """
                {"name": "n", "steps": [
                  {"name": "data", "use": "dice", "rows": 6},
                  {"name": "graph", "use": "chart"},
                  {"name": "nodes", "use": "sizes"},
                  {"name": "last", "use": "summary"}]}
                """;
        Runs.Outcome outcome = runs.run(json);
        assertThat(outcome.text("last.txt")).startsWith("nodes size ");
        assertThat(outcome.text("run.json")).contains("\"size\": ", "\"columns\": ");
        Runs.Outcome again = runs.run(json);
        assertThat(again.how()).containsEntry("nodes", "cached").containsEntry("graph", "not needed");
        assertThat(again.text("last.txt")).isEqualTo(outcome.text("last.txt"));
    }

    @Test
    void rowsSideBySideAreThoseOfOneNumber() throws IOException {
        String json = """
                {"name": "n", "steps": [
                  {"name": "data", "use": "thinned"},
                  {"name": "other", "use": %s},
                  {"name": "look", "use": "axis", "of": "other"},
                  {"name": "graph", "use": "chart", "of": "data", "lens": "look"}]}
                """;
        runs.run(String.format(Locale.ROOT, json, "\"thinned\""));
        assertThat(runs.warnings()).isEmpty();
        runs.run(String.format(Locale.ROOT, json, "\"numbers\", \"rows\": 6"));
        assertThat(runs.warnings())
                .singleElement()
                .asString()
                .contains("step 'look' has row 1 of its source where 'data' has row 2 of its own");
        assertThatThrownBy(() -> runs.run(String.format(Locale.ROOT, json, "\"thinned\", \"without\": 5")))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("step 'look' has row 4 of its source where 'data' has row 5")
                .hasMessageContaining("leave the same rows out of both");
    }

    @Test
    void runsLongChains() throws IOException {
        String steps = IntStream.range(0, 498)
                .mapToObj(i -> "{\"name\": \"s" + i + "\", \"use\": \"shift\"}")
                .collect(Collectors.joining(","));
        assertThat(runs.withoutCache()
                        .run("{\"steps\": [{\"name\": \"d\", \"use\": \"numbers\"}," + steps + "]}")
                        .records())
                .hasSize(499);
    }

    @Test
    void recordsAWorkflowThatGivesTheSameKeys() throws IOException {
        Runs.Outcome outcome = runs.run(GRAPH);
        Json.Members record = (Json.Members) JsonReader.parse(outcome.text("run.json"), "run.json");
        String workflow = JsonWriter.compact(record.member("workflow").orElseThrow());
        assertThat(workflow).contains("\"lens\":\"look\"", "\"seed\":3");
        Runs.Outcome again = runs.run(workflow);
        assertThat(again.keys()).isEqualTo(outcome.keys());
        assertThat(again.how()).containsEntry("graph", "cached");
        assertThat(again.text("list.txt")).isEqualTo(outcome.text("list.txt"));
    }

    @Test
    void recordsEveryFileWithItsHash() throws IOException {
        Runs.Outcome outcome = runs.run(GRAPH);
        Json record = JsonReader.parse(outcome.text("run.json"), "run.json");
        Map<String, String> hashes = new HashMap<>();
        outcome.records().stream()
                .map(StepRecord::files)
                .flatMap(List::stream)
                .forEach(file -> hashes.put(file.name(), file.sha256()));
        assertThat(hashes.keySet()).containsExactlyInAnyOrder("list.txt", "other.txt");
        assertThat(hashes).containsEntry("list.txt", Hashes.of(outcome.folder().resolve("list.txt")));
        assertThat(JsonWriter.compact(record)).contains(hashes.get("list.txt"), "\"plugins\":[{\"name\":\"samples\"");
        assertThat(Stream.of(".unfinished").map(outcome.folder()::resolve)).noneMatch(Files::exists);
    }
}
