package reeb.server.explore;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import reeb.runtime.catalog.Catalog;
import reeb.runtime.data.DataPlaces;
import reeb.runtime.engine.Cancellation;
import reeb.runtime.engine.Engine;
import reeb.runtime.engine.FinishedRun;
import reeb.runtime.engine.Listener;
import reeb.runtime.engine.ResultCache;
import reeb.runtime.engine.RunFolder;
import reeb.runtime.engine.RunJson;
import reeb.runtime.engine.StepRecord;
import reeb.runtime.engine.StoredRun;
import reeb.runtime.engine.Workers;
import reeb.runtime.spread.Backend;
import reeb.runtime.store.StepStore;
import reeb.runtime.workflow.FileCheck;
import reeb.runtime.workflow.Workflow;
import reeb.runtime.workflow.WorkflowReader;

/** Runs workflows, as others do it before a server shows what came of them. */
public final class FinishedRuns {
    private FinishedRuns() {}

    /**
     * Runs a workflow.
     *
     * @param disk where the folder of the run comes to be, {@code run}
     * @param store keeps the results
     * @param json the workflow
     */
    public static StoredRun run(Catalog catalog, Path disk, StepStore store, String json) throws IOException {
        Path file = Files.writeString(disk.resolve("w.json"), json);
        RunFolder folder = RunFolder.open(disk.resolve("run"), true);
        try (Workers workers = new Workers(1);
                ResultCache cache = new ResultCache(Optional.of(store), 1L << 30, Listener.SILENT)) {
            Workflow workflow = WorkflowReader.read(catalog, file, List.of(), FileCheck.none());
            List<StepRecord> records = new Engine(
                            workflow,
                            new Engine.Means(
                                    new DataPlaces(disk, List.of()),
                                    cache,
                                    workers,
                                    new Cancellation(),
                                    Listener.SILENT,
                                    folder,
                                    Backend.WHOLE))
                    .run();
            FinishedRun.Surroundings surroundings =
                    new FinishedRun.Surroundings("1", List.of(), 1, "2026-01-01T00:00:00Z", 1, 0);
            folder.finish(
                    RunJson.of(new FinishedRun(workflow, records, List.of(), surroundings)),
                    page -> page.write("report".getBytes(StandardCharsets.UTF_8)));
        } finally {
            folder.abandon();
        }
        return StoredRun.open(catalog, folder.path(), store);
    }
}
