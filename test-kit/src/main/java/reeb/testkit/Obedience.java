package reeb.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CancellationException;
import reeb.api.Run;
import reeb.api.problem.InputException;

/** Whether parts do as their run says: they stop where it is cancelled, and give up where it has no memory for them. */
public final class Obedience {
    /** So many steps of progress come before the run is cancelled: at once, and on the way. */
    private static final long[] STEPS = {0, 1, 7};

    private Obedience() {}

    /** What a part does in a run. */
    public interface Work {
        /**
         * Does it.
         *
         * @param run this execution
         * @throws IOException where it writes and cannot
         */
        void in(Run run) throws IOException;
    }

    /**
     * Checks that a cancellation ends the work, whenever it comes. Work that is over before it advances at all is none that anybody would
     * cancel.
     *
     * @param work of a part
     */
    public static void assertStops(Work work) {
        for (long steps : STEPS) {
            TestRun run = TestRun.cancelledAfter(steps);
            try {
                work.in(run);
            } catch (CancellationException stopped) {
                continue;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            assertThat(run.cancelled())
                    .as(
                            "the work went on although it was cancelled after %d steps; advance run.progress on the way, which ends it",
                            steps)
                    .isFalse();
        }
    }

    /**
     * Checks that work for which there is no memory is given up with the message that {@code Run.reserve} throws, or needs none.
     *
     * @param work of a part
     * @throws InputException where it is refused for another reason
     */
    public static void assertGivesUpWithoutMemory(Work work) {
        TestRun run = TestRun.withMemory(0);
        try {
            work.in(run);
        } catch (InputException refused) {
            if (run.refused()) {
                return;
            }
            // Not for want of memory: what else it says of such data, other rules ask.
            throw refused;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assertThat(run.refused())
                .as("the work went on although there was no memory for it")
                .isFalse();
    }
}
