package reeb.server.predict.rows;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import reeb.api.data.Points;
import reeb.model.predict.KnownNodes;
import reeb.model.predict.PredictionMembers;
import reeb.runtime.json.JsonWriter;
import reeb.server.http.Answer;
import reeb.server.http.Refusal;
import reeb.server.http.Request;
import reeb.server.http.Routes;
import reeb.server.predict.Asked;
import reeb.server.predict.Predicting;
import reeb.server.predict.Said;
import reeb.server.predict.ServedModel;

/** What is below {@code /v1}: the models there are, their nodes, and what they say of rows. */
public final class RowRoutes {
    /** What all paths of these routes begin with. */
    public static final String PREFIX = "v1";

    private static final String MODELS = "models";
    private static final String JSON = "application/json";
    private static final Set<String> PICTURES = Set.of("image/png", "image/jpeg", "image/gif", "image/bmp");

    private final List<ServedModel> models;
    private final Predicting predicting;

    /** Prepares to answer for models. */
    public RowRoutes(List<ServedModel> models, Predicting predicting) {
        this.models = List.copyOf(models);
        this.predicting = predicting;
    }

    /**
     * What is asked for of each row beside its node.
     *
     * @param features whether its features
     * @param neighbors how many of the nearest known rows
     */
    private record Wishes(boolean features, int neighbors) {
        static Wishes of(Request request, ServedModel model) {
            request.target().requireKnown("features", "neighbours");
            String features = request.target().parameter("features").orElse("false");
            if (!features.equals("true") && !features.equals("false")) {
                throw new Refusal(400, "features: must be true or false");
            }
            String neighbors = request.target().parameter("neighbours").orElse("0");
            if (!neighbors.matches("\\d|1[0-5]")) {
                throw new Refusal(400, "neighbours: must be from 0 to 15");
            }
            int count = Integer.parseInt(neighbors);
            if (count > 0 && !model.neighbors()) {
                throw new Refusal(
                        403,
                        "the model may not tell which of the known rows are nearest; 'reeb model export --neighbours' makes one that may");
            }
            return new Wishes(features.equals("true"), count);
        }
    }

    /** Adds the routes. */
    public Routes with(Routes before) {
        Routes routes = before.get((_, _) -> Answer.of(Map.of(MODELS, all())), PREFIX, MODELS);
        for (ServedModel model : models) {
            routes = routes.get((_, _) -> Answer.of(told(model)), PREFIX, MODELS, model.name())
                    .get(
                            (_, _) -> Answer.of(Map.of("nodes", nodes(model.nodes()))),
                            PREFIX,
                            MODELS,
                            model.name(),
                            "nodes")
                    .post(
                            Asked.counted(
                                    predicting.metrics(),
                                    model.name(),
                                    PREFIX,
                                    (request, _) -> predict(model, request)),
                            PREFIX,
                            MODELS,
                            model.name() + ":predict");
        }
        return routes;
    }

    private List<Map<String, Object>> all() {
        return models.stream().map(this::told).toList();
    }

    private Map<String, Object> told(ServedModel model) {
        Map<String, Object> input = new LinkedHashMap<>();
        model.input().picture().ifPresent(size -> {
            input.put("width", size.width());
            input.put("height", size.height());
            input.put("channels", size.channels());
        });
        input.put("columns", model.input().columns());
        input.put("type", model.precision().name().toLowerCase(Locale.ROOT));
        if (!model.input().features().isEmpty()) {
            input.put("names", model.input().features());
        }
        if (!model.input().choices().isEmpty()) {
            input.put(
                    "categories",
                    model.input().choices().stream()
                            .map(choice -> JsonWriter.object("name", choice.name(), "values", choice.values()))
                            .toList());
        }
        Map<String, Object> told = JsonWriter.object(
                "name", model.name(), "version", model.version(), "identity", model.identity(), "input", input);
        told.put("rows", model.rows());
        told.put("nodes", model.nodes().names().size());
        told.put("groups", model.nodes().groups());
        told.put("lens", model.lensAxes());
        told.put("features", model.features());
        told.put("neighbours", model.neighbors());
        told.put(
                "limits",
                JsonWriter.object(
                        "rows",
                        predicting.bounds().rows(),
                        "bytes",
                        predicting.bounds().body()));
        return told;
    }

    private static List<Map<String, Object>> nodes(KnownNodes nodes) {
        return IntStream.range(0, nodes.names().size())
                .mapToObj(node -> JsonWriter.object(
                        "node",
                        node,
                        "name",
                        nodes.names().get(node),
                        "group",
                        nodes.groups().get(nodes.of()[node]),
                        "size",
                        nodes.sizes()[node]))
                .toList();
    }

    private Answer predict(ServedModel model, Request request) {
        Wishes wishes = Wishes.of(request, model);
        String type = mediaType(request);
        Said said = predicting.answer(
                model, request, body -> new Predicting.Wish(rows(model, type, body), wishes.features()));
        List<Map<String, Object>> predictions = new ArrayList<>();
        for (int row = 0; row < said.predictions().size(); row++) {
            Map<String, Object> members =
                    PredictionMembers.of(row, "", said.predictions().get(row), wishes.neighbors());
            if (wishes.features()) {
                members.put("features", said.features().get(row));
            }
            predictions.add(members);
        }
        return Answer.of(Map.of("predictions", predictions));
    }

    private Points rows(ServedModel model, String type, byte[] body) {
        return type.equals(JSON) ? Instances.read(model, predicting, body) : predicting.decode(model, List.of(body));
    }

    private static String mediaType(Request request) {
        List<String> given = request.header("Content-Type");
        String type = given.isEmpty()
                ? JSON
                : given.getFirst().split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        if (!type.equals(JSON) && !PICTURES.contains(type)) {
            throw new Refusal(
                    415,
                    "the body: must be application/json, image/png, image/jpeg, image/gif or image/bmp; set Content-Type");
        }
        return type;
    }
}
