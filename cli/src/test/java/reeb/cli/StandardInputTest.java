package reeb.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workflows that other programs write. */
final class StandardInputTest {
    private static final String WORKFLOW = """
            {"steps": [
              {"name": "data", "use": "numbers", "file": "n.txt"},
              {"name": "graph", "use": "chart"},
              {"name": "list", "use": "listing"}]}
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path home;

    @SuppressWarnings("NullAway.Init")
    private Shell shell;

    @BeforeEach
    void openShell() throws IOException {
        shell = new Shell(home);
    }

    @Test
    void isCheckedAndRunAsAFileIs() throws IOException {
        String out = home.resolve("out").toString();
        String workflow = WORKFLOW.replace(", \"file\": \"n.txt\"", "");
        assertThat(shell.fed(workflow, "validate", "-").out()).isEqualTo("""
                        standard input: fine; steps in the order they run:
                          data: numbers
                          graph: chart  <- data
                          list: listing  <- graph
                        """);
        Shell.Answer run = shell.fed("\uFEFF" + workflow, "run", "-", "--out", out, "--set", "data.use=dice");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(home.resolve("out/list.txt")).isNotEmptyFile();
        assertThat(home.resolve("out/run.json")).content().contains("\"use\": \"dice\"");
    }

    @Test
    void looksForFilesInTheWorkingFolder() throws IOException, InterruptedException {
        Path work = Files.createDirectory(home.resolve("work"));
        Files.writeString(work.resolve("n.txt"), "1\n2\n3\n");
        Process process = shell.begin(work, "run", "-");
        try (OutputStream in = process.getOutputStream()) {
            in.write(WORKFLOW.getBytes(StandardCharsets.UTF_8));
        }
        String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(err).isZero();
        assertThat(work.resolve("reeb-runs/stdin-1/list.txt")).isNotEmptyFile();
        assertThat(work.resolve("reeb-runs/stdin-1/report.html")).content().contains("reeb run -<");
    }

    @Test
    void isNamedInMessages() throws IOException {
        assertThat(shell.fed(WORKFLOW.replace("chart", "chrat"), "validate", "-")
                        .err())
                .contains("reeb: standard input:3:28: /steps/1/use: there is no part named 'chrat'");
        assertThat(shell.fed("{", "run", "-").err())
                .startsWith("reeb: standard input:1:")
                .contains("is not JSON");
        assertThat(shell.fed("", "run", "-").err())
                .isEqualTo("reeb: standard input: is empty; expected a JSON object\n");
        assertThat(shell.fed(" ".repeat((1 << 20) + 1), "run", "-").err())
                .isEqualTo("reeb: standard input: has more than the 1,048,576 bytes that a workflow may have\n");
    }
}
