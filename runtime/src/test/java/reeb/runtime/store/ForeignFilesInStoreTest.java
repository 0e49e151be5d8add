package reeb.runtime.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static reeb.runtime.store.SampleResults.kept;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reeb.api.problem.InputException;

/** Files that the store did not make, in its folder and in place of it. */
final class ForeignFilesInStoreTest extends StoreFixture {
    @Test
    void leavesWhatItDidNotMake() throws IOException {
        store.write(KEY, kept(SampleResults.matrix()));
        Path folder = root.resolve("ab").resolve(KEY);
        Files.createDirectory(folder.resolve("mine"));
        Files.writeString(folder.resolve("thesis.txt"), "mine");
        assertThat(store.shrink(0)).isPositive();
        assertThat(folder.resolve("thesis.txt")).hasContent("mine");
        assertThat(folder.resolve("mine")).isDirectory();
        assertThat(store.has(KEY)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"thesis.txt", "points.npy", "manifest.json"})
    void usesAKeyAgainWhereOthersPutThingsIntoItsEntry(String name) throws IOException {
        store.write(KEY, kept(SampleResults.matrix()));
        Path folder = root.resolve("ab").resolve(KEY);
        Files.deleteIfExists(folder.resolve(name));
        Path theirs = Files.writeString(other.resolve("theirs"), "mine");
        Files.createSymbolicLink(folder.resolve(name), theirs);
        store.shrink(0);
        store.write(KEY, kept(SampleResults.matrix()));
        assertThat(store.read(KEY)).isPresent();
        Path kept = root.resolve("ab").resolve("leftover-" + KEY + "-0").resolve(name);
        assertThat(kept).isSymbolicLink().hasContent("mine");
        assertThat(warnings)
                .containsExactly("the cache holds '" + folder.resolve(name) + "', which is not of Reeb: it is kept as '"
                        + kept + "'");
        assertThat(leftovers()).isEmpty();
        Files.delete(kept);
        store.sweep();
        assertThat(kept.getParent()).as("what others put there has gone").doesNotExist();
    }

    @Test
    void tellsWhatKeepsWhichEntryFromBeingCleared() throws IOException {
        for (int round = 0; round < 2; round++) {
            store.write(KEY, kept(SampleResults.matrix()));
            Files.writeString(root.resolve("ab").resolve(KEY).resolve("thesis.txt"), "mine");
            store.shrink(0);
        }
        store.write(key("cd"), kept(SampleResults.matrix()));
        for (int round = 0; round < 2; round++) {
            assertThatThrownBy(store::clear)
                    .isInstanceOf(IOException.class)
                    .hasMessage(
                            "the cache " + root + ": what is not of Reeb is kept, with the folder it is in: 'ab/" + KEY
                                    + "/thesis.txt', 'ab/leftover-" + KEY
                                    + "-0/thesis.txt'; move it elsewhere and clear the cache again");
        }
        assertThat(store.has(key("cd"))).isFalse();
        Files.delete(root.resolve("ab").resolve(KEY).resolve("thesis.txt"));
        Files.delete(root.resolve("ab").resolve("leftover-" + KEY + "-0").resolve("thesis.txt"));
        assertThat(store.clear()).isZero();
        assertThat(root.resolve("ab")).isEmptyDirectory();
    }

    @Test
    void marksItsFolderBeforeTheFirstEntry() throws IOException {
        store.sweep();
        assertThat(root).as("nothing is written before there is a result").isEmptyDirectory();
        store.write(KEY, kept(SampleResults.matrix()));
        assertThat(root.resolve("CACHEDIR.TAG"))
                .content()
                .startsWith("Signature: 8a477f597d28d172789f06886806bc55\n# This folder is a cache of Reeb: ");
        assertThat(leftovers()).isEmpty();
        Files.writeString(root.resolve("thesis.txt"), "mine");
        assertThat(new StepStore(root, warnings::add).clear()).isPositive();
        assertThat(root.resolve("thesis.txt")).hasContent("mine");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "paper/src/t.tex",
                "notes.txt",
                "ab/photos/a.jpg",
                "ab/a.jpg",
                "ab/KEY/a.jpg",
                "ab/KEY/points.npy",
                "cd/KEY/manifest.json",
                "unfinished-x/points.npy",
                "CACHEDIR.TAG",
            })
    void refusesAFolderOfOthers(String name) throws IOException {
        Path file = root.resolve(name.replace("KEY", KEY));
        Files.createDirectories(file.getParent());
        Files.writeString(file, "Signature: 8a477f597d28d172789f06886806bc55\n# This is the cache of another.\n");
        assertThatThrownBy(() -> new StepStore(root, warnings::add))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("the cache " + root + ": is no cache of Reeb, since it holds '")
                .hasMessageContaining("name a new or an empty folder with REEB_CACHE");
        assertThatThrownBy(() -> store.write(KEY, kept(SampleResults.matrix())))
                .as("others came after it was opened")
                .isInstanceOf(InputException.class)
                .hasMessageContaining("name a new or an empty folder with REEB_CACHE");
        store.sweep();
        assertThat(file).exists();
        assertThat(files()).hasSizeLessThan(6);
    }

    @Test
    void refusesAFileAndAMarkerThatIsALink() throws IOException {
        Path file = Files.writeString(other.resolve("file"), "mine");
        assertThatThrownBy(() -> new StepStore(file, warnings::add))
                .hasMessage("the cache " + file + ": is a file; name a new or an empty folder with REEB_CACHE");
        store.write(KEY, kept(SampleResults.matrix()));
        Path theirs = Files.createDirectory(other.resolve("theirs"));
        Files.createSymbolicLink(theirs.resolve("CACHEDIR.TAG"), root.resolve("CACHEDIR.TAG"));
        assertThatThrownBy(() -> new StepStore(theirs, warnings::add))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("the cache " + theirs + ": ")
                .hasMessageContaining("name a new or an empty folder with REEB_CACHE");
    }

    @Test
    void takesOverACacheOfAnEarlierVersion() throws IOException {
        store.write(KEY, kept(SampleResults.matrix()));
        Files.createDirectory(root.resolve("ab").resolve("unfinished-77-88"));
        Files.createDirectory(root.resolve("cd"));
        Files.delete(root.resolve("CACHEDIR.TAG"));
        StepStore found = new StepStore(root, warnings::add);
        assertThat(found.read(KEY)).isPresent();
        found.sweep();
        assertThat(root.resolve("CACHEDIR.TAG")).exists();
    }
}
