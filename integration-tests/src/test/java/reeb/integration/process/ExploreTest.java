package reeb.integration.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import reeb.integration.Session;

/** From data of one's own to the browser, by one command in a process of its own. */
@DisabledOnOs(OS.WINDOWS)
final class ExploreTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private Session session;

    @SuppressWarnings("NullAway.Init")
    private HttpClient client;

    @BeforeEach
    void prepare() throws IOException {
        session = new Session(folder);
        client = HttpClient.newHttpClient();
        Files.copy(Path.of(Session.sample("data/penguins.csv")), folder.resolve("penguins.csv"));
    }

    @AfterEach
    void leave() {
        client.close();
    }

    /** A process that serves. */
    private record Serving(Process process, String address) {
        URI at(String path) {
            return URI.create(address.substring(0, address.indexOf('/', "http://".length())) + path);
        }

        /** Tells it to end by SIGTERM, and gives its exit code. */
        int end() throws InterruptedException {
            process.destroy();
            boolean ended = process.waitFor(1, TimeUnit.SECONDS);
            process.destroyForcibly().waitFor();
            assertThat(ended).as("ends within a second").isTrue();
            return process.exitValue();
        }
    }

    private Serving explore(String... arguments) throws IOException, InterruptedException {
        Process process = session.start(arguments);
        Path out = session.path("out.txt");
        while (process.isAlive() && !Files.readString(out).endsWith("\n")) {
            process.waitFor(20, TimeUnit.MILLISECONDS);
        }
        List<String> lines = Files.readAllLines(out);
        assertThat(lines).as(Files.readString(session.path("err.txt"))).hasSize(1);
        assertThat(lines.getFirst()).matches("http://127\\.0\\.0\\.1:\\d+/\\?token=[A-Za-z0-9_-]{43}");
        return new Serving(process, lines.getFirst());
    }

    private HttpResponse<String> get(URI address, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String cookie(HttpResponse<String> let) {
        return let.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
    }

    @Test
    void showsATableToWhomTheAddressIsGiven() throws IOException, InterruptedException {
        Serving serving = explore("explore", "penguins.csv", "--no-open", "--port", "0");
        try {
            assertThat(get(serving.at("/")).statusCode()).isEqualTo(403);
            assertThat(get(serving.at("/?token=x")).statusCode()).isEqualTo(403);
            HttpResponse<String> page = get(URI.create(serving.address()));
            assertThat(page.statusCode()).isEqualTo(200);
            HttpResponse<String> run = get(serving.at(ended(serving, cookie(page), 1)), "Cookie", cookie(page));
            assertThat(run.body()).startsWith("<!").contains("penguins.csv");
            for (HttpResponse<String> shown : List.of(page, run)) {
                assertThat(shown.headers().firstValue("Content-Security-Policy").orElseThrow())
                        .contains("sha256-", "frame-ancestors 'none'")
                        .doesNotContain("unsafe-eval", "unsafe-inline");
            }
            assertThat(get(URI.create(serving.address())).statusCode()).isEqualTo(403);
            assertThat(get(serving.at("/runs/1/report.html"), "Cookie", cookie(page))
                            .statusCode())
                    .isEqualTo(200);
            assertThat(get(serving.at("/runs/1/files/run.json"), "Cookie", cookie(page))
                            .body())
                    .contains("\"workflow\"");
            assertThat(get(serving.at("/"), "Cookie", cookie(page), "Origin", "http://evil.example")
                            .statusCode())
                    .isEqualTo(403);
        } finally {
            assertThat(serving.end()).isEqualTo(143);
        }
        assertThat(Files.readString(session.path("err.txt")))
                .contains("penguins.csv.json: written for penguins.csv", "reeb-runs/penguins.csv-1")
                .doesNotContain("token=");
        assertThat(folder.resolve("penguins.csv.json")).isNotEmptyFile();
        assertThat(folder.resolve("reeb-runs/penguins.csv-1/run.json")).isNotEmptyFile();
    }

    /** Waits for a run that the page follows, and gives the path of its page. */
    private String ended(Serving serving, String cookie, int task) throws IOException, InterruptedException {
        while (true) {
            String told =
                    get(serving.at("/api/tasks/" + task), "Cookie", cookie).body();
            assertThat(told).doesNotContain("\"failure\"");
            Matcher address = Pattern.compile("\"address\":\"(/runs/\\d+/)\"").matcher(told);
            if (address.find()) {
                return address.group(1);
            }
            assertThat(serving.process().waitFor(50, TimeUnit.MILLISECONDS)).isFalse();
        }
    }

    /** What the page of the workbench does: lists samples, takes a file, shows its run, runs it again with another choice. */
    @Test
    void beginsWithoutAnythingAndTakesAFile() throws IOException, InterruptedException {
        Serving serving = explore("explore", "--no-open", "--out", "out");
        try {
            HttpResponse<String> page = get(URI.create(serving.address()));
            String cookie = cookie(page);
            assertThat(page.body()).contains("<script type=\"module\">");
            assertThat(get(serving.at("/api/workbench"), "Cookie", cookie).body())
                    .contains("\"folder\":\"" + folder.toRealPath().resolve("out") + "\"", "\"runs\":[]");
            byte[] table = Files.readAllBytes(folder.resolve("penguins.csv"));
            post(
                    serving,
                    cookie,
                    "/api/uploads",
                    ("{\"files\":[{\"path\":\"birds.csv\",\"bytes\":" + table.length + "}]}")
                            .getBytes(java.nio.charset.StandardCharsets.UTF_8));
            post(serving, cookie, "/api/uploads/1?at=0", table);
            assertThat(post(serving, cookie, "/api/uploads/1/done", new byte[0]))
                    .isEqualTo("{\"task\":1}");
            String run = ended(serving, cookie, 1);
            assertThat(get(serving.at(run), "Cookie", cookie).body()).contains("birds.csv");
            assertThat(get(serving.at(run + "api/choices"), "Cookie", cookie).body())
                    .contains("\"path\":\"graph.cover.resolution\"", "\"path\":\"graph.clusterer.eps\"")
                    .contains("\"path\":\"data.columns\"", "\"path\":\"even.use\"", "\"path\":\"lens.use\"")
                    .contains("\"path\":\"graph.clusterer.metric\"", "\"path\":\"page.colour\"", "\"again\":true")
                    .contains("cells on an axis leave about 40 rows");
            byte[] change = "{\"values\":{\"graph.cover.resolution\":6,\"lens.use\":\"umap\"}}"
                    .getBytes(java.nio.charset.StandardCharsets.UTF_8);
            assertThat(post(serving, cookie, run + "api/choices", change)).isEqualTo("{\"task\":2}");
            assertThat(ended(serving, cookie, 2)).isNotEqualTo(run);
            Files.writeString(
                    folder.resolve("out/data/birds.csv/saved.json"),
                    post(serving, cookie, run + "api/choices/workflow", change));
        } finally {
            assertThat(serving.end()).isEqualTo(143);
        }
        assertThat(folder.resolve("out/birds.csv-2/run.json")).isNotEmptyFile();
        assertThat(session.run(
                                "run",
                                folder.resolve("out/data/birds.csv/saved.json").toString(),
                                "--out",
                                folder.resolve("saved").toString())
                        .code())
                .isZero();
    }

    private String post(Serving serving, String cookie, String path, byte[] body)
            throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(serving.at(path))
                        .header("Cookie", cookie)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    @Test
    void makesThePageThatARunLacksAndLeavesTheRunAsItIs() throws IOException, InterruptedException {
        Path run = folder.resolve("run");
        session.write("w.json", """
                {"name": "Penguins", "steps": [
                  {"name": "data", "use": "csv", "file": "penguins.csv", "invalid": "mean"},
                  {"name": "map", "use": "pca", "of": "data"},
                  {"name": "graph", "use": "mapper", "of": "data", "lens": "map",
                   "cover": {"use": "cubes", "resolution": 8}, "clusterer": "dbscan"}]}
                """);
        Session.Outcome ran = session.run("run", folder.resolve("w.json").toString(), "--out", run.toString());
        assertThat(ran.code()).as(ran.err()).isZero();
        List<Path> before = Session.files(run);
        Files.delete(folder.resolve("penguins.csv"));

        Serving serving = explore("explore", "run", "--no-open");
        try {
            HttpResponse<String> page = get(URI.create(serving.address()));
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).contains("Penguins", "\"map\"", "\"graph\"");
        } finally {
            assertThat(serving.end()).isEqualTo(143);
        }
        assertThat(Session.files(run)).isEqualTo(before);
    }
}
