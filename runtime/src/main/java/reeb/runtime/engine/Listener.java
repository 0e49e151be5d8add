package reeb.runtime.engine;

import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import reeb.api.data.Points;
import reeb.runtime.workflow.Step;

/** Hears how a run goes: warnings, and what else it wants to; called from several threads. */
@FunctionalInterface
public interface Listener {
    /** Hears nothing. */
    Listener SILENT = ofWarnings((_, _) -> {});

    /**
     * Hears warnings, and nothing else.
     *
     * @param heard gets the step and the message; called from several threads
     */
    static Listener ofWarnings(BiConsumer<String, String> heard) {
        return heard::accept;
    }

    /** A step begins to be computed. */
    default void began(Step step) {}

    /** A task within a step has come so far. */
    default void advanced(Step step, String task, long done, long total) {}

    /** A step is done. */
    default void ended(StepRecord record) {}

    /** Something the user should know. */
    void warned(String step, String message);

    /**
     * Something the user should know, and parameters of the step that would settle it.
     *
     * @param settings values by the paths of parameters
     */
    default void proposed(String step, String message, Map<List<String>, String> settings) {
        warned(step, message);
    }

    /** Tells whether somebody watches where rows of a step are and has not just been shown; asked once an iteration. */
    default boolean watches(Step step) {
        return false;
    }

    /**
     * Rows of a step, or nodes, are here meanwhile; told only to who watches.
     *
     * @param places n x 1 or more
     */
    default void shown(Step step, Points places) {}
}
