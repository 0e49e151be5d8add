package reeb.integration.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import reeb.integration.Session;

/** The walk of docs/plugins.md, command by command, from an empty folder to a file for Gephi. */
@DisabledOnOs(OS.WINDOWS)
final class PluginWalkTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void leadsFromNothingToAFileForGephi() throws IOException, InterruptedException {
        List<String> commands = commands();
        assertThat(commands).anyMatch(line -> line.startsWith("mvn ")).anyMatch(line -> line.startsWith("reeb run "));

        Session.Outcome outcome = AuthorsShell.run(folder, commands);

        assertThat(outcome.code()).as(outcome.out() + outcome.err()).isZero();
        assertThat(outcome.out()).contains("acme-mean-0.1.0.jar: all is well");
        assertThat(Files.readString(folder.resolve("acme-mean/target/surefire-reports/acme.MeanTest.txt")))
                .containsPattern("Tests run: [1-9].* Failures: 0, Errors: 0, Skipped: 0");
        try (var runs = Files.walk(folder.resolve("acme-mean/reeb-runs"))) {
            assertThat(runs.map(file -> file.getFileName().toString())).contains("gephi.gexf");
        }
    }

    private static List<String> commands() throws IOException {
        String page = Files.readString(Session.checkout().resolve("docs/plugins.md"));
        return Pattern.compile("```sh\\n(.*?)```", Pattern.DOTALL)
                .matcher(page)
                .results()
                .map(block -> block.group(1))
                .findFirst()
                .orElseThrow()
                .lines()
                .toList();
    }
}
