package reeb.plugins.tables.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import reeb.api.data.Column;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.api.data.Rows;
import reeb.api.data.Scale;
import reeb.api.problem.InputException;
import reeb.plugins.tables.values.Precision;
import reeb.testkit.PartContract;
import reeb.toolkit.tables.InvalidValues;

/** Files that pyarrow and polars wrote; how, stands beside them. */
final class ArrowFilesTest implements PartContract {
    private static final int MUTATIONS = Integer.getInteger("reeb.mutations", 200);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Override
    public ArrowFiles part() {
        return arrow(InvalidValues.FAIL, "lz4.feather");
    }

    private static ArrowFiles arrow(InvalidValues invalid, String... files) {
        return TableParts.of(files).invalid(invalid).arrow();
    }

    private static Written resources() {
        try {
            return new Written(
                    Path.of(ArrowFilesTest.class.getResource("/arrow").toURI()));
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Dataset load(String... files) {
        return resources().load(arrow(InvalidValues.FAIL, files));
    }

    @ParameterizedTest
    @ValueSource(strings = {"uncompressed.feather", "lz4.feather", "zstd.feather", "stream.arrows", "saved"})
    void readsWhatPyarrowWrites(String file) {
        Dataset data = load(file);

        assertThat(data.points().precision()).isEqualTo(Points.Precision.SINGLE);
        assertThat(data.points().rows()).isEqualTo(50);
        assertThat(IntStream.range(0, 50)
                        .allMatch(row -> data.points().at(row, 0) == row
                                && data.points().at(row, 1) == row + 0.5
                                && data.points().at(row, 2) == -row))
                .isTrue();
        assertThat(data.table().names())
                .containsExactly("id", "text", "mood", "paid", "day", "moment", "long_id", "price");
        assertThat(row(data, 3))
                .containsExactly(
                        "3",
                        "review number 3",
                        "bad",
                        "true",
                        "2024-03-02",
                        "2024-02-28T12:00:03",
                        "12345678901234563",
                        "15");
        assertThat(row(data, 4)).contains("", "good", "false");
        assertThat(row(data, 49)).contains("49", "review number 49", "12345678901234609", "245");
        Column.Numbers day = (Column.Numbers) data.table().column("day").orElseThrow();
        assertThat(day.scale()).isEqualTo(Scale.DATE);
    }

    private static List<String> row(Dataset data, int row) {
        return data.table().columns().stream().map(column -> column.text(row)).toList();
    }

    @Test
    void readsWhatPolarsWrites() {
        Dataset data = load("polars.arrow");

        assertThat(data.points().at(49, 0)).isEqualTo(49);
        assertThat(row(data, 49)).containsExactly("49", "review number 49", "bad");
        assertThat(row(data, 4)).containsExactly("4", "", "good");
    }

    @ParameterizedTest
    @ValueSource(strings = {"long-lz4.feather", "long-zstd.feather"})
    void readsLongCompressedBuffers(String file) {
        Points points = load(file).points();

        assertThat(points.rows()).isEqualTo(20_000);
        assertThat(IntStream.range(0, 20_000)
                        .allMatch(row -> points.at(row, 0) == row % 10 && points.at(row, 1) == row % 7))
                .isTrue();
    }

    @Test
    void readsAPartOfATable() {
        Dataset data = load("slice.feather", "uncompressed.feather");

        assertThat(data.points().rows()).isEqualTo(59);
        assertThat(data.points().at(0, 0)).isEqualTo(13);
        assertThat(row(data, 0)).contains("13", "review number 13", "bad");
        assertThat(data.points().at(9, 0)).isZero();
    }

    /** Rows of one batch are not copied but used where they lie in the file; those of several are copied together. */
    @ParameterizedTest
    @CsvSource({"slice, AUTO", "single, AUTO", "bytes, AUTO", "double, DOUBLE", "zstd, AUTO"})
    void rowsOfOneBatchAreThoseOfSeveral(String file, Precision precision) {
        String name = file + ".feather";
        Points one = resources()
                .load(TableParts.of(name).precision(precision).arrow())
                .points();
        Points twice = resources()
                .load(TableParts.of(name, name).precision(precision).arrow())
                .points();
        Points some = resources()
                .load(TableParts.of(name).precision(precision).rows(5).arrow())
                .points();

        assertThat(twice.rows()).isEqualTo(2 * one.rows());
        long bytes = (long) one.rows() * one.columns() * one.precision().bytes();
        assertThat(one.memory().asSlice(0, bytes).mismatch(twice.memory().asSlice(0, bytes)))
                .isEqualTo(-1);
        assertThat(one.memory().asSlice(0, bytes).mismatch(twice.memory().asSlice(bytes, bytes)))
                .isEqualTo(-1);
        assertThat(some.rows()).isEqualTo(5);
        assertThat(some.memory()
                        .asSlice(0, bytes / one.rows() * 5)
                        .mismatch(one.memory().asSlice(0, bytes / one.rows() * 5)))
                .isEqualTo(-1);
    }

    @ParameterizedTest
    @CsvSource({"half, SINGLE", "single, SINGLE", "double, SINGLE", "bytes, BYTE"})
    void readsListsOfEachWidth(String file, Points.Precision precision) {
        Points points = load(file + ".feather").points();

        assertThat(points.precision()).isEqualTo(precision);
        assertThat(IntStream.range(0, 50).allMatch(row -> points.at(row, 0) == row && points.at(row, 2) == 2))
                .isTrue();
    }

    @Test
    void readsColumnsAndTheFirstRowsAlone() {
        Dataset data = resources()
                .load(TableParts.of("lz4.feather")
                        .columns("price", "day", "paid")
                        .labels("mood")
                        .rows(33)
                        .arrow());

        assertThat(data.points().rows()).isEqualTo(33);
        assertThat(data.points().precision()).isEqualTo(Points.Precision.DOUBLE);
        assertThat(data.features()).containsExactly("price", "day", "paid");
        assertThat(data.points().at(2, 0)).isEqualTo(10);
        assertThat(data.points().at(2, 1)).isEqualTo(19_783);
        assertThat(data.points().at(3, 2)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gaps.feather", "fixed-gaps.feather"})
    void treatsGapsAsIsAsked(String file) {
        Dataset dropped = resources().load(arrow(InvalidValues.DROP_ROW, file));
        Dataset zero = resources().load(arrow(InvalidValues.ZERO, file));

        assertThat(dropped.numbers()).contains(Rows.of(0, 1, 2, 3, 4, 6, 8, 9));
        assertThat(zero.points().at(5, 0)).isZero();
        assertThat(zero.points().at(7, 0)).isEqualTo(1);
        assertThat(zero.points().at(7, 1)).isZero();
        assertThatThrownBy(() -> load(file))
                .isInstanceOf(InputException.class)
                .hasMessageEndingWith(file + ": 1 row has no vector (first: row 5); set 'invalid' to drop-row");
    }

    @Test
    void namesTheRowWhoseListIsOfAnotherLength() {
        assertThatThrownBy(() -> load("ragged.feather"))
                .isInstanceOf(InputException.class)
                .hasMessageEndingWith("ragged.feather: column 'v' has rows of 3 to 4 values (row 17 has 3); all must be"
                        + " equally long");
    }

    @Test
    void saysWhatOtherFilesAndFoldersNeed() throws IOException {
        Written files = new Written(folder);
        Files.writeString(folder.resolve("old.feather"), "FEA1....");
        Files.writeString(folder.resolve("t.parquet"), "PAR1....");
        Files.writeString(folder.resolve("t.txt"), "hello world");
        Files.createDirectories(folder.resolve("both/train"));
        Files.writeString(folder.resolve("both/dataset_dict.json"), "{}");
        Files.createDirectories(folder.resolve("other"));
        Files.createDirectories(folder.resolve("shuffled"));
        Files.writeString(folder.resolve("shuffled/data-00000-of-00001.arrow"), "");
        Files.writeString(folder.resolve("shuffled/state.json"), "{\"_indices_files\": [{\"filename\": \"i.arrow\"}]}");

        assertThat(refusal(files, "old.feather")).contains("is a Feather file of version 1; write version 2");
        assertThat(refusal(files, "t.parquet")).contains("use the source 'table'");
        assertThat(refusal(files, "t.txt")).contains("is no file of Arrow");
        assertThat(refusal(files, "both")).contains("name the folder of one in it, such as", "train");
        assertThat(refusal(files, "other")).contains("is no folder that save_to_disk made");
        assertThat(refusal(files, "shuffled")).contains("save flatten_indices()");
    }

    private static String refusal(Written files, String name) {
        return String.valueOf(org.junit.jupiter.api.Assertions.assertThrows(
                        InputException.class, () -> files.load(arrow(InvalidValues.FAIL, name)))
                .getMessage());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "uncompressed.feather",
                "lz4.feather",
                "zstd.feather",
                "stream.arrows",
                "polars.arrow",
                "long-lz4.feather"
            })
    void readsOrRefusesMutatedFiles(String name) throws IOException {
        Written files = new Written(folder);
        byte[] bytes = Files.readAllBytes(resources().root().resolve(name));
        Random random = new Random(name.hashCode());
        for (int i = 0; i < MUTATIONS; i++) {
            Files.write(folder.resolve(name), mutated(bytes, random));
            try {
                Points points = files.load(arrow(InvalidValues.FAIL, name)).points();
                assertThat(Double.isFinite(points.at(points.rows() - 1, points.columns() - 1)))
                        .isTrue();
            } catch (InputException refused) {
                assertThat(refused.getMessage()).contains(name).doesNotContain("\n");
            }
        }
    }

    private static byte[] mutated(byte[] bytes, Random random) {
        if (random.nextInt(8) == 0) {
            return Arrays.copyOf(bytes, random.nextInt(bytes.length));
        }
        byte[] changed = bytes.clone();
        for (int i = random.nextInt(6); i >= 0; i--) {
            int at = random.nextInt(random.nextBoolean() ? bytes.length : Math.min(bytes.length, 2500));
            changed[at] = (byte) (random.nextBoolean() ? random.nextInt(256) : changed[at] ^ (1 << random.nextInt(8)));
        }
        return changed;
    }

    @Test
    void readsLongDecimalsDigitForDigitAndNumbersOfDictionaries() {
        Dataset data = load("wide.feather");

        assertThat(data.features()).containsExactly("x");
        assertThat(row(data, 0).subList(0, 5))
                .containsExactly(
                        "12345678901234567890.1234",
                        "10000000000000000000000000000000000000000.00",
                        "1234567890123456.78",
                        "30",
                        "0.5");
        assertThat(row(data, 2).subList(0, 3))
                .containsExactly("-0.0001", "10000000000000000000000000000000000000002.00", "");
        assertThat(data.table().column("kind").orElseThrow()).isInstanceOf(Column.Categories.class);
        Dataset features =
                resources().load(TableParts.of("wide.feather").columns("huge").arrow());
        assertThat(features.points().at(0, 0)).isEqualTo(1e40);
    }
}
