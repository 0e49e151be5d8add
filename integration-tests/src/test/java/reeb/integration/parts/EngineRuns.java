package reeb.integration.parts;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import reeb.runtime.catalog.Catalog;
import reeb.runtime.data.DataPlaces;
import reeb.runtime.engine.Cancellation;
import reeb.runtime.engine.Engine;
import reeb.runtime.engine.Listener;
import reeb.runtime.engine.ResultCache;
import reeb.runtime.engine.RunFolder;
import reeb.runtime.engine.Workers;
import reeb.runtime.spread.Backend;
import reeb.runtime.workflow.FileCheck;
import reeb.runtime.workflow.Step;
import reeb.runtime.workflow.WorkflowReader;

/** Runs by the engine alone, within this process and without a cache, so that a test can stop one while it goes on. */
final class EngineRuns {
    private static final int THREADS = 2;

    private EngineRuns() {}

    /** Hears when steps begin, and nothing else. */
    interface Beginnings extends Listener {
        @Override
        void began(Step step);

        @Override
        default void warned(String step, String message) {}
    }

    /**
     * Runs a workflow to its end, or until it is stopped. Nobody finishes the run, so that its folder is gone afterwards.
     *
     * @param workflow its file
     * @param out where the files of the run go meanwhile
     * @param cancellation stops it
     * @param listener hears how it goes
     * @throws reeb.api.problem.InputException where a step refuses
     * @throws java.util.concurrent.CancellationException where it was stopped
     * @throws IOException where a file can't be written
     */
    static void run(Path workflow, Path out, Cancellation cancellation, Listener listener) throws IOException {
        RunFolder target = RunFolder.open(out, false);
        try (Catalog catalog = Catalog.open(List.of());
                Workers workers = new Workers(THREADS);
                ResultCache cache = new ResultCache(Optional.empty(), 0, listener)) {
            Engine.Means means =
                    new Engine.Means(places(workflow), cache, workers, cancellation, listener, target, Backend.WHOLE);
            new Engine(WorkflowReader.read(catalog, workflow, List.of(), FileCheck.none()), means).run();
        } finally {
            target.abandon();
        }
    }

    private static DataPlaces places(Path workflow) {
        List<Path> data = Optional.ofNullable(System.getenv("REEB_DATA")).map(Path::of).stream()
                .toList();
        return new DataPlaces(DataPlaces.folder(workflow), data);
    }
}
