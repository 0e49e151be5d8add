package reeb.integration.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import reeb.integration.ReviewLines;
import reeb.integration.Session;

/** Edits that a page sends to a process which is killed meanwhile. */
@EnabledOnOs({OS.LINUX, OS.MAC})
final class ReviewTest {
    private static final int KILLS = Integer.getInteger("reeb.kills", 4);
    private static final long SEED = Long.getLong("reeb.kills.seed", 16);

    private final List<Process> started = new ArrayList<>();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private Session session;

    @SuppressWarnings("NullAway.Init")
    private HttpClient client;

    @BeforeEach
    void prepare() {
        session = Session.light(folder);
        client = HttpClient.newHttpClient();
        session.write("w.json", """
                {"name": "Digits", "steps": [
                  {"name": "digits", "use": "digits", "count": 40},
                  {"name": "map", "use": "pca"},
                  {"name": "page", "use": "explorer", "of": ["map"]}]}
                """);
        Session.Outcome ran = session.run("run", path("w.json"), "--out", path("run"));
        assertThat(ran.code()).as(ran.err()).isZero();
    }

    @AfterEach
    void leave() throws InterruptedException {
        for (Process process : started) {
            process.destroyForcibly().waitFor();
        }
        client.close();
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private Path journal() {
        return folder.resolve("run/edits.jsonl");
    }

    /** A process that serves, and the cookie that lets in. */
    private record Serving(Process process, URI root, String cookie) {}

    private Serving explore() throws IOException, InterruptedException {
        Process process = session.start("explore", "run", "--no-open");
        started.add(process);
        Path out = session.path("out.txt");
        while (process.isAlive() && !Files.readString(out).endsWith("\n")) {
            process.waitFor(20, TimeUnit.MILLISECONDS);
        }
        assertThat(process.isAlive())
                .as(Files.readString(session.path("err.txt")))
                .isTrue();
        URI address = URI.create(Files.readString(out).strip());
        String cookie = client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.discarding())
                .headers()
                .firstValue("Set-Cookie")
                .orElseThrow()
                .split(";")[0];
        return new Serving(process, address.resolve("/"), cookie);
    }

    private static HttpRequest.Builder request(Serving serving, String path) {
        return HttpRequest.newBuilder(serving.root().resolve(path)).header("Cookie", serving.cookie());
    }

    private static HttpRequest posting(Serving serving, String line, int revision) {
        return request(serving, "/api/journal?revision=" + revision)
                .POST(HttpRequest.BodyPublishers.ofString(line))
                .build();
    }

    private String get(Serving serving, String path) throws IOException, InterruptedException {
        return client.send(request(serving, path).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private int post(Serving serving, String line, int revision) throws IOException, InterruptedException {
        return client.send(posting(serving, line, revision), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private int revision(Serving serving) throws IOException, InterruptedException {
        String told = get(serving, "/api/session");
        assertThat(told)
                .matches(
                        "\\{\"journal\":true,\"revision\":\\d+,\"live\":false,\"choices\":true,\"placing\":true,\"pictures\":false,\"project\":false}");
        return Integer.parseInt(told.replaceAll("\\D", ""));
    }

    /** Sends names, and kills the process while it has the last of them; gives how many lines it has answered for. */
    private int killed(Serving serving, int known, int names, long patienceMicros)
            throws IOException, InterruptedException {
        int revision = known;
        for (; revision < known + names; revision++) {
            assertThat(post(serving, name(revision), revision)).isEqualTo(200);
        }
        CompletableFuture<Boolean> last = client.sendAsync(
                        posting(serving, name(revision), revision), HttpResponse.BodyHandlers.discarding())
                .handle((reply, failure) -> failure == null && reply.statusCode() == 200);
        try {
            last.get(patienceMicros, TimeUnit.MICROSECONDS);
        } catch (TimeoutException | ExecutionException _) {
            // It is killed with the line in its hands.
        }
        serving.process().destroyForcibly().waitFor();
        return last.join() ? revision + 1 : revision;
    }

    private static String name(int revision) {
        return ReviewLines.of("{'op':'name','group':'0','name':'n" + revision + "'}");
    }

    @Test
    void keepsAllEditsThatWereAnsweredForWheneverItIsKilled() throws IOException, InterruptedException {
        Random random = new Random(SEED);
        Serving serving = explore();
        assertThat(post(serving, ReviewLines.of(ReviewLines.base("label", 1, new int[40])), 0))
                .isEqualTo(200);
        int lines = 1;
        for (int kill = 0; kill < KILLS; kill++) {
            int answered = killed(serving, lines, 1 + random.nextInt(20), random.nextInt(6000));
            assertThat(answered).isGreaterThan(lines);
            List<String> kept = Files.readAllLines(journal());
            assertThat(kept).hasSizeBetween(answered, answered + 1);
            assertThat(kept.get(answered - 1)).contains("\"n" + (answered - 1) + "\"");
            serving = explore();
            lines = revision(serving);
            assertThat(lines).isBetween(answered, answered + 1);
        }
        assertThat(post(serving, ReviewLines.of("{'op':'undo'}"), lines)).isEqualTo(200);
        serving.process().destroy();
        assertThat(serving.process().waitFor()).isEqualTo(143);
        assertThat(Files.readString(journal())).endsWith("{\"op\":\"undo\"}\n");
        assertReplayed(lines);
    }

    /** A workflow reads what is left, and leaves no edit out. */
    private void assertReplayed(int lines) {
        session.write("replay.json", """
                {"name": "Digits", "steps": [
                  {"name": "digits", "use": "digits", "count": 40},
                  {"name": "groups", "use": "edited-groups", "file": "run/edits.jsonl"}]}
                """);
        Session.Outcome replayed = session.run("run", path("replay.json"), "--out", path("replayed"));
        assertThat(replayed.code()).as(replayed.err()).isZero();
        assertThat(replayed.out() + replayed.err())
                .as(lines + " lines, the last edit of which is undone")
                .containsPattern("edits left out +0\\b");
    }

    @Test
    void aRunIntoTheSameFolderLeavesTheJournalAlone() throws IOException, InterruptedException {
        String lines =
                ReviewLines.of(ReviewLines.base("label", 1, new int[40]), "{'op':'name','group':'0','name':'all'}");
        Files.writeString(journal(), lines);
        Session.Outcome again = session.run("run", path("w.json"), "--out", path("run"), "--overwrite");
        assertThat(again.code()).as(again.err()).isZero();
        assertThat(Files.readString(journal())).isEqualTo(lines);
        assertThat(get(explore(), "/api/journal")).isEqualTo(lines);
    }
}
