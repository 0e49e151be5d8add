package reeb.runtime.engine;

import java.util.function.Supplier;
import reeb.api.Progress;
import reeb.api.data.Points;

/** A task of a step as it goes on in several threads: what is heard of it never goes back, and ends with all that was to do. */
final class StepProgress implements Progress {
    private final Cancellation cancellation;
    private final String task;
    private final long total;
    private final Heard heard;
    private String state;
    private long done;

    /** Hears how far the task is. */
    interface Heard {
        /**
         * Hears it.
         *
         * @param state the task, and what was noted of it
         * @param done how many steps are done
         */
        void at(String state, long done);

        /** Is offered places, which need not be asked for. */
        default void offered(Supplier<Points> places) {}
    }

    StepProgress(Cancellation cancellation, String task, long total, Heard heard) {
        this.cancellation = cancellation;
        this.task = task;
        this.total = total;
        this.heard = heard;
        this.state = task;
    }

    @Override
    public void advance(long steps) {
        cancellation.check();
        synchronized (this) {
            done += steps;
            heard.at(state, Math.min(done, total));
        }
    }

    @Override
    public synchronized void note(String more) {
        state = task + ", " + more;
    }

    @Override
    public void show(Supplier<Points> places) {
        heard.offered(places);
    }

    /** Ends the task, which may have needed fewer steps than was thought. */
    @Override
    public void close() {
        cancellation.check();
        synchronized (this) {
            if (done > 0 && done < total) {
                heard.at(state, total);
            }
        }
    }
}
