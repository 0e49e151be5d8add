package reeb.cli.explore;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import reeb.api.Source;
import reeb.api.data.Dataset;
import reeb.api.data.Rows;
import reeb.cli.listing.Version;
import reeb.cli.predict.FreshRows;
import reeb.cli.progress.Interrupts;
import reeb.cli.progress.RunProgress;
import reeb.model.pipeline.Runs;
import reeb.model.predict.Predictor;
import reeb.runtime.catalog.Catalog;
import reeb.runtime.data.DataPlaces;
import reeb.runtime.engine.LaterStep;
import reeb.runtime.engine.StoredRun;
import reeb.runtime.engine.WarmRun;
import reeb.runtime.engine.Workers;
import reeb.server.choices.ChoiceSite;
import reeb.server.explore.OriginalPictures;
import reeb.server.explore.Page;
import reeb.server.explore.RunPages;
import reeb.server.explore.RunSite;
import reeb.server.explore.Session;
import reeb.server.http.Folder;
import reeb.server.http.Log;
import reeb.server.http.Routes;
import reeb.server.journal.JournalRoutes;
import reeb.server.journal.ReviewJournal;
import reeb.server.live.LiveGraphs;
import reeb.server.live.LiveSite;
import reeb.server.live.ShownPages;
import reeb.server.placing.Placing;
import reeb.server.placing.PlacingSite;
import reeb.server.workbench.Commands;

/**
 * Serves finished runs: their pages, their journals, their graphs that follow what is moved, and what was chosen in their workflows.
 *
 * @param catalog the parts there are
 * @param places where files lie that steps read
 * @param progress hears how a page is made
 * @param threads how many make a page or a graph
 * @param log hears of faults
 */
public record ServedRuns(Catalog catalog, DataPlaces places, RunProgress progress, int threads, Log log) {
    /**
     * Serves a run.
     *
     * @param before what is at other paths
     * @param workflow the file of its workflow, if anybody knows it
     * @param again runs a changed workflow
     * @throws reeb.api.problem.InputException where there is nothing to show
     */
    public Commands.Opened open(StoredRun run, Routes before, Optional<Path> workflow, Commands.Again again)
            throws IOException {
        Folder folder = new Folder(run.folder());
        List<Page> pages = pages(run, folder);
        JournalRoutes journal = new JournalRoutes(new ReviewJournal(run.folder().toRealPath(), () -> numbers(run)));
        ShownPages shown = new ShownPages(run.workflow(), RunPages.steps(run, pages));
        LiveGraphs live = new LiveGraphs(new WarmRun(catalog, run), shown, threads);
        ChoiceSite choices = new ChoiceSite(catalog, run, workflow, text -> again.run(workflow.orElseThrow(), text));
        Placing placing =
                new Placing(new Placing.Means(catalog, run, places, this::table, threads, Version.reeb(), log));
        Optional<OriginalPictures> pictures = workflow.flatMap(
                file -> OriginalPictures.of(run, new DataPlaces(DataPlaces.folder(file), places.folders())));
        Routes beside = PlacingSite.with(choices.with(beside(before, live, journal, pictures)), placing);
        Routes routes = RunSite.after(beside, run.title(), folder, pages);
        Thread.ofPlatform().name("reeb-explore-prepare").daemon().start(() -> prepare(live));
        return new Commands.Opened(routes, () -> {
            live.close();
            placing.close();
            pages.forEach(Page::close);
        });
    }

    /** Reads a table that was dropped, as {@code reeb predict} does. */
    private Dataset table(Path file, Predictor predictor, Runs runs) {
        return FreshRows.of(catalog, places, predictor, false).load(file, runs);
    }

    /** A page that follows more slowly is no reason to end; what is wrong is told when it is asked to. */
    private void prepare(LiveGraphs live) {
        try {
            live.prepare();
        } catch (IOException | RuntimeException fault) {
            log.failed("preparation", "live graphs", fault);
        }
    }

    private Routes beside(Routes before, LiveGraphs live, JournalRoutes journal, Optional<OriginalPictures> pictures) {
        boolean some = !live.graphs().isEmpty();
        Supplier<Map<String, Object>> members = () -> {
            Map<String, Object> all = new LinkedHashMap<>(journal.session());
            all.put("live", some);
            all.put("choices", true);
            all.put("placing", true);
            all.put("pictures", pictures.isPresent());
            all.put("project", some && catalog.find(LiveSite.PROJECT).isPresent());
            return all;
        };
        Routes routes = LiveSite.with(journal.with(Session.with(before, members)), live);
        return pictures.map(site -> site.with(routes)).orElse(routes);
    }

    /** Gives the numbers of the rows of each source, as far as the cache holds them. */
    private static List<Rows> numbers(StoredRun run) {
        return run.workflow().steps().stream()
                .filter(step -> step.part() instanceof Source)
                .flatMap(step -> run.rows(step).stream())
                .map(data -> data.numbers(Rows.first(data.points().rows())))
                .toList();
    }

    private List<Page> pages(StoredRun run, Folder folder) throws IOException {
        List<Page> written = RunPages.of(run, folder);
        if (!written.isEmpty()) {
            return written;
        }
        try (Workers workers = new Workers(threads);
                Interrupts interrupts = new Interrupts(progress::cancelled, "no page was made", () -> {})) {
            return List.of(
                    RunPages.made(catalog, run, new LaterStep.Means(workers, interrupts.cancellation(), progress)));
        }
    }
}
