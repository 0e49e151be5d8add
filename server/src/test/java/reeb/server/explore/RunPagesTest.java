package reeb.server.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reeb.api.About;
import reeb.api.Named;
import reeb.api.Output;
import reeb.api.Part;
import reeb.api.Plugin;
import reeb.api.Presenter;
import reeb.api.Run;
import reeb.api.problem.InputException;
import reeb.api.scene.Scene;
import reeb.runtime.catalog.Catalog;
import reeb.runtime.engine.Cancellation;
import reeb.runtime.engine.LaterStep;
import reeb.runtime.engine.Listener;
import reeb.runtime.engine.StoredRun;
import reeb.runtime.engine.Workers;
import reeb.runtime.samples.SamplePlugin;
import reeb.runtime.store.StepStore;
import reeb.server.http.Folder;
import reeb.server.http.Routes;
import reeb.server.http.Visit;

/** The pages that a run has, and the one that is made of a run which has none. */
final class RunPagesTest {
    private static final String STEPS =
            "{\"name\": \"data\", \"use\": \"dice\"}, {\"name\": \"graph\", \"use\": \"chart\", \"of\": \"data\"}";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path disk;

    @SuppressWarnings("NullAway.Init")
    private StepStore store;

    /** Stands for the part that writes pages. */
    private static final class Explorers implements Plugin {
        @Override
        public String name() {
            return "explorer";
        }

        @Override
        public List<Class<? extends Part>> parts() {
            return List.of(Explorer.class);
        }
    }

    @Named("explorer")
    @About("Lists what it shows.")
    public record Explorer() implements Presenter {
        @Override
        public List<String> endings() {
            return List.of("html", "data");
        }

        @Override
        public void present(Scene scene, Output output, Run run) throws IOException {
            try (OutputStream page = output.open("html")) {
                page.write((scene.views().keySet() + " and " + scene.networks().keySet())
                        .getBytes(StandardCharsets.UTF_8));
            }
            try (OutputStream data = output.open("data")) {
                data.write(output.name("data").getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    @BeforeEach
    void prepare() {
        store = new StepStore(disk.resolve("cache"), _ -> {});
    }

    private static Catalog catalog() {
        return Catalog.of(List.of(new SamplePlugin(), new Explorers()));
    }

    private StoredRun run(Catalog catalog, String steps) throws IOException {
        return FinishedRuns.run(catalog, disk, store, "{\"steps\": [" + steps + "]}");
    }

    private static List<String> names(List<Page> pages) {
        return pages.stream().map(Page::name).toList();
    }

    private static String html(Page page) throws IOException {
        try (Visit visit = new Visit(Routes.none().get((_, _) -> page.answer()))) {
            return visit.ask("GET /?token=" + visit.token(), "Host: " + visit.host())
                    .text();
        }
    }

    private static Page made(Catalog catalog, StoredRun run) throws IOException {
        try (Workers workers = new Workers(1)) {
            return RunPages.made(catalog, run, new LaterStep.Means(workers, new Cancellation(), Listener.SILENT));
        }
    }

    @Test
    void thoseOfTheRunAreFound() throws IOException {
        try (Catalog catalog = catalog()) {
            String pages = STEPS + ", {\"name\": \"one\", \"use\": \"explorer\", \"of\": \"data\"}"
                    + ", {\"name\": \"two\", \"use\": \"explorer\"}, {\"name\": \"list\", \"use\": \"listing\"}";
            StoredRun run = run(catalog, pages);
            Folder folder = new Folder(run.folder());
            List<Page> found = RunPages.of(run, folder);
            assertThat(names(found)).containsExactly("one", "two");
            assertThat(html(found.getFirst())).isEqualTo("[data] and []");

            Files.delete(run.folder().resolve("one.html"));
            assertThat(names(RunPages.of(run, folder))).containsExactly("two");
        }
    }

    @Test
    void oneIsMadeOfMapsAndGraphs() throws IOException {
        try (Catalog catalog = catalog()) {
            StoredRun run = run(catalog, STEPS);
            assertThat(RunPages.of(run, new Folder(run.folder()))).isEmpty();
            Page page = made(catalog, run);
            assertThat(page.name()).isEqualTo("explorer");
            assertThat(html(page)).isEqualTo("[data] and [graph]");
            assertThat(run.folder().resolve("explorer.html")).doesNotExist();
        }
    }

    @Test
    void theFileBesideAPageThatWasMadeIsServedInPiecesAndGoesWithIt() throws IOException {
        try (Catalog catalog = catalog()) {
            StoredRun run = run(catalog, STEPS);
            Page page = made(catalog, run);
            Routes routes = RunSite.of("Dice", new Folder(run.folder()), List.of(page));
            try (Visit visit = new Visit(routes)) {
                String cookie = visit.cookie();
                assertThat(visit.get(cookie, "/explorer.data", "Range: bytes=2-4")
                                .text())
                        .isEqualTo("plo");
                assertThat(visit.get(cookie, "/files/explorer.data").text()).isEqualTo("explorer.data");
                page.close();
                assertThat(visit.get(cookie, "/explorer.data").status()).isEqualTo(404);
            }
            assertThat(run.folder().resolve("explorer.data")).doesNotExist();
        }
    }

    @Test
    void itsStepGetsANameOfItsOwn() throws IOException {
        try (Catalog catalog = catalog()) {
            StoredRun run = run(catalog, STEPS.replace("\"data\"", "\"explorer\""));
            assertThat(made(catalog, run).name()).isEqualTo("explorer-2");
        }
    }

    @Test
    void ofNothingNoneIsMade() throws IOException {
        try (Catalog catalog = catalog()) {
            StoredRun run = run(catalog, "{\"name\": \"data\", \"use\": \"numbers\"}");
            assertThatThrownBy(() -> made(catalog, run))
                    .isInstanceOf(InputException.class)
                    .hasMessageContaining("there is neither a map of two columns nor a graph to show");
        }
    }
}
