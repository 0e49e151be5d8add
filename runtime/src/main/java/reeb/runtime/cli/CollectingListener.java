package reeb.runtime.cli;

import java.util.ArrayList;
import java.util.List;
import reeb.runtime.engine.Listener;
import reeb.runtime.engine.StepRecord;
import reeb.runtime.workflow.Step;

/** Passes everything on and keeps the warnings for the record of the run. */
final class CollectingListener implements Listener {
    private final Listener next;
    private final List<String> warnings = new ArrayList<>();

    CollectingListener(Listener next) {
        this.next = next;
    }

    synchronized List<String> warnings() {
        return List.copyOf(warnings);
    }

    @Override
    public void began(Step step) {
        next.began(step);
    }

    @Override
    public void advanced(Step step, String task, long done, long total) {
        next.advanced(step, task, done, total);
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
