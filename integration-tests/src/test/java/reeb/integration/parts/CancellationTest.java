package reeb.integration.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import reeb.integration.Session;

/** Every part on all 70,000 digits stops soon after it is asked to, whatever it does then, and leaves nothing behind. */
@EnabledIfEnvironmentVariable(named = "REEB_DATA", matches = ".+")
@EnabledOnOs({OS.LINUX, OS.MAC})
final class CancellationTest {
    /** A second is promised; twice that is for machines that do other things as well. */
    private static final long PATIENCE_MILLIS = 2000;

    @TempDir
    private static Path folder;

    static List<String> parts() {
        return PartSteps.steps();
    }

    @ParameterizedTest
    @MethodSource("parts")
    void stopsWhenAsked(String part) throws IOException, InterruptedException {
        Session session = new Session(folder);
        Path workflow = session.write("workflow.json", PartSteps.workflow("'use': 'mnist'", part));
        Path out = session.path(part.replaceAll("[^a-z0-9-]+", "_"));

        Process process =
                session.start("run", workflow.toString(), "--out", out.toString(), "--progress", "json", "--no-cache");
        boolean working = await(process, session.path("out.txt"));
        process.destroy();
        boolean ended = process.waitFor(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        if (!ended) {
            process.destroyForcibly().waitFor();
        }

        assertThat(ended).as("ended within %d ms", PATIENCE_MILLIS).isTrue();
        String complaint = Files.readString(session.path("err.txt"));
        // A part may come to its end in the very moment in which it is asked to stop.
        assertThat(process.exitValue()).as(complaint).isIn(working ? List.of(0, 2, 130, 143) : List.of(0, 2));
        assertThat(Files.exists(out))
                .as("there is a run where it was finished, and else nothing")
                .isEqualTo(Files.exists(out.resolve("run.json")));
    }

    @ParameterizedTest
    @CsvSource({"INT, 130", "TERM, 143"})
    void tellsByWhichSignalItEnded(String signal, int code) throws IOException, InterruptedException {
        Session session = new Session(folder);
        Path workflow = session.write(
                "long.json",
                "{'steps': [{'name': 'd', 'use': 'digits'}, {'name': 'part', 'use': 't-sne', 'iterations': 1000000}]}"
                        .replace('\'', '"'));

        Process process = session.start("run", workflow.toString(), "--progress", "json", "--no-cache");
        boolean working = await(process, session.path("out.txt"));
        int sent = new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                .start()
                .waitFor();
        Session.Outcome outcome = session.end(process);

        assertThat(working).as(outcome.err()).isTrue();
        assertThat(sent).isZero();
        assertThat(outcome.code()).as(outcome.err()).isEqualTo(code);
        assertThat(session.launch("--help").out()).contains(Integer.toString(code), "(SIG" + signal + ")");
    }

    /** Waits until the part has been at work for a while; false where it ended before that. */
    private static boolean await(Process process, Path events) throws IOException, InterruptedException {
        while (process.isAlive() && !Files.readString(events).contains("\"began\",\"step\":\"part\"")) {
            process.waitFor(20, TimeUnit.MILLISECONDS);
        }
        return !process.waitFor(300, TimeUnit.MILLISECONDS);
    }
}
