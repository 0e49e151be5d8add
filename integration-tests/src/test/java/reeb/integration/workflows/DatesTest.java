package reeb.integration.workflows;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reeb.integration.Session;

/** Dates as rows, lens and colours: whatever shows them writes them as dates. */
final class DatesTest {
    private static final int ROWS = 60;

    @TempDir
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private Session session;

    @SuppressWarnings("NullAway.Init")
    private String run;

    @BeforeEach
    void run() {
        session = new Session(folder);
        session.write(
                "visits.csv",
                "x,kind,day,seen\n"
                        + IntStream.range(0, ROWS)
                                .mapToObj(row -> (row % 7) + "." + row + ",k" + row / 20 + ",2024-0" + (1 + row / 20)
                                        + "-" + (10 + row % 20) + ",2024-03-01T12:" + (10 + row % 50) + ":00.5Z\n")
                                .collect(Collectors.joining()));
        Path workflow = session.write("w.json", """
                {'name': 'dates', 'steps': [
                  {'name': 'rows', 'use': 'csv', 'file': 'visits.csv', 'columns': ['x'], 'labels': ['kind', 'day', 'seen']},
                  {'name': 'graph', 'use': 'mapper', 'of': 'rows', 'lens': {'use': 'column', 'columns': ['day']},
                   'cover': {'use': 'cubes', 'resolution': 5, 'overlap': 0.3}, 'clusterer': 'one-cluster'},
                  {'name': 'json', 'use': 'graph-json', 'of': 'graph'},
                  {'name': 'purity', 'use': 'node-purity', 'of': 'graph'},
                  {'name': 'branches', 'use': 'extended-persistence', 'of': 'graph'},
                  {'name': 'diagram', 'use': 'persistence-diagram', 'of': 'branches', 'formats': ['svg']},
                  {'name': 'table', 'use': 'figures-csv', 'of': 'branches'},
                  {'name': 'lens', 'use': 'graph-figure', 'of': 'graph', 'formats': ['svg'], 'colour': {'by': 'lens 1'}},
                  {'name': 'pies', 'use': 'graph-figure', 'of': 'graph', 'formats': ['svg'], 'nodes': 'pies',
                   'colour': {'by': 'seen'}}]}
                """.replace('\'', '"'));
        run = session.path("out").toString();
        Session.Outcome outcome = session.run("run", workflow.toString(), "--out", run);
        assertThat(outcome.code()).as(outcome.err()).isZero();
    }

    private String file(String name) throws IOException {
        return Files.readString(session.path("out/" + name));
    }

    @Test
    void filesShowDatesOfTheLens() throws IOException {
        assertThat(file("json.json")).containsPattern("\"lens\":\\[\"2024-0[123]-[0-9]{2}\"\\]");
        assertThat(file("lens.svg")).contains(">2024-02-15<", "lens 1 2024-0");
        assertThat(file("pies.svg")).contains("seen 2024-03-01T12:");
        assertThat(file("diagram.svg")).contains(">2024-02-15<");
        assertThat(file("table.csv")).contains(",2024-01-").contains(",2024-03-");
        assertThat(file("run.json")).containsPattern("\"birth\": ?\\[?\\s*\"2024-0[123]-[0-9]{2}\"");
        assertThat(file("report.html")).containsPattern("2024-01-[0-9]{2}</td>");
    }

    @Test
    void questionsAreAskedAndAnsweredInDates() {
        assertThat(session.run("query", run, "lens 1 > 2024-03-01", "--explain").out())
                .containsPattern("day .* 2024-03-[0-9]{2} +2024-01-[0-9]{2}");
        assertThat(session.run("where", run, "2024-03-01T12:15Z", "--by", "seen")
                        .out())
                .startsWith("row 5: in a node");
        Session.Outcome wrong = session.run("where", run, "noon", "--by", "seen");
        assertThat(wrong.code()).isEqualTo(2);
        assertThat(wrong.err()).contains("holds times, such as 2024-03-01T12:10:00");
    }

    @Test
    void labelsAreTheOneColumnOfClasses() throws IOException {
        assertThat(file("run.json")).contains("\"node purity\"");
    }
}
