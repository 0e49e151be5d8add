package reeb.plugins.sources.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import reeb.api.data.Column;
import reeb.api.data.Dataset;
import reeb.api.data.Rows;
import reeb.api.problem.InputException;
import reeb.plugins.sources.FolderPlaces;
import reeb.plugins.sources.arrays.IdxBytes;
import reeb.testkit.TestRun;
import reeb.toolkit.tables.InvalidValues;

/** No cell that is not a number removes a column or a row unsaid, and none loses its text. */
final class CsvCellsTest {
    @TempDir
    Path folder;

    private final TestRun run = TestRun.serial();

    private static Csv source(InvalidValues invalid) {
        return CsvParts.csv().invalid(invalid).part();
    }

    private static Csv keeping(String... labels) {
        return choosing(InvalidValues.FAIL, List.of(), labels);
    }

    private static Csv requiringScore(InvalidValues invalid, String... labels) {
        return choosing(invalid, List.of("score"), labels);
    }

    private static Csv choosing(InvalidValues invalid, List<String> required, String... labels) {
        CsvParts parts = CsvParts.csv().columns("x").labels(labels).invalid(invalid);
        return (required.isEmpty() ? parts : parts.required(required.toArray(String[]::new))).part();
    }

    private Dataset load(String text, Csv source) {
        IdxBytes.write(folder.resolve("t.csv"), text.getBytes(StandardCharsets.UTF_8));
        return new FolderPlaces(folder).load(source, run);
    }

    private void refuses(String text, Csv source, String... why) {
        assertThatThrownBy(() -> load(text, source))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("t.csv: ")
                .hasMessageContainingAll(why);
    }

    @ParameterizedTest
    @ValueSource(strings = {"?", "-", "#N/A", "\"1,000\"", "10%", "unknown"})
    void aFaultyCellIsInvalidAndItsColumnStays(String cell) {
        String text = "x,y\n0,5\n1," + cell + "\n2,7\n3,8\n";
        String shown = cell.replace("\"", "");

        refuses(text, source(InvalidValues.FAIL), "line 3, column 'y': '" + shown + "' is not a number", "'invalid'");
        Dataset dropped = load(text, source(InvalidValues.DROP_ROW));
        assertThat(dropped.points().column(1)).containsExactly(5, 7, 8);
        assertThat(dropped.numbers()).contains(Rows.of(0, 2, 3));
        assertThat(load(text, source(InvalidValues.MEAN)).points().column(1)).containsExactly(5, 20.0 / 3, 7, 8);
        assertThat(load(text, source(InvalidValues.ZERO)).points().column(1)).containsExactly(5, 0, 7, 8);
        assertThat(run.warnings())
                .anyMatch(warning -> warning.contains(
                        "1 value is not a number and counts as missing: line 3, column 'y': '" + shown + "'"));
    }

    @Test
    void faultyCellsOfColumnsAskedForFollowThePolicyToo() {
        Csv asked = CsvParts.csv()
                .columns("a", "b", "c")
                .invalid(InvalidValues.DROP_ROW)
                .part();
        assertThat(load("a,b,c\n1,2,3\n4,?,6\n7,8,9\n10,11,12\n", asked)
                        .points()
                        .column(1))
                .containsExactly(2, 8, 11);
        refuses("a,b,c\n1,p,3\n4,q,6\n", asked, "line 2, column 'b': 'p' is not a number", "2 of 2");
    }

    @Test
    void aColumnWithoutAnyValueIsNotLost() {
        refuses("x,y\n1,\n2,\n", source(InvalidValues.FAIL), "line 2, column 'y'", "missing");
        refuses("x,y\n1,NA\n2,\n", source(InvalidValues.MEAN), "column 'y'", "no mean");
        assertThat(load("x,y\n1,\n2,\n", source(InvalidValues.ZERO)).points().columns())
                .isEqualTo(2);
    }

    @Test
    void delimitersAtTheEndsOfLinesMakeNoColumn() {
        assertThat(load("x,y,\n0,0,\n1,2,\n", source(InvalidValues.FAIL))
                        .points()
                        .columns())
                .isEqualTo(2);
        assertThat(run.warnings()).singleElement().asString().contains("left out", "'column 3'");
    }

    @Test
    void columnsOfTextThatHaveNumbersAreSaid() {
        Dataset data = load("x,room\n1,a\n2,b\n3,7\n", source(InvalidValues.FAIL));
        assertThat(data.table().column("room").orElseThrow().text(2)).isEqualTo("7");
        assertThat(run.warnings()).singleElement().asString().contains("line 2, column 'room': 'a'", "2 of 3", "text");
    }

    @Test
    void columnsOfTextThatAreLeftOutAreSaid() {
        Csv none = CsvParts.csv().labels("kind").part();
        load("x,kind,city\n1,a,Ulm\n2,b,Bonn\n", none);
        assertThat(run.warnings()).singleElement().asString().contains("left out", "'city'");
        assertThat(load("x,kind\n1,a\n2,b\n", source(InvalidValues.FAIL))
                        .table()
                        .columns())
                .hasSize(2);
        assertThat(run.warnings()).as("nothing is left out").hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"\"1,200\" | 1,200", "12% | 12%", "$5 | $5", "1 000 | 1 000", "3.50 € | 3.50 €"})
    void numbersInOtherNotationsAreRefusedUnlessTheyAreKeptAsText(String cell, String shown) {
        String text = "x,price\n1," + cell + "\n2," + cell + "\n";
        refuses(
                text,
                source(InvalidValues.DROP_ROW),
                "line 2, column 'price': '" + shown + "'",
                "notation",
                "'labels'");
        assertThat(load(text, keeping("price")).table().columns().getFirst().text(0))
                .isEqualTo(shown);
    }

    @Test
    void wordsForMissingNumbersAreNamesAmongNames() {
        Dataset data =
                load("x,country,smoker\n0,NA,None\n1,NA,Heavy\n2,DE,None\n3,,Light\n", source(InvalidValues.FAIL));
        assertThat(((Column.Categories) data.table().column("country").orElseThrow()).names())
                .containsExactly("NA", "DE");
        assertThat(data.table().column("smoker").orElseThrow().text(2)).isEqualTo("None");
        assertThat(data.table().column("country").orElseThrow().text(3)).isEmpty();
        assertThat(load("x,age\n0,NA\n1,7.5\n", keeping("age"))
                        .table()
                        .columns()
                        .getFirst()
                        .text(0))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"01234", "1.0", "2"})
    void wordsForMissingNumbersAreNoNamesAmongNumbersKeptAsText(String number) {
        Column kept = load("x,label\n0,1\n1," + number + "\n2,NA\n3,n/a\n4,1\n", keeping("label"))
                .table()
                .columns()
                .getFirst();

        assertThat(kept.text(1)).isEqualTo(number.equals("1.0") ? "1.0" : number);
        assertThat(kept.text(2)).isEmpty();
        assertThat(kept.text(3)).isEmpty();
        assertThat(kept.categories().names()).containsExactly("1", number);
    }

    @Test
    void identifiersKeepTheirText() {
        Dataset data = load("""
                x,zip,long,version,price,share
                0,01234,12345678901234567,1.1,0.50,1e3
                0,1234,12345678901234568,1.10,1.25,1e3
                1,1234,12345678901234569,2,1.5,2e3
                """, keeping("zip", "long", "version", "price", "share"));
        assertThat(data.table().columns().stream().limit(5).map(column -> column.text(0)))
                .containsExactly("01234", "12345678901234567", "1.1", "0.5", "1000");
        assertThat(data.table().column("zip").orElseThrow().numbers()).isEmpty();
        assertThat(data.table().column("version").orElseThrow().text(1)).isEqualTo("1.10");
        assertThat(data.table().column("price").orElseThrow()).isInstanceOf(Column.Numbers.class);
    }

    @Test
    void identifiersAreNoFeaturesButKeptAndSaid() {
        Dataset data = load("x,zip\n1,01234\n2,00999\n", source(InvalidValues.FAIL));
        assertThat(data.features()).containsExactly("x");
        assertThat(data.table().column("zip").orElseThrow().text(0)).isEqualTo("01234");
        assertThat(run.warnings())
                .singleElement()
                .asString()
                .contains("line 2, column 'zip': '01234'", "identifier", "'types'");
    }

    @Test
    void identifiersAreFeaturesWhereThereAreNoOtherNumbers() {
        assertThat(load("zip,kind\n01234,a\n00999,b\n", source(InvalidValues.FAIL))
                        .points()
                        .column(0))
                .containsExactly(1234, 999);
        assertThat(run.warnings()).singleElement().asString().contains("'01234' is taken for a number");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void columnsThatNumberTheRowsAreSaidWhereTheyAreFeatures(int first) {
        StringBuilder rows = new StringBuilder("nr,x,y\n");
        for (int row = 0; row < 30; row++) {
            rows.append(first + row)
                    .append(',')
                    .append(row % 7)
                    .append(',')
                    .append(row)
                    .append(".5\n");
        }
        load(rows.toString(), source(InvalidValues.FAIL));
        assertThat(run.warnings())
                .singleElement()
                .asString()
                .contains("'nr' only numbers the rows", "'columns'")
                .doesNotContain("'x'", "'y'");
    }

    @Test
    void wholeNumbersAreNumbers() {
        StringBuilder ages = new StringBuilder("x,age\n");
        for (int row = 0; row < 40; row++) {
            ages.append(row).append(',').append(20 + row).append('\n');
        }
        assertThat(load(ages.toString(), keeping("age")).table().columns().getFirst())
                .isInstanceOf(Column.Numbers.class);
        assertThat(load("x,target\n0,0\n1,0\n2,1\n3,1\n", keeping("target"))
                        .table()
                        .columns()
                        .getFirst()
                        .numbers())
                .hasValueSatisfying(numbers -> assertThat(numbers).containsExactly(0, 0, 1, 1));
    }

    @Test
    void rowsWithoutARequiredValueAreLeftOut() {
        Csv requiring = requiringScore(InvalidValues.MEAN, "score", "kind");
        Dataset data = load("x,score,kind\n1,0.5,a\n2,,b\n,1.5,\n4,2.5,a\n", requiring);
        assertThat(data.points().column(0)).containsExactly(1, 2.5, 4);
        assertThat(data.numbers()).contains(Rows.of(0, 2, 3));
        assertThat(run.warnings()).anyMatch(warning -> warning.contains("1 of 4 rows are left out"));
        refuses("x,score,kind\n1,,a\n", requiring, "no row with a value");
        assertThatThrownBy(() -> load("x,scor,kind\n1,2,a\n", requiringScore(InvalidValues.FAIL, "kind")))
                .hasMessageContaining("required: there is no column 'score'");
    }

    @Test
    void aRequiredColumnNeedNotBeKept() {
        Dataset data = load("x,score,kind\n1,0.5,a\n2,,b\n3,1.5,a\n", requiringScore(InvalidValues.FAIL, "kind"));
        assertThat(data.numbers()).contains(Rows.of(0, 2));
        assertThat(data.table().names()).doesNotContain("score");
    }

    @Test
    void cellsThatAreNoNumbersAreToldWhereTheirRowsAreLeftOut() {
        String text = "x,age\n1,20\n2,3x\n3,\n4,50\n5,4y\n6,60\n";
        IdxBytes.write(folder.resolve("t.csv"), text.getBytes(StandardCharsets.UTF_8));
        for (CsvParts parts : List.of(
                CsvParts.csv().required("age"),
                CsvParts.csv().where("age > 10"),
                CsvParts.csv().where("age > 10").required("age").invalid(InvalidValues.DROP_ROW))) {
            TestRun told = TestRun.serial();
            assertThat(new FolderPlaces(folder).load(parts.part(), told).numbers())
                    .contains(Rows.of(0, 3, 5));
            assertThat(told.warnings())
                    .filteredOn(warning -> warning.contains("not a number"))
                    .singleElement()
                    .asString()
                    .contains(
                            "2 values are not a number and count as missing: the first is line 3, column 'age': '3x'");
        }
    }

    @Test
    void placesOfInvalidValuesAreThoseOfTheFileWhereRowsWereLeftOut() {
        Csv requiring = requiringScore(InvalidValues.FAIL, "score");
        refuses("x,score\n1,\n2,1.5\n,2.5\n", requiring, "line 4, column 'x'");
    }
}
