package reeb.integration.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import reeb.integration.Session;

/** The plugin in {@code examples/plugin}, built, tested, checked and run as its author would, against the distribution. */
@DisabledOnOs(OS.WINDOWS)
@Execution(ExecutionMode.CONCURRENT)
final class ExamplePluginTest {
    private static final Path PROJECT = Session.checkout().resolve("examples/plugin");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void isBuiltTestedCheckedAndRun() throws IOException, InterruptedException {
        Path copy = folder.resolve("an example");
        AuthorsShell.copy(PROJECT, copy);
        Path home = Session.launcher().resolve("../..").normalize();
        assertThat(home.resolve("repository/reeb/reeb-api/" + version())).isDirectory();

        Session.Outcome outcome = AuthorsShell.run(
                folder,
                List.of(
                        "cd 'an example'",
                        "mvn package -Dreeb.home='" + home + "'",
                        "reeb plugin check target/example-plugin-0.1.0.jar",
                        "reeb run workflow.json --plugins target"));

        assertThat(outcome.code()).as(outcome.out() + outcome.err()).isZero();
        assertThat(outcome.out())
                .contains("example-plugin-0.1.0.jar: all is well")
                .doesNotContain("not tried", "could not be tried");
        for (String test : List.of("MiddleRange", "WideGaps", "EdgeTable", "LargeNodes", "Wells", "Together")) {
            assertThat(Files.readString(copy.resolve("target/surefire-reports/example." + test + "Test.txt")))
                    .containsPattern("Tests run: [1-9].* Failures: 0, Errors: 0, Skipped: 0");
        }
        assertThat(Session.files(copy.resolve("reeb-runs")).stream()
                        .map(file -> file.getFileName().toString()))
                .contains("gephi.gexf", "edges.csv", "page.html");
    }

    /** The version of Reeb that the example names, which is that of the distribution. */
    private static String version() throws IOException {
        return Files.readString(PROJECT.resolve("pom.xml")).replaceAll("(?s).*<reeb.version>([^<]*)<.*", "$1");
    }
}
