package reeb.plugins.sources.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import reeb.api.data.Dataset;
import reeb.api.problem.InputException;
import reeb.delimited.DecimalMark;
import reeb.delimited.Thousands;
import reeb.plugins.sources.FolderPlaces;
import reeb.plugins.sources.arrays.IdxBytes;
import reeb.testkit.TestRun;
import reeb.toolkit.tables.ColumnType;
import reeb.toolkit.tables.InvalidValues;

/** Separated thousands and decimal commas, found out or at least named. */
final class NumberMarksTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private final TestRun run = TestRun.serial();

    private Dataset load(String text, CsvParts parts) {
        IdxBytes.write(folder.resolve("t.csv"), text.getBytes(StandardCharsets.UTF_8));
        return new FolderPlaces(folder).load(parts.part(), run);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {"1.226,00 ! 2,5 ! 1.500", "1,226.00 ! 2.5 ! 1,500", "1'226 ! 2.5 ! 1'500"})
    void numbersThatCanBeReadInOneWayAloneTellHowAllAreWritten(String first, String second, String third) {
        Dataset data = load("x|y\n1|" + first + "\n2|" + second + "\n3|" + third + "\n", CsvParts.csv());
        assertThat(data.points().column(1)).containsExactly(1226, 2.5, 1500);
        assertThat(run.warnings())
                .anyMatch(
                        warning -> warning.contains("groups of three digits, as in '" + first + "'; set 'thousands'"));
    }

    @Test
    void quotedNumbersBetweenCommasAreReadToo() {
        assertThat(load("x,y\n1,\"0,5\"\n2,\"1,5\"\n", CsvParts.csv()).points().column(1))
                .containsExactly(0.5, 1.5);
        Dataset data = load("x,y\n1,\"1.226,00\"\n2,\"7,5\"\n3,980\n", CsvParts.csv());
        assertThat(data.points().column(1)).containsExactly(1226, 7.5, 980);
    }

    @Test
    void nothingIsFoundOutWhereNumbersSpeakAgainstIt() {
        assertThatThrownBy(() -> load("x;y\n1.5;1.226,00\n2;7\n3;8\n", CsvParts.csv()))
                .isInstanceOf(InputException.class)
                .hasMessageContainingAll(
                        "line 2, column 'y': '1.226,00' is not a number",
                        "set 'decimal' to comma and 'thousands' to point");
    }

    @Test
    void whatIsSaidIsNotGuessed() {
        assertThatThrownBy(() -> load("x;y\n1;1'226\n2;1'300\n", CsvParts.csv().thousands(Thousands.NONE)))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("set 'thousands' to apostrophe");
    }

    @Test
    void remarksNameTheParameter() {
        Dataset kept = load(
                "x;y\n1.5;1.226,00\n2.5;2.300,50\n3.5;k.A.\n", CsvParts.csv().labels("y"));
        assertThat(kept.features()).containsExactly("x");
        assertThat(run.warnings())
                .anyMatch(warning -> warning.contains(
                        "set 'decimal' to comma and 'thousands' to point to read numbers such as '1.226,00'"));
    }

    @Test
    void cellsThatCountAsMissingNameTheParameter() {
        load("x;y\n1.5;1.226,00\n2;7\n3;8\n", CsvParts.csv().invalid(InvalidValues.MEAN));
        assertThat(run.warnings())
                .anyMatch(
                        warning -> warning.contains("1 value is not a number and counts as missing: line 2, column 'y':"
                                + " '1.226,00'; set 'decimal' to comma and 'thousands' to point"));
    }

    @Test
    void pointsBesideDecimalCommasStandBetweenGroupsOfDigits() {
        Dataset data = load(
                "Umsatz;n\n42.743;1\n18,4;2\n-;3\n1,25;4\n",
                CsvParts.csv().missing("-").columns("Umsatz").invalid(InvalidValues.DROP_ROW));
        assertThat(data.points().column(0)).containsExactly(42743, 18.4, 1.25);
        assertThat(run.warnings())
                .filteredOn(warning -> warning.contains("numbers are read with"))
                .hasSize(2)
                .anyMatch(warning ->
                        warning.contains("t.csv: line 2, column 'Umsatz': numbers are read with groups of three"
                                + " digits, as in '42.743'; set 'thousands' to none if that is none"))
                .anyMatch(warning ->
                        warning.contains("t.csv: line 3, column 'Umsatz': numbers are read with decimal commas,"
                                + " as in '18,4'; set 'decimal' to point if that is none"));
    }

    @Test
    void allRowsTellHowNumbersAreWrittenNotTheFirstAlone() {
        StringBuilder text = new StringBuilder("x;y\n");
        for (int row = 0; row < 5000; row++) {
            text.append(row == 4990 ? "18,4" : "42." + (100 + row % 900))
                    .append(';')
                    .append(row % 7)
                    .append('\n');
        }
        Dataset data = load(text.toString(), CsvParts.csv());
        assertThat(data.points().at(0, 0)).isEqualTo(42100);
        assertThat(data.points().at(4990, 0)).isEqualTo(18.4);
        assertThat(run.warnings())
                .anyMatch(warning -> warning.contains("line 4992, column 'x'") && warning.contains("'18,4'"));
    }

    @Test
    void rowsThatAreNotReadDoNotTell() {
        Dataset data =
                load("x;y\n42.743;0,5\n43.100;1\n18.25;2\n", CsvParts.csv().rows("1-2"));
        assertThat(data.points().column(0)).containsExactly(43.1, 18.25);
    }

    @Test
    void whatMayBeEitherIsToldOnce() {
        Dataset data = load("x;y\n1;17.500\n2;42.743\n", CsvParts.csv());
        assertThat(data.points().column(1)).containsExactly(17.5, 42.743);
        assertThat(run.warnings())
                .filteredOn(warning -> warning.contains("may be"))
                .singleElement()
                .asString()
                .contains("line 2, column 'y': '17.500' is read as a number with decimals, but may be 17500")
                .contains("set 'decimal' to point, or 'thousands' to point");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.5", "1234.567", "-.25", "1.5e3", "0.125"})
    void nothingIsToldWhereAnotherNumberTells(String other) {
        Dataset data = load("x;y\n1;17.500\n2;" + other + "\n", CsvParts.csv());
        assertThat(data.points().at(0, 1)).isEqualTo(17.5);
        assertThat(run.warnings()).noneMatch(warning -> warning.contains("may be"));
    }

    @Test
    void aZeroInFrontIsNoGroup() {
        CsvParts said = CsvParts.csv().decimal(DecimalMark.COMMA).thousands(Thousands.POINT);
        assertThatThrownBy(() -> load("x;y\n1.234,5;1\n1,5;2\n0.125;2\n", said))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("'0.125'");
    }

    @Test
    void aSaidCommaLeavesPointsForGroups() {
        Dataset data = load("x;y\n42.743;1\n7;2\n", CsvParts.csv().decimal(DecimalMark.COMMA));
        assertThat(data.points().column(0)).containsExactly(42743, 7);
    }

    @Test
    void textsDoNotTellHowNumbersAreWritten() {
        Dataset data = load("x;v\n1,5;rc.1\n2,5;1.25\n3,5;beta\n4,5;none yet\n", CsvParts.csv());
        assertThat(data.points().column(0)).containsExactly(1.5, 2.5, 3.5, 4.5);
    }

    @Test
    void whatWasFoundOutIsRecordedForModels() {
        load("x;y;d\n1.234,5;1;31.12.2024\n0,25;2;1.2.2024\n", CsvParts.csv().columns("x", "d"));
        assertThat(run.settled())
                .containsOnly(
                        Map.entry("decimal", "comma"),
                        Map.entry("thousands", "point"),
                        Map.entry("types.x", "number"),
                        Map.entry("types.d", "date"),
                        Map.entry("dates", "d.M.yyyy"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "18.4 ! is a number, but must be written as 1234,5 (with a decimal comma)",
                "42.743 ! is a number, but must be written as 1234,5",
                "12 % ! is a number"
            })
    void whatIsWrittenOtherwiseIsRefusedWhereThatIsAsked(String cell, String message) {
        CsvParts parts = CsvParts.csv()
                .invalid(InvalidValues.DROP_ROW)
                .decimal(DecimalMark.COMMA)
                .thousands(Thousands.NONE)
                .types(Map.of("x", ColumnType.NUMBER))
                .columns("x");
        String text = "x;y\n1,5;1\n?;2\n" + cell + ";3\n";
        assertThat(load(text, parts).points().column(0)).containsExactly(1.5);
        assertThatThrownBy(() -> load(text, parts.strict()))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("t.csv: line 4, column 'x': '" + cell + "' " + message);
    }

    @Test
    void datesThatAreWrittenOtherwiseAreRefusedWhereThatIsAsked() {
        CsvParts parts = CsvParts.csv()
                .invalid(InvalidValues.DROP_ROW)
                .dates("d.M.yyyy")
                .types(Map.of("day", ColumnType.DATE))
                .columns("day", "x")
                .strict();
        assertThat(load("day;x\n1.2.1970;1\n;2\n", parts).points().column(0)).containsExactly(31);
        assertThat(load("day;x\n1970-02-01;1\n", parts).points().column(0)).containsExactly(31);
        assertThatThrownBy(() -> load("day;x\n12/31/2024;1\n11/30/2024;2\n", parts))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("line 2, column 'day': '12/31/2024' is a date, but must be written as d.M.yyyy");
    }
}
