package reeb.cli.draft;

import java.util.ArrayList;
import java.util.List;
import reeb.runtime.engine.Listener;
import reeb.runtime.engine.StepRecord;
import reeb.runtime.workflow.Step;

/** Notes what a source warns of while it loads data. */
final class Remarks implements Listener {
    private final List<String> remarks = new ArrayList<>();

    @Override
    public void began(Step step) {}

    @Override
    public void advanced(Step step, String task, long done, long total) {}

    @Override
    public void ended(StepRecord record) {}

    @Override
    public synchronized void warned(String step, String message) {
        remarks.add(message);
    }

    synchronized List<String> all() {
        return List.copyOf(remarks);
    }
}
