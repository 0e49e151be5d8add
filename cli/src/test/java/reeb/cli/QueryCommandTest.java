package reeb.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Twelve numbers, even and odd in turn, in two nodes that share a row; then the finished run is asked. */
final class QueryCommandTest {
    private static final String WORKFLOW = """
            {"steps": [
              {"name": "data", "use": "numbers"},
              {"name": "groups", "use": "gaps", "of": "data", "gap": 5},
              {"name": "graph", "use": "chart", "of": "groups"}]}
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path home;

    @SuppressWarnings("NullAway.Init")
    private Shell shell;

    @SuppressWarnings("NullAway.Init")
    private String run;

    @BeforeEach
    void run() throws IOException {
        shell = new Shell(home);
        run = run(WORKFLOW, "run");
    }

    private String run(String workflow, String name) throws IOException {
        Path file = Files.writeString(home.resolve(name + "-workflow.json"), workflow);
        String folder = home.resolve(name).toString();
        Shell.Answer answer = shell.reeb("run", file.toString(), "--out", folder);
        assertThat(answer.code()).as(answer.err()).isZero();
        return folder;
    }

    @Test
    void listsNodesAndRows() throws IOException {
        Shell.Answer answer = shell.reeb("query", run, "parity = odd and size > 6", "--rows");

        assertThat(answer.err()).isEmpty();
        assertThat(answer.code()).isZero();
        assertThat(answer.out()).isEqualTo("""
                node  found  size  component  parity mode  parity purity
                   1      4     7          0  odd                 0.5714
                1 of 2 nodes, 4 of 12 rows

                node  row  groups  parity
                   1    5  0       odd
                   1    7  0       odd
                   1    9  0       odd
                   1   11  0       odd
                """);
    }

    @Test
    void saysWhatSetsTheRowsApart() throws IOException {
        Shell.Answer answer = shell.reeb("query", run + "/run.json", "parity = odd", "--explain");

        assertThat(answer.out())
                .contains("2 of 2 nodes, 6 of 12 rows")
                .containsPattern("parity +chi-square +12 +0.000532 +0.001064 +1 +shares +\\w+ +")
                .containsPattern("feature 1 +kolmogorov-smirnov .* means +")
                .contains(
                        "found, others: the mean of the rows found and that of all others, or the share of the category")
                .contains("effect: Cohen's d of means", "adjusted p: after Benjamini and Hochberg")
                .doesNotContain("groups  chi");
        assertThat(shell.reeb("query", run, "row >= 0", "--explain").out())
                .contains("no column can be compared: no row, or every row, was found");
    }

    @Test
    void pValuesNearTheLeastNumberAreShownAsSmall() {
        assertThat(QueryCommand.probability(Double.MIN_VALUE)).isEqualTo("< 1e-300");
        assertThat(QueryCommand.probability(0)).isEqualTo("< 1e-300");
        assertThat(QueryCommand.probability(1e-299)).isEqualTo(1e-299);
    }

    @Test
    void aConditionWithoutQuotesIsToldToNeedThem() {
        Shell.Answer answer = shell.reeb("query", run, "groups", "mode", "=", "0", "--rows");

        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.err()).contains("the condition is one argument, in quotes: 'groups mode = 0'");
    }

    @Test
    void speaksJson() throws IOException {
        Shell.Answer answer = shell.reeb("query", run, "node = 0", "--rows", "--explain", "--json");

        assertThat(answer.out())
                .startsWith("{\n  \"condition\": \"node = 0\",")
                .contains("\"parity mode\": \"even\"", "\"rows\": [", "\"contrasts\": [");
        assertThat(shell.reeb("query", run, "node > 5", "--json").out())
                .isEqualTo("{\n  \"condition\": \"node > 5\",\n  \"nodes\": []\n}\n");
        assertThat(shell.reeb("query", run, "node > 5").out()).isEqualTo("0 of 2 nodes, 0 of 12 rows\n");
    }

    @Test
    void tellsWhereARowIs() throws IOException {
        assertThat(shell.reeb("where", run, "5").out())
                .startsWith("row 5: in a node\nnode  found")
                .hasLineCount(4);
        assertThat(shell.reeb("where", run, "3", "--json").out())
                .contains("\"fate\": \"in a node\"", "\"lost\": false", "\"node\": 0");
        Shell.Answer beyond = shell.reeb("where", run, "12");
        assertThat(beyond.code()).isEqualTo(2);
        assertThat(beyond.err()).isEqualTo("reeb: ROW 12: the graph has 12 rows, numbered from 0\n");
    }

    @Test
    void tellsWhereTheRowsOfAValueAre() throws IOException {
        String few = run(WORKFLOW.replace("\"numbers\"", "\"numbers\", \"rows\": 3"), "few");
        assertThat(shell.reeb("where", few, "odd", "--by", "parity").out()).startsWith("row 1: in a node\n");
        assertThat(shell.reeb("where", few, "even", "--by", "parity").out().lines())
                .filteredOn(line -> line.startsWith("row "))
                .containsExactly("row 0: in a node", "row 2: in a node");
        assertThat(shell.reeb("where", few, "even", "--by", "parity", "--json").out())
                .startsWith("{\n  \"rows\": [\n    {\n      \"row\": 0,")
                .contains("\"row\": 2");
        assertThat(shell.reeb("where", few, "odd").err())
                .isEqualTo("reeb: ROW 'odd': must be a row's number; --by COLUMN looks for the value of a column\n");
        assertThat(shell.reeb("where", few, "evn", "--by", "parity").err())
                .isEqualTo("reeb: ROW 'evn': no row has this in the column 'parity'; did you mean 'even'?\n");
        assertThat(shell.reeb("where", few, "odd", "--by", "pairty").err())
                .startsWith("reeb: --by pairty: there is no column 'pairty'; did you mean 'parity'?");
        String many = run(WORKFLOW.replace("\"numbers\"", "\"numbers\", \"rows\": 300"), "many");
        Shell.Answer label = shell.reeb("where", many, "odd", "--by", "parity");
        assertThat(label.code()).isEqualTo(2);
        assertThat(label.err()).contains("150 rows have this", "'reeb query' finds the nodes of many rows");
    }

    @Test
    void numbersRowsAsTheirSourceDoes() throws IOException {
        String thinned = run(WORKFLOW.replace("numbers", "thinned"), "thinned");

        String found = shell.reeb("query", thinned, "row > 4", "--rows").out();
        assertThat(found).contains("3 of 6 rows");
        assertThat(found.lines()
                        .filter(line -> line.matches(" +\\d+ +\\d+ +\\d+ +(odd|even)"))
                        .map(line -> line.strip().split(" +")[1] + line.substring(line.lastIndexOf(' ')))
                        .distinct()
                        .sorted())
                .containsExactly("5 odd", "6 even", "7 odd");
        assertThat(shell.reeb("where", thinned, "7").out()).startsWith("row 7: in a node\n");
        assertThat(shell.reeb("where", thinned, "4").err())
                .isEqualTo("reeb: ROW 4: the source did not take this row, as one that is left out or not drawn; the"
                        + " graph has 6 others\n");
        assertThat(shell.reeb("where", thinned, "8").err())
                .isEqualTo("reeb: ROW 8: the graph has 6 rows, numbered from 0 to 7 in their source\n");
    }

    @Test
    void pointsAtMistakes() throws IOException {
        Shell.Answer answer = shell.reeb("query", run, "pairty = odd");

        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.out()).isEmpty();
        assertThat(answer.err()).isEqualTo("""
                reeb: query:1: there is no column 'pairty'; did you mean 'parity'?
                reeb:   pairty = odd
                reeb:   ^
                """);
    }

    @Test
    void saysWhatIsMissing() throws IOException {
        assertThat(shell.reeb("query", home.toString(), "node = 0").err()).contains("has no run.json");
        assertThat(shell.reeb("query", home.resolve("run-workflow.json").toString(), "node = 0")
                        .err())
                .contains("is no record of a run");
        assertThat(shell.reeb("query", run, "node = 0", "--graph", "grahp").err())
                .contains("did you mean 'graph'?");

        shell.reeb("cache", "clear");
        Shell.Answer cleared = shell.reeb("query", run, "node = 0");
        assertThat(cleared.code()).isEqualTo(2);
        assertThat(cleared.err())
                .contains("does not hold the result of step 'graph' (chart)", "run the workflow again, with a cache");
    }

    @Test
    void asksWhichOfSeveralGraphs() throws IOException {
        String more = WORKFLOW.replace("]}", ", {\"name\": \"other\", \"use\": \"chart\", \"of\": \"data\"}]}");
        String two = run(more, "two");
        String none = run("{\"steps\": [{\"name\": \"data\", \"use\": \"numbers\"}]}", "none");

        Shell.Answer unclear = shell.reeb("query", two, "node = 0");
        assertThat(unclear.code()).isEqualTo(2);
        assertThat(unclear.err()).contains("--graph: must name one of the graphs of the run: graph, other");
        assertThat(shell.reeb("query", two, "node = 0", "--graph", "other").code())
                .isZero();
        assertThat(shell.reeb("where", none, "0").err()).contains("the run has no graph to ask");
    }
}
