package reeb.plugins.sources.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reeb.api.data.Dataset;
import reeb.api.problem.InputException;
import reeb.delimited.Thousands;
import reeb.plugins.sources.FolderPlaces;
import reeb.plugins.sources.arrays.IdxBytes;
import reeb.testkit.TestRun;
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
}
