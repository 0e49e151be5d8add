package reeb.server.predict.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import reeb.api.problem.InputException;
import reeb.runtime.json.JsonWriter;
import reeb.server.http.Answer;
import reeb.server.http.ErrorForm;
import reeb.server.http.Log;
import reeb.server.http.Routes;
import reeb.server.http.TokenServer;
import reeb.server.predict.Metrics;
import reeb.server.predict.Predicting;
import reeb.server.predict.ServedModel;
import reeb.server.predict.rows.RowRoutes;
import reeb.server.predict.tensors.TensorRoutes;

/** Models at a port: all paths at which programs ask for them. */
public final class PredictionSite implements AutoCloseable {
    /** Paths that tell nothing but that the server lives, for whoever looks after it. */
    public static final Set<String> OPEN = Set.of("/v2/health/live", "/v2/health/ready");

    private static final Set<String> PROTOCOLS = Set.of("v1", "v2");

    private static final String DESCRIPTION = "openapi.json";

    private final TokenServer server;
    private final Predicting predicting;

    private PredictionSite(TokenServer server, Predicting predicting) {
        this.server = server;
        this.predicting = predicting;
    }

    /**
     * Serves models.
     *
     * @param models each with a name of its own
     * @param version of Reeb
     * @param log hears of faults
     * @throws InputException where two have the same name, or the place cannot be had
     */
    public static PredictionSite start(
            List<ServedModel> models, TokenServer.Place place, Predicting.Bounds bounds, String version, Log log)
            throws IOException {
        requireDistinct(models);
        Metrics metrics = new Metrics();
        models.forEach(model -> metrics.model(model.name()));
        Predicting predicting = new Predicting(bounds, metrics);
        boolean started = false;
        try {
            TokenServer server = TokenServer.start(place, routes(models, predicting, version), errors(), log);
            started = true;
            return new PredictionSite(server, predicting);
        } finally {
            if (!started) {
                predicting.close();
            }
        }
    }

    private static void requireDistinct(List<ServedModel> models) {
        Set<String> names = new HashSet<>();
        for (ServedModel model : models) {
            if (!names.add(model.name())) {
                throw new InputException(
                        "two models are called '" + model.name() + "'; give one another name: 'NAME=FILE'");
            }
        }
    }

    /** All paths. */
    static Routes routes(List<ServedModel> models, Predicting predicting, String version) {
        byte[] description = description();
        Map<String, Object> start = start(models, version);
        Routes routes = Routes.none()
                .get((_, _) -> Answer.of(Answer.JSON, JsonWriter.pretty(start).getBytes(StandardCharsets.UTF_8)))
                .get((_, _) -> Answer.of(Answer.JSON, description), DESCRIPTION)
                .get(
                        (_, _) -> Answer.of(Metrics.TYPE, predicting.counted().getBytes(StandardCharsets.UTF_8)),
                        "metrics");
        routes = new RowRoutes(models, predicting).with(routes);
        return new TensorRoutes(models, predicting, version).with(routes).missing(names -> missing(models, names));
    }

    /** What is at the root: who serves, which models, and where all else is. */
    private static Map<String, Object> start(List<ServedModel> models, String version) {
        return JsonWriter.object(
                "name",
                "reeb",
                "version",
                version,
                "models",
                models.stream()
                        .map(model -> JsonWriter.object(
                                "name",
                                model.name(),
                                "about",
                                "/v1/models/" + model.name(),
                                "predict",
                                "/v1/models/" + model.name() + ":predict",
                                "infer",
                                "/v2/models/" + model.name() + "/infer"))
                        .toList(),
                "description",
                "/" + DESCRIPTION,
                "metrics",
                "/metrics",
                "ready",
                "/v2/health/ready");
    }

    /** Names the models that there are, or the versions of one, where a path asks for another. */
    private static Optional<String> missing(List<ServedModel> models, List<String> names) {
        if (names.size() < 3
                || !PROTOCOLS.contains(names.get(0))
                || !names.get(1).equals("models")) {
            return Optional.empty();
        }
        String name = names.get(2).split(":", 2)[0];
        return models.stream()
                .filter(model -> model.name().equals(name))
                .findFirst()
                .map(model -> names.size() > 4 && names.get(3).equals("versions")
                        ? Optional.of("the model '" + name + "' is served in the version " + model.version() + " alone")
                        : Optional.<String>empty())
                .orElseGet(() -> Optional.of("no model is served under this name, but these are: "
                        + models.stream().map(ServedModel::name).collect(Collectors.joining(", "))));
    }

    /** How this server says what is wrong. */
    static ErrorForm errors() {
        return new ServiceErrors();
    }

    private static byte[] description() {
        try (InputStream in =
                Objects.requireNonNull(PredictionSite.class.getResourceAsStream(DESCRIPTION), DESCRIPTION)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Gives its address. */
    public String address() {
        return server.address();
    }

    /** Tells at which port it is. */
    public int port() {
        return server.port();
    }

    /** Stops: says that it is not ready, and answers what is being answered. */
    @Override
    public void close() {
        predicting.drain();
        server.close();
        predicting.close();
    }
}
