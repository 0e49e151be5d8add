package reeb.runtime.store;

import static org.assertj.core.api.Assertions.assertThat;
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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import reeb.api.data.Points;
import reeb.api.data.Snapshot;

final class StepStoreTest extends StoreFixture {
    static Stream<Result> results() {
        return SampleResults.all();
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
    void givesBackAdviceAndTheColumnsThatASourceHasTold() throws IOException {
        assertThat(store.declared(KEY)).isEmpty();
        Notes notes = new Notes(
                Map.of(),
                List.of("a.csv: old"),
                List.of(new Notes.Advice("in a.csv and ba.csv", List.of("x", "y"))),
                List.of("age", "size"),
                Map.of(List.of("types", "age.x"), "number", List.of("dates"), "d.M.yyyy"));
        List<Path> files = List.of(Path.of("a.csv"), Path.of("ba.csv"));
        store.write(KEY, new Kept(SampleResults.matrix(), notes.marked(files)));

        assertThat(store.declared(KEY)).contains(List.of("age", "size"));
        Notes read = store.read(KEY).orElseThrow().notes();
        assertThat(read.naming(files)).isEqualTo(notes);
        assertThat(read.naming(List.of(Path.of("c.csv"), Path.of("d.csv"))).advice())
                .extracting(Notes.Advice::message)
                .containsExactly("in c.csv and d.csv");
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
    void leavesNoEmptyShelfWhereAnEntryFails() throws IOException {
        store.write("cd" + "0".repeat(62), kept(SampleResults.matrix()), () -> false);
        assertThat(root.resolve("cd")).doesNotExist();
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
}
