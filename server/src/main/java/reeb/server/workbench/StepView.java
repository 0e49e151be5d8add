package reeb.server.workbench;

import java.util.Map;
import reeb.runtime.engine.StepRecord;
import reeb.runtime.json.JsonWriter;
import reeb.runtime.workflow.Step;

/** How a step of a run stands. Not for several threads at once. */
final class StepView {
    private final String name;
    private final String part;
    private final String about;
    private String state = "waiting";
    private String task = "";
    private String result = "";
    private long done;
    private long total;
    private long began;
    private long taskBegan;
    private long taskFrom;
    private double seconds;

    StepView(Step step) {
        this.name = step.name();
        this.part = step.type().name();
        this.about = step.type().about();
    }

    void began(long now) {
        state = "running";
        began = now;
    }

    /**
     * Hears how far a task of the step is.
     *
     * @param words the task, and behind a comma how it stands
     */
    void advanced(String words, long at, long of, long now) {
        boolean other = !named(words).equals(named(task)) || of != total || at < done;
        if (other) {
            // What came before the first step of a task was no work on it.
            taskBegan = now;
            taskFrom = at;
        }
        task = words;
        done = at;
        total = of;
    }

    private static String named(String words) {
        return words.split(", ", 2)[0];
    }

    void ended(StepRecord record) {
        state = record.how().toString();
        seconds = record.seconds();
        result = record.summary();
    }

    /** The run has ended without this step's result. */
    void broken(String how) {
        if (state.equals("running")) {
            state = how;
        }
    }

    /** Where nothing asked for it, that is known at the end alone. */
    void notNeeded() {
        if (state.equals("waiting")) {
            state = StepRecord.How.NOT_NEEDED.toString();
        }
    }

    boolean running() {
        return state.equals("running");
    }

    String name() {
        return name;
    }

    Map<String, Object> told(long now) {
        Map<String, Object> told = JsonWriter.object("name", name, "use", part, "about", about, "state", state);
        told.put("seconds", rounded(running() ? (now - began) / 1e9 : seconds));
        if (!result.isEmpty()) {
            told.put("result", result);
        }
        if (running() && total > 0) {
            told.put("task", task);
            told.put("done", done);
            told.put("total", total);
            double spent = (now - taskBegan) / 1e9;
            if (done > taskFrom && spent > 0) {
                double rate = (done - taskFrom) / spent;
                told.put("rate", rounded(rate));
                told.put("remaining", rounded((total - done) / rate));
            }
        }
        return told;
    }

    static double rounded(double value) {
        return Math.round(value * 1000) / 1000.0;
    }
}
