package reeb.integration.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import reeb.api.problem.InputException;
import reeb.integration.Session;
import reeb.runtime.engine.Cancellation;

/** Every part on all 70,000 digits stops soon after it is asked to, whatever it does then, and leaves nothing behind. */
@EnabledIfEnvironmentVariable(named = "REEB_DATA", matches = ".+")
@EnabledOnOs({OS.LINUX, OS.MAC})
final class CancellationTest {
    /** A second is promised; the rest is for machines that do other things as well. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** How long a part is at work before it is asked to stop. */
    private static final Duration WORK = Duration.ofMillis(300);

    @TempDir
    private Path folder;

    static List<String> parts() {
        return PartSteps.steps();
    }

    /** Within this process, where a part that does not heed it goes on: a process ends whatever its part does. */
    @ParameterizedTest
    @MethodSource("parts")
    void partsStopWhenAsked(String part) throws InterruptedException {
        Session session = new Session(folder);
        Path workflow = session.write("workflow.json", PartSteps.workflow("'use': 'mnist'", part));
        Path out = session.path("run");
        Cancellation cancellation = new Cancellation();
        CountDownLatch began = new CountDownLatch(1);
        EngineRuns.Beginnings heard = step -> {
            if (step.name().equals("part")) {
                began.countDown();
            }
        };
        FutureTask<Path> run = new FutureTask<>(() -> {
            EngineRuns.run(workflow, out, cancellation, heard);
            return out;
        });
        Thread thread = Thread.ofPlatform().daemon().start(run);

        awaitWork(thread, began);
        cancellation.cancel();

        assertThat(thread.join(PATIENCE)).as("ended within %s", PATIENCE).isTrue();
        // A part may come to its end, or refuse, in the very moment in which it is asked to stop.
        Throwable end = catchThrowable(run::get);
        if (end != null) {
            assertThat(end).cause().isInstanceOfAny(CancellationException.class, InputException.class);
        }
        assertThat(out).doesNotExist();
    }

    /** Waits until the step has been at work for a while; goes on at once where the run ends before that. */
    private static void awaitWork(Thread run, CountDownLatch began) throws InterruptedException {
        boolean working = false;
        while (run.isAlive() && !working) {
            working = began.await(20, TimeUnit.MILLISECONDS);
        }
        run.join(WORK);
    }

    /** One part for each of what processes do when they are told to end: read, search, compute alone, draw a graph. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "'use': 'pca'",
                "'use': 'umap'",
                "'use': 'dbscan', 'eps': 500",
                "'use': 'mapper', 'lens': 'coordinate'"
            })
    void processesStopWhenAsked(String part) throws IOException, InterruptedException {
        Session session = new Session(folder);
        Path workflow = session.write("workflow.json", PartSteps.workflow("'use': 'mnist'", part));
        Path out = session.path("run");

        Process process =
                session.start("run", workflow.toString(), "--out", out.toString(), "--progress", "json", "--no-cache");
        boolean working = await(process, session.path("out.txt"));
        process.destroy();
        boolean ended = process.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        process.destroyForcibly().waitFor();

        assertThat(ended).as("ended within %s", PATIENCE).isTrue();
        String complaint = Files.readString(session.path("err.txt"));
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
        boolean ended = process.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        process.destroyForcibly().waitFor();
        Session.Outcome outcome = session.end(process);

        assertThat(ended).as("ended within %s of %s", PATIENCE, signal).isTrue();
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
        return !process.waitFor(WORK.toMillis(), TimeUnit.MILLISECONDS);
    }
}
