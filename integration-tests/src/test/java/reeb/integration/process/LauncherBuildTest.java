package reeb.integration.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import reeb.integration.Session;

/** How the launcher of a checkout builds, with a script in place of Maven. */
@DisabledOnOs(OS.WINDOWS)
@Execution(ExecutionMode.CONCURRENT)
final class LauncherBuildTest {
    private static final String BUILDS = """
            echo x >> builds
            echo '[INFO] Building Reeb API 0.1.0                                  [2/20]'
            echo '[INFO] BUILD SUCCESS'
            mkdir -p dist/target/reeb/bin
            echo 'touch "$(dirname "$0")/../.built"' > dist/target/reeb/bin/archive.sh
            echo 'echo runs "$@"' > dist/target/reeb/bin/reeb
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private Path checkout;

    @BeforeEach
    void prepare() throws IOException {
        checkout = Files.createDirectory(folder.resolve("a checkout"));
        for (Path file : Session.files(Session.checkout().resolve("dist/src"))) {
            copy(Session.checkout().relativize(file).toString());
        }
        copy("reeb");
        for (String part : List.of(
                "api/src/main",
                "toolkit",
                "test-kit",
                "workflow-kit",
                "kernels",
                "delimited",
                "plugins",
                "runtime",
                "model",
                "server",
                "cli")) {
            Files.createDirectories(checkout.resolve(part));
        }
        Files.writeString(checkout.resolve("api/src/main/A.java"), "");
        Files.writeString(checkout.resolve("pom.xml"), "");
    }

    private void copy(String name) throws IOException {
        Path to = checkout.resolve(name);
        Files.createDirectories(to.getParent());
        Files.copy(Session.checkout().resolve(name), to);
    }

    private void maven(String script) throws IOException {
        Path file = checkout.resolve("mvnw");
        Files.writeString(file, "#!/bin/sh\ncd \"$(dirname \"$0\")\"\n" + script);
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private Session session(String name) throws IOException {
        return new Session(Files.createDirectories(folder.resolve(name)));
    }

    private Session.Outcome reeb() throws IOException, InterruptedException {
        Session session = session("one");
        return session.end(session.begin(List.of("sh", checkout.resolve("reeb").toString(), "parts")));
    }

    private List<String> builds() throws IOException {
        return Files.readAllLines(checkout.resolve("builds"));
    }

    @Test
    void buildsOnceAndAgainWhenASourceIsGone() throws IOException, InterruptedException {
        maven(BUILDS);
        Session.Outcome first = reeb();
        assertThat(first.out()).isEqualTo("runs parts\n");
        assertThat(first.err()).startsWith("reeb: building Reeb").contains("reeb: built in");
        assertThat(reeb().err()).isEmpty();
        assertThat(builds()).hasSize(1);
        Files.delete(checkout.resolve("api/src/main/A.java"));
        assertThat(reeb().code()).isZero();
        assertThat(builds()).hasSize(2);
    }

    @Test
    void saysInOneLineWhatCouldNotBeFetched() throws IOException, InterruptedException {
        maven("""
                echo '[ERROR] Failed to execute goal on project reeb-api: Could not resolve dependencies'
                echo '[ERROR] 	Could not transfer artifact org.x:y:pom:1.0 from/to central (https://repo.example): unknown host'
                exit 1
                """);
        Session.Outcome outcome = reeb();
        assertThat(outcome.code()).isEqualTo(3);
        assertThat(outcome.err().lines().skip(1).filter(line -> !line.startsWith("reeb: building")))
                .containsExactly("reeb: org.x:y:pom:1.0 could not be fetched from https://repo.example: unknown host;"
                        + " run the command again, what was fetched is kept");
    }

    @Test
    void showsTheLinesThatCannotBeCompiled() throws IOException, InterruptedException {
        maven("""
                echo '[ERROR] COMPILATION ERROR : '
                echo '[INFO] ----'
                echo '[ERROR] /x/A.java:[3,7] cannot find symbol'
                echo '  symbol:   class B'
                echo '[INFO] 1 error'
                exit 1
                """);
        Session.Outcome outcome = reeb();
        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.err()).endsWith("/x/A.java:[3,7] cannot find symbol\n  symbol:   class B\n");
    }

    @Test
    void buildsOnceForTwoCallsAtATime() throws IOException, InterruptedException {
        maven(BUILDS);
        Session one = session("one");
        Session two = session("two");
        List<String> command = List.of("sh", checkout.resolve("reeb").toString(), "parts");
        Process first = one.begin(command);
        Process second = two.begin(command);
        assertThat(one.end(first).out()).isEqualTo("runs parts\n");
        assertThat(two.end(second).out()).isEqualTo("runs parts\n");
        assertThat(builds()).hasSize(1);
    }

    @Test
    void stopsMavenAndGoesOnAtTheNextCall() throws IOException, InterruptedException {
        maven("echo $$ > started\nexec tail -f /dev/null\n");
        Session session = session("one");
        Process process = session.begin(List.of("sh", checkout.resolve("reeb").toString(), "parts"));
        Path started = checkout.resolve("started");
        while (!Files.exists(started) || Files.size(started) == 0) {
            assertThat(process.waitFor(10, TimeUnit.MILLISECONDS)).isFalse();
        }
        process.destroy();
        assertThat(session.end(process).code()).isEqualTo(130);
        long maven = Long.parseLong(Files.readString(started).trim());
        assertThat(ProcessHandle.of(maven).filter(ProcessHandle::isAlive)).isEmpty();
        maven(BUILDS);
        assertThat(reeb().out()).isEqualTo("runs parts\n");
    }
}
