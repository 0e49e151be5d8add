package reeb.runtime.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static reeb.runtime.store.SampleResults.equal;
import static reeb.runtime.store.SampleResults.kept;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import reeb.api.data.Points;
import reeb.api.data.Snapshot;
import reeb.api.problem.InputException;
import reeb.runtime.files.Owner;

final class StepStoreTest {
    private static final String KEY = key("0123");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path root;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path other;

    private final List<String> warnings = Collections.synchronizedList(new ArrayList<>());

    @SuppressWarnings("NullAway.Init")
    private StepStore store;

    /** A key on the shelf {@code ab}. */
    private static String key(String end) {
        return "ab" + "0".repeat(62 - end.length()) + end;
    }

    static Stream<Result> results() {
        return SampleResults.all();
    }

    @BeforeEach
    void open() {
        store = new StepStore(root, warnings::add);
    }

    @ParameterizedTest
    @MethodSource("results")
    void givesBackWhatWasWritten(Result result) throws IOException {
        assertThat(store.has(KEY)).isFalse();
        assertThat(store.read(KEY)).isEmpty();
        store.write(KEY, kept(result));
        assertThat(store.has(KEY)).isTrue();
        assertThat(equal(store.read(KEY).orElseThrow().result(), result)).isTrue();
        assertThat(warnings).isEmpty();
        assertThat(leftovers()).isEmpty();
    }

    @Test
    void givesBackFiguresAndWarnings() throws IOException {
        Map<String, List<Double>> figures = new LinkedHashMap<>();
        figures.put("recall", List.of(0.984375));
        figures.put("shares", List.of(0.5, 1e-300, Double.NaN));
        Notes notes = new Notes(figures, List.of("\u4e2d \"'\n", "b"));
        store.write(KEY, new Kept(SampleResults.matrix(), notes));
        assertThat(store.read(KEY).orElseThrow().notes()).isEqualTo(notes);
        assertThat(store.read(KEY).orElseThrow().notes().figures().keySet()).containsExactly("recall", "shares");
    }

    @Test
    void givesBackSnapshots() throws IOException {
        Kept kept = kept(SampleResults.matrix());
        store.write(KEY, kept);
        assertThat(files()).contains("snapshot-0.npy", "snapshot-2.npy");
        List<Snapshot> read = store.read(KEY).orElseThrow().snapshots();
        assertThat(read).hasSize(3);
        for (int i = 0; i < 3; i++) {
            Snapshot written = kept.snapshots().get(i);
            assertThat(read.get(i).iteration()).isEqualTo(written.iteration());
            assertThat(read.get(i).positions().precision()).isEqualTo(Points.Precision.SINGLE);
            assertThat(read.get(i)
                            .positions()
                            .memory()
                            .mismatch(written.positions().memory()))
                    .isEqualTo(-1);
        }
    }

    @Test
    void sharesThePixelsOfImagesThatAreTheFeatures() throws IOException {
        store.write(KEY, kept(SampleResults.pictures(true)));
        assertThat(files()).doesNotContain("images.npy");
        store.write(key("cd"), kept(SampleResults.pictures(false)));
        assertThat(files()).contains("images.npy");
    }

    @Test
    void detectsAnyFlippedBitAndComputesAgain() throws IOException {
        SplittableRandom random = new SplittableRandom(3);
        List<Result> results = SampleResults.all().toList();
        for (int trial = 0; trial < 200; trial++) {
            Result result = results.get(trial % results.size());
            store.write(KEY, kept(result));
            List<Path> files = entryFiles();
            Path file = files.get(random.nextInt(files.size()));
            byte[] bytes = Files.readAllBytes(file);
            int bit = random.nextInt(bytes.length * 8);
            bytes[bit / 8] ^= (byte) (1 << bit % 8);
            Files.write(file, bytes);
            assertThat(store.read(KEY)).as("bit %d of %s", bit, file).isEmpty();
            assertThat(warnings).hasSize(trial + 1);
            assertThat(root.resolve("ab").resolve(KEY)).doesNotExist();
        }
        assertThat(warnings).allMatch(line -> line.startsWith("a cached result is damaged and will be computed again"));
    }

    @Test
    void detectsFilesThatAreCutLengthenedOrGone() throws IOException {
        Result result = SampleResults.table();
        store.write(KEY, kept(result));
        int files = entryFiles().size();
        for (int index = 0; index < files; index++) {
            for (int change = 0; change < 4; change++) {
                store.write(KEY, kept(result));
                Path file = entryFiles().get(index);
                byte[] bytes = Files.readAllBytes(file);
                switch (change) {
                    case 0 -> Files.write(file, new byte[0]);
                    case 1 -> Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length - 1));
                    case 2 -> Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length + 1));
                    default -> Files.delete(file);
                }
                assertThat(store.read(KEY)).isEmpty();
                store.write(KEY, kept(result));
                assertThat(equal(store.read(KEY).orElseThrow().result(), result))
                        .isTrue();
            }
        }
    }

    @Test
    void refusesOtherFormatsAndOtherKeys() throws IOException {
        store.write(KEY, kept(SampleResults.matrix()));
        Path folder = root.resolve("ab").resolve(KEY);
        Files.move(folder, root.resolve("ab").resolve(key("99")));
        assertThat(store.read(key("99"))).isEmpty();
        store.write(KEY, kept(SampleResults.matrix()));
        String json = Files.readAllLines(Manifest.in(folder)).getFirst();
        Files.delete(Manifest.in(folder));
        Manifest.write(folder, json.replace("\"format\":" + StepStore.FORMAT, "\"format\":999"));
        assertThat(store.read(KEY)).isEmpty();
        assertThat(warnings)
                .hasSize(2)
                .allMatch(line -> line.endsWith("holds another result or was made by another version"));
    }

    @Test
    void letsManyWriteOneKey() throws IOException, InterruptedException {
        List<Throwable> failures = Collections.synchronizedList(new ArrayList<>());
        List<Thread> writers = Stream.generate(() -> new Thread(() -> {
                    for (int key = 0; key < 20; key++) {
                        try {
                            new StepStore(root, warnings::add).write(key("" + key), kept(SampleResults.table()));
                        } catch (IOException | RuntimeException e) {
                            failures.add(e);
                        }
                    }
                }))
                .limit(4)
                .toList();
        writers.forEach(Thread::start);
        for (Thread writer : writers) {
            writer.join();
        }
        assertThat(failures).isEmpty();
        assertThat(warnings).isEmpty();
        assertThat(store.entries()).hasSize(20);
        for (int key = 0; key < 20; key++) {
            assertThat(store.read(key("" + key))).isPresent();
        }
        assertThat(leftovers()).isEmpty();
    }

    @Test
    void writesWhereARemovalWasInterrupted() throws IOException {
        store.write(KEY, kept(SampleResults.matrix()));
        Files.delete(Manifest.in(root.resolve("ab").resolve(KEY)));
        assertThat(store.read(KEY)).isEmpty();
        store.write(KEY, kept(SampleResults.matrix()));
        assertThat(store.read(KEY)).isPresent();
        assertThat(leftovers()).isEmpty();
    }

    @Test
    void sweepsWhatTheDeadLeft() throws IOException {
        store.write(KEY, kept(SampleResults.matrix()));
        Path halfRemoved = Files.createDirectory(root.resolve("ab").resolve(key("77")));
        Files.writeString(halfRemoved.resolve("points.npy"), "rest");
        Owner own = Owner.current();
        FileTime daysAgo = FileTime.from(Instant.ofEpochSecond(1_700_000_000));
        List<Path> dead = List.of(
                unfinished(new Owner(own.place(), own.process(), own.start() - 1).toString()),
                unfinished(new Owner(own.place(), 999_999_999_999L, own.start()).toString()),
                Files.setLastModifiedTime(unfinished("00000000-1-1"), daysAgo),
                Files.setLastModifiedTime(unfinished("" + own.process()), daysAgo));
        List<Path> alive = List.of(
                Files.setLastModifiedTime(unfinished(own.toString()), daysAgo),
                unfinished("00000000-2-1"),
                unfinished("" + (own.process() + 1)),
                Files.setLastModifiedTime(unfinished("x"), daysAgo));
        store.sweep();
        assertThat(dead).allMatch(Files::notExists);
        assertThat(alive).allMatch(Files::exists);
        assertThat(halfRemoved).doesNotExist();
        assertThat(store.has(KEY)).isTrue();
        assertThat(store.entries()).hasSize(1);
        store.abandon();
        assertThat(alive).satisfies(paths -> assertThat(paths.getFirst()).doesNotExist());
        assertThat(alive.subList(1, 4)).allMatch(Files::exists);
    }

    private Path unfinished(String owner) throws IOException {
        Path folder = Files.createDirectory(root.resolve("ab").resolve("unfinished-" + owner + "-5"));
        Files.writeString(folder.resolve("points.npy"), "half");
        return folder;
    }

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
    void leavesNoEmptyShelfWhereAnEntryFails() throws IOException {
        store.write("cd" + "0".repeat(62), kept(SampleResults.matrix()), () -> false);
        assertThat(root.resolve("cd")).doesNotExist();
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

    @Test
    void readsWhatItMayNotTouch() throws IOException {
        store.write(KEY, kept(SampleResults.matrix()));
        EntryFolder.touch(root.resolve("ab").resolve(key("no entry")));
        assertThat(store.read(KEY)).isPresent();
        assertThat(warnings).isEmpty();
    }

    @Test
    void shrinksByWhatIsLongestUnused() throws IOException {
        for (int key = 0; key < 4; key++) {
            store.write(key("" + key), kept(SampleResults.matrix()));
            Files.setLastModifiedTime(
                    Manifest.in(root.resolve("ab").resolve(key("" + key))),
                    FileTime.from(Instant.ofEpochSecond(1000 + key)));
        }
        assertThat(store.read(key("0"))).isPresent();
        List<Long> sizes = store.entries().stream().map(StepStore.Entry::bytes).toList();
        long oldest = sizes.get(0) + sizes.get(1);
        long newest = sizes.get(2) + sizes.get(3);
        assertThat(store.shrink(oldest + newest)).isZero();
        assertThat(store.shrink(newest)).isEqualTo(oldest);
        assertThat(Stream.of("0", "1", "2", "3").filter(end -> store.has(key(end))))
                .containsExactly("0", "3");
        assertThat(store.shrink(0)).isEqualTo(newest);
        assertThat(store.entries()).isEmpty();
    }

    @Test
    void listsACacheThatIsALink() throws IOException {
        Path real = Files.createDirectory(root.resolve("real"));
        Path link = Files.createSymbolicLink(root.resolve("link"), real);
        StepStore linked = new StepStore(link, warnings::add);
        linked.write(KEY, kept(SampleResults.matrix()));
        assertThat(linked.entries()).hasSize(1);
        assertThat(linked.shrink(0)).isPositive();
        assertThat(linked.has(KEY)).isFalse();
    }

    @Test
    void readsMoreNamesThanAWorkflowMayHave() throws IOException {
        Result result = SampleResults.manyNames(60_000);
        store.write(KEY, kept(result));
        Optional<Kept> read = store.read(KEY);
        assertThat(warnings).isEmpty();
        assertThat(equal(read.orElseThrow().result(), result)).isTrue();
    }

    @Test
    void writesMatricesThatNumPyReads() throws IOException {
        store.write(KEY, kept(SampleResults.matrix()));
        byte[] bytes = Files.readAllBytes(root.resolve("ab").resolve(KEY).resolve("points.npy"));
        assertThat(new String(bytes, 0, 128, StandardCharsets.ISO_8859_1))
                .startsWith("\u0093NUMPY\u0001\u0000v\u0000{'descr': '<f4', 'fortran_order': False, 'shape': (2, 3), }")
                .endsWith("\n");
        assertThat(bytes).hasSize(128 + 24);
    }

    private List<Path> entryFiles() throws IOException {
        try (Stream<Path> files = Files.list(root.resolve("ab").resolve(KEY))) {
            return files.sorted().toList();
        }
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private List<String> leftovers() throws IOException {
        return files().stream().filter(name -> name.startsWith("unfinished-")).toList();
    }
}
