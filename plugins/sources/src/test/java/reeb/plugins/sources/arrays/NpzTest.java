package reeb.plugins.sources.arrays;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reeb.api.data.Column;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.api.problem.InputException;
import reeb.plugins.sources.FolderPlaces;
import reeb.plugins.sources.values.InvalidValues;
import reeb.testkit.TestRun;

/** Archives of arrays. */
final class NpzTest {
    @TempDir
    private Path folder;

    private static byte[] doubles(double... values) {
        ByteBuffer buffer = ByteBuffer.allocate(8 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        Arrays.stream(values).forEach(buffer::putDouble);
        return buffer.array();
    }

    private static byte[] column(double... values) {
        return NpyTest.npy(1, "<f8", false, values.length + ", 1", doubles(values));
    }

    private Dataset load(byte[] archive, Optional<String> array, Optional<String> labels) {
        IdxBytes.write(folder.resolve("a.npz"), archive);
        Npy source = new Npy("a.npz", array, labels, Optional.empty(), Optional.empty(), InvalidValues.FAIL);
        return new FolderPlaces(folder).load(source, TestRun.serial());
    }

    private Dataset load(NpzBytes archive) {
        return load(archive.deflated(), Optional.empty(), Optional.empty());
    }

    private void refuses(byte[] archive, String... why) {
        refuses(archive, Optional.empty(), why);
    }

    private void refuses(byte[] archive, Optional<String> labels, String... why) {
        assertThatThrownBy(() -> load(archive, Optional.empty(), labels))
                .isExactlyInstanceOf(InputException.class)
                .hasMessageContaining("a.npz: ")
                .hasMessageContainingAll(why);
    }

    @Test
    void readsStoredAndDeflatedArraysAlike() {
        NpzBytes archive = new NpzBytes()
                .array("X", NpyTest.npy(1, "<f8", false, "2, 3", doubles(1, 2, 3, 4, 5, 6)))
                .array("y", NpyTest.npy(1, "<U3", false, "2,", texts("cat", "dog")));
        for (byte[] bytes : new byte[][] {archive.stored(), archive.deflated()}) {
            Dataset data = load(bytes, Optional.empty(), Optional.of("y"));
            assertThat(data.points().precision()).isEqualTo(Points.Precision.DOUBLE);
            assertThat(data.points().column(2)).containsExactly(3, 6);
            assertThat(data.table().column("label").orElseThrow().text(1)).isEqualTo("dog");
        }
    }

    private static byte[] texts(String... texts) {
        ByteBuffer buffer = ByteBuffer.allocate(12 * texts.length).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < texts.length; i++) {
            buffer.position(12 * i);
            texts[i].codePoints().forEach(buffer::putInt);
        }
        return buffer.array();
    }

    @Test
    void keepsPrecisionAndOrder() {
        byte[] half = ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort(Float.floatToFloat16(0.25f))
                .putShort(Float.floatToFloat16(-3))
                .array();
        Points halves = load(new NpzBytes().array("h", NpyTest.npy(1, "<f2", false, "2,", half)))
                .points();
        assertThat(halves.precision()).isEqualTo(Points.Precision.SINGLE);
        assertThat(halves.column(0)).containsExactly(0.25, -3);
        Dataset images =
                load(new NpzBytes().array("b", NpyTest.npy(1, "|u1", false, "1, 2, 2", new byte[] {1, 2, -1, 0})));
        assertThat(images.points().precision()).isEqualTo(Points.Precision.BYTE);
        assertThat(images.points().at(0, 2)).isEqualTo(255);
        assertThat(images.images()).isPresent();
        Points turned = load(new NpzBytes().array("t", NpyTest.npy(1, "<f8", true, "2, 3", doubles(1, 4, 2, 5, 3, 6))))
                .points();
        assertThat(turned.column(2)).containsExactly(3, 6);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "X", "data", "arr_0", "only"})
    void findsTheFeaturesByTheirUsualNames(String name) {
        NpzBytes archive = new NpzBytes().array(name, column(7, 8));
        assertThat(load(archive).points().column(0)).containsExactly(7, 8);
        if (!name.equals("only")) {
            archive.array("other", column(1)).entry("readme.txt", new byte[3]);
            assertThat(load(archive).points().column(0)).containsExactly(7, 8);
        }
    }

    @Test
    void asksForANameWhereSeveralArraysMayBeMeant() {
        byte[] split = new NpzBytes()
                .array("x_train", column(1))
                .array("x_test", column(2))
                .deflated();
        refuses(split, "array: is missing", "2 arrays", "x_test, x_train");
        refuses(new NpzBytes().array("x", column(1)).array("data", column(2)).deflated(), "data, x");
        assertThat(load(split, Optional.of("x_test"), Optional.empty()).points().at(0, 0))
                .isEqualTo(2);
        assertThatThrownBy(() -> load(split, Optional.of("x_tset"), Optional.empty()))
                .hasMessageContainingAll("array: there is no array 'x_tset'", "did you mean 'x_test'");
        assertThatThrownBy(() -> load(split, Optional.of("x_test"), Optional.of("y")))
                .hasMessageContainingAll("labels: there is no array 'y'", "x_test, x_train");
        byte[] sparse = new NpzBytes()
                .array("data", column(1))
                .array("indices", column(1))
                .array("indptr", column(1))
                .stored();
        refuses(sparse, "sparse matrix of SciPy", "matrix-market");
    }

    @Test
    void takesLabelsFromAFileToo() {
        IdxBytes.write(folder.resolve("l.npy"), NpyTest.npy(1, "|u1", false, "2,", new byte[] {3, 4}));
        Dataset data = load(new NpzBytes().array("x", column(1, 2)).stored(), Optional.empty(), Optional.of("l.npy"));
        assertThat(data.table().column("label").orElseThrow().text(1)).isEqualTo("4");
    }

    @Test
    void refusesArraysThatDoNotFit() {
        refuses(
                new NpzBytes()
                        .array("x", column(1, 2))
                        .array("y", column(1, 2, 3))
                        .stored(),
                Optional.of("y"),
                "array 'y' has 3 labels",
                "has 2 rows");
        refuses(
                new NpzBytes()
                        .array("x", column(1, 2))
                        .array("y", NpyTest.npy(1, "|O8", false, "2,", new byte[16]))
                        .stored(),
                Optional.of("y"),
                "array 'y' holds elements of type 'O8'");
        refuses(new NpzBytes().array("x", Arrays.copyOf(column(1, 2), 80)).deflated(), "array 'x' is cut short");
        refuses(new NpzBytes().array("x%d", new byte[3]).deflated(), "array 'x%d' is not a NumPy file");
        refuses(new NpzBytes().entry("x.txt", new byte[3]).deflated(), "without an array");
    }

    @Test
    void namesAreOnlyForArchives() {
        IdxBytes.write(folder.resolve("b.npy"), column(1));
        Npy source = new Npy(
                "b.npy", Optional.of("x"), Optional.empty(), Optional.empty(), Optional.empty(), InvalidValues.FAIL);
        assertThatThrownBy(() -> new FolderPlaces(folder).load(source))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("leave 'array' out");
    }

    @Test
    void refusesBombs() {
        byte[] header = NpyTest.npy(1, "<f8", false, "900000000, 200000", new byte[0]);
        byte[] archive = new NpzBytes().array("x", header).stored();
        byte[] announced = archive.clone();
        ByteBuffer zip = ByteBuffer.wrap(announced).order(ByteOrder.LITTLE_ENDIAN);
        int directory = zip.getInt(announced.length - 6);
        zip.putInt(directory + 24, Integer.MAX_VALUE);
        refuses(announced, "a.npz");
        zip.putInt(directory + 20, Integer.MAX_VALUE);
        refuses(announced, "a.npz");
        refuses(archive, "array 'x' is cut short");
    }

    @Test
    void noticesDamagedData() {
        double[] values = new Random(3).doubles(2000).toArray();
        byte[] archive = new NpzBytes().array("x", column(values)).stored();
        archive[archive.length / 2] ^= 1;
        refuses(archive, "checksum");
    }

    @Test
    void readsOrRefusesDamagedArchives() {
        Random random = new Random(5);
        NpzBytes archive = new NpzBytes().array("x", column(1, 2, 3)).array("y", column(1, 2, 3));
        for (byte[] whole : new byte[][] {archive.stored(), archive.deflated()}) {
            for (int i = 0; i < 600; i++) {
                byte[] damaged = Arrays.copyOf(whole, i % 3 == 0 ? random.nextInt(whole.length) : whole.length);
                for (int change = 0; change < i % 4 && damaged.length > 0; change++) {
                    damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
                }
                try {
                    assertThat(load(damaged, Optional.empty(), Optional.of("y"))
                                    .points()
                                    .rows())
                            .isEqualTo(3);
                } catch (InputException refused) {
                    assertThat(refused).hasMessageContaining("a.npz").hasMessageNotContaining("null");
                }
            }
        }
    }

    @Test
    void keepsNumbersOfLabels() {
        Dataset data = load(
                new NpzBytes()
                        .array("arr_0", column(1, 2, 3))
                        .array("arr_1", NpyTest.npy(1, "<f8", false, "3,", doubles(0.5, 1.5, 0.5)))
                        .stored(),
                Optional.empty(),
                Optional.of("arr_1"));
        assertThat(data.table().columns()).singleElement().isInstanceOf(Column.Numbers.class);
    }
}
