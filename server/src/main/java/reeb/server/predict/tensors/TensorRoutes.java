package reeb.server.predict.tensors;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicReference;
import reeb.runtime.json.JsonWriter;
import reeb.server.http.Answer;
import reeb.server.http.Refusal;
import reeb.server.http.Request;
import reeb.server.http.Routes;
import reeb.server.predict.Asked;
import reeb.server.predict.Predicting;
import reeb.server.predict.Said;
import reeb.server.predict.ServedModel;

/** What is below {@code /v2}: the Open Inference Protocol, with tensors as JSON or as bytes. */
public final class TensorRoutes {
    /** What all paths of these routes begin with. */
    public static final String PREFIX = "v2";

    private static final String MODELS = "models";
    private static final String VERSIONS = "versions";
    private static final String READY = "ready";
    private static final String INFER = "infer";
    private static final int MOST_NEIGHBORS = 15;

    private final List<ServedModel> models;
    private final Predicting predicting;
    private final String version;

    /**
     * Prepares to answer for models.
     *
     * @param version of Reeb
     */
    public TensorRoutes(List<ServedModel> models, Predicting predicting, String version) {
        this.models = List.copyOf(models);
        this.predicting = predicting;
        this.version = version;
    }

    /** Adds the routes. */
    public Routes with(Routes before) {
        Routes routes = before.get((_, _) -> server(), PREFIX)
                .get((_, _) -> Answer.of(Map.of("live", true)), PREFIX, "health", "live")
                .get((_, _) -> ready(Map.of(READY, predicting.ready())), PREFIX, "health", READY);
        for (ServedModel model : models) {
            routes = with(routes, model, PREFIX, MODELS, model.name());
            routes = with(routes, model, PREFIX, MODELS, model.name(), VERSIONS, model.version());
        }
        return routes;
    }

    private Routes with(Routes before, ServedModel model, String... path) {
        Routes.Handler infer = (request, _) -> infer(model, request);
        return before.get((_, _) -> Answer.of(told(model)), path)
                .get(
                        (_, _) -> ready(JsonWriter.object("name", model.name(), READY, predicting.ready())),
                        below(path, READY))
                .post(Asked.counted(predicting.metrics(), model.name(), PREFIX, infer), below(path, INFER));
    }

    private static String[] below(String[] path, String name) {
        List<String> all = new ArrayList<>(List.of(path));
        all.add(name);
        return all.toArray(String[]::new);
    }

    private Answer server() {
        return Answer.of(
                JsonWriter.object("name", "reeb", "version", version, "extensions", List.of("binary_tensor_data")));
    }

    private Answer ready(Map<String, Object> told) {
        return Answer.of(predicting.ready() ? 200 : 503, Answer.JSON, told);
    }

    private static Map<String, Object> told(ServedModel model) {
        List<Object> columns = new ArrayList<>(List.of(-1));
        model.input()
                .picture()
                .ifPresentOrElse(
                        size -> {
                            columns.add(size.height());
                            columns.add(size.width());
                            columns.add(size.channels());
                        },
                        () -> columns.add(model.input().width()));
        String type = switch (model.precision()) {
            case BYTE -> "UINT8";
            case SINGLE -> "FP32";
            case DOUBLE -> "FP64";
        };
        String input = model.input().picture().isPresent() ? "pictures" : "rows";
        return JsonWriter.object(
                "name",
                model.name(),
                "versions",
                List.of(model.version()),
                "platform",
                "reeb",
                "inputs",
                List.of(JsonWriter.object("name", input, "datatype", type, "shape", columns)),
                "outputs",
                Outputs.of(model).stream().map(output -> output(model, output)).toList());
    }

    private static Map<String, Object> output(ServedModel model, Outputs output) {
        int width = output.width(model);
        return JsonWriter.object(
                "name",
                output.title(),
                "datatype",
                output.type(),
                "shape",
                width == 0 ? List.of(-1) : List.of(-1, width));
    }

    private Answer infer(ServedModel model, Request request) {
        request.target().requireKnown();
        OptionalInt json = InferReader.length(request);
        AtomicReference<Asking> asked = new AtomicReference<>();
        long most = (long) predicting.bounds().rows() * model.input().width();
        Said said = predicting.answer(model, request, body -> {
            InferRequest read = InferReader.read(body, json, most);
            List<Outputs> outputs = outputs(model, read);
            asked.set(new Asking(read, outputs));
            return new Predicting.Wish(
                    TensorRows.of(model, predicting, read.inputs()), outputs.contains(Outputs.FEATURES));
        });
        return answer(model, said, asked.get());
    }

    /** What is asked for, without the tensors that were sent. */
    private record Asking(Optional<String> id, int neighbors, List<Outputs> outputs, List<Boolean> binary) {
        Asking(InferRequest request, List<Outputs> outputs) {
            this(
                    request.id(),
                    request.neighbors().orElse(MOST_NEIGHBORS),
                    outputs,
                    request.outputs().isEmpty()
                            ? outputs.stream().map(_ -> request.binary()).toList()
                            : request.outputs().stream()
                                    .map(wanted -> wanted.binary().orElse(request.binary()))
                                    .toList());
        }
    }

    private static List<Outputs> outputs(ServedModel model, InferRequest request) {
        if (request.outputs().isEmpty()) {
            return Outputs.usual(model);
        }
        List<Outputs> known = Outputs.of(model);
        return request.outputs().stream()
                .map(wanted -> known.stream()
                        .filter(output -> output.title().equals(wanted.name()))
                        .findFirst()
                        .orElseThrow(() -> new Refusal(
                                400,
                                "the model '" + model.name() + "' has no output '" + wanted.name() + "', but "
                                        + String.join(
                                                ", ",
                                                known.stream()
                                                        .map(Outputs::title)
                                                        .toList()))))
                .toList();
    }

    private static Answer answer(ServedModel model, Said said, Asking asked) {
        List<Map<String, Object>> outputs = new ArrayList<>();
        ByteArrayOutputStream raw = new ByteArrayOutputStream();
        for (int at = 0; at < asked.outputs().size(); at++) {
            Outputs.Values values = asked.outputs().get(at).values(model, said, asked.neighbors());
            Map<String, Object> told =
                    JsonWriter.object("name", values.name(), "datatype", values.type(), "shape", values.shape());
            if (asked.binary().get(at)) {
                byte[] bytes = values.bytes();
                told.put("parameters", Map.of("binary_data_size", bytes.length));
                raw.writeBytes(bytes);
            } else {
                told.put("data", values.plain());
            }
            outputs.add(told);
        }
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("model_name", model.name());
        told.put("model_version", model.version());
        asked.id().ifPresent(id -> told.put("id", id));
        told.put("outputs", outputs);
        return asked.binary().contains(true) ? binary(told, raw.toByteArray()) : Answer.of(told);
    }

    private static Answer binary(Map<String, Object> told, byte[] raw) {
        byte[] json = JsonWriter.compact(told).getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream all = new ByteArrayOutputStream(json.length + raw.length);
        all.writeBytes(json);
        all.writeBytes(raw);
        return Answer.of("application/octet-stream", all.toByteArray())
                .with(Map.of(InferReader.HEADER, Integer.toString(json.length)));
    }
}
