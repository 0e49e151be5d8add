package reeb.plugins.sources.arrays;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reeb.api.Part;
import reeb.api.data.Column;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.api.problem.InputException;
import reeb.plugins.sources.FolderPlaces;
import reeb.testkit.PartContract;
import reeb.toolkit.tables.InvalidValues;

final class IdxTest implements PartContract {
    @TempDir
    Path folder;

    @Override
    public Part part() {
        return source(Optional.of("labels"));
    }

    private static Idx source(Optional<String> labels) {
        return new Idx("images", labels, InvalidValues.FAIL);
    }

    private Dataset load(byte[] images) {
        IdxBytes.write(folder.resolve("images"), images);
        return new FolderPlaces(folder).load(source(Optional.empty()));
    }

    private void refuses(byte[] images, String... why) {
        assertThatThrownBy(() -> load(images))
                .isExactlyInstanceOf(InputException.class)
                .hasMessageContaining("images: ")
                .hasMessageContainingAll(why);
    }

    @Test
    void readsImagesAndSharesTheirMemory() {
        Dataset data = load(IdxBytes.counting(3, 2, 4));
        assertThat(data.points().precision()).isEqualTo(Points.Precision.BYTE);
        assertThat(data.points().rows()).isEqualTo(3);
        assertThat(data.points().columns()).isEqualTo(8);
        assertThat(data.points().at(2, 7)).isEqualTo(23);
        assertThat(data.images().orElseThrow().pixels()).isSameAs(data.points());
        assertThat(data.images().orElseThrow().width()).isEqualTo(4);
        assertThat(data.images().orElseThrow().height()).isEqualTo(2);
    }

    @Test
    void readsColourImages() {
        assertThat(load(IdxBytes.counting(2, 2, 2, 3)).images().orElseThrow().channels())
                .isEqualTo(3);
        assertThat(load(IdxBytes.counting(2, 2, 2, 2)).images()).isEmpty();
    }

    @Test
    void readsLabels() {
        IdxBytes.write(folder.resolve("images"), IdxBytes.counting(3, 2));
        IdxBytes.write(folder.resolve("labels"), IdxBytes.gzip(IdxBytes.of(new byte[] {9, 0, 9}, 3)));
        Dataset data = new FolderPlaces(folder).load(source(Optional.of("labels")));
        Column.Categories labels =
                (Column.Categories) data.table().column("label").orElseThrow();
        assertThat(labels.names()).containsExactly("0", "9");
        assertThat(labels.text(0)).isEqualTo("9");
        assertThat(labels.text(1)).isEqualTo("0");
    }

    @Test
    void refusesAnotherNumberOfLabels() {
        IdxBytes.write(folder.resolve("images"), IdxBytes.counting(3, 2));
        IdxBytes.write(folder.resolve("labels"), IdxBytes.counting(4));
        assertThatThrownBy(() -> new FolderPlaces(folder).load(source(Optional.of("labels"))))
                .isInstanceOf(InputException.class)
                .hasMessageContainingAll("labels: has 4 labels but", "has 3 rows");
    }

    @Test
    void readsEveryTypeOfNumber() {
        byte[] bytes = ByteBuffer.allocate(6).put(new byte[] {-2, 5}).array();
        assertThat(load(IdxBytes.joined(IdxBytes.header(9, 6), bytes)).points().at(0, 0))
                .isEqualTo(-2);
        byte[] shorts = ByteBuffer.allocate(4).putShort((short) -300).array();
        assertThat(load(IdxBytes.joined(IdxBytes.header(0x0b, 2, 1), shorts))
                        .points()
                        .at(0, 0))
                .isEqualTo(-300);
        byte[] ints = ByteBuffer.allocate(8).putInt(1 << 30).putInt(-7).array();
        assertThat(load(IdxBytes.joined(IdxBytes.header(0x0c, 1, 2), ints))
                        .points()
                        .at(0, 1))
                .isEqualTo(-7);
        byte[] floats = ByteBuffer.allocate(8).putFloat(0.5f).putFloat(-1e30f).array();
        assertThat(load(IdxBytes.joined(IdxBytes.header(0x0d, 2, 1), floats))
                        .points()
                        .at(1, 0))
                .isEqualTo(-1e30f);
        byte[] doubles = ByteBuffer.allocate(8).putDouble(Math.PI).array();
        Dataset data = load(IdxBytes.joined(IdxBytes.header(0x0e, 1, 1, 1), doubles));
        assertThat(data.points().at(0, 0)).isEqualTo(Math.PI);
        assertThat(data.points().precision()).isEqualTo(Points.Precision.DOUBLE);
        assertThat(data.images()).isEmpty();
    }

    @Test
    void refusesNumbersThatAreNotFinite() {
        byte[] doubles =
                ByteBuffer.allocate(16).putDouble(1).putDouble(Double.NaN).array();
        refuses(IdxBytes.joined(IdxBytes.header(0x0e, 2, 1), doubles), "row 1, value 0", "not a number", "drop-row");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void readsBackWhatWasWrittenPackedOrNot(long seed) {
        Random random = new Random(seed);
        int[] sizes = {random.nextInt(1, 200), random.nextInt(1, 40), random.nextInt(1, 40)};
        byte[] values = new byte[sizes[0] * sizes[1] * sizes[2]];
        random.nextBytes(values);
        byte[] file = IdxBytes.of(values, sizes);
        Points plain = load(file).points();
        Points packed = load(IdxBytes.gzip(file)).points();
        assertThat(plain.memory().toArray(java.lang.foreign.ValueLayout.JAVA_BYTE))
                .isEqualTo(values);
        assertThat(packed.memory().toArray(java.lang.foreign.ValueLayout.JAVA_BYTE))
                .isEqualTo(values);
    }

    @Test
    void readsGzipOfSeveralMembers() {
        byte[] file = IdxBytes.counting(4, 3);
        byte[] members = IdxBytes.joined(
                IdxBytes.gzip(Arrays.copyOf(file, 10)), IdxBytes.gzip(Arrays.copyOfRange(file, 10, file.length)));
        assertThat(load(members).points().at(3, 2)).isEqualTo(11);
    }

    @Test
    void refusesAnEmptyFile() {
        refuses(new byte[0], "is empty");
    }

    @Test
    void refusesAnotherFormatAndTellsWhatItFound() {
        refuses("PK\3\4 and so on".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1), "0x504b0304", "0x00000803");
        refuses(IdxBytes.gzip("hello".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1)), "is gzip", "0x68656c6c");
        refuses(IdxBytes.header(7, 1), "0x00000701");
        refuses(IdxBytes.header(8), "0x00000800");
        refuses(IdxBytes.header(8, 1, 1, 1, 1, 1), "0x00000805");
    }

    @Test
    void refusesAFileCutShortAndTellsBothLengths() {
        byte[] file = IdxBytes.counting(10, 10);
        refuses(Arrays.copyOf(file, 60), "is cut short", "112 bytes", "holds 60");
        refuses(Arrays.copyOf(file, 7), "is cut short");
    }

    @Test
    void refusesGzipCutShort() {
        byte[] noise = new byte[5000];
        new Random(3).nextBytes(noise);
        byte[] packed = IdxBytes.gzip(IdxBytes.of(noise, 50, 100));
        for (int length : new int[] {2, 9, 15, 30, 2000, packed.length - 9, packed.length - 3, packed.length - 1}) {
            refuses(Arrays.copyOf(packed, length), "is cut short");
        }
        refuses(Arrays.copyOf(packed, 2000), "5012 bytes", "holds 1");
    }

    @Test
    void refusesBytesAfterTheEnd() {
        byte[] file = IdxBytes.counting(3, 3);
        refuses(IdxBytes.joined(file, new byte[] {1}), "bytes after its end");
        refuses(IdxBytes.gzip(IdxBytes.joined(file, new byte[] {1})), "bytes after its end");
        refuses(IdxBytes.joined(IdxBytes.gzip(file), new byte[] {1, 2, 3}), "after the end");
    }

    @Test
    void refusesADamagedGzip() {
        byte[] noise = new byte[5000];
        new Random(3).nextBytes(noise);
        byte[] packed = IdxBytes.gzip(IdxBytes.of(noise, 50, 100));
        packed[3000] ^= 1;
        refuses(packed, "checksum");
    }

    @Test
    void refusesAbsurdSizesBeforeTakingMemory() {
        refuses(IdxBytes.header(8, Integer.MIN_VALUE, 1, 1), "is cut short");
        refuses(IdxBytes.header(8, -1, -1, -1), "absurd");
        refuses(IdxBytes.header(14, Integer.MAX_VALUE - 20, 1 << 12, 1 << 12), "is cut short");
        refuses(IdxBytes.header(14, 2, -1, -1, -1), "absurd");
        refuses(IdxBytes.gzip(IdxBytes.header(8, 2_000_000_000)), "compressed bytes cannot hold them");
        refuses(IdxBytes.header(8, 5, 0), "without values");
    }

    @Test
    void stopsAGzipBombAtWhatTheHeaderAnnounces() {
        byte[] bomb = IdxBytes.gzip(IdxBytes.joined(IdxBytes.counting(2, 2), new byte[50_000_000]));
        assertThat(bomb.length).isLessThan(60_000);
        refuses(bomb, "bytes after its end", "announces 16 bytes");
    }
}
