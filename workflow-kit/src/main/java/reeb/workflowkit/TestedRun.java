package reeb.workflowkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import reeb.api.data.Dataset;
import reeb.api.data.Labels;
import reeb.api.data.Points;
import reeb.api.data.Section;
import reeb.api.data.Table;
import reeb.api.graph.MapperGraph;
import reeb.api.graph.Network;
import reeb.api.problem.InputException;
import reeb.api.problem.Nearest;
import reeb.runtime.catalog.Catalog;
import reeb.runtime.engine.FinishedRun;
import reeb.runtime.engine.StepRecord;
import reeb.runtime.engine.StoredRun;
import reeb.runtime.store.Result;
import reeb.runtime.store.StepStore;

/** What a workflow gave. Its files and results last as long as its folder. */
public final class TestedRun {
    private final StoredRun stored;
    private final StepStore store;
    private final Map<String, StepRecord> records;
    private final List<String> warnings;

    private TestedRun(StoredRun stored, StepStore store, FinishedRun finished) {
        this.stored = stored;
        this.store = store;
        this.records = finished.records().stream()
                .collect(Collectors.toMap(record -> record.step().name(), record -> record));
        this.warnings = finished.warnings();
    }

    static TestedRun of(Catalog catalog, FinishedRun finished, Path folder, StepStore store) {
        return new TestedRun(StoredRun.open(catalog, folder, store), store, finished);
    }

    /**
     * Gives the folder of the run.
     *
     * @return it holds {@code run.json}, {@code report.html} and what exporters wrote
     */
    public Path folder() {
        return stored.folder();
    }

    /**
     * Lists the files of the run.
     *
     * @return their names, sorted
     */
    public List<String> files() {
        try (Stream<Path> files = Files.list(folder())) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Finds a file of the run.
     *
     * @param name that of the step and an ending, such as {@code gephi.gexf}
     * @return its path
     * @throws InputException where the run wrote no such file
     */
    public Path file(String name) {
        if (!files().contains(name)) {
            throw new InputException(name + ": the run wrote no such file" + Nearest.hint(name, files(), "files"));
        }
        return folder().resolve(name);
    }

    /**
     * Reads a file of the run.
     *
     * @param name that of the step and an ending, such as {@code gephi.gexf}
     * @return its text, in UTF-8
     * @throws InputException where the run wrote no such file
     */
    public String text(String name) {
        try {
            return Files.readString(file(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Lists the warnings of the run.
     *
     * @return each with the step before it, such as {@code graph: 3 rows are in no node}
     */
    public List<String> warnings() {
        return warnings;
    }

    /**
     * Gives the rows of a step that gives rows, lens values or labels.
     *
     * @param step its name
     * @return n rows with the step's features, and the columns and pictures that they have by then
     * @throws InputException where there is no such step, or it gives something else
     */
    public Dataset rows(String step) {
        record(step);
        return stored.rows(stored.workflow().step(step)).orElseThrow(() -> other(step, "rows"));
    }

    /**
     * Gives the features or the lens values of a step.
     *
     * @param step its name
     * @return n x d values
     * @throws InputException where there is no such step, or it gives something else
     */
    public Points points(String step) {
        return rows(step).points();
    }

    /**
     * Gives the clusters of a step.
     *
     * @param step its name
     * @return n labels
     * @throws InputException where there is no such step, or it does not cluster
     */
    public Labels labels(String step) {
        if (result(step) instanceof Result.Clusters clusters) {
            return clusters.labels();
        }
        throw other(step, "labels");
    }

    /**
     * Gives what a step measured.
     *
     * @param step its name
     * @return the figures
     * @throws InputException where there is no such step, or it measures nothing
     */
    public Table figures(String step) {
        if (result(step) instanceof Result.Figures figures) {
            return figures.table();
        }
        throw other(step, "figures");
    }

    /**
     * Gives what a summary tells.
     *
     * @param step its name
     * @return the section
     * @throws InputException where there is no such step, or it tells nothing
     */
    public Section section(String step) {
        return result(step).section().orElseThrow(() -> other(step, "a section"));
    }

    /**
     * Gives the graph of a step.
     *
     * @param step its name
     * @return nodes, edges and the ledger of rows
     * @throws InputException where there is no such step, or it gives something else
     */
    public MapperGraph graph(String step) {
        return network(step).graph();
    }

    /**
     * Gives the graph of a step with the rows that its nodes hold.
     *
     * @param step its name
     * @return graph and rows
     * @throws InputException where there is no such step, or it gives something else
     */
    public Network network(String step) {
        record(step);
        if (!stored.graphs().contains(step)) {
            throw other(step, "a graph");
        }
        return stored.network(Optional.of(step));
    }

    private StepRecord record(String step) {
        StepRecord record = records.get(step);
        if (record == null) {
            throw new InputException("step '" + step + "': there is no such step in the workflow"
                    + Nearest.hint(step, records.keySet(), "steps"));
        }
        return record;
    }

    private Result result(String step) {
        String key = record(step).key();
        return (key.isEmpty() ? Optional.<Result>empty() : store.read(key).map(kept -> kept.result()))
                .orElseThrow(() -> other(step, "a result that is kept"));
    }

    private InputException other(String step, String wanted) {
        return new InputException(
                "step '" + step + "' gives " + stored.workflow().step(step).gives() + ", not " + wanted);
    }
}
