package reeb.cli.compare;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import reeb.api.Exporter;
import reeb.api.data.Column;
import reeb.api.data.Table;
import reeb.api.graph.Network;
import reeb.api.problem.InputException;
import reeb.runtime.catalog.Catalog;
import reeb.runtime.comparison.Change;
import reeb.runtime.comparison.Comparison;
import reeb.runtime.comparison.Fate;
import reeb.runtime.engine.Cancellation;
import reeb.runtime.engine.LoneRun;
import reeb.runtime.engine.Workers;
import reeb.runtime.files.NewFile;
import reeb.runtime.files.WriteFailure;
import reeb.runtime.workflow.LoneStep;
import reeb.runtime.workflow.Step;
import reeb.toolkit.nodes.NodeFields;
import reeb.toolkit.nodes.Titles;

/** The second of two graphs with what became of its nodes, as columns of theirs, and in their colours. */
public final class ColouredGraph {
    private static final String MARK = " (compare)";

    private final Network network;
    private final String fate;

    /** Adds the columns {@code fate}, {@code before} (the nodes that they were) and {@code jaccard}. */
    public ColouredGraph(Network second, Comparison comparison) {
        List<Change> changes = comparison.ofSecond(second.graph().nodes().size());
        List<Column> columns = new ArrayList<>(second.graph().table().columns());
        Set<String> taken = new HashSet<>(second.graph().table().names());
        fate = Titles.free("fate", MARK, taken);
        columns.add(new Column.Categories(
                fate,
                changes.stream().mapToInt(change -> change.fate().ordinal()).toArray(),
                Stream.of(Fate.values()).map(Fate::toString).toList()));
        columns.add(new Column.Texts(
                Titles.free("before", MARK, taken),
                changes.stream()
                        .map(change -> ComparisonListing.numbers(change.first()))
                        .toList()));
        columns.add(new Column.Numbers(
                Titles.free("jaccard", MARK, taken),
                changes.stream().mapToDouble(Change::jaccard).toArray()));
        network = new Network(
                second.graph().with(new Table(columns)), second.data(), second.title(), second.facts(), second.steps());
    }

    /**
     * Makes sure that a file can be written there.
     *
     * @throws InputException where there is one
     */
    public static void requireFree(Path file) {
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new InputException("--gexf " + file + ": is there already and is not overwritten; name another file");
        }
    }

    /** Writes the graph as exporter {@code gexf} does, laid out by {@code force}. */
    public void write(Catalog catalog, Path file) throws IOException {
        Step step = LoneStep.of(
                catalog,
                "gexf",
                "\"layout\": \"force\", \"colour\": {\"by\": \"" + NodeFields.OF_NODES + fate + "\"}",
                "--gexf");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workers workers = new Workers(1)) {
            ((Exporter) step.part()).export(network, _ -> bytes, LoneRun.of(step, 0, workers, new Cancellation()));
        }
        try {
            NewFile.write(file, bytes.toByteArray());
        } catch (IOException e) {
            throw WriteFailure.of(file, e);
        }
    }
}
