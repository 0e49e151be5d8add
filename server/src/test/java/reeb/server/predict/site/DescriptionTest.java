package reeb.server.predict.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reeb.runtime.json.Json;
import reeb.runtime.json.JsonReader;
import reeb.runtime.json.JsonWriter;
import reeb.server.http.Reply;
import reeb.server.http.Routes;
import reeb.server.predict.FakeModels;
import reeb.server.predict.Metrics;
import reeb.server.predict.Predicting;

/** The description in {@code /openapi.json} holds: of all paths, of what they take, and of what they answer. */
final class DescriptionTest {
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    @SuppressWarnings("NullAway.Init")
    private Served served;

    @SuppressWarnings("NullAway.Init")
    private Json.Members description;

    @BeforeEach
    void start() throws IOException {
        served = Served.start();
        Reply reply = served.wire().get("/openapi.json");
        assertThat(reply.header("Content-Type")).isEqualTo("application/json");
        description = (Json.Members) JsonReader.parse(reply.text(), "openapi.json");
    }

    @AfterEach
    void stop() {
        served.close();
    }

    private static Json.Members member(Json.Members of, String... names) {
        Json.Members at = of;
        for (String name : names) {
            at = (Json.Members) at.member(name).orElseThrow(() -> new AssertionError("there is no " + name));
        }
        return at;
    }

    private static String text(Json.Members of, String name) {
        return ((Json.Text) of.member(name).orElseThrow()).value();
    }

    @Test
    void namesEachRouteAndNoOther() {
        Set<String> described = new TreeSet<>();
        Json.Members paths = member(description, "paths");
        paths.members()
                .keySet()
                .forEach(path -> member(paths, path)
                        .members()
                        .keySet()
                        .forEach(method -> described.add(method.toUpperCase(java.util.Locale.ROOT) + " "
                                + path.replace("{model}", "m").replace("{version}", "0123456789ab"))));
        try (Predicting predicting = new Predicting(Served.SMALL, new Metrics())) {
            Routes routes = PredictionSite.routes(List.of(FakeModels.rows("m")), predicting, "1");
            assertThat(new TreeSet<>(routes.listed())).isEqualTo(described);
        }
    }

    @Test
    void isSoundInItself() {
        assertThat(text(description, "openapi")).startsWith("3.1.");
        Json.Members schemas = member(description, "components", "schemas");
        Pattern.compile("\"\\$ref\":\"#/components/schemas/(\\w+)\"")
                .matcher(JsonWriter.compact(description))
                .results()
                .forEach(ref -> assertThat(schemas.members()).containsKey(ref.group(1)));
        var meta = REGISTRY.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
        schemas.members()
                .forEach((name, schema) -> assertThat(meta.validate(JsonWriter.compact(schema), InputFormat.JSON))
                        .as(name)
                        .isEmpty());
        Set<String> names = new HashSet<>();
        member(description, "paths")
                .members()
                .forEach((path, methods) -> ((Json.Members) methods).members().forEach((method, operation) -> {
                    Json.Members told = (Json.Members) operation;
                    assertThat(names.add(text(told, "operationId"))).as(path).isTrue();
                    assertThat(parameters(told)).as(path).containsAll(templates(path));
                    assertThat(member(told, "responses").members()).containsKey("200");
                }));
    }

    private static List<String> templates(String path) {
        return Pattern.compile("\\{(\\w+)}")
                .matcher(path)
                .results()
                .map(one -> one.group(1))
                .toList();
    }

    private static List<String> parameters(Json.Members operation) {
        List<String> names = new ArrayList<>();
        if (operation.member("parameters").orElse(null) instanceof Json.Array parameters) {
            parameters.elements().forEach(one -> names.add(text((Json.Members) one, "name")));
        }
        return names;
    }

    /** Compares a body with what the description says of it. */
    private void assertDescribed(String path, String method, Reply reply) {
        Json.Members response =
                member(description, "paths", path, method, "responses", Integer.toString(reply.status()));
        String type = reply.header("Content-Type").split(";")[0];
        Json.Members schema = member(response, "content", type, "schema");
        assertMatches(schema, type.endsWith("json") ? reply.text() : JsonWriter.compact(reply.text()), path);
    }

    private void assertMatches(Json.Members schema, String json, String path) {
        Map<String, Object> whole = JsonWriter.object("components", member(description, "components"));
        schema.members().forEach(whole::put);
        assertThat(REGISTRY.getSchema(JsonWriter.compact(whole), InputFormat.JSON)
                        .validate(json, InputFormat.JSON))
                .as(path + ": " + json)
                .isEmpty();
    }

    private void assertTaken(String path, String json) {
        assertMatches(
                member(description, "paths", path, "post", "requestBody", "content", "application/json", "schema"),
                json,
                path);
    }

    @Test
    void tellsWhatIsAnsweredToWhoeverGets() throws IOException {
        for (String path : member(description, "paths").members().keySet()) {
            if (member(description, "paths", path).members().containsKey("get")) {
                Reply reply = served.wire().get(path.replace("{model}", "rows").replace("{version}", "0123456789ab"));
                assertThat(reply.status()).as(path).isEqualTo(200);
                assertDescribed(path, "get", reply);
                if (path.contains("{model}")) {
                    Reply none =
                            served.wire().get(path.replace("{model}", "none").replace("{version}", "0123456789ab"));
                    assertThat(none.status()).as(path).isEqualTo(404);
                    assertDescribed(path, "get", none);
                }
            }
        }
    }

    @Test
    void tellsWhatRowsTakeAndGet() throws IOException {
        String path = "/v1/models/{model}:predict";
        for (String body : List.of(
                "{\"instances\":[[1,2,3]]}",
                "{\"instances\":[{\"a\":1,\"b\":2,\"c\":3,\"d\":\"x\"},[1,[2,3]]]}",
                "{\"instances\":[{\"b64\":\"AAAA\"}]}",
                "{\"instances\":[[666,0,0]]}",
                "{\"instances\":[[667,0,0]]}")) {
            assertTaken(path, body);
            assertDescribed(
                    path, "post", served.wire().post("/v1/models/rows:predict?features=true&neighbours=3", body));
        }
        String many = "{\"instances\":[" + "[1,2,3],".repeat(300) + "[1,2,3]]}";
        Reply reply = served.wire().post("/v1/models/rows:predict", many);
        assertThat(reply.status()).isEqualTo(413);
        assertDescribed(path, "post", reply);
        assertDescribed(path, "post", served.wire().post("/v1/models/rows:predict", "text/csv", new byte[0]));
        assertDescribed(path, "post", served.wire().post("/v1/models/digits:predict?neighbours=1", "{}"));
    }

    @Test
    void tellsWhatTensorsTakeAndGet() throws IOException {
        String input = "{\"inputs\":[{\"name\":\"x\",\"shape\":[1,3],\"datatype\":\"FP32\",\"data\":[FIRST,2,3]}],"
                + "\"outputs\":[{\"name\":\"node\"},{\"name\":\"name\"},{\"name\":\"lens\"},{\"name\":\"neighbour_rows\"}]}";
        for (String path : List.of("/v2/models/{model}/infer", "/v2/models/{model}/versions/{version}/infer")) {
            String real = path.replace("{model}", "rows").replace("{version}", "0123456789ab");
            for (String first : List.of("1", "666", "667")) {
                String body = input.replace("FIRST", first);
                assertTaken(path, body);
                assertDescribed(path, "post", served.wire().post(real, body));
            }
            assertDescribed(path, "post", served.wire().post(real, "{}"));
        }
    }
}
