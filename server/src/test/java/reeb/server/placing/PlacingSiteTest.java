package reeb.server.placing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reeb.runtime.catalog.Catalog;
import reeb.runtime.data.DataPlaces;
import reeb.runtime.engine.StoredRun;
import reeb.runtime.samples.SamplePlugin;
import reeb.runtime.store.StepStore;
import reeb.server.explore.FinishedRuns;
import reeb.server.http.Reply;
import reeb.server.http.Routes;
import reeb.server.http.Visit;

/** What a page is told while nothing can be placed yet, or never. */
final class PlacingSiteTest {
    private static final String WORKFLOW = """
            {"seed": 3, "steps": [
              {"name": "data", "use": "dice", "rows": 12},
              {"name": "shaken", "use": "shift", "of": "data"},
              {"name": "graph", "use": "chart", "of": "shaken"}]}
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path disk;

    private final Catalog catalog = Catalog.of(List.of(new SamplePlugin()));

    @SuppressWarnings("NullAway.Init")
    private Placing placing;

    @SuppressWarnings("NullAway.Init")
    private Visit visit;

    @SuppressWarnings("NullAway.Init")
    private String cookie;

    @BeforeEach
    void serve() throws IOException {
        StoredRun run = FinishedRuns.run(catalog, disk, new StepStore(disk.resolve("cache"), _ -> {}), WORKFLOW);
        placing = new Placing(new Placing.Means(
                catalog,
                run,
                new DataPlaces(disk, List.of()),
                (file, _, _) -> {
                    throw new IllegalStateException("nothing is read of " + file);
                },
                2,
                "1",
                (id, request, fault) -> {
                    throw new IllegalStateException(id + " " + request, fault);
                }));
        visit = new Visit(PlacingSite.with(Routes.none(), placing));
        cookie = visit.cookie();
    }

    @AfterEach
    void end() {
        assertThat(visit.log()).isEmpty();
        visit.close();
        placing.close();
        catalog.close();
    }

    /** Begins to learn, and waits until that has ended. */
    private Reply learned(String path) throws IOException {
        Reply now = visit.post(cookie, path, "");
        while (now.text().contains("\"learning\"")) {
            now = visit.get(cookie, path);
        }
        return now;
    }

    @Test
    void whyAGraphCannotBeLearnedIsToldAsWhenAModelIsExported() throws IOException {
        assertThat(visit.get(cookie, "/api/placing/graph").text())
                .startsWith("{\"state\":\"idle\",\"limits\":{\"bytes\":16777216,\"pictures\":64,\"rows\":2000}}");
        for (String path : List.of("/api/placing/graph", "/api/placing")) {
            assertThat(learned(path).text())
                    .startsWith("{\"state\":\"impossible\",\"reason\":")
                    .contains("step 'shaken' (shift) gives a row values that depend on the rows beside it");
        }
    }

    @Test
    void nothingIsPlacedBeforeTheGraphIsLearned() throws IOException {
        assertThat(visit.post(cookie, "/api/placing/graph/pictures?sizes=1", "x")
                        .status())
                .isEqualTo(409);
        assertThat(visit.post(cookie, "/api/placing/graph/table/x.csv", "x").status())
                .isEqualTo(409);
        Reply _ = learned("/api/placing/graph");
        assertThat(visit.post(cookie, "/api/placing/graph/pictures?sizes=1", "x")
                        .status())
                .isEqualTo(409);
    }

    @Test
    void otherPathsAndOthersAreRefused() throws IOException {
        assertThat(visit.get(cookie, "/api/placing/other").status()).isEqualTo(404);
        assertThat(visit.post(cookie, "/api/placing/other", "").status()).isEqualTo(404);
        assertThat(visit.post(cookie, "/api/placing/graph/others", "").status()).isEqualTo(404);
        assertThat(visit.post(cookie, "/api/placing/graph/table/x/y", "").status())
                .isEqualTo(404);
        assertThat(visit.get(cookie, "/api/placing/graph/pictures").status()).isEqualTo(404);
        assertThat(visit.ask("POST /api/placing/graph", "Host: " + visit.host(), "Content-Length: 0")
                        .status())
                .isEqualTo(403);
        assertThat(visit.ask(
                                "POST /api/placing/graph",
                                visit.with(cookie, "Origin: http://evil.example", "Content-Length: 0"))
                        .status())
                .isEqualTo(403);
        assertThat(visit.get(cookie, "/api/placing/graph").text()).contains("idle");
    }

    @Test
    void nothingIsLeftOfItInTheRun() throws IOException {
        List<Path> before = files();
        Reply _ = learned("/api/placing/graph");
        placing.close();
        assertThat(files()).isEqualTo(before);
        assertThat(visit.post(cookie, "/api/placing/graph", "").status()).isEqualTo(503);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(disk.resolve("run"))) {
            return files.sorted().toList();
        }
    }
}
