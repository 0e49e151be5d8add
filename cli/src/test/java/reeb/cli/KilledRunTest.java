package reeb.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that is killed without warning, and those that come after it or work beside it. */
final class KilledRunTest {
    private static final String BUSY = """
            {"steps": [
              {"name": "data", "use": "dice"},
              {"name": "graph", "use": "chart"},
              {"name": "list", "use": "listing"},
              {"name": "busy", "use": "busy", "of": "data"}]}
            """;
    private static final String DONE = BUSY.replace("\"use\": \"busy\"", "\"use\": \"shift\"");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path home;

    @SuppressWarnings("NullAway.Init")
    private Path work;

    @SuppressWarnings("NullAway.Init")
    private Shell shell;

    @BeforeEach
    void prepare() throws IOException {
        shell = new Shell(home);
        work = Files.createDirectory(home.resolve("work"));
    }

    @Test
    void isContinuedButNotWhileItLives() throws IOException, InterruptedException {
        Files.writeString(work.resolve("w.json"), BUSY);
        Process busy = shell.begin(work, "run", "--progress", "json", "w.json");
        try (var lines = busy.inputReader(StandardCharsets.UTF_8)) {
            String line = lines.readLine();
            while (line != null && !line.contains("advanced")) {
                line = lines.readLine();
            }
            Files.writeString(work.resolve("w.json"), DONE);
            assertThat(finished()).contains("reeb-runs/w-2");
            assertThat(shell.begin(work, "run", "--out", "reeb-runs/w-1", "w.json")
                            .waitFor())
                    .isEqualTo(2);
        } finally {
            busy.destroyForcibly().waitFor();
        }
        assertThat(work.resolve("reeb-runs/w-1/.unfinished")).exists();
        assertThat(work.resolve("reeb-runs/w-1/list.txt")).exists();
        assertThat(finished()).contains("cached", "reeb-runs/w-1");
        assertThat(work.resolve("reeb-runs/w-1/.unfinished")).doesNotExist();
        assertThat(work.resolve("reeb-runs/w-1/list.txt"))
                .hasSameTextualContentAs(work.resolve("reeb-runs/w-2/list.txt"));
    }

    private String finished() throws IOException, InterruptedException {
        Process process = shell.begin(work, "run", "w.json");
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(List.of(process.waitFor())).as(err).containsExactly(0);
        return out;
    }
}
