package reeb.integration.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import reeb.integration.Session;

/**
 * The plugin in {@code examples/kotlin}, built, tested, checked and run as its author would. Only {@code -Dreeb.test.kotlin=true} runs it: Maven
 * fetches a compiler of Kotlin for it. What is special in classes of Kotlin is tested without one by {@code DeclaredTest} of the runtime.
 */
@DisabledOnOs(OS.WINDOWS)
@EnabledIfSystemProperty(named = "reeb.test.kotlin", matches = "true")
final class KotlinPluginTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void isBuiltTestedCheckedAndRun() throws IOException, InterruptedException {
        AuthorsShell.copy(Session.checkout().resolve("examples/kotlin"), folder.resolve("kotlin"));
        Path home = Session.launcher().resolve("../..").normalize();

        Session.Outcome outcome = AuthorsShell.runOnline(
                folder,
                List.of(
                        "cd kotlin",
                        "mvn package -Dreeb.home='" + home + "'",
                        "reeb plugin check target/example-kotlin-0.1.0.jar",
                        "reeb run workflow.json --plugins target"));

        assertThat(outcome.code()).as(outcome.out() + outcome.err()).isZero();
        assertThat(outcome.out()).contains("example-kotlin-0.1.0.jar: all is well");
        assertThat(Files.readString(folder.resolve("kotlin/target/surefire-reports/example.MeanTest.txt")))
                .containsPattern("Tests run: [1-9].* Failures: 0, Errors: 0, Skipped: 0");
        assertThat(Session.files(folder.resolve("kotlin/reeb-runs")).stream()
                        .map(file -> file.getFileName().toString()))
                .contains("gephi.gexf");
    }
}
