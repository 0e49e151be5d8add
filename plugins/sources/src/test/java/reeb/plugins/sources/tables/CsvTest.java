package reeb.plugins.sources.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reeb.api.Part;
import reeb.api.data.Column;
import reeb.api.data.Dataset;
import reeb.api.problem.InputException;
import reeb.delimited.HeaderLine;
import reeb.plugins.sources.FolderPlaces;
import reeb.plugins.sources.arrays.IdxBytes;
import reeb.testkit.PartContract;
import reeb.testkit.TestRun;
import reeb.toolkit.tables.ColumnType;
import reeb.toolkit.tables.InvalidValues;

final class CsvTest implements PartContract {
    @TempDir
    Path folder;

    private final TestRun run = TestRun.serial();

    @Override
    public Part part() {
        return CsvParts.csv()
                .delimiter("tab")
                .header(HeaderLine.YES)
                .columns("x")
                .invalid(InvalidValues.MEAN)
                .part();
    }

    private static Csv source(InvalidValues invalid) {
        return CsvParts.csv().invalid(invalid).part();
    }

    private static Csv choosing(List<String> columns, List<String> labels) {
        return CsvParts.csv()
                .columns(columns.toArray(String[]::new))
                .labels(labels.toArray(String[]::new))
                .part();
    }

    private Dataset load(byte[] bytes, Csv source) {
        IdxBytes.write(folder.resolve("t.csv"), bytes);
        return new FolderPlaces(folder).load(source, run);
    }

    private Dataset load(String text, Csv source) {
        return load(text.getBytes(StandardCharsets.UTF_8), source);
    }

    private Dataset load(String text) {
        return load(text, source(InvalidValues.FAIL));
    }

    private void refuses(String text, Csv source, String... why) {
        assertThatThrownBy(() -> load(text, source))
                .isExactlyInstanceOf(InputException.class)
                .hasMessageContaining("t.csv: ")
                .hasMessageContainingAll(why);
    }

    private void refuses(String text, String... why) {
        refuses(text, source(InvalidValues.FAIL), why);
    }

    private static Csv headed(HeaderLine header) {
        return CsvParts.csv().header(header).part();
    }

    @Test
    void takesNumbersForFeaturesAndTextsForLabels() {
        Dataset data = load("x,kind,y\n1,a,2.5\n-3e2,b,.5\n+4.,a,0\n");
        assertThat(data.points().columns()).isEqualTo(2);
        assertThat(data.points().column(0)).containsExactly(1, -300, 4);
        assertThat(data.points().column(1)).containsExactly(2.5, 0.5, 0);
        Column.Categories kind = (Column.Categories) data.table().columns().getFirst();
        assertThat(kind.name()).isEqualTo("kind");
        assertThat(kind.names()).containsExactly("a", "b");
        assertThat(kind.code(2)).isZero();
    }

    @Test
    void readsQuotesLineEndsAndMarksOfAllKinds() {
        String text = "\ufeffx,\"the \"\"name\"\"\"\r\n1,\"a, b\"\r\n2,\"two\r\nlines\"\r\n3,é\r\n";
        for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE)) {
            Dataset data = load(text.getBytes(charset), source(InvalidValues.FAIL));
            assertThat(data.points().column(0)).containsExactly(1, 2, 3);
            Column names = data.table().column("the \"name\"").orElseThrow();
            assertThat(names.text(0)).isEqualTo("a, b");
            assertThat(names.text(1)).isEqualTo("two\r\nlines");
            assertThat(names.text(2)).isEqualTo("é");
        }
    }

    @Test
    void readsGzipAndOtherDelimiters() {
        byte[] packed = IdxBytes.gzip("1;2\n3;4\n".getBytes(StandardCharsets.UTF_8));
        Csv semicolons = CsvParts.csv().delimiter(";").part();
        assertThat(load(packed, semicolons).points().column(1)).containsExactly(2, 4);
        Csv tabs = CsvParts.csv().delimiter("tab").part();
        assertThat(load("1\t2\n3\t4", tabs).points().column(1)).containsExactly(2, 4);
    }

    @Test
    void findsOutWhetherThereIsAHeader() {
        assertThat(load("1,a\n2,b\n").table().columns().getFirst().name()).isEqualTo("column 2");
        assertThat(load("x,y\n2,3\n").points().rows()).isEqualTo(1);
        assertThat(load("1,2\n3,4\n", headed(HeaderLine.YES)).points().rows()).isEqualTo(1);
        assertThat(load("a,2\nb,4\n", headed(HeaderLine.NO)).points().rows()).isEqualTo(2);
    }

    @Test
    void takesTheColumnsAskedFor() {
        String text = "a,b,c,d\n1,2,3,x\n4,5,6,y\n";
        Dataset data = load(text, choosing(List.of("c", "a"), List.of("b", "d")));
        assertThat(data.points().column(0)).containsExactly(3, 6);
        assertThat(data.points().column(1)).containsExactly(1, 4);
        assertThat(data.table().columns()).extracting(Column::name).containsExactly("b", "d", "c", "a");
        Csv labelled = CsvParts.csv()
                .labels("b")
                .types(Map.of("b", ColumnType.CATEGORY))
                .part();
        Dataset rest = load(text, labelled);
        assertThat(rest.points().columns()).isEqualTo(2);
        assertThat(((Column.Categories) rest.table().columns().getFirst()).names())
                .containsExactly("2", "5");
    }

    @Test
    void refusesColumnsThatAreNotThere() {
        refuses(
                "length,b\n1,2\n",
                choosing(List.of("lenght"), List.of()),
                "no column 'lenght'",
                "did you mean 'length'?");
        refuses("a,b\n1,2\n3,x\n", choosing(List.of("b"), List.of()), "line 3, column 'b': 'x' is not a number");
        refuses("a,b\nx,y\n", "no column of numbers", "delimiter");
    }

    @Test
    void refusesRaggedRowsWithTheirLine() {
        refuses("a,b\n1,2\n3\n", "line 3: 1 values but the first line has 2");
        refuses("a,b\n\"1\n\",2\n3,4,5\n", "line 4: 3 values");
    }

    @Test
    void refusesEmptyTables() {
        refuses("", "is empty");
        refuses("\n\n", "is empty");
        refuses("a,b\n", "header but no rows");
    }

    @Test
    void refusesTwoColumnsOfOneName() {
        refuses("a,b,a\n1,2,3\n", "line 1: two columns are named 'a'");
    }

    @Test
    void refusesTextThatIsNotUnicode() {
        byte[] latin = "a,b\n1,é\n".getBytes(StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> load(latin, source(InvalidValues.FAIL)))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("is not UTF-8 text");
    }

    @Test
    void readsTablesOfManyColumns() {
        String line = "1" + ",2".repeat(49_999) + "\n";
        assertThat(load(line + line).points().columns()).isEqualTo(50_000);
    }

    @Test
    void refusesToTakeTheMeanOfNothing() {
        refuses("a,b\n1,NA\n2,\n", choosing(List.of("b"), List.of()), "line 2, column 'b'");
        Csv means = CsvParts.csv().columns("b").invalid(InvalidValues.MEAN).part();
        refuses("a,b\n1,NA\n2,\n", means, "column 'b'", "no mean");
    }

    @Test
    void refusesQuotesThatAreNeverClosed() {
        refuses("a,b\n1,\"" + "x".repeat(20_000_000), "what begins in line 2 is not a table");
    }

    @Test
    void refusesMissingAndInfiniteValuesWithTheirLine() {
        refuses("a,b\n1,2\n3,\n", "line 3, column 'b'", "missing", "drop-row");
        refuses("a,b\n1,2\n3,NA\n", "line 3, column 'b'");
        refuses("a,b\n1,2\n-inf,4\n", "line 3, column 'a'", "infinite");
        refuses("a,b\n1,2\n1e999,4\n", "line 3, column 'a'", "infinite");
    }

    @Test
    void dropsRowsAndSaysHowMany() {
        Dataset data = load("a,b,c\n1,2,x\n3,,y\nnan,4,z\n5,6,x\n", source(InvalidValues.DROP_ROW));
        assertThat(data.points().column(0)).containsExactly(1, 5);
        assertThat(data.table().columns().getFirst().text(1)).isEqualTo("x");
        assertThat(run.warnings()).singleElement().asString().contains("2 of 4 rows");
        refuses("a,b\n1,\n,2\n", source(InvalidValues.DROP_ROW), "no row without");
    }

    @Test
    void replacesMissingValues() {
        assertThat(load("a\n1\nNA\n5\n", source(InvalidValues.ZERO)).points().column(0))
                .containsExactly(1, 0, 5);
        assertThat(load("a,b\n1,1\n,2\n5,3\n", source(InvalidValues.MEAN))
                        .points()
                        .column(0))
                .containsExactly(1, 3, 5);
        assertThat(run.warnings()).allSatisfy(warning -> assertThat(warning).contains("1 missing"));
    }

    @Test
    void refusesDelimitersThatCannotBe() {
        for (String delimiter : List.of("", "ab", "\"", "\n")) {
            assertThatThrownBy(
                            () -> CsvParts.csv().file("t").delimiter(delimiter).part())
                    .isInstanceOf(InputException.class)
                    .hasMessageStartingWith("delimiter: ");
        }
        assertThatThrownBy(() -> choosing(List.of("a", "a"), List.of())).hasMessageStartingWith("columns: ");
    }

    @Test
    void keepsNamesThatDoNotRepeatAsTexts() {
        StringBuilder text = new StringBuilder("x,name\n");
        for (int i = 0; i < 40; i++) {
            text.append(i).append(",row ").append(i).append('\n');
        }
        assertThat(load(text.toString()).table().columns().getFirst()).isInstanceOf(Column.Texts.class);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void readsBackWhatWasWritten(long seed) {
        Random random = new Random(seed);
        int columns = random.nextInt(1, 8);
        double[][] values = new double[random.nextInt(1, 60)][columns];
        StringBuilder text = new StringBuilder();
        for (double[] row : values) {
            for (int column = 0; column < columns; column++) {
                row[column] = random.nextGaussian() * StrictMath.pow(10, random.nextInt(-300, 300));
                String cell = random.nextBoolean()
                        ? Double.toString(row[column])
                        : String.format(Locale.ROOT, "%.17e", row[column]);
                text.append(column > 0 ? "," : "").append(random.nextBoolean() ? cell : '"' + cell + '"');
            }
            text.append(random.nextBoolean() ? "\n" : "\r\n");
        }
        Dataset data = load(text.toString(), headed(HeaderLine.NO));
        for (int row = 0; row < values.length; row++) {
            double[] read = new double[columns];
            data.points().copyRow(row, read);
            assertThat(read).isEqualTo(values[row]);
        }
    }
}
