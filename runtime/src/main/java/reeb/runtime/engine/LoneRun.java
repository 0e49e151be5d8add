package reeb.runtime.engine;

import java.util.Optional;
import java.util.function.Function;
import reeb.api.Run;
import reeb.api.data.Points;
import reeb.runtime.live.KnownSearches;
import reeb.runtime.spread.Backend;
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
        StepNotes notes = StepNotes.passing(step, listener, _ -> false);
        Others none = new Others(LoneRun::noOther, Optional.empty());
        return new StepRun(step, common(seed, workers, cancellation, listener, none), notes);
    }

    /**
     * What a run knows of other steps.
     *
     * @param results their points, by name
     * @param searches among known rows, shared with them; empty where there is nothing to share
     */
    public record Others(Function<String, Points> results, Optional<KnownSearches> searches) {}

    /**
     * Makes one of a step of a model, in which other steps are known. What the part advises to do in other steps goes unsaid, since
     * those of a model are what they are.
     *
     * @param step whose part runs
     * @param seed where randomness comes from
     * @param workers threads
     * @param cancellation asked to stop
     * @param listener hears what the part warns of, and how far it is
     * @param others what is known of them
     */
    public static Run of(
            Step step, long seed, Workers workers, Cancellation cancellation, Listener listener, Others others) {
        StepNotes notes = StepNotes.passing(step, listener, _ -> true);
        return new StepRun(step, common(seed, workers, cancellation, listener, others), notes);
    }

    private static StepRun.Common common(
            long seed, Workers workers, Cancellation cancellation, Listener listener, Others others) {
        ResultCache none = new ResultCache(Optional.empty(), 0, Listener.SILENT);
        return new StepRun.Common(
                seed,
                workers,
                cancellation,
                listener,
                new SharedNeighbors(none, seed),
                new SharedLayouts(none, seed, (_, _, _) -> Optional.empty(), _ -> true),
                others.results(),
                Optional.empty(),
                others.searches(),
                Backend.WHOLE);
    }

    private static Points noOther(String step) {
        throw new IllegalStateException("there is no step '" + step + "' beside the one that runs");
    }
}
