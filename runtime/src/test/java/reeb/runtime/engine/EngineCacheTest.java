package reeb.runtime.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static reeb.runtime.engine.Runs.GRAPH;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reeb.runtime.hash.Hashes;
import reeb.runtime.samples.SampleTales;

/** What a second run computes again, and what it takes from the cache. */
final class EngineCacheTest {
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

    private String tale(String folderOfFile, String taker) throws IOException {
        Path file = Files.createDirectories(folder.resolve(folderOfFile)).resolve("tale.txt");
        Files.writeString(file, "once");
        return "{\"steps\": [{\"name\": \"d\", \"use\": \"tale\", \"file\": \"" + folderOfFile
                + "/tale.txt\"}, {\"name\": \"t\", \"use\": \"" + taker + "\"}]}";
    }

    @Test
    void warningsNameTheFileThatIsReadNowThoughTheSameBytesLayElsewhere() throws IOException {
        Path here = Files.createDirectory(folder.resolve("here"));
        Path there = Files.createDirectory(folder.resolve("there"));
        Files.writeString(here.resolve("tale.txt"), "once");
        String json = "{\"steps\": [{\"name\": \"d\", \"use\": \"tale\", \"file\": \"tale.txt\"}]}";
        Runs first = new Runs(here);
        first.run(json);
        assertThat(first.warnings())
                .containsExactly(
                        "d: " + here.resolve("tale.txt") + ": is short",
                        "d: " + here.resolve("tale.txt") + ": should be shifted");
        Files.move(here.resolve("tale.txt"), there.resolve("tale.txt"));
        Files.move(here.resolve("cache"), there.resolve("cache"));
        Runs second = new Runs(there);
        assertThat(second.run(json).how()).containsEntry("d", "cached");
        assertThat(second.warnings())
                .containsExactly(
                        "d: " + there.resolve("tale.txt") + ": is short",
                        "d: " + there.resolve("tale.txt") + ": should be shifted");
    }

    @Test
    void adviceIsGivenWhereTheWorkflowDoesNotHeedIt() throws IOException {
        runs.run(tale("here", "shift"));
        assertThat(runs.warnings()).hasSize(1);
        assertThat(runs.run(tale("here", "level")).how()).containsEntry("d", "cached");
        assertThat(runs.warnings()).anyMatch(warning -> warning.endsWith("should be shifted"));
        runs.warnings().clear();
        runs.run(tale("here", "shift"));
        assertThat(runs.warnings()).noneMatch(warning -> warning.endsWith("should be shifted"));
    }

    @Test
    void aSourceThatIsCachedIsNotAskedForItsColumnsAgain() throws IOException {
        runs.run(tale("here", "shift"));
        Files.createFile(folder.resolve("here").resolve(SampleTales.Tale.CLOSED));
        assertThat(runs.run(tale("here", "shift")).how()).containsEntry("t", "cached");
        runs.withoutCache();
        String asked = tale("here", "shift");
        assertThatThrownBy(() -> runs.run(asked)).hasMessageContaining("nobody may ask for its columns");
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
}
