package reeb.runtime.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static reeb.runtime.engine.Runs.GRAPH;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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
    void keepsAStepsResultWhateverElseTheWorkflowDoes() throws IOException {
        Runs.Outcome plain = runs.run(GRAPH);
        String more = GRAPH.replace("\"steps\": [", "\"steps\": [{\"name\": \"more\", \"use\": \"dice\", \"rows\": 5},")
                .replace("\"other\"", "\"renamed\"");
        Runs.Outcome other = runs.run(more);
        assertThat(other.text("list.txt")).isEqualTo(plain.text("list.txt"));
        assertThat(other.how()).containsEntry("graph", "cached").containsEntry("more", "computed");
    }

    @Test
    void computesNothingTheSecondTime() throws IOException {
        Runs.Outcome first = runs.run(GRAPH);
        assertThat(first.how().values()).containsOnly("computed");
        Runs.Outcome second = runs.run(GRAPH);
        assertThat(second.how())
                .isEqualTo(Map.of(
                        "data", "cached",
                        "moved", "not needed",
                        "look", "not needed",
                        "graph", "cached",
                        "places", "cached",
                        "list", "computed",
                        "other", "computed"));
        assertThat(second.text("list.txt")).isEqualTo(first.text("list.txt"));
        assertThat(second.keys()).isEqualTo(first.keys());
    }

    @Test
    void computesAgainOnlyWhatDependsOnAChange() throws IOException {
        runs.run(GRAPH);
        assertThat(runs.run(GRAPH, "look.by=2").how())
                .containsEntry("data", "cached")
                .containsEntry("moved", "cached")
                .containsEntry("look", "computed")
                .containsEntry("graph", "computed");
        assertThat(runs.run(GRAPH, "graph.clusterer=gaps", "graph.clusterer.gap=3")
                        .how())
                .containsEntry("look", "cached")
                .containsEntry("graph", "computed")
                .containsEntry("places", "computed");
    }

    @Test
    void computesAgainWhereAFileOrAFolderHasChanged() throws IOException {
        Path real = Files.createDirectories(folder.resolve("real").resolve("below"));
        Files.writeString(folder.resolve("real").resolve("numbers.txt"), "1\n2\n9\n");
        Files.createSymbolicLink(folder.resolve("data"), folder.resolve("real"));
        Files.createSymbolicLink(
                real.resolve("loop.txt"), folder.resolve("real").resolve("numbers.txt"));
        for (String file : List.of("real", "data", "real/numbers.txt")) {
            String json = "{\"steps\": [{\"name\": \"d\", \"use\": \"numbers\", \"file\": \"" + file + "\"}]}";
            assertThat(runs.run(json).how()).containsEntry("d", "computed");
            assertThat(runs.run(json).how()).containsEntry("d", "cached");
            Files.writeString(folder.resolve("real").resolve("numbers.txt"), file.hashCode() + "\n3\n");
            assertThat(runs.run(json).how()).as(file).containsEntry("d", "computed");
        }
    }

    @Test
    void computesATransformAgainWhereItsFileHasChanged() throws IOException {
        Path file = Files.writeString(folder.resolve("by.txt"), "1\n");
        String json = """
                {"steps": [{"name": "d", "use": "numbers"}, {"name": "t", "use": "shift-by-file", "file": "by.txt"}]}
                """;
        assertThat(runs.run(json).how()).containsEntry("t", "computed");
        Files.writeString(file, "2\n");
        assertThat(runs.run(json).how()).containsEntry("d", "cached").containsEntry("t", "computed");
        assertThat(runs.run(json).how()).containsEntry("t", "cached");
    }

    @Test
    void tellsFoldersApartByWhereTheirFilesBegin() throws IOException {
        Path one = Files.createDirectory(folder.resolve("one"));
        Files.writeString(one.resolve("a"), "b\nfoo");
        Path two = Files.createDirectory(folder.resolve("two"));
        Files.writeString(two.resolve("a"), "");
        Files.writeString(two.resolve("b"), "foo");
        assertThat(Hashes.of(one)).isNotEqualTo(Hashes.of(two));
    }

    @Test
    void letsTheSeedChangeWhatIsRandomAlone() throws IOException {
        String first = runs.run(GRAPH).text("list.txt");
        assertThat(runs.run(GRAPH, "seed=4").text("list.txt")).isNotEqualTo(first);
        String still = "{\"steps\": [{\"name\": \"d\", \"use\": \"numbers\"}, {\"name\": \"g\", \"use\": \"chart\"}]}";
        Runs.Outcome a = runs.run(still);
        Runs.Outcome b = runs.run(still, "seed=4");
        assertThat(a.records().getLast().summary())
                .isEqualTo(b.records().getLast().summary());
    }

    @Test
    void treatsRowsAsThoseOfAnotherStepHaveTaught() throws IOException {
        String json = """
                {"steps": [
                  {"name": "train", "use": "numbers", "rows": 5},
                  {"name": "other", "use": "numbers", "rows": 9},
                  {"name": "test", "use": "level", "of": "other", "fit": "train"},
                  {"name": "graph", "use": "chart", "of": "test"},
                  {"name": "list", "use": "listing", "of": "graph"}]}
                """;
        Runs.Outcome learned = runs.run(json);
        assertThat(runs.run(json).how()).containsEntry("graph", "cached");
        assertThat(learned.text("run.json")).contains("\"fit\": \"train\"");
        assertThat(runs.run(json, "train.rows=4").how()).containsEntry("test", "computed");
        assertThat(runs.run(json, "test.fit=other").how()).containsEntry("test", "computed");
    }

    @Test
    void computesADamagedResultAgain() throws IOException {
        String before = runs.run(GRAPH).text("list.txt");
        for (String file : Runs.files(runs.cache())) {
            if (file.endsWith(".npy")) {
                Path path = runs.cache().resolve(file);
                byte[] bytes = Files.readAllBytes(path);
                bytes[bytes.length - 1] ^= 1;
                Files.write(path, bytes);
            }
        }
        Runs.Outcome again = runs.run(GRAPH);
        assertThat(again.how().values()).containsOnly("computed");
        assertThat(again.text("list.txt")).isEqualTo(before);
        assertThat(runs.warnings()).hasSize(6).allMatch(line -> line.contains("damaged"));
        assertThat(runs.run(GRAPH).how()).containsEntry("graph", "cached");
    }

    @ParameterizedTest
    @ValueSource(strings = {"progress", "parallel"})
    void stopsWithinASecond(String way) throws IOException, InterruptedException {
        String json = "{\"steps\": [{\"name\": \"d\", \"use\": \"dice\"}, {\"name\": \"b\", \"use\": \"busy\"},"
                + "{\"name\": \"g\", \"use\": \"chart\"}, {\"name\": \"l\", \"use\": \"listing\"}]}";
        long[] asked = new long[1];
        Thread user = new Thread(() -> {
            while (!runs.events().contains("advanced b")) {
                Thread.onSpinWait();
            }
            asked[0] = System.nanoTime();
            runs.cancellation().cancel();
        });
        user.start();
        assertThatThrownBy(() -> runs.run(json, "b.way=" + way)).isInstanceOf(CancellationException.class);
        long end = System.nanoTime();
        user.join();
        assertThat(Duration.ofNanos(end - asked[0])).isLessThan(Duration.ofSeconds(1));
        assertThat(runs.last()).doesNotExist();
        assertThat(Runs.files(runs.cache())).noneMatch(file -> file.contains("unfinished"));
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().startsWith("reeb-")) {
                assertThat(thread.join(Duration.ofSeconds(5)))
                        .as(thread.getName())
                        .isTrue();
            }
        }
        assertThat(new Runs(folder.resolve("next")).events()).isEmpty();
    }

    @Test
    void continuesAfterTheLastStepThatWasDone() throws IOException {
        String json = GRAPH.replace("\"other\", \"use\": \"listing\"", "\"other\", \"use\": \"half-written\"");
        assertThatThrownBy(() -> runs.run(json)).isInstanceOf(IOException.class).hasMessageContaining("no space left");
        assertThat(Runs.files(runs.last())).containsExactly(".unfinished", "list.txt");
        assertThat(runs.run(GRAPH).how()).containsEntry("graph", "cached").containsEntry("places", "cached");
    }

    @ParameterizedTest
    @ValueSource(strings = {"input", "runtime", "error", "in-parallel"})
    void keepsWhatWasDoneBeforeAPartFails(String fault) throws IOException {
        String json = GRAPH.replace(
                "{\"name\": \"other\", \"use\": \"listing\", \"of\": \"graph\"}",
                "{\"name\": \"bad\", \"use\": \"broken\", \"of\": \"data\", \"fault\": \"" + fault + "\"}");
        assertThatThrownBy(() -> runs.run(json))
                .hasMessageStartingWith("step 'bad'")
                .hasMessageMatching(".*(do not fit|slip).*");
        assertThat(Runs.files(runs.last())).containsExactly(".unfinished", "list.txt");
        assertThat(runs.run(GRAPH).how()).containsEntry("graph", "cached");
    }

    @Test
    void saysWhichStepCouldNotUseItsData() {
        String json = "{\"steps\": [{\"name\": \"d\", \"use\": \"numbers\"},"
                + "{\"name\": \"bad\", \"use\": \"broken\", \"fault\": \"input\"}]}";
        assertThatThrownBy(() -> runs.run(json))
                .isInstanceOf(InputException.class)
                .hasMessage("step 'bad': these data do not fit");
    }

    @Test
    void tellsWhereAFileIsMissingBeforeAnythingRuns() throws IOException {
        Files.writeString(folder.resolve("numbers.txt"), "1");
        String json = "{\"steps\": [{\"name\": \"d\", \"use\": \"numbers\", \"file\": \"numbres.txt\"}]}";
        assertThatThrownBy(() -> runs.run(json))
                .isInstanceOf(InputException.class)
                .hasMessage(folder.resolve("w.json") + ":1:52: /steps/0/file: " + folder.resolve("numbres.txt")
                        + ": there is no such file; did you mean 'numbers.txt'?");
        assertThat(runs.last()).doesNotExist();
        assertThat(runs.events()).isEmpty();
    }

    @Test
    void computesEachStepOnceWithoutACache() throws IOException {
        String json = """
                {"steps": [
                  {"name": "data", "use": "dice"},
                  {"name": "moved", "use": "shift", "of": "data"},
                  {"name": "groups", "use": "gaps", "of": "moved"},
                  {"name": "g1", "use": "chart", "of": "groups"},
                  {"name": "l1", "use": "listing", "of": "g1"},
                  {"name": "g2", "use": "chart", "of": "groups", "lens": "groups"},
                  {"name": "l2", "use": "listing", "of": "g2"}]}
                """;
        Runs.Outcome outcome = runs.withoutCache().run(json);
        assertThat(runs.events()).doesNotHaveDuplicates();
        assertThat(outcome.text("l1.txt")).contains("groups\n");
        assertThat(Runs.files(runs.cache())).isEmpty();
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
