package reeb.model.pipeline;

import java.util.Optional;
import java.util.function.Function;
import reeb.api.Run;
import reeb.api.data.Points;
import reeb.runtime.engine.Cancellation;
import reeb.runtime.engine.Listener;
import reeb.runtime.engine.LoneRun;
import reeb.runtime.engine.Workers;
import reeb.runtime.live.KnownSearches;
import reeb.runtime.workflow.Step;

/**
 * Gives the runs that parts of a model are called in.
 *
 * @param seed that of the workflow
 * @param workers threads
 * @param cancellation asked to stop
 * @param listener hears of warnings
 * @param searches among known rows, of which all steps and the votes share those that they ask by the same metric
 */
public record Runs(long seed, Workers workers, Cancellation cancellation, Listener listener, KnownSearches searches) {
    /** Begins without searches. */
    public Runs(long seed, Workers workers, Cancellation cancellation, Listener listener) {
        this(seed, workers, cancellation, listener, new KnownSearches());
    }

    /** Gives the run of a step that may ask for the points of others. */
    public Run of(Step step, Function<String, Points> results) {
        return LoneRun.of(
                step, seed, workers, cancellation, listener, new LoneRun.Others(results, Optional.of(searches)));
    }
}
