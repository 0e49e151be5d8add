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
            assertThat(page.body()).startsWith("<!").contains("penguins.csv");
            assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                    .contains("sha256-", "frame-ancestors 'none'")
                    .doesNotContain("unsafe-eval");
            assertThat(get(URI.create(serving.address())).statusCode()).isEqualTo(403);
            assertThat(get(serving.at("/report.html"), "Cookie", cookie(page)).statusCode())
                    .isEqualTo(200);
            assertThat(get(serving.at("/files/run.json"), "Cookie", cookie(page))
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
