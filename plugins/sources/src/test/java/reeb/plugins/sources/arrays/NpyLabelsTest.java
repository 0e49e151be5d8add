package reeb.plugins.sources.arrays;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reeb.api.data.Column;
import reeb.api.data.Dataset;
import reeb.api.data.Table;
import reeb.api.problem.InputException;
import reeb.plugins.sources.FolderPlaces;
import reeb.testkit.TestRun;
import reeb.toolkit.tables.InvalidValues;

/** Arrays of texts, tables beside an array, and names of its columns. */
final class NpyLabelsTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void writeFeatures() {
        IdxBytes.write(folder.resolve("a.npy"), NpyTest.npy(1, "|i1", false, "3, 2", new byte[] {1, 2, 3, 4, 5, 6}));
    }

    private Dataset load(Optional<String> labels, Optional<String> metadata, Optional<List<String>> names) {
        Npy source = new Npy("a.npy", Optional.empty(), labels, metadata, names, InvalidValues.FAIL);
        return new FolderPlaces(folder).load(source, TestRun.serial());
    }

    private Column label(byte[] file) {
        IdxBytes.write(folder.resolve("l.npy"), file);
        Table table =
                load(Optional.of("l.npy"), Optional.empty(), Optional.empty()).table();
        assertThat(table.names()).containsExactly("label");
        return table.columns().getFirst();
    }

    private static List<String> texts(Column column) {
        return IntStream.range(0, column.size()).mapToObj(column::text).toList();
    }

    private static byte[] wide(int length, ByteOrder order, String... texts) {
        ByteBuffer buffer = ByteBuffer.allocate(4 * length * texts.length).order(order);
        for (int i = 0; i < texts.length; i++) {
            buffer.position(4 * length * i);
            texts[i].codePoints().forEach(buffer::putInt);
        }
        return buffer.array();
    }

    @Test
    void readsWideTexts() {
        String[] texts = {"Ünal", "", "Zoë \ud83d\ude00"};
        byte[] little = NpyTest.npy(1, "<U6", false, "3,", wide(6, ByteOrder.LITTLE_ENDIAN, texts));
        byte[] big = NpyTest.npy(1, ">U6", false, "3,", wide(6, ByteOrder.BIG_ENDIAN, texts));
        assertThat(texts(label(little))).containsExactly(texts);
        assertThat(texts(label(big))).containsExactly(texts);
        assertThat(label(little)).isInstanceOf(Column.Categories.class);
    }

    @Test
    void readsNarrowTexts() {
        byte[] bytes = "cat\0dog\0b\u00fcr".getBytes(StandardCharsets.UTF_8);
        Column column = label(NpyTest.npy(1, "|S4", false, "3,", bytes));
        assertThat(texts(column)).containsExactly("cat", "dog", "b\u00fcr");
        assertThat(texts(label(NpyTest.npy(1, "<U0", false, "3,", new byte[0]))))
                .containsExactly("", "", "");
    }

    @Test
    void readsTimes() {
        ByteBuffer days = ByteBuffer.allocate(24).order(ByteOrder.LITTLE_ENDIAN);
        days.putLong(0).putLong(Long.MIN_VALUE).putLong(19_783);
        byte[] counts = days.array();
        assertThat(texts(label(NpyTest.npy(1, "<M8[D]", false, "3,", counts))))
                .containsExactly("1970-01-01", "", "2024-03-01");
        assertThat(texts(label(NpyTest.npy(1, "<M8[h]", false, "3,", counts))))
                .containsExactly("1970-01-01T00:00:00", "", "1972-04-04T07:00:00");
        days.clear().putLong(-1).putLong(13).putLong(Long.MAX_VALUE);
        assertThat(texts(label(NpyTest.npy(1, "<M8[M]", false, "3,", counts))))
                .containsExactly("1969-12-01", "1971-02-01", "");
        assertThat(texts(label(NpyTest.npy(1, "<M8[Y]", false, "3,", counts))))
                .containsExactly("1969-01-01", "1983-01-01", "");
        days.clear().putLong(1_709_294_400_000_000_000L).putLong(0).putLong(-1_000_000_000);
        assertThat(texts(label(NpyTest.npy(1, "<M8[ns]", false, "3,", counts))))
                .containsExactly("2024-03-01T12:00:00", "1970-01-01T00:00:00", "1969-12-31T23:59:59");
    }

    @Test
    void keepsNamedFeaturesAsColumnsToo() {
        Dataset data = load(Optional.empty(), Optional.empty(), Optional.of(List.of("age", "income")));
        assertThat(data.features()).containsExactly("age", "income");
        assertThat(texts(data.table().column("income").orElseThrow())).containsExactly("2", "4", "6");
    }

    @Test
    void namesTheRowThatHoldsNoText() {
        byte[] narrow = {'a', 0, (byte) 0xe9, 0, 'b', 0};
        assertThatThrownBy(() -> label(NpyTest.npy(1, "|S2", false, "3,", narrow)))
                .isExactlyInstanceOf(InputException.class)
                .hasMessageContainingAll("l.npy: holds no text in row 1", "not UTF-8");
        byte[] wrongOrder = wide(1, ByteOrder.BIG_ENDIAN, "a", "b", "c");
        assertThatThrownBy(() -> label(NpyTest.npy(1, "<U1", false, "3,", wrongOrder)))
                .isExactlyInstanceOf(InputException.class)
                .hasMessageContainingAll("l.npy: holds no text in row 0", "none of Unicode");
        byte[] half = ByteBuffer.allocate(12).putInt(0xd800).array();
        assertThatThrownBy(() -> label(NpyTest.npy(1, ">U1", false, "3,", half)))
                .hasMessageContaining("no text in row 0");
    }

    @Test
    void refusesTextsThatDoNotFit() {
        byte[] whole = NpyTest.npy(1, "|S2", false, "3,", "aabbcc".getBytes(StandardCharsets.US_ASCII));
        assertThatThrownBy(() -> label(Arrays.copyOf(whole, whole.length - 1))).hasMessageContaining("is cut short");
        assertThatThrownBy(() -> label(NpyTest.npy(1, "<U999999999", false, "3,", new byte[12])))
                .isExactlyInstanceOf(InputException.class)
                .hasMessageContaining("is cut short");
        assertThatThrownBy(() -> label(NpyTest.npy(1, "<U999999999", false, "2000000000,", new byte[12])))
                .isExactlyInstanceOf(InputException.class)
                .hasMessageContaining("l.npy: ");
        assertThatThrownBy(() -> label(NpyTest.npy(1, "|S1", false, "3, 2", new byte[6])))
                .hasMessageContaining("one dimension");
    }

    private void text(String name, String content) {
        IdxBytes.write(folder.resolve(name), content.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void keepsTheColumnsOfATable() {
        text("m.csv", "name,weight\n\"Ada, L.\",1.5\nBo,\nCy,2.25\n");
        text("m.tsv", "name\tweight\nAda, L.\t1.5\nBo\t\nCy\t2.25\n");
        for (String file : new String[] {"m.csv", "m.tsv"}) {
            Table table =
                    load(Optional.empty(), Optional.of(file), Optional.empty()).table();
            assertThat(table.names()).containsExactly("name", "weight");
            assertThat(texts(table.columns().getFirst())).containsExactly("Ada, L.", "Bo", "Cy");
            assertThat(texts(table.columns().getLast())).containsExactly("1.5", "", "2.25");
        }
    }

    @Test
    void putsMetadataBesideLabels() {
        IdxBytes.write(folder.resolve("l.npy"), NpyTest.npy(1, "|u1", false, "3,", new byte[] {1, 0, 1}));
        text("m.csv", "name\na\nb\nc\n");
        Table table = load(Optional.of("l.npy"), Optional.of("m.csv"), Optional.empty())
                .table();
        assertThat(table.names()).containsExactly("label", "name");
        text("m.csv", "label\na\nb\nc\n");
        assertThatThrownBy(() -> load(Optional.of("l.npy"), Optional.of("m.csv"), Optional.empty()))
                .isExactlyInstanceOf(InputException.class)
                .hasMessageContainingAll("m.csv: ", "column 'label'", "rename one");
        text("m.csv", "name\na\nb\n");
        assertThatThrownBy(() -> load(Optional.empty(), Optional.of("m.csv"), Optional.empty()))
                .isExactlyInstanceOf(InputException.class)
                .hasMessageContainingAll("m.csv: ", "has 3 rows");
    }

    @Test
    void refusesNamesThatDoNotFit() {
        assertThatThrownBy(() -> load(Optional.empty(), Optional.empty(), Optional.of(List.of("a"))))
                .isExactlyInstanceOf(InputException.class)
                .hasMessageContaining("a.npy: has 2 columns but 'names' names 1");
        assertThatThrownBy(() -> load(Optional.empty(), Optional.empty(), Optional.of(List.of("a", "a"))))
                .isExactlyInstanceOf(InputException.class)
                .hasMessageContaining("names: names a column twice");
    }

    @Test
    void namesTheColumnOfAnInvalidValue() {
        byte[] bytes = ByteBuffer.allocate(16)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putDouble(1)
                .putDouble(Double.NaN)
                .array();
        IdxBytes.write(folder.resolve("a.npy"), NpyTest.npy(1, "<f8", false, "1, 2", bytes));
        assertThatThrownBy(() -> load(Optional.empty(), Optional.empty(), Optional.of(List.of("age", "income"))))
                .hasMessageContaining("row 0, column 'income'");
    }
}
