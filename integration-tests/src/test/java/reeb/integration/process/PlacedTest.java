package reeb.integration.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import reeb.integration.Exploring;
import reeb.integration.Session;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Pictures and rows that are dropped into a run which is served: known ones come back to their own nodes, and the run stays as it is. */
@DisabledOnOs(OS.WINDOWS)
final class PlacedTest {
    private static final int PICTURES = 40;
    private static final int SIDE = 16;

    private static final String BARS = """
            {"name": "Bars", "seed": 1, "steps": [
              {"name": "data", "use": "images", "path": "bars", "grey": true},
              {"name": "map", "use": "pca", "of": "data"},
              {"name": "graph", "use": "mapper", "of": "data", "lens": "map",
               "cover": {"use": "cubes", "resolution": 4},
               "clusterer": {"use": "dbscan", "eps": 4000, "minPoints": 1}},
              {"name": "page", "use": "explorer", "of": ["map", "graph"]}]}
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private Session session;

    @SuppressWarnings("NullAway.Init")
    private HttpClient client;

    @SuppressWarnings("NullAway.Init")
    private String cookie;

    @BeforeEach
    void prepare() {
        session = Session.light(folder);
        client = HttpClient.newHttpClient();
    }

    @AfterEach
    void leave() {
        client.close();
    }

    private void ran(Path workflow) {
        Session.Outcome ran = session.run(
                "run", workflow.toString(), "--out", session.path("run").toString());
        assertThat(ran.code()).as(ran.err()).isZero();
    }

    private HttpResponse<String> asked(URI server, String path, byte[] body) throws IOException, InterruptedException {
        URI address = URI.create("http://" + server.getAuthority() + path);
        return client.send(
                HttpRequest.newBuilder(address)
                        .header("Cookie", cookie)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private JsonNode answered(URI server, String path, byte[] body) throws IOException, InterruptedException {
        HttpResponse<String> answer = asked(server, path, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }

    /** Lets the browser in, and waits until the graph is learned or cannot be. */
    private JsonNode learned(URI server) throws IOException, InterruptedException {
        HttpResponse<String> let =
                client.send(HttpRequest.newBuilder(server).build(), HttpResponse.BodyHandlers.ofString());
        cookie = let.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
        JsonNode now = answered(server, "/api/placing/graph", new byte[0]);
        while (now.get("state").asString().equals("learning")) {
            now = answered(server, "/api/placing/graph", new byte[0]);
        }
        return now;
    }

    /** A bar of some grey at some place, upright or lying. */
    private static byte[] bar(int number) throws IOException {
        BufferedImage image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(new Color(100 + 3 * number, 100 + 3 * number, 100 + 3 * number));
        int at = number / 2 % 12;
        if (number % 2 == 0) {
            graphics.fillRect(at, 0, 4, SIDE);
        } else {
            graphics.fillRect(0, at, SIDE, 4);
        }
        graphics.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    private static TreeSet<Integer> nodes(JsonNode of) {
        return of.get("nodes")
                .valueStream()
                .map(node -> node.get("node").intValue())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private TreeSet<Integer> own(int row) {
        Session.Outcome where = session.run("where", session.path("run").toString(), Integer.toString(row), "--json");
        assertThat(where.code()).as(where.err()).isZero();
        return nodes(JsonMapper.shared().readTree(where.out()));
    }

    private static byte[] joined(List<byte[]> files) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] file : files) {
            all.write(file);
        }
        return all.toByteArray();
    }

    private static String sizes(List<byte[]> files) {
        return files.stream().map(file -> Integer.toString(file.length)).collect(Collectors.joining(","));
    }

    @Test
    void knownPicturesComeBackToTheirOwnNodesAndTheDamagedOneIsTold() throws IOException, InterruptedException {
        List<byte[]> files = new ArrayList<>();
        Files.createDirectories(session.path("bars"));
        for (int number = 0; number < PICTURES; number++) {
            files.add(bar(number));
            session.write(String.format(Locale.ROOT, "bars/%02d.png", number), files.get(number));
        }
        ran(session.write("w.json", BARS));
        byte[] broken = java.util.Arrays.copyOf(files.get(7), files.get(7).length / 2);
        files.add(5, broken);
        files.add("no picture".getBytes(StandardCharsets.UTF_8));
        Map<String, List<Byte>> before = Session.results(session.path("run"));
        String pictures = "/api/placing/graph/pictures?sizes=";
        try (Exploring exploring = Exploring.start(session, "run")) {
            URI server = exploring.address();
            JsonNode model = learned(server);
            assertThat(model.get("state").asString()).as(model.toString()).isEqualTo("ready");
            assertThat(model.get("takes").asString()).isEqualTo("pictures");
            assertThat(model.get("lens").asString()).isEqualTo("map");

            JsonNode placed =
                    answered(server, pictures + sizes(files), joined(files)).get("placed");
            assertThat(placed.size()).isEqualTo(PICTURES + 2);
            assertThat(placed.get(5).get("error").asString()).startsWith("cannot be decoded");
            assertThat(placed.get(PICTURES + 1).get("error").asString()).contains("no picture");
            for (int at : IntStream.range(0, PICTURES + 1).filter(at -> at != 5).toArray()) {
                int row = at < 5 ? at : at - 1;
                JsonNode said = placed.get(at);
                assertThat(said.get("distance").doubleValue()).as("row %s", row).isZero();
                assertThat(said.get("confidence").doubleValue()).isEqualTo(1);
                assertThat(said.get("nearest").get(0).intValue()).isEqualTo(row);
                assertThat(said.get("lens").size()).isEqualTo(2);
                if (row % 8 == 0) {
                    assertThat(nodes(said)).as("row %s", row).isEqualTo(own(row));
                }
            }
            JsonNode fresh = answered(server, pictures + bar(51).length, bar(51))
                    .get("placed")
                    .get(0);
            assertThat(fresh.get("distance").doubleValue()).isPositive();
            assertThat(fresh.get("outlier").doubleValue()).isBetween(0.0, 1.0);

            assertThat(asked(server, pictures + "1,2", new byte[4]).statusCode())
                    .isEqualTo(400);
            assertThat(asked(server, pictures + "x", new byte[4]).statusCode()).isEqualTo(400);
            assertThat(asked(server, pictures + "1,".repeat(64) + "1", new byte[65])
                            .statusCode())
                    .isEqualTo(413);
            assertThat(asked(server, pictures + (17 << 20), new byte[17 << 20]).statusCode())
                    .isEqualTo(413);
            HttpResponse<String> table = asked(server, "/api/placing/graph/table/x.csv", new byte[4]);
            assertThat(table.statusCode()).isEqualTo(422);
            assertThat(table.body()).contains("the run was made of pictures");
        }
        assertThat(Session.results(session.path("run"))).isEqualTo(before);
        assertThat(session.path("run/edits.jsonl")).doesNotExist();
    }

    @Test
    void rowsOfATableComeBackToTheirOwnNodes() throws IOException, InterruptedException {
        ran(Path.of(Session.sample("penguins-mapper.json")));
        byte[] penguins = Files.readAllBytes(Path.of(Session.sample("data/penguins.csv")));
        try (Exploring exploring = Exploring.start(session, "run")) {
            URI server = exploring.address();
            JsonNode model = learned(server);
            assertThat(model.get("takes").asString()).as(model.toString()).isEqualTo("rows");
            JsonNode answer = answered(server, "/api/placing/graph/table/my%20birds.csv", penguins);
            JsonNode placed = answer.get("placed");
            assertThat(placed.size()).isEqualTo(342);
            assertThat(answer.get("warnings").size())
                    .as("rows with gaps are left out")
                    .isPositive();
            for (int at = 0; at < placed.size(); at += 57) {
                JsonNode said = placed.get(at);
                assertThat(said.get("distance").doubleValue()).isZero();
                assertThat(nodes(said)).isEqualTo(own(said.get("row").intValue()));
            }
            HttpResponse<String> wrong = asked(
                    server,
                    "/api/placing/graph/table/my%20birds.csv",
                    "species,island\nx,y\n".getBytes(StandardCharsets.UTF_8));
            assertThat(wrong.statusCode()).isEqualTo(422);
            assertThat(wrong.body()).contains("my birds.csv").doesNotContain("reeb-placing");
            HttpResponse<String> nameless = asked(server, "/api/placing/graph/table/birds", penguins);
            assertThat(nameless.statusCode()).isEqualTo(422);
            HttpResponse<String> picture = asked(server, "/api/placing/graph/pictures?sizes=3", new byte[3]);
            assertThat(picture.body()).contains("and not of pictures; drop a table");
        }
    }
}
