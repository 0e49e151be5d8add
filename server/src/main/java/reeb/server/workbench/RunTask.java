package reeb.server.workbench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import reeb.api.data.Points;
import reeb.runtime.engine.Cancellation;
import reeb.runtime.engine.Listener;
import reeb.runtime.engine.Memory;
import reeb.runtime.engine.StepRecord;
import reeb.runtime.json.JsonWriter;
import reeb.runtime.workflow.Step;
import reeb.runtime.workflow.Workflow;

/** A run that was begun from the workbench, from its data to its page: how it stands, for a page that asks. */
public final class RunTask implements Listener {
    /** How messages name the step that they are of. */
    private static final Pattern OF_STEP = Pattern.compile("(?:^|: )step '([^']*)': ", Pattern.DOTALL);

    private static final int MOST_WARNINGS = 100;

    private final int number;
    private final String title;
    private final long start = System.nanoTime();
    private final Cancellation own = new Cancellation();
    private final ShownPlaces places = new ShownPlaces();
    private final Map<String, StepView> steps = new LinkedHashMap<>();
    private final List<String> warnings = new ArrayList<>();
    private List<Cancellation> cancellations = List.of(own);
    private Phase phase = Phase.WAITING;
    private long end;
    private Optional<Map<String, Object>> failure = Optional.empty();
    private Optional<String> address = Optional.empty();

    /** How far it is. */
    enum Phase {
        /** For another to end, since one computes at a time. */
        WAITING,
        /** Of the data and the workflow. */
        READING,
        RUNNING,
        OPENING,
        FINISHED,
        FAILED,
        CANCELLED;

        String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        boolean over() {
            return this == FINISHED || this == FAILED || this == CANCELLED;
        }
    }

    RunTask(int number, String title) {
        this.number = number;
        this.title = title;
    }

    /** Its number, by which the page asks for it. */
    int number() {
        return number;
    }

    /** What is run. */
    String title() {
        return title;
    }

    /** What stops the reading of data, and all that follows. */
    Cancellation cancellation() {
        return own;
    }

    /** Its turn has come. */
    synchronized void begins() {
        phase = Phase.READING;
    }

    /** The steps of a workflow are about to be done. */
    public synchronized void runs(Workflow workflow, Cancellation cancellation) {
        workflow.steps().forEach(step -> steps.put(step.name(), new StepView(step)));
        cancellations = List.of(own, cancellation);
        phase = Phase.RUNNING;
        if (own.cancelled()) {
            cancellation.cancel();
        }
    }

    synchronized void opening() {
        steps.values().forEach(StepView::notNeeded);
        phase = Phase.OPENING;
    }

    synchronized void finished(String at) {
        address = Optional.of(at);
        over(Phase.FINISHED);
    }

    private void over(Phase how) {
        phase = how;
        end = System.nanoTime();
    }

    /**
     * It has ended without a run.
     *
     * @param messages why; none where it was cancelled
     */
    synchronized void failed(List<String> messages) {
        String how = own.cancelled() || messages.isEmpty() ? "cancelled" : "failed";
        Map<String, Object> told = new LinkedHashMap<>();
        // The message names the step; where it does not, the one that was at work is meant.
        step(messages).ifPresent(step -> told.put("step", step));
        steps.values().forEach(step -> step.broken(how));
        if (how.equals("cancelled")) {
            over(Phase.CANCELLED);
            return;
        }
        told.put("messages", messages);
        failure = Optional.of(told);
        over(Phase.FAILED);
    }

    private Optional<String> step(List<String> messages) {
        Matcher named = OF_STEP.matcher(messages.isEmpty() ? "" : messages.getFirst());
        return named.find()
                ? Optional.of(named.group(1))
                : steps.values().stream()
                        .filter(StepView::running)
                        .map(StepView::name)
                        .findFirst();
    }

    /** Stops it; what has ended stays as it is. */
    synchronized void cancel() {
        if (!phase.over()) {
            cancellations.forEach(Cancellation::cancel);
        }
    }

    synchronized boolean over() {
        return phase.over();
    }

    ShownPlaces places() {
        return places;
    }

    @Override
    public synchronized void began(Step step) {
        view(step).began(System.nanoTime());
    }

    @Override
    public synchronized void advanced(Step step, String task, long done, long total) {
        view(step).advanced(task, done, total, System.nanoTime());
    }

    @Override
    public synchronized void ended(StepRecord record) {
        view(record.step()).ended(record);
    }

    @Override
    public synchronized void warned(String step, String message) {
        if (warnings.size() < MOST_WARNINGS) {
            warnings.add(step.isEmpty() ? message : step + ": " + message);
        }
    }

    @Override
    public boolean watches(Step step) {
        return places.wanted();
    }

    @Override
    public void shown(Step step, Points shown) {
        places.take(step.name(), shown);
    }

    private StepView view(Step step) {
        return steps.computeIfAbsent(step.name(), _ -> new StepView(step));
    }

    /** Tells all of it, as the page of the workbench reads it. */
    synchronized Map<String, Object> told() {
        long now = System.nanoTime();
        Runtime java = Runtime.getRuntime();
        Map<String, Object> told = JsonWriter.object("task", number, "title", title, "state", phase.word());
        told.put("seconds", StepView.rounded(((phase.over() ? end : now) - start) / 1e9));
        told.put(
                "memory",
                JsonWriter.object(
                        "used",
                        java.totalMemory() - java.freeMemory(),
                        "most",
                        java.maxMemory(),
                        "peak",
                        Memory.peak()));
        told.put("steps", steps.values().stream().map(step -> step.told(now)).toList());
        told.put("warnings", List.copyOf(warnings));
        failure.ifPresent(why -> told.put("failure", why));
        address.ifPresent(at -> told.put("address", at));
        if (!phase.over()) {
            places.asked().ifPresent(shown -> told.put("places", shown.told()));
        }
        return told;
    }
}
