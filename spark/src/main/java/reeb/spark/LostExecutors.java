package reeb.spark;

import java.util.function.Consumer;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerExecutorRemoved;

/** Hears which executors go, and says so of those that go before the end. */
final class LostExecutors extends SparkListener {
    private final Consumer<String> told;
    private volatile boolean ending;

    LostExecutors(Consumer<String> told) {
        this.told = told;
    }

    @Override
    public void onExecutorRemoved(SparkListenerExecutorRemoved removed) {
        if (!ending) {
            told.accept("executor " + removed.executorId() + " is lost: " + Refusal.line(removed.reason())
                    + "; what it had begun is done again");
        }
    }

    /** From now on executors go because nobody needs them any more. */
    void end() {
        ending = true;
    }
}
