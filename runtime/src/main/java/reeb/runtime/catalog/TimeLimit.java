package reeb.runtime.catalog;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Runs somebody else's code for a bounded time; a thread that does not end is left behind as a daemon. */
record TimeLimit(Duration limit) {
    <T> T call(String what, Callable<T> work) throws Refusal {
        FutureTask<T> task = new FutureTask<>(() -> guarded(work));
        Thread.ofPlatform().daemon().name("plugin " + what).start(task);
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
