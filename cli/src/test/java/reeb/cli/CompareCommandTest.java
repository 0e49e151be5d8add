package reeb.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same twelve numbers in graphs of two nodes and of more. */
final class CompareCommandTest {
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
        run = run("run", "{\"use\": \"halves\", \"shared\": 2}");
    }

    private String run(String name, String cover) throws IOException {
        String workflow =
                "{\"steps\": [{\"name\": \"data\", \"use\": \"numbers\"}, {\"name\": \"graph\", \"use\": \"chart\", \"of\": \"data\", \"cover\": "
                        + cover + "}]}";
        Path file = Files.writeString(home.resolve(name + "-workflow.json"), workflow);
        String folder = home.resolve(name).toString();
        Shell.Answer answer = shell.reeb("run", file.toString(), "--out", folder);
        assertThat(answer.code()).as(answer.err()).isZero();
        return folder;
    }

    @Test
    void saysThatAllStaysInTheSameGraph() throws IOException {
        Shell.Answer answer = shell.reeb("compare", run, run);

        assertThat(answer.err()).isEmpty();
        assertThat(answer.code()).isZero();
        assertThat(answer.out()).isEqualTo("""
                2 nodes, then 2; 12 rows are in nodes of both, 0 only of the first, 0 only of the second

                fate      nodes before  nodes after
                stayed               2            2
                joined               0            0
                split                0            0
                moved                0            0
                appeared             0            0
                vanished             0            0
                """);
    }

    @Test
    void listsWhatChanged() throws IOException {
        String other = run("other", "{\"use\": \"halves\", \"shared\": 6}");

        assertThat(shell.reeb("compare", run, other).out()).contains("stayed ");
        assertThat(shell.reeb("compare", run, other, "--json").out())
                .contains("\"nodes\": [", "\"both\": 12", "\"fate\": \"stayed\"", "\"jaccard\": 1");
    }

    @Test
    void refusesWhatItCannotCompare() throws IOException {
        assertThat(shell.reeb("compare", run).err()).contains("Missing required parameter");
        Shell.Answer absent = shell.reeb("compare", run, home.resolve("nowhere").toString());
        assertThat(absent.code()).isEqualTo(ExitCode.INPUT);
        assertThat(absent.err()).contains("nowhere: has no run.json");
        assertThat(shell.reeb("compare", run, run, "--second-graph", "grap").err())
                .contains("there is no such graph in the run; did you mean 'graph'?");
        Path taken = Files.writeString(home.resolve("taken.gexf"), "mine");
        Shell.Answer refused = shell.reeb("compare", run, run, "--gexf", taken.toString());
        assertThat(refused.code()).isEqualTo(ExitCode.INPUT);
        assertThat(refused.err()).contains("taken.gexf: is there already and is not overwritten");
        assertThat(Files.readString(taken)).isEqualTo("mine");
        assertThat(shell.reeb(
                                "compare",
                                run,
                                run,
                                "--gexf",
                                home.resolve("new.gexf").toString())
                        .err())
                .contains("there is no part named 'gexf'");
    }
}
