package reeb.server.workbench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import reeb.api.problem.InputException;
import reeb.runtime.catalog.Catalog;
import reeb.runtime.data.DataPlaces;
import reeb.runtime.engine.Cancellation;
import reeb.runtime.engine.Engine;
import reeb.runtime.engine.FinishedRun;
import reeb.runtime.engine.ResultCache;
import reeb.runtime.engine.RunFolder;
import reeb.runtime.engine.RunJson;
import reeb.runtime.engine.StepRecord;
import reeb.runtime.engine.StoredRun;
import reeb.runtime.engine.Workers;
import reeb.runtime.json.JsonReader;
import reeb.runtime.samples.SamplePlugin;
import reeb.runtime.spread.Backend;
import reeb.runtime.store.StepStore;
import reeb.runtime.workflow.FileCheck;
import reeb.runtime.workflow.Workflow;
import reeb.runtime.workflow.WorkflowReader;
import reeb.server.choices.ChoiceSite;
import reeb.server.explore.RunPages;
import reeb.server.explore.RunSite;
import reeb.server.http.Folder;
import reeb.server.http.Routes;
import reeb.server.live.LiveParts;

/** Runs workflows of the sample parts, as the program does those of people. */
final class SampleCommands implements Commands {
    static final String WORKFLOW = """
            {"name": "Dice", "seed": 3, "steps": [
              // Twelve of them.
              {"name": "data", "use": "dice", "rows": 12},
              // "shared": neighbours have so many rows in common.
              {"name": "graph", "use": "chart", "of": "data", "cover": {"use": "halves", "shared": 2}},
              {"name": "page", "use": "explorer", "of": ["data", "graph"]}]}
            """;

    final Catalog catalog = Catalog.of(List.of(new SamplePlugin(), new LiveParts()));
    private final Path runs;
    private final StepStore store;

    /**
     * Prepares to run.
     *
     * @param runs the folder of runs
     * @param cache a folder
     */
    SampleCommands(Path runs, Path cache) {
        this.runs = runs;
        this.store = new StepStore(cache, _ -> {});
    }

    @Override
    public void requireKnown(String name, boolean folder) {
        if (!folder && !name.endsWith(".csv")) {
            throw new InputException(name + ": its name does not tell what it is; known are .csv");
        }
    }

    @Override
    public Path draft(Path data, Cancellation cancellation) throws IOException {
        return Files.writeString(data.resolveSibling(data.getFileName() + ".json"), WORKFLOW);
    }

    @Override
    public Path run(Path file, Optional<String> text, RunTask task) throws IOException {
        String json = text.isPresent() ? text.get() : Files.readString(file);
        Workflow workflow = WorkflowReader.read(
                catalog, file, JsonReader.parse(json, file.toString()), List.of(), FileCheck.none());
        Cancellation cancellation = new Cancellation();
        String name = String.valueOf(file.getFileName()).replaceFirst("\\.json$", "");
        RunFolder folder = RunFolder.open(RunFolder.next(runs.resolve(name)), false);
        try (Workers workers = new Workers(1);
                ResultCache cache = new ResultCache(Optional.of(store), 1L << 30, task)) {
            task.runs(workflow, cancellation);
            List<StepRecord> records = new Engine(
                            workflow,
                            new Engine.Means(
                                    new DataPlaces(runs, List.of()),
                                    cache,
                                    workers,
                                    cancellation,
                                    task,
                                    folder,
                                    Backend.WHOLE))
                    .run();
            FinishedRun.Surroundings surroundings =
                    new FinishedRun.Surroundings("1", List.of(), 1, "2026-01-01T00:00:00Z", 1, 0);
            folder.finish(
                    RunJson.of(new FinishedRun(workflow, records, List.of(), surroundings)), page -> page.write('r'));
        } finally {
            folder.abandon();
        }
        return folder.path();
    }

    @Override
    public Opened open(Path run, Optional<Path> workflow, Again again) throws IOException {
        StoredRun stored = StoredRun.open(catalog, run, store);
        Folder folder = new Folder(run);
        ChoiceSite choices = new ChoiceSite(catalog, stored, workflow, text -> again.run(workflow.orElseThrow(), text));
        return new Opened(
                RunSite.after(choices.with(Routes.none()), stored.title(), folder, RunPages.of(stored, folder)),
                () -> {});
    }

    @Override
    public List<String> messages(Throwable failure) {
        return failure instanceof CancellationException ? List.of() : List.of(String.valueOf(failure.getMessage()));
    }

    @Override
    public Optional<String> missing(Path workflow) {
        try {
            Workflow _ = WorkflowReader.read(catalog, workflow, List.of(), FileCheck.none());
            return Optional.empty();
        } catch (InputException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }
}
