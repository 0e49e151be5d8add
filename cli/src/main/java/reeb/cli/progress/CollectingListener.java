package reeb.cli.progress;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import reeb.api.Writer;
import reeb.api.data.Points;
import reeb.runtime.engine.Listener;
import reeb.runtime.engine.StepRecord;
import reeb.runtime.workflow.Step;

/** Passes everything on, keeps the warnings for the record of the run, and tells when there is something to compute. */
public final class CollectingListener implements Listener {
    private final Listener next;
    private final Runnable atFirstComputation;
    private final AtomicBoolean computing = new AtomicBoolean();
    private final List<String> warnings = new ArrayList<>();

    /**
     * Begins with no warnings.
     *
     * @param next hears everything too
     * @param atFirstComputation run once, when the first step begins that does not only write
     */
    public CollectingListener(Listener next, Runnable atFirstComputation) {
        this.next = next;
        this.atFirstComputation = atFirstComputation;
    }

    /** Gives the warnings so far, each with its step. */
    public synchronized List<String> warnings() {
        return List.copyOf(warnings);
    }

    @Override
    public void began(Step step) {
        if (!(step.part() instanceof Writer) && computing.compareAndSet(false, true)) {
            atFirstComputation.run();
        }
        next.began(step);
    }

    @Override
    public void advanced(Step step, String task, long done, long total) {
        next.advanced(step, task, done, total);
    }

    @Override
    public boolean watches(Step step) {
        return next.watches(step);
    }

    @Override
    public void shown(Step step, Points places) {
        next.shown(step, places);
    }

    @Override
    public void ended(StepRecord record) {
        next.ended(record);
    }

    @Override
    public void warned(String step, String message) {
        synchronized (this) {
            warnings.add(step + ": " + message);
        }
        next.warned(step, message);
    }
}
