package reeb.plugins.sources.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import reeb.api.data.Dataset;
import reeb.api.data.Rows;
import reeb.api.problem.InputException;
import reeb.plugins.sources.FolderPlaces;
import reeb.plugins.sources.arrays.IdxBytes;
import reeb.plugins.sources.values.InvalidValues;
import reeb.testkit.TestRun;

/** Which rows of a table are taken, and what is said of rows and of columns. */
final class CsvRowsTest {
    private static final String PEOPLE =
            "age,country,joined,x\n17,NL,2020-01-01,1\n18,NL,2021-01-01,2\n40,DE,2022-01-01,3\n50,NL,2023-01-01,4\n";

    @TempDir
    Path folder;

    private final TestRun run = TestRun.serial();

    private Dataset load(String text, CsvParts parts) {
        IdxBytes.write(folder.resolve("t.csv"), text.getBytes(StandardCharsets.UTF_8));
        return new FolderPlaces(folder).load(parts.part(), run);
    }

    private void refuses(String text, CsvParts parts, String... why) {
        assertThatThrownBy(() -> load(text, parts))
                .isExactlyInstanceOf(InputException.class)
                .hasMessageContainingAll(why);
    }

    @ParameterizedTest
    @CsvSource({"1-2, 1, 2", "2-, 2, 3", "0-0, 0, 0", "3, 3, 3", "2-99, 2, 3"})
    void rangesOfRowsKeepTheirNumbers(String range, int first, int last) {
        Dataset data = load(PEOPLE, CsvParts.csv().rows(range));
        assertThat(IntStream.range(0, data.points().rows()).map(data::number))
                .containsExactly(IntStream.rangeClosed(first, last).boxed().toArray(Integer[]::new));
        assertThat(data.table().column("joined").orElseThrow().text(0)).isEqualTo((2020 + first) + "-01-01");
    }

    @Test
    void whatLiesBehindTheRangeIsNotRead() {
        assertThat(load("x\n1\n2\nthis is,ragged\n", CsvParts.csv().rows("0-1"))
                        .points()
                        .column(0))
                .containsExactly(1, 2);
        refuses(PEOPLE, CsvParts.csv().rows("4-"), "has 4 rows, and none of those that 'rows' asks for");
        refuses("x\n1\n2\n\n3\n,\n", CsvParts.csv().rows("2-9"), "line 6: 2 values");
        refuses("x,y\n1,1\n2,\n", CsvParts.csv().rows("1-1"), "line 3, column 'y'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "-5", "5-3", "1-2-3", "99999999999"})
    void rangesThatAreNoneAreRefused(String range) {
        assertThatThrownBy(() -> CsvParts.csv().rows(range).part())
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("rows: ");
    }

    @Test
    void conditionsAskForAnyColumn() {
        Dataset data = load(PEOPLE, CsvParts.csv().columns("x").labels("age").where("age >= 18 and country = NL"));
        assertThat(data.points().column(0)).containsExactly(2, 4);
        assertThat(data.numbers()).contains(Rows.of(1, 3));
        assertThat(data.table().names()).as("what only the condition needs").containsExactly("age", "x");
        assertThat(run.warnings()).anyMatch(warning -> warning.contains("2 of 4 rows meet the condition of 'where'"));
        assertThat(load(PEOPLE, CsvParts.csv().where("joined > 2021-06-01")).numbers())
                .contains(Rows.of(2, 3));
        assertThat(load(PEOPLE, CsvParts.csv().columns("joined", "x").where("joined > 2021-06-01"))
                        .numbers())
                .contains(Rows.of(2, 3));
        assertThat(load(PEOPLE, CsvParts.csv().where("row < 2")).points().rows())
                .isEqualTo(2);
    }

    @Test
    void conditionsThatAreWrongAreRefused() {
        refuses(PEOPLE, CsvParts.csv().where("agee > 3"), "where:1: ", "'age'");
        refuses(PEOPLE, CsvParts.csv().where("age > 99"), "has no row that meets the condition of 'where': age > 99");
    }

    @Test
    void samplesAreDrawnOfWhatIsLeft() {
        StringBuilder text = new StringBuilder("x,y\n");
        for (int row = 0; row < 100; row++) {
            text.append(row).append(row % 2 == 0 ? ",\n" : ",7.5\n");
        }
        CsvParts parts = CsvParts.csv().invalid(InvalidValues.DROP_ROW).sample(20);
        Dataset data = load(text.toString(), parts);
        assertThat(data.points().rows()).isEqualTo(20);
        assertThat(Arrays.stream(data.points().column(0)).boxed()).isSorted().allMatch(x -> x % 2 == 1);
        assertThat(data.table().column("x").orElseThrow().size()).isEqualTo(20);
        refuses(text.toString(), parts.sample(51), "sample: must be at most 50");
    }

    @Test
    void allInvalidRowsAreNamedAtOnce() {
        refuses(
                "x,y\n1,\n2,3\n?,4\n4,inf\n5,6\n6,7\n",
                CsvParts.csv(),
                "3 of 6 rows",
                "line 2, column 'y': the value is missing",
                "line 4, column 'x': '?' is not a number",
                "line 5, column 'y': the value is infinite",
                "set 'invalid' to drop-row, zero or mean",
                "'labels'");
        StringBuilder text = new StringBuilder("x,y\n");
        for (int row = 0; row < 30; row++) {
            text.append(row).append(row % 2 == 0 ? ",\n" : ",7\n");
        }
        assertThatThrownBy(() -> load(text.toString(), CsvParts.csv()))
                .hasMessageContainingAll("15 of 30 rows", "line 20, column 'y'", "; ...")
                .hasMessageNotContaining("line 22");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\"\"", "Unnamed: 0", "rownames"})
    void aFirstColumnThatCountsRowsIsNoFeature(String name) {
        for (int first : new int[] {0, 1}) {
            Dataset data = load(name + ",x,y\n" + first + ",5,7\n" + (first + 1) + ",6,9\n", CsvParts.csv());
            assertThat(data.features()).containsExactly("x", "y");
            assertThat(data.table().names()).containsExactly("x", "y");
        }
        assertThat(run.warnings())
                .allMatch(warning -> warning.contains("the first column") && warning.contains("left out"));
    }

    @Test
    void aFirstColumnThatNamesRowsIsKept() {
        Dataset data = load("\"\",\"mpg\",\"cyl\"\n\"Mazda RX4\",21,6\n\"Datsun 710\",22.8,4\n", CsvParts.csv());
        assertThat(data.features()).containsExactly("mpg", "cyl");
        assertThat(data.table().column("row").orElseThrow().text(1)).isEqualTo("Datsun 710");
        assertThat(run.warnings()).singleElement().asString().contains("the rows' names", "'row'");
        assertThat(load(",x\n5,1.5\n9,2.5\n", CsvParts.csv()).features())
                .as("some rows of a table")
                .containsExactly("x");
        assertThat(load(",x\n5,1.5\n9,2.5\n", CsvParts.csv().columns("row", "x"))
                        .points()
                        .column(0))
                .containsExactly(5, 9);
        assertThat(load("5,1.5\n9,2.5\n", CsvParts.csv()).features()).hasSize(2);
    }

    @Test
    void featuresThatSayNothingOrTooMuchAreTold() {
        StringBuilder text = new StringBuilder("customerId,age,height,income,one\n");
        for (int row = 0; row < 30; row++) {
            text.append(String.join(
                            ",",
                            Integer.toString(1000 + 7 * row % 100),
                            Integer.toString(20 + row),
                            Integer.toString(150 + row * row % 17),
                            Integer.toString(20000 + 1000 * row),
                            "1"))
                    .append('\n');
        }
        load(text.toString(), CsvParts.csv());
        assertThat(run.warnings()).hasSize(3);
        assertThat(run.warnings().get(0)).contains("feature 'one' is constant", "'columns'");
        assertThat(run.warnings().get(1)).contains("feature 'customerId' is named as an identifier", "'columns'");
        assertThat(run.warnings().get(2)).contains("feature 'income' is more than 10 times as wide", "'standardize'");
    }
}
