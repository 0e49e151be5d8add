package reeb.runtime.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reeb.runtime.workflow.Step;

/** Files that somebody writes to while a run is under way. */
final class ChangedInputTest {
    private static final String TWO_FILES = """
            {"steps": [
              {"name": "a", "use": "numbers", "file": "a.txt"},
              {"name": "slow", "use": "shift", "of": "a"},
              {"name": "b", "use": "numbers", "file": "b.txt"},
              {"name": "moved", "use": "shift", "of": "b"},
              {"name": "graph", "use": "chart", "of": "moved"},
              {"name": "list", "use": "listing", "of": "graph"}]}
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private Path file;

    @BeforeEach
    void writeFiles() throws IOException {
        Files.writeString(folder.resolve("a.txt"), "1\n2\n");
        file = Files.writeString(folder.resolve("b.txt"), "5\n6\n");
    }

    /** Something that happens when a step begins. */
    private interface Deed {
        void happen() throws IOException;
    }

    /** Runs in which something happens when a step begins, once. */
    private static final class Disturbed extends Runs {
        private String when = "";
        private Deed deed = () -> {};

        Disturbed(Path folder) {
            super(folder);
        }

        Disturbed during(String step, Deed what) {
            this.when = step;
            this.deed = what;
            return this;
        }

        @Override
        public void began(Step step) {
            super.began(step);
            if (step.name().equals(when)) {
                when = "";
                try {
                    deed.happen();
                } catch (IOException e) {
                    throw new AssertionError(e);
                }
            }
        }
    }

    private Disturbed during(String step, Deed deed) {
        return new Disturbed(folder).during(step, deed);
    }

    @Test
    void whatWasReadOfAFileThatChangedIsNotKept() throws IOException {
        Runs runs = during("slow", () -> Files.writeString(file, "7\n8\n9\n30\n"));

        Runs.Outcome changed = runs.run(TWO_FILES);

        assertThat(runs.warnings())
                .singleElement()
                .asString()
                .startsWith("b: " + file + ": has changed since the run began");
        assertThat(changed.keys())
                .containsEntry("b", "")
                .containsEntry("moved", "")
                .containsEntry("graph", "");
        assertThat(changed.keys().get("slow")).isNotEmpty();
        assertThat(changed.text("run.json")).contains("b: " + file + ": has changed since the run began");
        Files.writeString(file, "5\n6\n");
        Runs.Outcome restored = runs.run(TWO_FILES);
        assertThat(restored.how())
                .containsEntry("a", "not needed")
                .containsEntry("slow", "cached")
                .containsEntry("b", "computed")
                .containsEntry("graph", "computed");
        assertThat(restored.text("list.txt")).isNotEqualTo(changed.text("list.txt"));
    }

    @Test
    void aFileThatIsPutBackWhileItIsReadIsNoticed() throws IOException {
        String json = "{\"steps\": [{\"name\": \"c\", \"use\": \"restless\", \"file\": \"b.txt\"}]}";
        Runs runs = new Runs(folder);

        assertThat(runs.run(json).keys()).containsEntry("c", "");

        assertThat(runs.warnings()).singleElement().asString().contains("b.txt: has changed");
        assertThat(file).hasContent("5\n6\n");
        assertThat(runs.run(json).how()).containsEntry("c", "computed");
    }

    @Test
    void aFileThatIsPutBackBeforeItIsReadIsAsGoodAsUntouched() throws IOException {
        Runs runs = during("slow", () -> {
            Files.writeString(file, "7\n8\n");
            Files.writeString(file, "5\n6\n");
        });

        assertThat(runs.run(TWO_FILES).keys().get("b")).isNotEmpty();
        assertThat(runs.warnings()).isEmpty();
    }

    @Test
    void aFileThatOnlyLooksNewIsKept() throws IOException {
        Runs runs = during("slow", () -> {
            Path copy = Files.copy(file, folder.resolve("copy.txt"));
            Files.move(copy, file, StandardCopyOption.REPLACE_EXISTING);
        });

        assertThat(runs.run(TWO_FILES).keys().get("b")).isNotEmpty();
        assertThat(runs.warnings()).isEmpty();
        assertThat(runs.run(TWO_FILES).how()).containsEntry("graph", "cached");
    }

    @Test
    void aChangeAfterTheFileWasReadDoesNotMatter() throws IOException {
        Runs runs = during("moved", () -> Files.writeString(file, "7\n8\n"));

        runs.run(TWO_FILES);

        assertThat(runs.warnings()).isEmpty();
        Files.writeString(file, "5\n6\n");
        assertThat(runs.run(TWO_FILES).how()).containsEntry("b", "cached");
    }

    @Test
    void aFileInAFolderIsWatchedToo() throws IOException {
        Path numbers = Files.createDirectory(folder.resolve("numbers"));
        Files.writeString(numbers.resolve("numbers.txt"), "1\n");
        String json = TWO_FILES.replace("b.txt", "numbers");
        Runs runs = during("slow", () -> Files.writeString(numbers.resolve("another.txt"), "1\n"));

        runs.run(json);

        assertThat(runs.warnings()).singleElement().asString().startsWith("b: " + numbers + ": has changed");
    }

    @Test
    void aTransformsFileIsWatchedAndWhatIsCachedOfTheOldOneIsNotTaken() throws IOException {
        String json = """
                {"steps": [
                  {"name": "d", "use": "numbers", "rows": 3},
                  {"name": "t", "use": "shift-by-file", "file": "b.txt"},
                  {"name": "u", "use": "shift", "of": "t"},
                  {"name": "v", "use": "shift", "by": 3, "of": "u"}]}
                """;
        Disturbed runs = new Disturbed(folder);
        runs.run(json);
        runs.during("t", () -> Files.writeString(file, "7\n8\n"));

        Runs.Outcome changed = runs.run(json, "d.rows=4");

        assertThat(runs.warnings()).singleElement().asString().startsWith("t: " + file);
        assertThat(changed.keys()).containsEntry("t", "").containsEntry("u", "").containsEntry("v", "");
    }

    @Test
    void aFileThatIsMappedIsWatchedToTheEnd() throws IOException {
        Path mapped = folder.resolve("m.bin");
        Files.write(mapped, doubles(1, 2, 3));
        String json = """
                {"steps": [
                  {"name": "m", "use": "mapped", "file": "m.bin"},
                  {"name": "early", "use": "shift", "of": "m"},
                  {"name": "late", "use": "shift", "by": 3, "of": "m"}]}
                """;
        Runs runs = during("late", () -> Files.write(mapped, doubles(1, 2, 4)));

        Runs.Outcome changed = runs.run(json);

        assertThat(runs.warnings()).singleElement().asString().startsWith("m: " + mapped + ": has changed");
        assertThat(changed.keys()).containsEntry("late", "");
        assertThat(changed.keys().get("early")).isNotEmpty();
        Files.write(mapped, doubles(1, 2, 3));
        assertThat(runs.run(json).how()).containsEntry("late", "computed");
    }

    private static byte[] doubles(double... values) {
        ByteBuffer bytes = ByteBuffer.allocate(8 * values.length).order(ByteOrder.nativeOrder());
        bytes.asDoubleBuffer().put(values);
        return bytes.array();
    }

    @Test
    void aFailureOnAHalfWrittenFileSaysThatItWasBeingWrittenTo() {
        Runs runs = during("slow", () -> Files.writeString(file, "7\n8 and"));

        assertThatThrownBy(() -> runs.run(TWO_FILES)).hasMessageStartingWith("step 'b': ");

        assertThat(runs.warnings()).singleElement().asString().startsWith("b: " + file + ": has changed");
    }
}
