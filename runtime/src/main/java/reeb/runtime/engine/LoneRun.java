package reeb.runtime.engine;

import java.util.Optional;
import java.util.function.Function;
import reeb.api.Run;
import reeb.api.data.Points;
import reeb.runtime.workflow.Step;

/** The run of a step without a workflow around it: nothing is cached. */
public final class LoneRun {
    private LoneRun() {}

    /**
     * Makes one, which finds neighbours and places nodes anew, and to which nobody listens.
     *
     * @param step whose part runs
     * @param seed where randomness comes from
     * @param workers threads
     * @param cancellation asked to stop
     */
    public static Run of(Step step, long seed, Workers workers, Cancellation cancellation) {
        return of(step, seed, workers, cancellation, Listener.SILENT);
    }

    /**
     * Makes one, which finds neighbours and places nodes anew.
     *
     * @param step whose part runs
     * @param seed where randomness comes from
     * @param workers threads
     * @param cancellation asked to stop
     * @param listener hears what the part warns of, and how far it is
     */
    public static Run of(Step step, long seed, Workers workers, Cancellation cancellation, Listener listener) {
        return of(step, seed, workers, cancellation, listener, LoneRun::noOther);
    }

    /**
     * Makes one in which the points of other steps are known.
     *
     * @param step whose part runs
     * @param seed where randomness comes from
     * @param workers threads
     * @param cancellation asked to stop
     * @param listener hears what the part warns of, and how far it is
     * @param results the points of other steps, by name
     */
    public static Run of(
            Step step,
            long seed,
            Workers workers,
            Cancellation cancellation,
            Listener listener,
            Function<String, Points> results) {
        ResultCache none = new ResultCache(Optional.empty(), 0, Listener.SILENT);
        StepNotes notes = StepNotes.passing(step, listener);
        StepRun.Common common = new StepRun.Common(
                seed,
                workers,
                cancellation,
                listener,
                new SharedNeighbors(none, seed),
                new SharedLayouts(none, seed, (_, _, _) -> Optional.empty(), _ -> true),
                results);
        return new StepRun(step, common, notes);
    }

    private static Points noOther(String step) {
        throw new IllegalStateException("there is no step '" + step + "' beside the one that runs");
    }
}
