package reeb.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import reeb.cli.progress.Interrupts;
import reeb.cli.progress.RunProgress;
import reeb.runtime.catalog.Catalog;
import reeb.runtime.engine.LaterStep;
import reeb.runtime.engine.StoredRun;
import reeb.runtime.engine.Workers;
import reeb.runtime.store.StepStore;
import reeb.runtime.text.Causes;
import reeb.server.explore.Page;
import reeb.server.explore.RunPages;
import reeb.server.explore.RunSite;
import reeb.server.http.Folder;
import reeb.server.http.LocalServer;

/** Serves a finished run, until the process is told to end. */
final class Exploring {
    private final Console console;
    private final Console aside;
    private final Common common;
    private final RunOptions options;

    Exploring(Console console, Common common, RunOptions options) {
        this.console = console;
        this.aside = console.aside();
        this.common = common;
        this.options = options;
    }

    /**
     * Serves a run.
     *
     * @param run its folder, or the record in it
     * @param port where; 0 for any that is free
     * @param open whether a browser is opened
     */
    void serve(Path run, int port, boolean open) throws IOException {
        RunProgress progress = options.progress(aside);
        try (Catalog catalog = RunOptions.catalog(aside, common, progress::complained)) {
            StoredRun stored = StoredRun.open(catalog, run, new StepStore(console.neededCache(), progress::complained));
            Folder folder = new Folder(stored.folder());
            List<Page> pages = pages(catalog, stored, folder, progress);
            try (LocalServer server =
                    LocalServer.start(port, RunSite.of(stored.title(), folder, pages), this::failed)) {
                aside.out().flush();
                console.say(server.address());
                console.out().flush();
                if (open) {
                    Browser.open(server.address(), console);
                }
                untilTheEnd(server);
            }
        }
    }

    private List<Page> pages(Catalog catalog, StoredRun run, Folder folder, RunProgress progress) throws IOException {
        List<Page> written = RunPages.of(run, folder);
        if (!written.isEmpty()) {
            return written;
        }
        try (Workers workers = new Workers(options.work().threads());
                Interrupts interrupts = new Interrupts(progress::cancelled, "no page was made", () -> {})) {
            return List.of(
                    RunPages.made(catalog, run, new LaterStep.Means(workers, interrupts.cancellation(), progress)));
        }
    }

    private void failed(String id, String request, Throwable fault) {
        aside.error(id + ": " + request + ": " + Causes.of(fault));
        if (common.verbose()) {
            fault.printStackTrace(aside.err());
        }
        aside.err().flush();
    }

    /** Waits for Ctrl-C or kill, upon which the server stops and Java ends the process, or for its thread to be stopped. */
    private static void untilTheEnd(LocalServer server) {
        Thread end = new Thread(server::close, "reeb-explore-end");
        Runtime.getRuntime().addShutdownHook(end);
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException _) {
            Runtime.getRuntime().removeShutdownHook(end);
        }
    }
}
