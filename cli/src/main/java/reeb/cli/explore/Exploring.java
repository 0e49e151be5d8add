package reeb.cli.explore;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import reeb.cli.progress.Interrupts;
import reeb.cli.progress.RunProgress;
import reeb.cli.progress.Screen;
import reeb.runtime.catalog.Catalog;
import reeb.runtime.engine.LaterStep;
import reeb.runtime.engine.StoredRun;
import reeb.runtime.engine.WarmRun;
import reeb.runtime.engine.Workers;
import reeb.runtime.text.Causes;
import reeb.server.explore.Page;
import reeb.server.explore.RunPages;
import reeb.server.explore.RunSite;
import reeb.server.explore.Session;
import reeb.server.http.Folder;
import reeb.server.http.LocalServer;
import reeb.server.http.Routes;
import reeb.server.journal.JournalRoutes;
import reeb.server.journal.ReviewJournal;
import reeb.server.live.LiveGraphs;
import reeb.server.live.LiveSite;
import reeb.server.live.ShownPages;

/** Serves a finished run, until the process is told to end. */
public final class Exploring {
    private final Screen screen;
    private final RunProgress progress;
    private final boolean verbose;

    /**
     * Prepares to serve.
     *
     * @param screen where the address is printed, and what goes wrong
     * @param progress hears how a page is made
     * @param verbose whether it is shown where a fault happened
     */
    public Exploring(Screen screen, RunProgress progress, boolean verbose) {
        this.screen = screen;
        this.progress = progress;
        this.verbose = verbose;
    }

    /**
     * How a run is served.
     *
     * @param port where; 0 for any that is free
     * @param browser the environment of the browser that is opened; empty where none is
     * @param threads how many make a page
     */
    public record Manner(int port, Optional<Map<String, String>> browser, int threads) {}

    /**
     * Serves a run.
     *
     * @param catalog the parts there are
     * @throws reeb.api.problem.InputException where there is nothing to show, or no such port
     */
    public void serve(Catalog catalog, StoredRun run, Manner manner) throws IOException {
        Folder folder = new Folder(run.folder());
        List<Page> pages = pages(catalog, run, folder, manner.threads());
        JournalRoutes journal = new JournalRoutes(new ReviewJournal(run.folder().toRealPath()));
        ShownPages shown = new ShownPages(run.workflow(), RunPages.steps(run, pages));
        try (LiveGraphs live = new LiveGraphs(new WarmRun(catalog, run), shown, manner.threads());
                LocalServer server = LocalServer.start(
                        manner.port(),
                        RunSite.after(beside(live, journal), run.title(), folder, pages),
                        this::failed)) {
            screen.say(server.address());
            screen.out().flush();
            manner.browser().ifPresent(environment -> Browser.open(server.address(), environment, screen));
            Thread.ofPlatform().name("reeb-explore-prepare").daemon().start(() -> prepare(live));
            untilTheEnd(List.of(server::close, live::close));
        }
    }

    /** A page that follows more slowly is no reason to end; what is wrong is told when it is asked to. */
    private void prepare(LiveGraphs live) {
        try {
            live.prepare();
        } catch (IOException | RuntimeException fault) {
            failed("preparation", "live graphs", fault);
        }
    }

    private static Routes beside(LiveGraphs live, JournalRoutes journal) {
        boolean some = !live.graphs().isEmpty();
        Supplier<Map<String, Object>> members = () -> {
            Map<String, Object> all = new LinkedHashMap<>(journal.session());
            all.put("live", some);
            return all;
        };
        return LiveSite.with(journal.with(Session.with(Routes.none(), members)), live);
    }

    private List<Page> pages(Catalog catalog, StoredRun run, Folder folder, int threads) throws IOException {
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

    private void failed(String id, String request, Throwable fault) {
        screen.error(id + ": " + request + ": " + Causes.of(fault));
        if (verbose) {
            fault.printStackTrace(screen.raw());
            screen.raw().flush();
        }
    }

    /** Waits for Ctrl-C or kill, upon which the server stops and Java ends the process, or for its thread to be stopped. */
    private static void untilTheEnd(List<Runnable> close) {
        Thread end = new Thread(() -> close.forEach(Runnable::run), "reeb-explore-end");
        Runtime.getRuntime().addShutdownHook(end);
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException _) {
            Runtime.getRuntime().removeShutdownHook(end);
        }
    }
}
