package reeb.integration.parts;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import reeb.api.problem.InputException;
import reeb.runtime.engine.Cancellation;
import reeb.runtime.text.Visible;

/**
 * A process that runs one workflow after another and prints a line on how each ended: {@value #DONE}, {@value #STOPPED},
 * {@value #REFUSED} or {@value #FAILED} with what was said.
 *
 * <p>The last argument names a file with the path of a workflow in each line. Arguments before it are the launcher's.
 */
final class WorkflowsInTurn {
    static final String DONE = "done";
    static final String STOPPED = "stopped";
    static final String REFUSED = "refused: ";
    static final String FAILED = "failed: ";

    /** The step that is tried. */
    static final String STEP = "tried";

    /** A step that takes longer of the processors has passed the places where memory is asked for, and is stopped. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final long PAUSE_MILLIS = 10;

    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private WorkflowsInTurn() {}

    /** Runs them. */
    public static void main(String[] arguments) throws IOException {
        Path list = Path.of(arguments[arguments.length - 1]);
        for (String workflow : Files.readAllLines(list, StandardCharsets.UTF_8)) {
            System.out.println(end(Path.of(workflow)));
        }
    }

    private static String end(Path workflow) {
        Cancellation cancellation = new Cancellation();
        CountDownLatch over = new CountDownLatch(1);
        EngineRuns.Beginnings watch = step -> {
            if (step.name().equals(STEP)) {
                stopLater(cancellation, over);
            }
        };
        try {
            EngineRuns.run(workflow, workflow.resolveSibling("run"), cancellation, watch);
            return DONE;
        } catch (CancellationException _) {
            return STOPPED;
        } catch (InputException refused) {
            return REFUSED + Visible.line(String.valueOf(refused.getMessage()));
        } catch (IOException | RuntimeException | OutOfMemoryError failure) {
            return FAILED + Visible.line(failure.toString());
        } finally {
            over.countDown();
        }
    }

    /** Stops a run that is not over after a time of the processors, which is the same whatever else the machine does. */
    private static void stopLater(Cancellation cancellation, CountDownLatch over) {
        long end = SYSTEM.getProcessCpuTime() + PATIENCE.toNanos();
        Thread.ofPlatform().daemon().start(() -> {
            try {
                while (!over.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
                    if (SYSTEM.getProcessCpuTime() > end) {
                        cancellation.cancel();
                    }
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }
}
