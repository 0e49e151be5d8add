package reeb.integration.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import reeb.integration.Exploring;
import reeb.integration.Session;

/** Whatever the documents say that {@code reeb explore} answers, it answers to nobody but the browser it was started for. */
@DisabledOnOs(OS.WINDOWS)
final class ForeignRequestsTest {
    private static final String WORKFLOW = """
            {"name": "Digits", "steps": [
              {"name": "digits", "use": "digits", "count": 60},
              {"name": "map", "use": "pca"},
              {"name": "graph", "use": "mapper", "of": "digits", "lens": "map", "clusterer": "dbscan"},
              {"name": "page", "use": "explorer", "of": ["map", "graph"]}]}
            """;

    private static final List<String> FILES = List.of(
            "GET /",
            "GET /page.html",
            "GET /report.html",
            "GET /files/run.json",
            "GET /files/page.html",
            "GET /favicon.ico",
            "GET /nothing",
            "POST /nothing");

    private static final int PATIENCE_MILLIS = 60_000;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    /** The requests in the tables of the documents, for the graph of the workflow above. */
    private static Set<String> documented() throws IOException {
        Set<String> requests = new LinkedHashSet<>();
        for (String document : List.of("docs/explorer.md", "docs/workflows.md")) {
            Pattern.compile("`(GET|POST) /?([^` ]+)`")
                    .matcher(Files.readString(Session.checkout().resolve(document)))
                    .results()
                    .map(found -> found.group(1) + " /"
                            + found.group(2).replace("NAME", "graph").replace("=N", "=0"))
                    .forEach(requests::add);
        }
        assertThat(requests)
                .contains(
                        "GET /api/session",
                        "GET /api/journal",
                        "POST /api/journal?revision=0",
                        "GET /api/graphs",
                        "POST /api/graphs/graph",
                        "POST /api/graphs/graph/workflow");
        return requests;
    }

    /** Sends a request with just these headers, and gives the first line of the answer. */
    private static String ask(URI server, String request, String... headers) throws IOException {
        String body = request.startsWith("POST") ? "{\"values\": {}}" : "";
        String text = request + " HTTP/1.1\r\nConnection: close\r\nContent-Length: " + body.length() + "\r\n"
                + String.join(
                        "",
                        List.of(headers).stream().map(header -> header + "\r\n").toList())
                + "\r\n" + body;
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    @Test
    void getForbiddenWhateverTheyAskFor() throws IOException, InterruptedException {
        Session session = Session.light(folder);
        Path workflow = session.write("w.json", WORKFLOW);
        Session.Outcome ran = session.run(
                "run", workflow.toString(), "--out", session.path("run").toString());
        assertThat(ran.code()).as(ran.err()).isZero();
        Set<String> requests = new LinkedHashSet<>(FILES);
        requests.addAll(documented());
        try (Exploring exploring = Exploring.start(session, "run")) {
            URI server = exploring.address();
            String host = "Host: " + server.getAuthority();
            String own = "Origin: http://" + server.getAuthority();
            for (String request : requests) {
                assertForbidden(request, "without a cookie", ask(server, request, host));
                assertForbidden(
                        request,
                        "of another's cookie",
                        ask(server, request, host, "Cookie: reeb-" + server.getPort() + "=x"));
            }
            String let = ask(server, "GET /?" + server.getQuery(), host);
            assertThat(let).startsWith("HTTP/1.1 200 ");
            String cookie = "Cookie: " + let.replaceFirst("(?si)^.*?\r\nSet-Cookie: ([^;]+);.*$", "$1");
            for (String request : requests) {
                assertForbidden(request, "of another name", ask(server, request, "Host: evil.example", cookie, own));
                assertForbidden(
                        request, "of another site", ask(server, request, host, cookie, "Origin: http://evil.example"));
                assertForbidden(request, "of a sandbox", ask(server, request, host, cookie, "Origin: null"));
            }
            assertThat(session.path("run/edits.jsonl"))
                    .as("nothing was written")
                    .doesNotExist();
            for (String request : requests) {
                assertThat(ask(server, request, host, cookie, own))
                        .as(request + " of the browser itself")
                        .matches("(?s)HTTP/1.1 (200|204|400|404|405|409|422) .*");
            }
        }
    }

    private static void assertForbidden(String request, String whose, String answer) {
        assertThat(answer).as(request + " " + whose).startsWith("HTTP/1.1 403 ");
        assertThat(answer.toLowerCase(Locale.ROOT)).doesNotContain("access-control-", "set-cookie");
    }
}
