package reeb.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reeb.cli.explore.Explored;

/** What {@code reeb explore} takes its argument for, and what it refuses. */
final class ExploreCommandTest {
    private static final String WORKFLOW = """
            {"steps": [{"name": "data", "use": "numbers"}, {"name": "graph", "use": "chart", "of": "data"},
                       {"name": "list", "use": "listing"}]}
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path home;

    @SuppressWarnings("NullAway.Init")
    private Shell shell;

    @BeforeEach
    void prepare() throws IOException {
        shell = new Shell(home);
    }

    private String refusal(String... arguments) throws IOException {
        Shell.Answer answer = shell.reeb(arguments);
        assertThat(List.of(answer.code())).as(answer.err()).containsExactly(2);
        assertThat(answer.out()).isEmpty();
        return answer.err();
    }

    private Path workflow() throws IOException {
        return Files.writeString(home.resolve("w.json"), WORKFLOW);
    }

    private Path run() throws IOException {
        Path run = home.resolve("run");
        assertThat(shell.reeb("run", workflow().toString(), "--out", run.toString())
                        .code())
                .isZero();
        return run;
    }

    @Test
    void knowsRunsWorkflowsAndDataApart() throws IOException {
        Path run = run();
        Path pictures = Files.createDirectory(home.resolve("pictures"));
        Path records = Files.writeString(home.resolve("records.json"), " [{\"a\": 1}]");
        assertThat(Explored.of(run)).isEqualTo(Explored.RUN);
        assertThat(Explored.of(run.resolve("run.json"))).isEqualTo(Explored.RUN);
        assertThat(Explored.of(workflow())).isEqualTo(Explored.WORKFLOW);
        assertThat(Explored.of(Path.of("-"))).isEqualTo(Explored.WORKFLOW);
        assertThat(Explored.of(pictures)).isEqualTo(Explored.DATA);
        assertThat(Explored.of(records)).isEqualTo(Explored.DATA);
        assertThat(Explored.of(Files.writeString(home.resolve("x.csv"), "a\n1\n")))
                .isEqualTo(Explored.DATA);
    }

    @Test
    void refusesWhatIsNothingOfThese() throws IOException {
        assertThat(refusal("explore", "--set", "seed=1")).contains("--set: says how to run", "nothing is run before");
        assertThat(refusal("explore", home + "/none")).contains("/none: there is no such file or folder");
        Path pack = home.resolve("run.zip");
        assertThat(shell.reeb("pack", run().toString(), "--out", pack.toString())
                        .code())
                .isZero();
        assertThat(refusal("explore", pack.toString())).contains("is a pack of a run");
        assertThat(refusal("explore", brokenOff().toString())).contains("has not ended", "reeb run");
    }

    /** A run that has written a file when another failed. */
    private Path brokenOff() throws IOException {
        String failing = WORKFLOW.replace("]}", ", {\"name\": \"half\", \"use\": \"half-written\"}]}");
        Path file = Files.writeString(home.resolve("failing.json"), failing);
        Path out = home.resolve("broken-off");
        assertThat(shell.reeb("run", file.toString(), "--out", out.toString()).code())
                .isNotZero();
        assertThat(out.resolve(".unfinished")).exists();
        return out;
    }

    @Test
    void refusesOptionsThatMakeNoSense() throws IOException {
        String run = run().toString();
        assertThat(refusal("explore", run, "--port", "65536")).contains("--port 65536: must be from 0");
        assertThat(refusal("explore", run, "--port", "-1")).contains("--port -1: must be from 0");
        assertThat(refusal("explore", run, "--port", "x")).contains("--port");
        assertThat(refusal("explore", run, "--no-cache")).contains("--no-cache");
        assertThat(refusal("explore", run, "--set", "seed=1", "--overwrite", "--seed", "2", "--out", "x"))
                .contains("--out, --overwrite, --set, --seed: says how to run a workflow");
        assertThat(home.resolve("x")).doesNotExist();
    }

    @Test
    void tellsMistakesInAWorkflowAsARunDoes() throws IOException {
        String file = Files.writeString(home.resolve("w.json"), WORKFLOW.replace("chart", "chrt"))
                .toString();
        String told = refusal("explore", file, "--no-open");
        assertThat(told).isEqualTo(refusal("run", file)).contains("did you mean 'chart'?");
    }
}
