package reeb.server.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reeb.runtime.catalog.Catalog;
import reeb.runtime.engine.StoredRun;
import reeb.runtime.engine.WarmRun;
import reeb.runtime.samples.SamplePlugin;
import reeb.runtime.store.StepStore;
import reeb.server.explore.FinishedRuns;
import reeb.server.explore.Page;
import reeb.server.explore.RunPages;
import reeb.server.http.Folder;
import reeb.server.http.Reply;
import reeb.server.http.Routes;
import reeb.server.http.Visit;

/** Graphs are built anew with what a page moves. */
final class LiveSiteTest {
    private static final String WORKFLOW = """
            {"seed": 3, "steps": [
              {"name": "data", "use": "dice", "rows": 12},
              {"name": "graph", "use": "chart", "of": "data", "clusterer": "waiting"},
              {"name": "page", "use": "explorer", "of": ["data", "graph"]}]}
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path disk;

    private final Catalog catalog = Catalog.of(List.of(new SamplePlugin(), new LiveParts()));

    @SuppressWarnings("NullAway.Init")
    private LiveGraphs live;

    @SuppressWarnings("NullAway.Init")
    private Visit visit;

    @SuppressWarnings("NullAway.Init")
    private String cookie;

    @BeforeEach
    void serve() throws IOException {
        LiveParts.begun = new CountDownLatch(1);
        StoredRun run = FinishedRuns.run(catalog, disk, new StepStore(disk.resolve("cache"), _ -> {}), WORKFLOW);
        List<Page> pages = RunPages.of(run, new Folder(run.folder()));
        ShownPages shown = new ShownPages(run.workflow(), RunPages.steps(run, pages));
        live = new LiveGraphs(new WarmRun(catalog, run), shown, 2);
        visit = new Visit(LiveSite.with(Routes.none(), live));
        cookie = visit.cookie();
    }

    @AfterEach
    void end() {
        visit.close();
        live.close();
        catalog.close();
    }

    private Reply move(String values) throws IOException {
        return post("graph", "{\"values\": " + values + "}");
    }

    private Reply post(String path, String body) throws IOException {
        return visit.post(cookie, "/api/graphs/" + path, body);
    }

    @Test
    void whatCanBeMovedIsTold() throws IOException {
        Reply reply = visit.get(cookie, "/api/graphs");
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.text())
                .startsWith("{\"graphs\":[{\"name\":\"graph\",\"page\":\"page\",\"parameters\":[")
                .contains(
                        "{\"path\":\"graph.cover.shared\",\"name\":\"shared\",\"part\":\"halves\",\"about\":\"How many they"
                                + " share.\",\"value\":1,\"type\":\"whole\",\"least\":0}")
                .contains("\"path\":\"graph.clusterer.waits\"", "\"greatest\":1");
    }

    @Test
    void aGraphIsBuiltWithTheValuesThatWereMoved() throws IOException {
        Reply reply = move("{\"graph.cover.shared\": 4}");
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("Content-Type")).isEqualTo("application/json");
        assertThat(reply.text())
                .contains(
                        "\"settings\":[\"graph.cover.shared=4\"]", "\"nodes\":2", "\"update\":\"[data] graph 2 nodes");
        assertThat(move("{}").text()).contains("\"settings\":[]");
        assertThat(move("{\"graph.cover.shared\": 1}").text()).contains("\"settings\":[]");
    }

    @Test
    void whatIsWrongIsToldInTheWordsOfTheEngine() throws IOException {
        Map.of(
                        "{\"graph.cover.shared\": -1}", "must be at least 0 but is -1",
                        "{\"graph.cover.shared\": \"many\"}", "must be a whole number",
                        "{\"graph.cover.shared\": 1e400}", "a whole number",
                        "{\"graph.cover.shared\": {\"use\": \"x\"}}", "must be a whole number",
                        "{\"graph.cover.shard\": 1}", "did you mean",
                        "{\"data.rows\": 5}", "data.rows: is nothing that can be moved here",
                        "{\"graph.cover.shared=1 --set data.rows\": 5}", "is nothing that can be moved here")
                .forEach((values, message) -> {
                    Reply reply = asked(values);
                    assertThat(reply.status()).as(values).isEqualTo(422);
                    assertThat(reply.text()).as(values).contains(message);
                });
        assertThat(visit.log()).isEmpty();
    }

    private Reply asked(String values) {
        try {
            return move(values);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void bodiesThatAreNoneAreRefused() throws IOException {
        assertThat(post("graph", "").status()).isEqualTo(400);
        assertThat(post("graph", "{\"values\": 3}").status()).isEqualTo(400);
        assertThat(post("graph", "[".repeat(60_000)).status()).isEqualTo(400);
        assertThat(post("graph", "{\"values\": {}}" + " ".repeat(70_000)).status())
                .isEqualTo(413);
        assertThat(post("other", "{\"values\": {}}").status()).isEqualTo(404);
        assertThat(post("graph", "{\"page\": \"../x\", \"values\": {}}").status())
                .isEqualTo(422);
        assertThat(visit.get(cookie, "/api/graphs/graph").status()).isEqualTo(405);
        assertThat(visit.ask("POST /api/graphs/graph", "Host: " + visit.host(), "Content-Length: 0")
                        .status())
                .isEqualTo(403);
        assertThat(visit.log()).isEmpty();
    }

    @Test
    void theNewestRequestTakesThePlaceOfTheOneBefore() throws Exception {
        try (ExecutorService others = Executors.newSingleThreadExecutor()) {
            Future<Reply> endless = others.submit(() -> move("{\"graph.clusterer.waits\": 1}"));
            assertThat(LiveParts.begun.await(20, TimeUnit.SECONDS)).isTrue();
            assertThat(move("{\"graph.cover.shared\": 2}").status()).isEqualTo(200);
            Reply given = endless.get(20, TimeUnit.SECONDS);
            assertThat(given.status()).isEqualTo(409);
            assertThat(given.text()).contains("a newer request has come");
        }
    }

    @Test
    void theEndOfTheServerEndsWhatIsBuilt() throws Exception {
        try (ExecutorService others = Executors.newSingleThreadExecutor()) {
            Future<Reply> endless = others.submit(() -> move("{\"graph.clusterer.waits\": 1}"));
            assertThat(LiveParts.begun.await(20, TimeUnit.SECONDS)).isTrue();
            live.close();
            assertThat(endless.get(20, TimeUnit.SECONDS).status()).isEqualTo(409);
            assertThat(move("{}").status()).isEqualTo(409);
        }
    }

    @Test
    void theWorkflowWithWhatWasMovedIsGiven() throws IOException {
        Reply reply = post("graph/workflow", "{\"values\": {\"graph.cover.shared\": 4}}");
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.text()).contains("\"shared\": 4", "\"seed\": 3");
        assertThat(post("graph/workflow", "{\"values\": {\"graph.cover.shared\": -4}}")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void preparationGoesOnUntilTheServerEnds() throws Exception {
        try (ExecutorService others = Executors.newSingleThreadExecutor()) {
            Future<?> preparation = others.submit(() -> {
                live.prepare();
                return true;
            });
            assertThat(move("{\"graph.cover.shared\": 3}").status()).isEqualTo(200);
            live.close();
            preparation.get(20, TimeUnit.SECONDS);
        }
    }

    @Test
    void aProjectNeedsTheGraphAsThePageHasWrittenItAndThePartsThatMakeIt() throws IOException {
        assertThat(post("graph/project", "{\"values\": {}}").status()).isEqualTo(400);
        Reply reply = post("graph/project", "{\"values\": {}, \"gexf\": \"<gexf/>\"}");
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.text()).contains("edited-graph");
        assertThat(post("graph/project", "{\"values\": {\"graph.none\": 1}, \"gexf\": \"<gexf/>\"}")
                        .status())
                .isEqualTo(422);
    }
}
