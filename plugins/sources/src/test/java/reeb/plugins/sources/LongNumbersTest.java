package reeb.plugins.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reeb.api.Source;
import reeb.api.data.Column;
import reeb.api.data.Dataset;
import reeb.plugins.sources.arrays.IdxBytes;
import reeb.plugins.sources.arrays.Npy;
import reeb.plugins.sources.sparse.EdgeList;
import reeb.plugins.sources.sparse.MatrixMarket;
import reeb.plugins.sources.sparse.Svmlight;
import reeb.plugins.sources.tables.CsvParts;
import reeb.plugins.sources.values.InvalidValues;
import reeb.testkit.TestRun;

/** Whole numbers of more digits than double precision holds: kept as labels, told of as features. */
final class LongNumbersTest {
    private static final long EXACT = 1L << 53;

    @TempDir
    Path folder;

    private final TestRun run = TestRun.serial();

    private Dataset load(Source source) {
        return new FolderPlaces(folder).load(source, run);
    }

    private void write(String name, String text) {
        IdxBytes.write(folder.resolve(name), text.getBytes(StandardCharsets.UTF_8));
    }

    private void npy(String name, String type, boolean columnsFirst, String shape, long... numbers) {
        String header = "{'descr': '" + type + "', 'fortran_order': " + (columnsFirst ? "True" : "False")
                + ", 'shape': (" + shape + "), }\n";
        ByteBuffer bytes = ByteBuffer.allocate(10 + header.length() + 8 * numbers.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put((byte) 0x93)
                .put("NUMPY\1\0".getBytes(StandardCharsets.ISO_8859_1))
                .putShort((short) header.length())
                .put(header.getBytes(StandardCharsets.ISO_8859_1))
                .order(type.startsWith(">") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        LongStream.of(numbers).forEach(bytes::putLong);
        IdxBytes.write(folder.resolve(name), bytes.array());
    }

    private Column npyLabels(String type, long... labels) {
        npy("a.npy", "<i8", false, labels.length + ", 1", new long[labels.length]);
        npy("l.npy", type, false, labels.length + ",", labels);
        return load(new Npy(
                        "a.npy",
                        Optional.empty(),
                        Optional.of("l.npy"),
                        Optional.empty(),
                        Optional.empty(),
                        InvalidValues.FAIL))
                .table()
                .columns()
                .getFirst();
    }

    private static List<String> texts(Column column) {
        return IntStream.range(0, column.size()).mapToObj(column::text).toList();
    }

    private static Npy features() {
        return new Npy(
                "a.npy", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), InvalidValues.FAIL);
    }

    @Test
    void keepsAllDigitsOfLabelsOfNumPy() {
        assertThat(texts(npyLabels("<i8", EXACT, EXACT + 1, EXACT + 2, -EXACT - 1, 3)))
                .containsExactly("9007199254740992", "9007199254740993", "9007199254740994", "-9007199254740993", "3");
        assertThat(texts(npyLabels(">u8", -1, -2, 0)))
                .containsExactly("18446744073709551615", "18446744073709551614", "0");
        assertThat(texts(npyLabels("<i8", Long.MIN_VALUE + 1, Long.MIN_VALUE)))
                .containsExactly("-9223372036854775807", "-9223372036854775808");
        assertThat(run.warnings()).isEmpty();
    }

    @Test
    void takesLabelsForNumbersWhereNoneIsRounded() {
        assertThat(npyLabels("<i8", 7, EXACT, Long.MIN_VALUE)).isInstanceOf(Column.Numbers.class);
        assertThat(texts(npyLabels("<u8", 7, 8, 7))).containsExactly("7", "8", "7");
    }

    @Test
    void tellsOfRoundedFeaturesOfNumPy() {
        npy("a.npy", "<i8", false, "2, 2", 1, EXACT, EXACT + 1, EXACT + 3);
        assertThat(load(features()).points().at(1, 1)).isEqualTo(EXACT + 4);
        assertThat(run.warnings())
                .singleElement()
                .asString()
                .contains("a.npy: 2 whole numbers are rounded", "the first is row 1, value 0: '9007199254740993'");
    }

    @Test
    void tellsWhereARoundedFeatureIsInAnyOrder() {
        npy("a.npy", ">u8", true, "3, 2", 1, 2, 3, 4, -1, 6);
        load(features());
        assertThat(run.warnings())
                .singleElement()
                .asString()
                .contains("a.npy: 1 whole number is rounded", ": row 1, value 1: '18446744073709551615'");
    }

    @Test
    void saysNothingOfFeaturesThatAreExact() {
        npy("a.npy", "<i8", false, "2, 2", 1, EXACT, Long.MIN_VALUE, EXACT + 2);
        load(features());
        assertThat(run.warnings()).isEmpty();
    }

    @Test
    void keepsAllDigitsOfLabelsOfSvmlight() {
        write("a.svm", "12345678901234567 1:1\n+12345678901234568 1:2\n-1 1:3\n2.5 1:3\n+3\n");
        Dataset data = load(new Svmlight("a.svm", 1, Optional.empty()));
        assertThat(texts(data.table().columns().getFirst()))
                .containsExactly("12345678901234567", "12345678901234568", "-1", "2.5", "3");
        assertThat(run.warnings()).isEmpty();
    }

    @Test
    void tellsOfRoundedFeaturesOfSparseTexts() {
        write("a.svm", "1 1:0.12345678901234567\n1 1:9007199254740993 2:9007199254740992\n");
        write("a.mtx", "%%MatrixMarket matrix coordinate integer general\n1 1 1\n1 1 -9007199254740993\n");
        write("a.txt", "a b 12345678901234567\n");
        load(new Svmlight("a.svm", 1, Optional.empty()));
        load(new MatrixMarket("a.mtx", false, Optional.empty()));
        load(new EdgeList("a.txt", false, false));
        assertThat(run.warnings()).hasSize(3);
        assertThat(run.warnings().getFirst())
                .contains("a.svm: 1 whole number is rounded", ": line 2: '9007199254740993'");
        assertThat(run.warnings().get(1)).contains("a.mtx: 1 whole", "line 3: '-9007199254740993'");
        assertThat(run.warnings().get(2)).contains("a.txt: 1 whole", "line 1: '12345678901234567'");
    }

    @Test
    void tellsOfRoundedFeaturesThatAreNamed() {
        write("t.csv", "x,y,id\n1,1234567890123456,a\n2,9007199254740993,b\n");
        load(CsvParts.csv().columns("x", "y").labels("id").part());
        assertThat(run.warnings())
                .anyMatch(warning -> warning.contains("line 3, column 'y': '9007199254740993' is rounded"));
    }
}
