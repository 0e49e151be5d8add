package reeb.runtime.engine;

import java.util.Optional;
import reeb.api.Run;
import reeb.runtime.workflow.Step;

/** The run of a step without a workflow around it: nothing is cached, nobody listens. */
public final class LoneRun {
    private LoneRun() {}

    /**
     * Makes one, which finds neighbours anew.
     *
     * @param step whose part runs
     * @param seed where randomness comes from
     * @param workers threads
     * @param cancellation asked to stop
     */
    public static Run of(Step step, long seed, Workers workers, Cancellation cancellation) {
        ResultCache none = new ResultCache(Optional.empty(), 0, Listener.SILENT);
        StepNotes notes = new StepNotes(step, Listener.SILENT);
        SharedNeighbors neighbors = new SharedNeighbors(none, seed);
        return new StepRun(new StepRun.Shared(step, seed, workers, cancellation, Listener.SILENT, notes, neighbors));
    }
}
