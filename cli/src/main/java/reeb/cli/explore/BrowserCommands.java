package reeb.cli.explore;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import reeb.api.problem.InputException;
import reeb.cli.draft.OwnData;
import reeb.runtime.catalog.Catalog;
import reeb.runtime.data.DataPlaces;
import reeb.runtime.engine.Cancellation;
import reeb.runtime.engine.StepInputs;
import reeb.runtime.engine.StoredRun;
import reeb.runtime.store.StepStore;
import reeb.runtime.workflow.Workflow;
import reeb.runtime.workflow.WorkflowReader;
import reeb.server.http.Routes;
import reeb.server.workbench.Commands;
import reeb.server.workbench.RunTask;

/** What a person asks for on the page of the workbench, done as the commands of the same names do it. */
public final class BrowserCommands implements Commands {
    private final Catalog catalog;
    private final ServedRuns served;
    private final StepStore store;
    private final Means means;

    /**
     * Prepares to do it.
     *
     * @param catalog the parts there are
     * @param store the results of runs
     * @param means does what commands do
     */
    public BrowserCommands(Catalog catalog, ServedRuns served, StepStore store, Means means) {
        this.catalog = catalog;
        this.served = served;
        this.store = store;
        this.means = means;
    }

    /** The commands. */
    public interface Means {
        /** Does what {@code reeb init} does; gives the workflow's file, also one that is there. */
        Path draft(Path data, Cancellation cancellation) throws IOException;

        /** Does what {@code reeb run} does; gives the run's folder. */
        Path run(Path workflow, Optional<String> text, RunTask task) throws IOException;

        /** Explains what was thrown, here and for the page. */
        List<String> messages(Throwable thrown);

        /** Finds files of a workflow. */
        DataPlaces places(Path workflow);
    }

    @Override
    public void requireKnown(String name, boolean folder) {
        OwnData.requireKnown(name, folder);
    }

    @Override
    public Path draft(Path data, Cancellation cancellation) throws IOException {
        return means.draft(data, cancellation);
    }

    @Override
    public Path run(Path workflow, Optional<String> text, RunTask task) throws IOException {
        return means.run(workflow, text, task);
    }

    @Override
    public Opened open(Path run, Optional<Path> workflow, Again again) throws IOException {
        Optional<Path> file = workflow.or(() -> workflow(run)).filter(this::complete);
        return served.open(StoredRun.open(catalog, run, store), Routes.none(), file, again);
    }

    /**
     * Finds the workflow of a run: {@code w.json} beside {@code reeb-runs/w-1}, or beside the data that were sent and lie in
     * {@code reeb-runs/data}.
     */
    public static Optional<Path> workflow(Path run) {
        Path folder = run.toAbsolutePath().normalize();
        String name = String.valueOf(folder.getFileName()).replaceFirst("-\\d+$", "");
        Optional<Path> runs = Optional.ofNullable(folder.getParent());
        return runs.stream()
                .flatMap(all -> java.util.stream.Stream.of(
                        all.resolveSibling(name + OwnData.ENDING),
                        all.resolve("data").resolve(name).resolve(name + OwnData.ENDING)))
                .filter(Files::isRegularFile)
                .findFirst();
    }

    /** Tells whether a workflow's files are there, so that it can be run once more. */
    private boolean complete(Path workflow) {
        return missing(workflow).isEmpty();
    }

    @Override
    public List<String> messages(Throwable failure) {
        return means.messages(failure);
    }

    @Override
    public Optional<String> missing(Path workflow) {
        DataPlaces places = means.places(workflow);
        try {
            Workflow read = WorkflowReader.read(catalog, workflow, List.of(), StepInputs.check(places));
            StepInputs.find(read, places);
            return Optional.empty();
        } catch (InputException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }
}
