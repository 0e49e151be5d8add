package reeb.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import reeb.runtime.engine.Listener;
import reeb.runtime.engine.StepRecord;
import reeb.runtime.json.JsonWriter;
import reeb.runtime.workflow.Step;

/** A JSON object on a line for each event: {@code began}, {@code advanced}, {@code ended}, {@code warned}. */
final class JsonProgress implements Listener {
    private static final long PAUSE_NANOS = 100_000_000;

    private final Console console;
    private long shown;

    JsonProgress(Console console) {
        this.console = console;
    }

    @Override
    public void began(Step step) {
        event("began", step.name(), Map.of());
    }

    @Override
    public void advanced(Step step, String task, long done, long total) {
        long now = System.nanoTime();
        synchronized (this) {
            if (now - shown < PAUSE_NANOS && done < total) {
                return;
            }
            shown = now;
            Map<String, Object> facts = new LinkedHashMap<>();
            facts.put("task", task);
            facts.put("done", done);
            facts.put("total", total);
            event("advanced", step.name(), facts);
        }
    }

    @Override
    public void ended(StepRecord record) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("how", record.how().toString());
        facts.put("seconds", record.seconds());
        facts.put("result", record.summary());
        record.ledger().ifPresent(ledger -> facts.put("rows", ledger.summary()));
        if (!record.figures().isEmpty()) {
            facts.put("figures", record.figures());
        }
        event("ended", record.step().name(), facts);
    }

    @Override
    public void warned(String step, String message) {
        event("warned", step, Map.of("message", message));
    }

    private synchronized void event(String event, String step, Map<String, Object> facts) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("event", event);
        line.put("step", step);
        line.putAll(facts);
        console.out().println(JsonWriter.compact(line));
        console.out().flush();
    }
}
