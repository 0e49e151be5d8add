package reeb.server.live;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import reeb.api.Range;
import reeb.api.problem.InputException;
import reeb.runtime.files.NewFile;
import reeb.runtime.files.TemporaryFolder;
import reeb.runtime.json.Json;
import reeb.runtime.json.JsonWriter;
import reeb.runtime.parameters.Adjustable;
import reeb.runtime.parameters.ParameterType;
import reeb.runtime.workflow.Step;
import reeb.server.http.Answer;
import reeb.server.http.Refusal;
import reeb.server.http.Request;
import reeb.server.http.Routes;

/**
 * Live graphs as a page asks for them: {@code GET api/graphs} tells what can be moved, {@code POST api/graphs/NAME} builds a graph
 * with the values in its body, {@code POST api/graphs/NAME/workflow} gives the workflow with them, {@code POST api/graphs/NAME/project}
 * a project of Gephi with what the page knows of the graph.
 */
public final class LiveSite {
    /** The part that writes projects of Gephi. */
    public static final String PROJECT = ShownPages.PROJECT;

    private static final String JSON = "application/json";
    private static final int MOST_BYTES = 1 << 16;

    /** Of a graph as a page has written it. */
    private static final int MOST_DRAWN = 4 << 20;

    private final LiveGraphs live;

    private LiveSite(LiveGraphs live) {
        this.live = live;
    }

    /** Adds its paths to others. */
    public static Routes with(Routes routes, LiveGraphs live) {
        LiveSite site = new LiveSite(live);
        Routes all = routes.get((_, _) -> site.list(), "api", "graphs");
        for (Step graph : live.graphs()) {
            String name = graph.name();
            all = all.post((request, _) -> site.build(name, request), "api", "graphs", name)
                    .post((request, _) -> site.workflow(name, request), "api", "graphs", name, "workflow")
                    .post((request, _) -> site.project(name, request), "api", "graphs", name, "project");
        }
        return all;
    }

    private Answer list() {
        List<Map<String, Object>> graphs = live.graphs().stream()
                .map(graph -> JsonWriter.object(
                        "name",
                        graph.name(),
                        "page",
                        live.page(graph.name()),
                        "parameters",
                        live.adjustable(graph.name()).stream()
                                .map(LiveSite::described)
                                .toList()))
                .toList();
        return json(JsonWriter.object("graphs", graphs));
    }

    private static Map<String, Object> described(Adjustable adjustable) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("path", adjustable.path());
        members.put("name", adjustable.parameter().name());
        members.put("part", adjustable.part());
        members.put("about", adjustable.parameter().about());
        members.put("value", adjustable.value());
        switch (adjustable.type()) {
            case ParameterType.Choice choice -> {
                members.put("type", "choice");
                members.put(
                        "choices",
                        choice.meanings().entrySet().stream()
                                .map(one -> JsonWriter.object("name", one.getKey(), "about", one.getValue()))
                                .toList());
            }
            case ParameterType.Flag _ -> members.put("type", "flag");
            case ParameterType.Whole _ -> members.put("type", "whole");
            default -> members.put("type", "number");
        }
        adjustable.parameter().range().ifPresent(range -> bounds(range, members));
        return members;
    }

    private static void bounds(Range range, Map<String, Object> members) {
        if (Double.isFinite(range.min())) {
            members.put(range.aboveMin() ? "above" : "least", range.min());
        }
        if (Double.isFinite(range.max())) {
            members.put(range.belowMax() ? "below" : "greatest", range.max());
        }
    }

    private Answer build(String graph, Request request) throws IOException {
        Asked asked = Asked.in(request);
        LiveGraphs.Built built;
        try {
            built = live.build(graph, asked.page(), asked.values());
        } catch (InputException wrong) {
            throw unfit(wrong);
        } catch (CancellationException given) {
            throw new Refusal(409, "given up: " + given.getMessage());
        }
        String told = JsonWriter.compact(JsonWriter.object(
                "graph", graph,
                "settings", built.settings(),
                "milliseconds", Math.round(10 * built.milliseconds()) / 10.0,
                "nodes", built.graph().nodes().size(),
                "edges", built.graph().edges(),
                "rows", built.graph().ledger().summary()));
        ByteArrayOutputStream all = new ByteArrayOutputStream(built.update().length + told.length() + 16);
        all.writeBytes(told.substring(0, told.length() - 1).getBytes(StandardCharsets.UTF_8));
        all.writeBytes(",\"update\":".getBytes(StandardCharsets.UTF_8));
        all.writeBytes(built.update());
        all.write('}');
        return Answer.of(JSON, all.toByteArray());
    }

    private Answer workflow(String graph, Request request) {
        Asked asked = Asked.in(request);
        try {
            return Answer.of(JSON, live.workflow(graph, asked.values()).getBytes(StandardCharsets.UTF_8));
        } catch (InputException wrong) {
            throw unfit(wrong);
        }
    }

    private Answer project(String graph, Request request) throws IOException {
        Asked asked = Asked.in(request, MOST_DRAWN);
        String gexf = asked.text("gexf").orElseThrow(() -> new Refusal(400, "the body: must hold 'gexf', a text"));
        try (TemporaryFolder folder = TemporaryFolder.create(Optional.empty(), "project")) {
            Path drawn = folder.path().resolve("drawn.gexf");
            NewFile.write(drawn, gexf.getBytes(StandardCharsets.UTF_8));
            return Answer.of(
                    "application/octet-stream", live.project(graph, asked.values(), drawn, asked.text("colour")));
        } catch (InputException wrong) {
            throw unfit(wrong);
        }
    }

    private static Refusal unfit(InputException wrong) {
        return new Refusal(422, String.valueOf(wrong.getMessage()));
    }

    private static Answer json(Object value) {
        return Answer.of(JSON, JsonWriter.compact(value).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * What a body asks for: {@code {"page": "page", "values": {"graph.cover.resolution": 30}}}.
     *
     * @param body all of it; {@code page} names the page on which the graph is to be shown
     * @param values as JSON has them, by path
     */
    private record Asked(Json.Members body, Map<String, Object> values) {
        static Asked in(Request request) {
            return in(request, MOST_BYTES);
        }

        static Asked in(Request request, int most) {
            Request.Changes changes = request.changes(most);
            Map<String, Object> moved = new LinkedHashMap<>();
            changes.values().forEach((path, value) -> moved.put(path, JsonWriter.plain(value)));
            return new Asked(changes.body(), moved);
        }

        Optional<String> page() {
            return text("page");
        }

        Optional<String> text(String member) {
            return body.member(member).filter(Json.Text.class::isInstance).map(text -> ((Json.Text) text).value());
        }
    }
}
