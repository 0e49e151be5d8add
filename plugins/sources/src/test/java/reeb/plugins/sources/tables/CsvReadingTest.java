package reeb.plugins.sources.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import reeb.api.data.Column;
import reeb.api.data.Dataset;
import reeb.api.problem.InputException;
import reeb.delimited.DecimalMark;
import reeb.delimited.Encoding;
import reeb.delimited.Thousands;
import reeb.plugins.sources.FolderPlaces;
import reeb.plugins.sources.arrays.IdxBytes;
import reeb.testkit.TestRun;
import reeb.toolkit.tables.InvalidValues;

/** Tables as programs of all countries write them. */
final class CsvReadingTest {
    @TempDir
    Path folder;

    private final TestRun run = TestRun.serial();

    private Dataset load(byte[] text, CsvParts parts) {
        IdxBytes.write(folder.resolve("t.csv"), text);
        return new FolderPlaces(folder).load(parts.part(), run);
    }

    private Dataset load(String text, CsvParts parts) {
        return load(text.getBytes(StandardCharsets.UTF_8), parts);
    }

    private Dataset load(String text) {
        return load(text, CsvParts.csv());
    }

    private void refuses(byte[] text, CsvParts parts, String... why) {
        assertThatThrownBy(() -> load(text, parts))
                .isInstanceOf(InputException.class)
                .hasMessageContainingAll(why);
    }

    @ParameterizedTest
    @ValueSource(strings = {";", "|", "tab"})
    void theDelimiterIsGuessedAndSaid(String said) {
        String sign = said.equals("tab") ? "\t" : said;
        Dataset data = load("x,1Ny,2Nz\n1N2Na\n3N4Nb, c\n".replace("N", sign));
        assertThat(data.points().column(1)).containsExactly(2, 4);
        assertThat(run.warnings())
                .singleElement()
                .asString()
                .contains("the delimiter is taken to be '" + said + "'", "'delimiter'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x,y\n1,2\n3,4\n",
                "x,note\n1,a;b\n3,c;d\n",
                "x,note\n1,\"a;b\"\n3,\"c\n;d\"\n",
                "x\n1\n2\n",
                "x;y,z\n1,2\n3,4\n"
            })
    void aCommaIsTakenWithoutAWord(String text) {
        assertThat(load(text).points().at(1, 0)).isGreaterThan(1);
        assertThat(run.warnings()).isEmpty();
    }

    @Test
    void aLineThatTellsTheDelimiterIsBelieved() {
        assertThat(load("sep=;\nx;y\n0;0\n1;2\n").points().column(1)).containsExactly(0, 2);
        assertThat(load("sep=:\nx:y\n0:0\n1:2\n").points().column(1)).containsExactly(0, 2);
    }

    @Test
    void decimalCommasAreReadAndSaid() {
        Dataset data = load(
                "x;y;age\n0,5;1,5;30\n0,7;1,1;31\n0,9;1,3;35\n", CsvParts.csv().delimiter(";"));
        assertThat(data.features()).containsExactly("x", "y", "age");
        assertThat(data.points().column(0)).containsExactly(0.5, 0.7, 0.9);
        assertThat(run.warnings()).anyMatch(warning -> warning.contains("decimal commas, as in '0,5'; set 'decimal'"));
    }

    @Test
    void decimalCommasAreGuessedOnlyWhereNothingElseIsMeant() {
        refuses(
                "x;y\n1;1,200\n2;1,300\n".getBytes(StandardCharsets.UTF_8),
                CsvParts.csv(),
                "'1,200' is a number in a notation that is not read",
                "'decimal'",
                "'thousands'");
        assertThat(load("x;y\n0.5;1,5\n0.7;1,1\n", CsvParts.csv().labels("y")).features())
                .containsExactly("x");
        assertThat(load("x;y\n1;1,200\n2;1,300\n", CsvParts.csv().decimal(DecimalMark.COMMA))
                        .points()
                        .column(1))
                .containsExactly(1.2, 1.3);
    }

    @Test
    void aPointIsNoNumberWhereACommaIsTheDecimalMark() {
        refuses(
                "x;y\n1,5;1.5\n2,5;2.5\n".getBytes(StandardCharsets.UTF_8),
                CsvParts.csv().decimal(DecimalMark.COMMA),
                "line 2, column 'y': '1.5' is a number in a notation that is not read");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "COMMA ! 1,234,567.5",
                "APOSTROPHE ! 1'234'567.5",
                "BLANK ! 1 234 567.5",
                "BLANK ! 1\u00a0234\u202f567.5"
            })
    void thousandsAreJoined(Thousands thousands, String number) {
        Dataset data = load("x|y\n1|" + number + "\n2|7\n", CsvParts.csv().thousands(thousands));
        assertThat(data.points().column(1)).containsExactly(1234567.5, 7);
    }

    @Test
    void thousandsWithPointsGoWithDecimalCommas() {
        Dataset data = load(
                "x;y\n1;1.234,5\n2;7,25\n",
                CsvParts.csv().thousands(Thousands.POINT).decimal(DecimalMark.COMMA));
        assertThat(data.points().column(1)).containsExactly(1234.5, 7.25);
    }

    @ParameterizedTest
    @CsvSource({
        "LATIN_1, ISO-8859-1",
        "WINDOWS_1252, windows-1252",
        "UTF_16, UTF-16LE",
        "UTF_16, UTF-16BE",
        "UTF_16, UTF-16"
    })
    void encodingsAreReadWhereTheyAreNamed(Encoding encoding, String charset) {
        String text = "größe,x\nfünf,1\nzehn,2\n";
        Dataset data =
                load(text.getBytes(Charset.forName(charset)), CsvParts.csv().encoding(encoding));
        assertThat(data.table().column("größe").orElseThrow().text(0)).isEqualTo("fünf");
    }

    @Test
    void anEncodingThatDoesNotFitIsToldWithTheLine() {
        byte[] latin = "a,b\r\n1,e\r\n2,é\r\n".getBytes(StandardCharsets.ISO_8859_1);
        refuses(latin, CsvParts.csv(), "line 3 ('2,é') is not UTF-8 text", "'encoding'", "windows-1252");
        byte[] far = ("a,b\n" + "1,e\n".repeat(100_000) + "2,é\n").getBytes(StandardCharsets.ISO_8859_1);
        refuses(far, CsvParts.csv(), "line 100002");
        refuses(
                new byte[] {'a', ',', 'b', '\n', '1', ',', (byte) 0x81},
                CsvParts.csv().encoding(Encoding.WINDOWS_1252),
                "line 2");
    }

    @Test
    void linesOfCommentsArePassedOver() {
        Dataset data = load(
                "# made by tool\n# x,y\nx,y\n0,0\n#1,7\n1,2\n# end",
                CsvParts.csv().comment("#"));
        assertThat(data.features()).containsExactly("x", "y");
        assertThat(data.points().column(1)).containsExactly(0, 2);
        assertThatThrownBy(() -> CsvParts.csv().delimiter("#").comment("#").part())
                .hasMessageStartingWith("comment: ");
        assertThatThrownBy(() -> CsvParts.csv().comment("//").part()).hasMessageStartingWith("comment: ");
    }

    @Test
    void missingValuesAreWhatIsListed() {
        String text = "x,y,kind\n1,-99,a\n2,5,?\n3,6,NA\n";
        Dataset data = load(text, CsvParts.csv().missing("-99", "?").invalid(InvalidValues.DROP_ROW));
        assertThat(data.points().column(1)).containsExactly(5, 6);
        Column kind = data.table().column("kind").orElseThrow();
        assertThat(kind.text(0)).isEmpty();
        assertThat(kind.text(1)).isEqualTo("NA");
        refuses(
                "x,y\n1,NA\n2,3\n4,5\n".getBytes(StandardCharsets.UTF_8),
                CsvParts.csv().missing("?"),
                "line 2, column 'y': 'NA' is not a number");
    }
}
