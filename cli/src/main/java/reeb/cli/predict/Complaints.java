package reeb.cli.predict;

import reeb.cli.progress.Screen;
import reeb.runtime.engine.Listener;
import reeb.runtime.engine.StepRecord;
import reeb.runtime.workflow.Step;

/**
 * Tells what parts warn of, and nothing else.
 *
 * @param screen where
 */
public record Complaints(Screen screen) implements Listener {
    @Override
    public void began(Step step) {}

    @Override
    public void advanced(Step step, String task, long done, long total) {}

    @Override
    public void ended(StepRecord record) {}

    @Override
    public void warned(String step, String message) {
        screen.warning(step + ": " + message);
    }
}
