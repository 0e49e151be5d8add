package reeb.cli.bench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reeb.api.problem.InputException;

final class ReportTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private Path file(String json) throws IOException {
        return Files.writeString(folder.resolve("report.json"), json);
    }

    @Test
    void isReadAsItWasWritten() throws IOException {
        assertThat(ReportJson.read(file(ReportJson.of(Reports.sample())))).isEqualTo(Reports.sample());
    }

    @Test
    void keepsCountsWhole() throws IOException {
        Map<String, Double> quality = Map.of("nodes of all graphs", 22_666.0, "recall", 0.987_654_321);
        String json = ReportJson.of(Reports.of(quality));
        assertThat(json).contains("\"nodes of all graphs\": 22666").contains("\"recall\": 0.9877");
        assertThat(ReportPage.of(ReportJson.read(file(json)), List.of())).contains("nodes of all graphs 22,666");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "{}", "{\"processor\": 3}", "{\"benchmarks\": [1]}"})
    void refusesWhatIsNoReport(String json) throws IOException {
        Path file = file(json);
        assertThatThrownBy(() -> ReportJson.read(file))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("report.json:1:1")
                .hasMessageContaining("reeb bench --json");
    }

    @Test
    void isAPageOfTables() {
        assertThat(ReportPage.of(Reports.sample(), List.of()))
                .contains("| single precision, one thread | 100.0 GFLOP/s |\n| memory, all threads | 20.0 GB/s |\n")
                .contains("| `near` | what it does; recall 0.9750 | 0.5 s, met | 10.0 s, a peer | 1.50 | 0.250 |"
                        + " 90.0 | 90 % |  |  | 300 | 1 |\n")
                .contains("| `tiles` | what it does; recall 0.9750 | 95 %, missed |  | 1.50 |")
                .contains("| `slow` | what it does | 20.0 | 12.0 |  |  | 2.00 | 10 % |  | 2 |\n")
                .contains("| `gone` | a \\| b; skipped: no data |  |  |  |  |  |  |  |  |\n");
    }

    @Test
    void everyLineOfATableHasAsManyCells() {
        String table = ReportPage.of(Reports.sample(), List.of()).split("## ")[2];
        assertThat(table.lines()
                        .filter(line -> line.startsWith("|"))
                        .map(line -> line.replace("\\|", "")
                                .chars()
                                .filter(c -> c == '|')
                                .count())
                        .distinct())
                .hasSize(1);
    }

    @Test
    void tellsWhatOtherToolsNeeded() {
        String row =
                "| `near` | what it does | a tool 1.2.3 | 2.00 | 1.00 | recall 0.5000 | 1.50 | 0.250 | recall 0.9750"
                        + " | 4.00 x |\n";
        String lacking = "| `near` | what it does | another: is not installed in python3 |  |  |  | 1.50 | 0.250 |"
                + " recall 0.9750 |  |\n";

        assertThat(ReportPage.of(Reports.sample(), List.of()))
                .containsOnlyOnce(row + lacking)
                .contains("python 3.11.7.");
        String both = ReportPage.of(Reports.sample(), List.of(Reports.sample()));
        assertThat(both.split(java.util.regex.Pattern.quote(row), -1))
                .as("of both runs")
                .hasSize(3);
        assertThat(ReportText.rivals(Reports.sample().results().getFirst()).lines())
                .satisfiesExactly(
                        measured -> assertThat(measured).contains("a tool", "2.00", "1.00  4.00 x as long as Reeb"),
                        missing -> assertThat(missing).endsWith("another            is not installed in python3"));
    }

    @Test
    void isLinesForATerminal() {
        assertThat(Reports.sample().results().stream().map(ReportText::line))
                .satisfiesExactly(
                        near -> assertThat(near).startsWith("near ").endsWith("0.5 s, met recall 0.9750"),
                        tiles -> assertThat(tiles).contains("95 %, missed"),
                        slow -> assertThat(slow).contains("12.0").contains("2.00"),
                        gone -> assertThat(gone).endsWith("skipped: no data"));
    }
}
