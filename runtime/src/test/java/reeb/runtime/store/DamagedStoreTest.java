package reeb.runtime.store;

import static org.assertj.core.api.Assertions.assertThat;
import static reeb.runtime.store.SampleResults.equal;
import static reeb.runtime.store.SampleResults.kept;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import reeb.runtime.files.Owner;

/** Entries that are damaged, cut short or half removed, and what processes leave that have died. */
final class DamagedStoreTest extends StoreFixture {
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
}
