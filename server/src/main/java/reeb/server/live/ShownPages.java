package reeb.server.live;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import reeb.api.problem.InputException;
import reeb.runtime.json.JsonWriter;
import reeb.runtime.workflow.ResultKind;
import reeb.runtime.workflow.Workflow;

/** The pages of a run, and the step that writes a graph of one as that page reads it. */
public final class ShownPages {
    private static final String NAME = "live";

    /** The part that writes projects of Gephi, and the ending of its files. */
    static final String PROJECT = "gephi";

    private final Workflow workflow;
    private final Map<String, Map<String, Object>> steps;

    /**
     * Lists them.
     *
     * @param workflow of the run
     * @param steps members of the steps that have made the pages, by name, as in a workflow; {@code of} is a list
     */
    public ShownPages(Workflow workflow, Map<String, Map<String, Object>> steps) {
        this.workflow = workflow;
        this.steps = new LinkedHashMap<>(steps);
    }

    /** Names the first page that shows a graph. */
    Optional<String> first(String graph) {
        return steps.keySet().stream()
                .filter(page -> shown(page).contains(graph))
                .findFirst();
    }

    /**
     * Gives members of a step that writes a graph: that of the page, of the same rows, maps and layout, but of this graph alone.
     *
     * @throws InputException where there is no such page, or it does not show the graph
     */
    Map<String, Object> writer(String page, String graph) {
        if (!steps.containsKey(page) || !shown(page).contains(graph)) {
            throw new InputException(
                    "no page '" + page + "' shows the graph '" + graph + "'; pages are " + steps.keySet());
        }
        List<String> of = shown(page).stream()
                .filter(step -> step.equals(graph) || workflow.step(step).gives() == ResultKind.DATA)
                .toList();
        Map<String, Object> writer = new LinkedHashMap<>(steps.get(page));
        writer.putAll(JsonWriter.object("name", free(NAME), "of", of, "content", "graphs"));
        return writer;
    }

    /**
     * Gives members of steps that write a graph as a project of Gephi, with what a page knows of it: names, colours, places.
     *
     * @param drawn the graph as the page has written it, in GEXF
     * @param colour the column that colours; empty: that which the part chooses
     */
    List<Map<String, Object>> project(String graph, Path drawn, Optional<String> colour) {
        String edited = free(NAME);
        Map<String, Object> project =
                JsonWriter.object("name", free(NAME + "-project"), "use", PROJECT, "of", edited, "layout", "given");
        colour.ifPresent(column -> project.put("colour", Map.of("by", column)));
        return List.of(
                JsonWriter.object(
                        "name",
                        edited,
                        "use",
                        "edited-graph",
                        "of",
                        graph,
                        "file",
                        drawn.toAbsolutePath().toString()),
                project);
    }

    private List<String> shown(String page) {
        List<String> shown = new ArrayList<>();
        if (steps.getOrDefault(page, Map.of()).get("of") instanceof List<?> names) {
            names.forEach(name -> shown.add(String.valueOf(name)));
        }
        return shown;
    }

    private String free(String wanted) {
        return Stream.iterate(wanted, name -> name + "-")
                .filter(name ->
                        workflow.steps().stream().noneMatch(step -> step.name().equals(name)))
                .findFirst()
                .orElseThrow();
    }
}
