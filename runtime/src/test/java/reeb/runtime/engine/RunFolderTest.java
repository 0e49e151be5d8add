package reeb.runtime.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reeb.api.problem.InputException;
import reeb.runtime.files.WriteFailure;
import reeb.runtime.hash.Hashes;

final class RunFolderTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path base;

    @Test
    void refusesFilesAndFoldersOfOthers() throws IOException {
        Path foreign = Files.createDirectory(base.resolve("foreign"));
        Path file = Files.writeString(foreign.resolve("thesis.txt"), "all my work");
        for (boolean overwrite : new boolean[] {false, true}) {
            assertThatThrownBy(() -> RunFolder.open(foreign, overwrite))
                    .isInstanceOf(InputException.class)
                    .hasMessage("--out " + foreign + ": has files in it; name a folder that is not there yet");
            assertThatThrownBy(() -> RunFolder.open(file, overwrite))
                    .isInstanceOf(InputException.class)
                    .hasMessage("--out " + file + ": is a file; name a folder that is not there yet");
        }
        assertThat(Runs.files(foreign)).containsExactly("thesis.txt");
    }

    @Test
    void overwritesAFinishedRunOnlyWhenAsked() throws IOException {
        Path place = base.resolve("run");
        finish(RunFolder.open(place, false), "first");
        assertThatThrownBy(() -> RunFolder.open(place, false))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("--overwrite replaces the run there");
        finish(RunFolder.open(place, true), "second");
        assertThat(Runs.files(place)).containsExactly("a.txt", "report.html", "run.json");
        assertThat(Files.readString(place.resolve("a.txt"))).isEqualTo("second");
    }

    @Test
    void continuesWhatWasKilled() throws IOException {
        Path place = Files.createDirectory(base.resolve("run"));
        Files.writeString(place.resolve(".unfinished"), "");
        Files.writeString(place.resolve(".a.txt.part"), "ha");
        Files.writeString(place.resolve("b.txt"), "whole");
        RunFolder folder = RunFolder.open(place, false);
        assertThat(Runs.files(place)).containsExactly(".unfinished", "b.txt");
        finish(folder, "now");
        assertThat(Runs.files(place)).containsExactly("a.txt", "b.txt", "report.html", "run.json");
    }

    @Test
    void leavesAFolderInWhichAnotherRunWrites() throws IOException {
        Path place = base.resolve("w-1");
        RunFolder first = RunFolder.open(place, false);
        Files.writeString(place.resolve(".a.txt.part"), "being written");
        assertThatThrownBy(() -> RunFolder.open(place, true))
                .isInstanceOf(InputException.class)
                .hasMessage("--out " + place + ": another run is writing there; name another folder");
        assertThat(Runs.files(place)).contains(".a.txt.part");
        assertThat(RunFolder.next(base.resolve("w"))).isEqualTo(base.resolve("w-2"));
        Files.delete(place.resolve(".a.txt.part"));
        finish(first, "done");
    }

    @Test
    void numbersFoldersAndTakesUpUnfinishedOnes() throws IOException {
        Path name = base.resolve("w");
        assertThat(RunFolder.next(name)).isEqualTo(base.resolve("w-1"));
        finish(RunFolder.open(RunFolder.next(name), false), "1");
        finish(RunFolder.open(RunFolder.next(name), false), "2");
        assertThat(RunFolder.next(name)).isEqualTo(base.resolve("w-3"));
        Files.writeString(base.resolve("w-1").resolve(".unfinished"), "");
        assertThat(RunFolder.next(name)).isEqualTo(base.resolve("w-1"));
    }

    @Test
    void leavesNothingOfARunWithoutFiles() throws IOException {
        RunFolder folder = RunFolder.open(base.resolve("runs").resolve("w-1"), false);
        folder.abandon();
        folder.abandon();
        assertThat(base.resolve("runs")).doesNotExist();
        Path given = Files.createDirectory(base.resolve("given"));
        RunFolder.open(given, false).abandon();
        assertThat(given).isEmptyDirectory();
        finish(RunFolder.open(base.resolve("runs").resolve("w-1"), false), "kept");
        RunFolder.open(base.resolve("runs").resolve("w-2"), false).abandon();
        assertThat(Runs.files(base.resolve("runs"))).containsExactly("w-1/a.txt", "w-1/report.html", "w-1/run.json");
    }

    @Test
    void keepsNoHalfWrittenFile() throws IOException {
        RunFolder folder = RunFolder.open(base.resolve("run"), false);
        assertThatThrownBy(() -> folder.write("a", List.of("x", "y"), output -> {
                    try (OutputStream whole = output.open("x")) {
                        whole.write(1);
                    }
                    OutputStream half = output.open("y");
                    half.write(1);
                    throw new IOException("full");
                }))
                .isInstanceOf(IOException.class)
                .hasMessage("step 'a': full");
        assertThat(Runs.files(folder.path())).containsExactly(".unfinished");
        folder.abandon();
    }

    @Test
    void givesNeitherReportNorRecordItsNameBeforeBothAreComplete() throws IOException {
        RunFolder folder = RunFolder.open(base.resolve("run"), false);
        assertThatThrownBy(() -> folder.finish("{}", page -> {
                    page.write(1);
                    throw new IOException("full");
                }))
                .isInstanceOf(IOException.class)
                .hasMessage("the report and the record of the run: full");
        folder.abandon();
        assertThat(base).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(strings = {"../x", "/x", "a/b", "a\\b", "", "..", "x\0", "txt/"})
    void refusesEndingsThatLeadElsewhere(String ending) throws IOException {
        RunFolder folder = RunFolder.open(base.resolve("run"), false);
        assertThatThrownBy(() -> folder.write(
                        "a", List.of(ending), output -> output.open(ending).close()))
                .isInstanceOf(IllegalArgumentException.class);
        folder.abandon();
        assertThat(base).isEmptyDirectory();
    }

    @Test
    void opensOnlyDeclaredEndingsOnce() throws IOException {
        RunFolder folder = RunFolder.open(base.resolve("run"), false);
        assertThatThrownBy(() -> folder.write(
                        "a", List.of("x"), output -> output.open("y").close()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> folder.write("a", List.of("x"), output -> {
                    output.open("x").close();
                    output.open("x").close();
                }))
                .isInstanceOf(IllegalArgumentException.class);
        folder.abandon();
    }

    @ParameterizedTest
    @ValueSource(strings = {".a.txt.part", ".run.json.part", ".report.html.part"})
    void writesThroughNoLink(String name) throws IOException {
        Path victim = Files.writeString(base.resolve("victim"), "precious");
        Path place = Files.createDirectory(base.resolve("run"));
        Files.writeString(place.resolve(".unfinished"), "");
        Path link = Files.createSymbolicLink(place.resolve(name), victim);
        RunFolder folder = RunFolder.open(place, false);
        assertThatThrownBy(() -> finish(folder, "text"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(link + ": is a symbolic link, and nothing is written through links; remove it");
        folder.abandon();
        assertThat(victim).hasContent("precious");
    }

    @Test
    void replacesLinksAndNotWhatTheyLeadTo() throws IOException {
        Path victim = Files.writeString(base.resolve("victim"), "precious");
        Path place = Files.createDirectory(base.resolve("run"));
        Files.writeString(place.resolve(".unfinished"), "");
        for (String name : List.of("a.txt", "run.json", "report.html")) {
            Files.createSymbolicLink(place.resolve(name), victim);
        }
        finish(RunFolder.open(place, false), "text");
        assertThat(victim).hasContent("precious");
        assertThat(place.resolve("a.txt")).hasContent("text");
    }

    @Test
    void takesAFolderThatIsALinkAsItWasNamed() throws IOException {
        Path real = Files.createDirectory(base.resolve("real"));
        finish(RunFolder.open(Files.createSymbolicLink(base.resolve("link"), real), false), "text");
        assertThat(Runs.files(real)).containsExactly("a.txt", "report.html", "run.json");
        Path lost = Files.createSymbolicLink(base.resolve("lost"), base.resolve("nowhere"));
        assertThatThrownBy(() -> RunFolder.open(lost, false))
                .isInstanceOf(InputException.class)
                .hasMessage("--out " + lost + ": is a link that leads nowhere; name a folder that is not there yet");
    }

    @Test
    void takesNoFolderOfAnotherProgram() throws IOException {
        Path victim = Files.writeString(base.resolve("victim"), "a list of things to do");
        Path theirs = Files.createDirectory(base.resolve("theirs"));
        Files.writeString(theirs.resolve("run.json"), "{\"experiment\": 7}");
        Path marked = Files.createDirectory(base.resolve("marked"));
        Files.writeString(marked.resolve(".unfinished"), "a list of things to do");
        Path linked = Files.createDirectory(base.resolve("linked"));
        Files.createSymbolicLink(linked.resolve(".unfinished"), victim);
        Path shared = Files.createDirectory(base.resolve("shared"));
        Files.createLink(shared.resolve(".unfinished"), victim);
        for (Path folder : List.of(theirs, marked, linked, shared)) {
            assertThatThrownBy(() -> RunFolder.open(folder, true))
                    .isInstanceOf(InputException.class)
                    .hasMessage("--out " + folder + ": has files in it; name a folder that is not there yet");
            assertThat(Runs.files(folder)).hasSize(1);
        }
        assertThat(victim).hasContent("a list of things to do");
    }

    @Test
    void overwritesARunButRemovesNoFileThatHasChangedSince() throws IOException {
        Path place = base.resolve("run");
        RunFolder first = RunFolder.open(place, false);
        StringBuilder files = new StringBuilder();
        for (String name : List.of("old", "edited", "linked")) {
            WrittenFile file = first.write(name, List.of("txt"), output -> {
                        try (OutputStream stream = output.open("txt")) {
                            stream.write(1);
                        }
                    })
                    .getFirst();
            files.append(record(file.name(), file)).append(",");
            files.append(record("../" + file.name(), file)).append(",");
            files.append(record(base.resolve(file.name()).toString(), file)).append(",");
            Files.copy(place.resolve(file.name()), base.resolve(file.name()));
        }
        files.append(record("..", new WrittenFile("..", 1, "")));
        first.finish("{\"workflow\": {}, \"steps\": [{\"files\": [" + files + "]}]}", page -> page.write(1));
        Files.writeString(place.resolve("edited.txt"), "by hand");
        Files.delete(place.resolve("linked.txt"));
        Files.createSymbolicLink(place.resolve("linked.txt"), base.resolve("linked.txt"));
        Files.writeString(place.resolve(".note.part"), "mine");
        finish(RunFolder.open(place, true), "second");
        assertThat(Runs.files(place))
                .containsExactly(".note.part", "a.txt", "edited.txt", "linked.txt", "report.html", "run.json");
        assertThat(Runs.files(base)).contains("old.txt", "edited.txt", "linked.txt");
    }

    @Test
    void keepsTheJournalOfAReviewWhateverRunsInItsFolder() throws IOException {
        Path place = base.resolve("run");
        finish(RunFolder.open(place, false), "first");
        Path journal = Files.writeString(place.resolve("edits.jsonl"), "{}\n");
        finish(RunFolder.open(place, true), "second");
        assertThat(journal).hasContent("{}\n");
        RunFolder stopped = RunFolder.open(place, true);
        stopped.abandon();
        assertThat(journal).hasContent("{}\n");
        finish(RunFolder.open(place, true), "third");
        assertThat(journal).hasContent("{}\n");
    }

    private static String record(String name, WrittenFile file) {
        return "{\"name\": \"" + name + "\", \"bytes\": " + file.bytes() + ", \"sha256\": \"" + file.sha256() + "\"}";
    }

    @Test
    void namesFileAndStepOfWhatCouldNotBeWritten() throws IOException {
        Path place = base.resolve("run");
        RunFolder folder = RunFolder.open(place, false);
        Files.createDirectories(place.resolve("a.txt").resolve("in-the-way"));
        assertThatThrownBy(() -> folder.write(
                        "a", List.of("txt"), output -> output.open("txt").close()))
                .isInstanceOf(WriteFailure.class)
                .hasMessageStartingWith("step 'a': " + place.resolve("a.txt") + ": ");
        folder.abandon();
    }

    private static void finish(RunFolder folder, String text) throws IOException {
        List<WrittenFile> files = folder.write("a", List.of("txt"), output -> {
            try (OutputStream file = output.open("txt")) {
                file.write(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            }
        });
        assertThat(files).singleElement().satisfies(file -> {
            assertThat(file.name()).isEqualTo("a.txt");
            assertThat(file.bytes()).isEqualTo(text.length());
            assertThat(file.sha256()).isEqualTo(Hashes.of(folder.path().resolve("a.txt")));
        });
        folder.finish("{\"workflow\": {}, \"steps\": []}", page -> page.write(1));
        folder.abandon();
        assertThat(folder.path().resolve(".unfinished")).doesNotExist();
    }
}
