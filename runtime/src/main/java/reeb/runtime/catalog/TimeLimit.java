package reeb.runtime.catalog;

import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Runs somebody else's code for a bounded time; a thread that does not end is left behind as a daemon. */
record TimeLimit(Duration limit) {
    private static final int MOST_LEFT = 16;

    /** How long threads may take to end that are about to. */
    private static final Duration GRACE = Duration.ofMillis(250);

    <T> T call(String what, Callable<T> work) throws Refusal {
        return call(new ThreadGroup("plugin " + what), work);
    }

    /** Runs it likewise, and refuses it where it leaves threads running. */
    <T> T callAlone(String what, Callable<T> work) throws Refusal {
        ThreadGroup group = new ThreadGroup("plugin " + what);
        T given = call(group, work);
        Thread[] left = new Thread[MOST_LEFT];
        int count = group.enumerate(left);
        for (Thread thread : Arrays.asList(left).subList(0, count)) {
            if (!ends(thread)) {
                throw new Refusal("left the thread '" + Reason.line(thread.getName())
                        + "' running when it was asked for its parts");
            }
        }
        return given;
    }

    private static boolean ends(Thread thread) throws Refusal {
        try {
            return thread.join(GRACE);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Refusal("was interrupted", interrupted);
        }
    }

    private <T> T call(ThreadGroup group, Callable<T> work) throws Refusal {
        FutureTask<T> task = new FutureTask<>(() -> guarded(work));
        Thread.ofPlatform().group(group).daemon().name(group.getName()).start(task);
        try {
            return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            task.cancel(true);
            throw new Refusal("did not answer within " + limit.toMillis() / 1000.0 + " seconds", late);
        } catch (ExecutionException failure) {
            throw failure.getCause() instanceof Refusal refusal ? refusal : new Refusal("failed", failure);
        } catch (InterruptedException interrupted) {
            task.cancel(true);
            Thread.currentThread().interrupt();
            throw new Refusal("was interrupted", interrupted);
        }
    }

    /** Words the failure here, since even an exception's message is the plugin's code. */
    private static <T> T guarded(Callable<T> work) throws Refusal {
        try {
            return work.call();
        } catch (Throwable failure) {
            throw new Refusal(Reason.of(failure), failure);
        }
    }
}
