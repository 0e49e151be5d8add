package reeb.integration.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reeb.integration.Session;
import reeb.runtime.catalog.PluginJars;

/** Plugins that take all memory, never come back or leave something running, in processes of their own. */
@DisabledOnOs(OS.WINDOWS)
@Execution(ExecutionMode.CONCURRENT)
final class RunawayPluginsTest {
    private static final Duration LONGEST = Duration.ofMinutes(2);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    /** Starts a run with a lens of this body, in 200 MB. */
    private Process started(Session session, String body) throws IOException {
        PluginJars.offering("acme.Fault")
                .java(
                        "acme.Fault",
                        "package acme; import java.util.*; import reeb.api.*; import reeb.api.data.*; @Named(\"acme/fault\")"
                                + " @About(\"Is at fault.\") public record Fault() implements Lens {"
                                + " public Points view(Dataset data, Run run) { " + body + " } }")
                .writeTo(folder.resolve("plugins/fault.jar"));
        Path workflow = session.write(
                "w.json",
                "{\"steps\": [{\"name\": \"data\", \"use\": \"digits\", \"count\": 60},"
                        + " {\"name\": \"bad\", \"use\": \"acme/fault\"},"
                        + " {\"name\": \"file\", \"use\": \"points-csv\"}]}");
        return session.start(
                "run",
                workflow.toString(),
                "--plugins",
                folder.resolve("plugins").toString(),
                "--out",
                folder.resolve("run").toString(),
                "--progress",
                "none");
    }

    private Session session() {
        return Session.light(folder, Map.of("REEB_JAVA_OPTIONS", "-Xmx200m"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "List<long[]> hoard = new ArrayList<>(); for (;;) { hoard.add(new long[1 << 20]); }",
                "List<long[]> hoard = Collections.synchronizedList(new ArrayList<>());"
                        + " run.parallel(2, piece -> { for (;;) { hoard.add(new long[1 << 20]); } }); return null;"
            })
    void oneThatTakesAllMemoryIsNamedInALine(String body) throws IOException, InterruptedException {
        Session session = session();

        Session.Outcome outcome = session.end(started(session, body));

        assertThat(outcome.err().lines())
                .singleElement()
                .asString()
                .startsWith("reeb: step 'bad': part 'acme/fault' of plugin 'trial': the memory is used up, ");
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(folder.resolve("run/file.csv")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"INT", "TERM"})
    void oneThatNeverComesBackIsEndedByASignal(String signal) throws IOException, InterruptedException {
        Session session = session();
        Process process = started(
                session,
                "try { java.nio.file.Files.createFile(java.nio.file.Path.of(\"begun\")); } catch (java.io.IOException e) { }"
                        + " for (;;) { Thread.onSpinWait(); }");
        Instant last = Instant.now().plus(LONGEST);
        while (!Files.exists(folder.resolve("begun"))) {
            boolean ended = process.waitFor(20, TimeUnit.MILLISECONDS);
            assertThat(ended || Instant.now().isAfter(last))
                    .as("ended, or never began")
                    .isFalse();
        }

        new ProcessBuilder(List.of("kill", "-" + signal, Long.toString(process.pid())))
                .start()
                .waitFor();

        assertThat(process.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS)).isTrue();
        Session.Outcome outcome = session.end(process);
        assertThat(outcome.code()).isEqualTo(signal.equals("INT") ? 130 : 143);
        assertThat(outcome.err().lines()).singleElement().asString().startsWith("reeb: cancelled; ");
        assertThat(folder.resolve("run/file.csv")).doesNotExist();
    }

    @Test
    void oneThatLeavesAThreadDoesNotKeepTheProcess() throws IOException, InterruptedException {
        Session session = session();

        Process process = started(
                session,
                "new Thread(() -> { for (;;) { java.util.concurrent.locks.LockSupport.park(); } }).start();"
                        + " return Points.of(60, 1, new double[60]);");

        assertThat(process.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS)).isTrue();
        Session.Outcome outcome = session.end(process);
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.code()).isZero();
        assertThat(folder.resolve("run/file.csv")).isNotEmptyFile();
    }
}
