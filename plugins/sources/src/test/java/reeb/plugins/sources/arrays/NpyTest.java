package reeb.plugins.sources.arrays;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import reeb.api.Part;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.api.problem.InputException;
import reeb.plugins.sources.FolderPlaces;
import reeb.testkit.PartContract;
import reeb.testkit.TestRun;
import reeb.toolkit.tables.InvalidValues;

final class NpyTest implements PartContract {
    @TempDir
    Path folder;

    private final TestRun run = TestRun.serial();

    @Override
    public Part part() {
        return new Npy(
                "a.npy",
                Optional.empty(),
                Optional.of("labels.csv"),
                Optional.empty(),
                Optional.empty(),
                InvalidValues.DROP_ROW);
    }

    /** Writes a file as NumPy does. */
    static byte[] npy(int version, String type, boolean columnsFirst, String shape, byte[] values) {
        String text = "{'descr': '" + type + "', 'fortran_order': " + (columnsFirst ? "True" : "False") + ", 'shape': ("
                + shape + "), }\n";
        byte[] header = text.getBytes(StandardCharsets.ISO_8859_1);
        ByteBuffer buffer = ByteBuffer.allocate(8 + (version == 1 ? 2 : 4)).order(ByteOrder.LITTLE_ENDIAN);
        buffer.put((byte) 0x93).put("NUMPY".getBytes(StandardCharsets.ISO_8859_1));
        buffer.put((byte) version).put((byte) 0);
        if (version == 1) {
            buffer.putShort((short) header.length);
        } else {
            buffer.putInt(header.length);
        }
        return IdxBytes.joined(IdxBytes.joined(buffer.array(), header), values);
    }

    static byte[] doubles(double... values) {
        ByteBuffer buffer = ByteBuffer.allocate(8 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        Arrays.stream(values).forEach(buffer::putDouble);
        return buffer.array();
    }

    private Dataset load(byte[] bytes, InvalidValues invalid) {
        IdxBytes.write(folder.resolve("a.npy"), bytes);
        return new FolderPlaces(folder)
                .load(
                        new Npy(
                                "a.npy",
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                invalid),
                        run);
    }

    private Points points(byte[] bytes) {
        return load(bytes, InvalidValues.FAIL).points();
    }

    private void refuses(byte[] bytes, String... why) {
        assertThatThrownBy(() -> points(bytes))
                .isExactlyInstanceOf(InputException.class)
                .hasMessageContaining("a.npy: ")
                .hasMessageContainingAll(why);
    }

    @Test
    void mapsDoublesInPlace() {
        Points points = points(npy(1, "<f8", false, "2, 3", doubles(1, 2, 3, 4, 5, 6)));
        assertThat(points.precision()).isEqualTo(Points.Precision.DOUBLE);
        assertThat(points.memory().isMapped()).isTrue();
        assertThat(points.column(2)).containsExactly(3, 6);
    }

    @Test
    void takesOneDimensionForAColumn() {
        Points points = points(npy(2, "<f8", false, "3,", doubles(1, 2, 3)));
        assertThat(points.rows()).isEqualTo(3);
        assertThat(points.columns()).isEqualTo(1);
    }

    @Test
    void turnsColumnsFirstAround() {
        Points points = points(npy(1, "<f8", true, "2, 3", doubles(1, 4, 2, 5, 3, 6)));
        assertThat(points.column(0)).containsExactly(1, 4);
        assertThat(points.column(2)).containsExactly(3, 6);
        refuses(npy(1, "<f8", true, "1, 1, 1", doubles(1)), "Fortran order", "ascontiguousarray");
        assertThat(points(npy(1, "|u1", true, "1, 2", new byte[] {1, 2})).precision())
                .isEqualTo(Points.Precision.BYTE);
    }

    @ParameterizedTest
    @CsvSource({
        "|u1, 1, 200",
        "|i1, 1, -56",
        "<u2, 2, 60000",
        "<i2, 2, -5536",
        "<u4, 4, 4000000000",
        "<i4, 4, -294967296",
        "<u8, 8, 1.8446744073709552e19",
        "<i8, 8, -1"
    })
    void readsWholeNumbers(String type, int bytes, double expected) {
        long bits = type.endsWith("8")
                ? -1
                : switch (bytes) {
                    case 1 -> 200;
                    case 2 -> 60_000;
                    default -> 4_000_000_000L;
                };
        byte[] little = ByteBuffer.allocate(8)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(bits)
                .array();
        byte[] big = ByteBuffer.allocate(8).putLong(bits).array();
        assertThat(points(npy(1, type, false, "1, 1", Arrays.copyOf(little, bytes)))
                        .at(0, 0))
                .isEqualTo(expected);
        String turned = type.replace('<', '>');
        assertThat(points(npy(1, turned, false, "1, 1", Arrays.copyOfRange(big, 8 - bytes, 8)))
                        .at(0, 0))
                .isEqualTo(expected);
    }

    @Test
    void readsFloatsInEitherOrder() {
        byte[] big = ByteBuffer.allocate(8).putFloat(1.5f).putFloat(-2).array();
        byte[] little = ByteBuffer.allocate(8)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putFloat(1.5f)
                .putFloat(-2)
                .array();
        byte[] half =
                ByteBuffer.allocate(2).putShort(Float.floatToFloat16(0.25f)).array();
        for (Points points : new Points[] {
            points(npy(1, ">f4", false, "2", big)), points(npy(3, "<f4", false, "2", little)),
        }) {
            assertThat(points.precision()).isEqualTo(Points.Precision.SINGLE);
            assertThat(points.column(0)).containsExactly(1.5, -2);
        }
        assertThat(points(npy(1, ">f2", false, "1", half)).at(0, 0)).isEqualTo(0.25);
    }

    @Test
    void takesThreeDimensionsOfBytesForImages() {
        Dataset data = load(npy(1, "|u1", false, "2, 2, 3", new byte[12]), InvalidValues.FAIL);
        assertThat(data.images().orElseThrow().width()).isEqualTo(3);
        assertThat(data.images().orElseThrow().pixels()).isSameAs(data.points());
        assertThat(load(npy(1, "<f8", false, "1, 1, 1", doubles(1)), InvalidValues.FAIL)
                        .images())
                .isEmpty();
    }

    @Test
    void readsNoRowsAtAll() {
        assertThat(points(npy(1, "<f8", false, "0, 3", new byte[0])).columns()).isEqualTo(3);
    }

    @Test
    void dropsOrReplacesInvalidValues() {
        byte[] file = npy(1, "<f8", false, "3, 2", doubles(1, 2, Double.NaN, 4, 5, Double.POSITIVE_INFINITY));
        refuses(file, "row 1, value 0", "not a number");
        assertThat(load(file, InvalidValues.DROP_ROW).points().rows()).isEqualTo(1);
        assertThat(load(file, InvalidValues.ZERO).points().column(1)).containsExactly(2, 4, 0);
        assertThat(load(file, InvalidValues.MEAN).points().column(1)).containsExactly(2, 4, 3);
        assertThat(run.warnings()).hasSize(3);
        refuses(npy(1, "<f8", false, "1", doubles(Double.NEGATIVE_INFINITY)), "infinite");
    }

    @Test
    void refusesOtherFilesAndTypes() {
        refuses(new byte[0], "is empty");
        refuses("no array at all".getBytes(StandardCharsets.ISO_8859_1), "not a NumPy file");
        refuses("PK\3\4 zipped".getBytes(StandardCharsets.ISO_8859_1), "is damaged");
        refuses(npy(1, "|O8", false, "1", new byte[8]), "'O8'", "a.astype(float)");
        refuses(npy(1, "<U5", false, "1", new byte[20]), "holds texts", "'labels'");
        refuses(npy(1, "<c8", false, "1", new byte[8]), "'c8'", "[a.real, a.imag]");
        refuses(npy(1, "<m8[ns]", false, "1", new byte[8]), "'m8[ns]'", "datetime64[s]");
        refuses(npy(1, "<M8[ns]", false, "1", new byte[8]), "holds times", "'labels'");
        refuses(npy(1, "<g9", false, "1", new byte[9]), "'g9'", "read are b1");
        refuses(npy(9, "<f8", false, "1", new byte[8]), "version 9");
        refuses(npy(1, "<f8", false, "", new byte[8]), "one to four dimensions");
        refuses(npy(1, "<f8", false, "1, 1, 1, 1, 1", new byte[8]), "one to four dimensions");
        refuses(npy(1, "<f8', 'x': [('a', '<f4')], 'descr2': '", false, "1", new byte[9]), "bytes after its end");
    }

    @Test
    void refusesRecordsWithTheRemedy() {
        byte[] file = npy(1, "<f8", false, "1", doubles(1));
        byte[] header = new String(file, StandardCharsets.ISO_8859_1)
                .replace("'<f8'", "[('a', '<f8')]")
                .replace("{'descr", "{ 'descr")
                .getBytes(StandardCharsets.ISO_8859_1);
        header[8] = (byte) (header.length - 10 - 8);
        refuses(header, "holds records of several fields: { 'descr': [('a', '<f8')]", "structured_to_unstructured");
    }

    @Test
    void refusesLengthsThatDoNotFit() {
        byte[] whole = npy(1, "<f8", false, "2, 2", doubles(1, 2, 3, 4));
        refuses(Arrays.copyOf(whole, whole.length - 1), "is cut short");
        refuses(Arrays.copyOf(whole, whole.length + 1), "bytes after its end");
        refuses(Arrays.copyOf(whole, 30), "cut short: its header");
        refuses(Arrays.copyOf(whole, 8), "header");
        byte[] long2 = npy(2, "<f8", false, "1", doubles(1));
        long2[11] = (byte) 0xff;
        refuses(long2, "header of more than 65536 bytes");
    }

    @Test
    void tellsTheMostThatIsReadOfAWholeFile() throws IOException {
        byte[] header = npy(1, "|u1", false, "3000000000", new byte[0]);
        Path file = Files.write(folder.resolve("long.npy"), header);
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(header.length + 3_000_000_000L);
        }

        assertThatThrownBy(() -> NpyHeader.open(new NpyPlace.Alone(file)))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("holds 3,000,000,000 rows of 1 columns; at most 2,147,483,631 rows")
                .hasMessageContaining("split it");
    }

    @Test
    void refusesAbsurdSizesBeforeTakingMemory() {
        refuses(npy(1, "|u1", false, "9999999999", new byte[1]), "is cut short");
        refuses(npy(1, "|u1", false, "99999999999999999999", new byte[1]), "absurd");
        refuses(npy(1, "<f8", false, "2000000000, 100000000", new byte[1]), "is cut short");
        refuses(npy(1, "<f8", false, "2000000000, 1000000000", new byte[1]), "absurd");
        refuses(npy(1, "<f8", false, "4294967296, 4294967296", new byte[1]), "absurd");
        refuses(npy(1, "<f8", false, "4, 0", new byte[0]), "without values");
        refuses(npy(1, "<f8", false, "1 2", new byte[8]), "not a number");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void readsBackWhatWasWritten(long seed) {
        Random random = new Random(seed);
        int rows = random.nextInt(1, 300);
        int columns = random.nextInt(1, 20);
        double[] values = random.doubles((long) rows * columns, -1e6, 1e6).toArray();
        Points points = points(npy(1 + random.nextInt(3), "<f8", false, rows + ", " + columns, doubles(values)));
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                assertThat(points.at(row, column)).isEqualTo(values[row * columns + column]);
            }
        }
    }
}
