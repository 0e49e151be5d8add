package reeb.server.choices;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import reeb.api.problem.InputException;
import reeb.runtime.catalog.Catalog;
import reeb.runtime.engine.StoredRun;
import reeb.runtime.json.Json;
import reeb.runtime.json.JsonReader;
import reeb.runtime.json.JsonWriter;
import reeb.runtime.workflow.FileCheck;
import reeb.runtime.workflow.Workflow;
import reeb.runtime.workflow.WorkflowReader;
import reeb.server.http.Answer;
import reeb.server.http.Refusal;
import reeb.server.http.Request;
import reeb.server.http.Routes;

/**
 * Choices as a page asks for them: {@code GET api/choices} lists them, {@code POST api/choices} runs the workflow with others,
 * {@code POST api/choices/workflow} gives that workflow.
 */
public final class ChoiceSite {
    private static final String JSON = "application/json";
    private static final int MOST_BYTES = 1 << 18;

    private final Catalog catalog;
    private final StoredRun run;
    private final Optional<Path> workflow;
    private final Function<String, Integer> again;

    /**
     * Knows a run.
     *
     * @param workflow the file of its workflow, whose comments tell reasons; empty where nobody knows it, so that it cannot be run again here
     * @param again begins a run of a workflow's text, which lies where that file does, and gives the number of its task
     */
    public ChoiceSite(Catalog catalog, StoredRun run, Optional<Path> workflow, Function<String, Integer> again) {
        this.catalog = catalog;
        this.run = run;
        this.workflow = workflow;
        this.again = again;
    }

    /** Adds its paths to others. */
    public Routes with(Routes routes) {
        return routes.get((_, _) -> list(), "api", "choices")
                .post((request, _) -> begun(request), "api", "choices")
                .post(
                        (request, _) -> Answer.of(JSON, changed(request).getBytes(StandardCharsets.UTF_8)),
                        "api",
                        "choices",
                        "workflow");
    }

    private List<Choice> choices() {
        String text = workflow.map(ChoiceSite::text).orElse("");
        Optional<Json.Members> members = Optional.empty();
        try {
            if (!text.isEmpty() && JsonReader.parse(text, "the workflow") instanceof Json.Members written) {
                members = Optional.of(written);
            }
        } catch (InputException _) {
            // Somebody is at work on the file; the choices are those of the run all the same.
            text = "";
        }
        return Choices.of(catalog, run, text, members);
    }

    private static String text(Path file) {
        try {
            return Files.isRegularFile(file) ? Files.readString(file) : "";
        } catch (IOException _) {
            return "";
        }
    }

    private Answer list() {
        Map<String, Object> all = JsonWriter.object(
                "choices", choices().stream().map(Choice::told).toList(), "again", workflow.isPresent());
        if (workflow.isEmpty()) {
            all.put("why", "Nobody knows here where the data of this run lie; start 'reeb explore' with its workflow.");
        }
        return Answer.of(all);
    }

    private Answer begun(Request request) {
        if (workflow.isEmpty()) {
            throw new Refusal(
                    409, "nobody knows here where the data of this run lie; start 'reeb explore' with its workflow");
        }
        return Answer.of(JsonWriter.object("task", again.apply(changed(request))));
    }

    private String changed(Request request) {
        Map<String, Json> values = Choices.values(request.changes(MOST_BYTES).body());
        try {
            String changed = ChangedWorkflow.of(
                    run.workflowWith(List.of()),
                    choices(),
                    values,
                    step -> run.workflow().step(step).of());
            Workflow _ = WorkflowReader.read(
                    catalog, run.record(), JsonReader.parse(changed, "the workflow"), List.of(), FileCheck.none());
            return changed;
        } catch (InputException wrong) {
            throw new Refusal(422, String.valueOf(wrong.getMessage()));
        }
    }
}
