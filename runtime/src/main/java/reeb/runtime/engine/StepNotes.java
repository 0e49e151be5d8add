package reeb.runtime.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import reeb.api.data.Snapshot;
import reeb.api.problem.InputException;
import reeb.runtime.store.Notes;
import reeb.runtime.workflow.Step;

/** Collects what a step has to say and to show while it is computed, and passes its warnings on. */
final class StepNotes {
    private final Step step;
    private final Listener listener;
    private final Predicate<Notes.Advice> heeded;
    private final boolean wanted;
    private final Map<String, List<Double>> figures = new LinkedHashMap<>();
    private final List<String> warnings = new ArrayList<>();
    private final List<Notes.Advice> advice = new ArrayList<>();
    private final Map<List<String>, String> settled = new LinkedHashMap<>();
    private final List<Snapshot> snapshots = new ArrayList<>();

    StepNotes(Step step, Listener listener) {
        this(step, listener, _ -> false);
    }

    /**
     * Begins without notes.
     *
     * @param heeded tells whether the workflow does what an advice says
     */
    StepNotes(Step step, Listener listener, Predicate<Notes.Advice> heeded) {
        this(step, listener, heeded, true);
    }

    private StepNotes(Step step, Listener listener, Predicate<Notes.Advice> heeded, boolean wanted) {
        this.step = step;
        this.listener = listener;
        this.heeded = heeded;
        this.wanted = wanted;
    }

    /** Begins without notes for a step whose notes are not kept: a listener that hears nothing has nothing told to it. */
    static StepNotes passing(Step step, Listener listener, Predicate<Notes.Advice> heeded) {
        return new StepNotes(step, listener, heeded, !listener.equals(Listener.SILENT));
    }

    /** Tells whether anybody will read a warning: what it says may take long to find out. */
    boolean wanted() {
        return wanted;
    }

    synchronized void figure(String name, double... values) {
        figures.put(name, Arrays.stream(values).boxed().toList());
    }

    synchronized void warn(String message) {
        warnings.add(message);
        listener.warned(step.name(), message);
    }

    synchronized void propose(String message, Map<List<String>, String> settings) {
        warnings.add(message);
        listener.proposed(step.name(), message, settings);
    }

    synchronized void advise(Notes.Advice given) {
        advice.add(given);
        if (!heeded.test(given)) {
            listener.warned(step.name(), given.message());
        }
    }

    synchronized void settled(List<String> parameter, String value) {
        settled.put(List.copyOf(parameter), value);
    }

    synchronized void snapshot(Snapshot snapshot) {
        if (snapshots.size() == Snapshot.MOST) {
            throw new InputException("at most " + Snapshot.MOST + " snapshots are kept; ask for fewer");
        }
        snapshots.add(snapshot);
    }

    synchronized List<Snapshot> snapshots() {
        return List.copyOf(snapshots);
    }

    /**
     * Says what was said when a result was computed that now comes from elsewhere.
     *
     * @param place before the names of figures
     */
    synchronized void repeat(Notes notes, String place) {
        notes.figures().forEach((name, values) -> figures.put(place + name, values));
        notes.warnings().forEach(this::warn);
        notes.advice().forEach(this::advise);
    }

    synchronized Notes all() {
        return new Notes(figures, warnings, advice, List.of(), settled);
    }
}
