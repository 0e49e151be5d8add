package reeb.cli.progress;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import reeb.runtime.engine.RunJson;
import reeb.runtime.engine.StepRecord;
import reeb.runtime.engine.WrittenFile;
import reeb.runtime.json.JsonWriter;
import reeb.runtime.workflow.Step;

/**
 * A JSON object on a line for each event: {@code began}, {@code advanced}, {@code ended} and {@code warned} of steps, and at last
 * {@code finished}, {@code failed} or {@code cancelled}.
 */
final class JsonProgress implements RunProgress {
    private static final long PAUSE_NANOS = 100_000_000;

    private final Screen screen;
    private long shown;

    JsonProgress(Screen screen) {
        this.screen = screen;
    }

    @Override
    public void planned(List<Step> steps) {}

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
            event("advanced", step.name(), JsonWriter.object("task", task, "done", done, "total", total));
        }
    }

    @Override
    public void ended(StepRecord record) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("how", record.how().toString());
        facts.put("seconds", record.seconds());
        facts.put("result", record.summary());
        record.ledger().ifPresent(ledger -> facts.put("ledger", RunJson.ledger(ledger)));
        if (!record.figures().isEmpty()) {
            Map<String, Object> figures = new LinkedHashMap<>();
            record.figures().forEach((name, figure) -> figures.put(name, RunJson.values(figure)));
            facts.put("figures", figures);
        }
        if (!record.files().isEmpty()) {
            facts.put("files", record.files().stream().map(WrittenFile::name).toList());
        }
        event("ended", record.step().name(), facts);
    }

    @Override
    public void warned(String step, String message) {
        event("warned", step, Map.of("message", message));
    }

    @Override
    public void complained(String message) {
        warned("", message);
    }

    @Override
    public void finished(Path folder, double seconds) {
        event("finished", "", JsonWriter.object("folder", folder.toString(), "seconds", seconds));
    }

    @Override
    public void cancelled(String message) {
        event("cancelled", "", Map.of("message", message));
    }

    @Override
    public void failed(int code, List<String> messages) {
        event("failed", "", JsonWriter.object("code", code, "messages", List.copyOf(messages)));
    }

    private synchronized void event(String event, String step, Map<String, Object> facts) {
        Map<String, Object> line = JsonWriter.object("event", event);
        if (!step.isEmpty()) {
            line.put("step", step);
        }
        line.putAll(facts);
        screen.out().println(JsonWriter.compact(line));
        screen.out().flush();
    }
}
