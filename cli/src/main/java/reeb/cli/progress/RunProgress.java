package reeb.cli.progress;

import java.nio.file.Path;
import java.util.List;
import reeb.runtime.engine.Listener;
import reeb.runtime.workflow.Step;

/** Shows how a run goes, and how it ends. */
public interface RunProgress extends Listener {
    /**
     * A run begins.
     *
     * @param steps in the workflow's order
     */
    void planned(List<Step> steps);

    /** Tells what does not end the run and belongs to none of its steps. */
    void complained(String message);

    /**
     * The run has ended well.
     *
     * @param folder with its files
     * @param seconds how long it took
     */
    void finished(Path folder, double seconds);

    /** The run is being stopped from outside. */
    void cancelled(String message);

    /**
     * The run has ended without a result, which is told on the standard error besides.
     *
     * @param code what the process ends with
     * @param messages why
     */
    void failed(int code, List<String> messages);
}
