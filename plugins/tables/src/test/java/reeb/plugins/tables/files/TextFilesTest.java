package reeb.plugins.tables.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reeb.api.data.Column;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.api.data.Scale;
import reeb.api.problem.InputException;
import reeb.plugins.tables.values.Precision;
import reeb.testkit.TestRun;
import reeb.toolkit.tables.InvalidValues;

/** Tables of text, one file or several below each other. */
final class TextFilesTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private Written files;

    private final TestRun run = TestRun.serial();

    @BeforeEach
    void setUp() {
        files = new Written(folder);
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private Dataset load(TableParts parts) {
        return files.load(parts.table(), run);
    }

    private static String text(Dataset data, String column, int row) {
        return data.table().column(column).orElseThrow().text(row);
    }

    private void assertRefused(TableParts parts, String... texts) {
        assertThatThrownBy(() -> load(parts))
                .isInstanceOf(InputException.class)
                .satisfies(e -> assertThat(e.getMessage()).contains(texts).doesNotContain("\n"));
    }

    @Test
    void columnsHaveNamesTypesAndRowNamesAsFromCsv() throws IOException {
        write("t.csv", ",age,joined,city,zip\na,30,31.12.2024,Ulm,01234\nb,41,01.02.2024,Bonn,00017\n");

        Dataset data = load(TableParts.of("t.csv"));

        assertThat(data.features()).containsExactly("age");
        assertThat(data.points().precision()).isEqualTo(Points.Precision.DOUBLE);
        assertThat(data.table().names()).containsExactly("row", "joined", "city", "zip", "age");
        assertThat(((Column.Numbers) data.table().column("joined").orElseThrow()).scale())
                .isEqualTo(Scale.DATE);
        assertThat(text(data, "zip", 0)).isEqualTo("01234");
        assertThat(run.warnings()).anyMatch(warning -> warning.contains("the rows' names and is kept as 'row'"));
    }

    @Test
    void filesBelowEachOtherAreOneTableWithOneGuessOfEachColumn() throws IOException {
        write("part-0.csv", "x;name\n1;a\n2;b\n");
        write("part-1.csv", "x;name\n3,5;7\n4;c\n");
        write("part-2.csv", "x;name\n");

        Dataset data = load(TableParts.of("part-*.csv"));

        assertThat(data.features()).containsExactly("x");
        assertThat(data.points().column(0)).containsExactly(1, 2, 3.5, 4);
        assertThat(IntStream.range(0, 4).mapToObj(row -> text(data, "name", row)))
                .containsExactly("a", "b", "7", "c");
        assertThat(run.warnings()).anyMatch(warning -> warning.contains("decimal commas"));
    }

    @Test
    void rowsAreCountedOverAllFiles() throws IOException {
        write("a.csv", "x,y\n0,0\n1,0\n");
        write("b.csv", "x,y\n2,0\n3,0\n4,0\n");

        Dataset data = load(TableParts.of("a.csv", "b.csv").rows("1-3"));

        assertThat(data.points().column(0)).containsExactly(1, 2, 3);
        assertThat(data.number(2)).isEqualTo(3);
    }

    @Test
    void aValueThatIsNoNumberIsNamedByItsFileAndLine() throws IOException {
        write("a.csv", "x,y\n0,0\n1,0\n");
        write("b.csv", "x,y\n2,0\n3,what\n4,0\n");

        assertRefused(TableParts.of("a.csv", "b.csv"), "b.csv, line 3, column 'y'", "'what' is not a number");

        Dataset data = load(TableParts.of("a.csv", "b.csv").invalid(InvalidValues.DROP_ROW));
        assertThat(data.points().column(0)).containsExactly(0, 1, 2, 4);
        assertThat(data.number(3)).isEqualTo(4);
        assertThat(run.warnings()).anyMatch(warning -> warning.contains("a.csv and 1 more: 1 value is not a number"));
    }

    @Test
    void filesWithTheSameColumnsInAnotherOrderAreMatchedByName() throws IOException {
        write("a.csv", "x,name,y\n0,a,10\n");
        write("b.csv", "name, y,x\nb,11,1\n");
        write("c.csv", "x,name,y\n2,c,12\n");

        Dataset data = load(TableParts.of("a.csv", "b.csv", "c.csv"));

        assertThat(data.features()).containsExactly("x", "y");
        assertThat(data.points().column(0)).containsExactly(0, 1, 2);
        assertThat(data.points().column(1)).containsExactly(10, 11, 12);
        assertThat(text(data, "name", 1)).isEqualTo("b");
    }

    @Test
    void namesOfRowsStayInFrontWhateverTheOrder() throws IOException {
        write("a.csv", "x,y\nr1,0,10\nr2,1,11\n");
        write("b.csv", "y,x\nr3,12,2\nr4,13,3\n");

        Dataset data = load(TableParts.of("a.csv", "b.csv"));

        assertThat(data.points().column(0)).containsExactly(0, 1, 2, 3);
        assertThat(text(data, "row", 2)).isEqualTo("r3");
    }

    @Test
    void filesWithoutRowsArePassedOverAndTold() throws IOException {
        write("a.csv", "");
        write("b.csv", "x;y\n");
        write("c.csv", "x;y\n1;2\n3;4\n");
        write("d.csv", "\n\n");
        write("e.csv", "y;x\n");
        write("f.csv", "y;x\n6;5\n");

        Dataset data = load(TableParts.of("?.csv"));

        assertThat(data.points().column(0)).containsExactly(1, 3, 5);
        assertThat(data.points().column(1)).containsExactly(2, 4, 6);
        assertThat(run.warnings())
                .filteredOn(warning -> warning.contains("passed over"))
                .hasSize(4)
                .anyMatch(warning -> warning.endsWith("a.csv: is empty and is passed over"))
                .anyMatch(warning -> warning.endsWith("b.csv: has no rows and is passed over"))
                .anyMatch(warning -> warning.endsWith("d.csv: is empty and is passed over"))
                .anyMatch(warning -> warning.endsWith("e.csv: has no rows and is passed over"));
    }

    @Test
    void filesWithoutRowsAreRefusedWhereNoneHasSome() throws IOException {
        write("a.csv", "x;y\n");
        write("b.csv", "");

        assertRefused(TableParts.of("?.csv"), "a.csv: has a header but no rows");
    }

    @Test
    void adviceNamesParametersAsTheSourceSpellsThem() throws IOException {
        write("a.csv", "x;y\n1.226,00;1\n18,4;2\n");
        write("b.csv", "x;y\n17.500;1\n12.250;2\n");
        write("c.csv", "x;y\n12 %;1\n13 %;2\n");
        write("d.csv", "x;y\n1'200;1\n1.5;2\n1.250,5;3\n");
        Files.write(folder.resolve("e.csv"), "x,y\n1,K\u00f6ln\n".getBytes(StandardCharsets.ISO_8859_1));

        load(TableParts.of("a.csv"));
        load(TableParts.of("b.csv"));
        assertThat(run.warnings())
                .anyMatch(warning -> warning.contains("set 'text.delimiter' if it is another"))
                .anyMatch(warning -> warning.contains("set 'text.decimal' to point if that is none"))
                .anyMatch(warning -> warning.contains("set 'text.thousands' to none if that is none"))
                .anyMatch(warning -> warning.contains("set 'text.decimal' to point, or 'text.thousands' to point"))
                .noneMatch(warning -> warning.contains("'decimal'") || warning.contains("'thousands'"));
        assertRefused(TableParts.of("d.csv"), "set 'text.");
        assertRefused(TableParts.of("e.csv"), "set 'text.encoding' to windows-1252");
    }

    @Test
    void filesWithOtherColumnsAreRefused() throws IOException {
        write("a.csv", "x,y\n0,0\n");
        write("b.csv", "y,z\n0,0\n");
        write("c.csv", "1,2\n3,4\n");
        write("d.csv", "1,2,3\n4,5,6\n");

        assertRefused(
                TableParts.of("a.csv", "b.csv"), "b.csv: lacks column 'x', has column 'z' besides, unlike ", "a.csv;");
        assertRefused(TableParts.of("c.csv", "d.csv"), "d.csv: has 3 columns but", "c.csv has 2");
    }

    @Test
    void textAndOtherFilesDoNotMix() throws IOException {
        write("a.csv", "x,y\n0,0\n");
        files.parquet("b.parquet", "SELECT 1 AS x, 2 AS y");

        assertRefused(TableParts.of("a.csv", "b.parquet"), "a.csv: is a table of text but other files are not");
    }

    @Test
    void aVectorIsRefusedWithTheReason() throws IOException {
        write("a.csv", "v\n\"[1, 2]\"\n");

        assertRefused(
                TableParts.of("a.csv").vector("v"),
                "vector: ",
                "a.csv is a table of text, which has no columns of lists");
    }

    @ParameterizedTest
    @CsvSource({"PARQUET, is no file of Parquet", "ARROW, is no file of Arrow", "JSON, cannot be read"})
    void aFormatThatTheFileIsPlainlyNotIsRefused(FileFormat format, String text) throws IOException {
        write("a.csv", "x,y\n0,0\n");

        assertRefused(TableParts.of("a.csv").format(format), "a.csv: ", text);
    }

    @Test
    void theFormatReadsTextWhoseNameDoesNotTellIt() throws IOException {
        write("table.dat", "x|y\n1|2\n3|4\n");

        assertThat(load(TableParts.of("table.dat").format(FileFormat.CSV))
                        .points()
                        .column(1))
                .containsExactly(2, 4);
        files.parquet("p.parquet", "SELECT 1 AS x");
        assertRefused(
                TableParts.of("p.parquet").format(FileFormat.CSV),
                "p.parquet: is no text but begins as a file of PARQUET does; is 'format' right?");
    }

    @Test
    void whatTextIsWrittenLikeCanBeSaid() throws IOException {
        write("t.csv", "a|b;c\n1|2;3\n4|5;6\n");

        assertThat(load(TableParts.of("t.csv").delimiter(";")).features()).containsExactly("c");
        assertThat(load(TableParts.of("t.csv").delimiter("|")).features()).containsExactly("a");
    }

    @Test
    void featuresAreKeptInSinglePrecisionWhereThatIsAsked() throws IOException {
        write("t.csv", "x,y\n0.1,1\n0.2,2\n");

        Dataset data = load(TableParts.of("t.csv").precision(Precision.SINGLE));

        assertThat(data.points().precision()).isEqualTo(Points.Precision.SINGLE);
        assertThat(data.points().at(0, 0)).isEqualTo(0.1f);
        assertThat(data.features()).containsExactly("x", "y");
    }

    @Test
    void readsTextCompressedWithGzipAndNamesItsColumns() throws IOException {
        try (GZIPOutputStream output = new GZIPOutputStream(Files.newOutputStream(folder.resolve("t.tsv.gz")))) {
            output.write("x\ty\n1\t2\n".getBytes(StandardCharsets.UTF_8));
        }
        TableFiles part = TableParts.of("t.tsv.gz").table();

        assertThat(part.columns(part.inputs(files))).contains("x", "y");
        assertThat(load(TableParts.of("t.tsv.gz")).features()).containsExactly("x", "y");
    }
}
