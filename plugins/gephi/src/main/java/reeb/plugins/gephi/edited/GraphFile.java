package reeb.plugins.gephi.edited;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CancellationException;
import reeb.api.Run;
import reeb.api.problem.InputException;

/**
 * A graph as a file tells of it.
 *
 * @param path the file
 * @param columns of the nodes, without those that only draw them
 * @param nodes in the file's order
 * @param edges in the file's order, those to nodes that it does not have left out
 * @param loose how many edges lead to nodes that the file does not have
 */
record GraphFile(Path path, List<FileColumn> columns, List<FileNode> nodes, List<FileEdge> edges, int loose) {
    /** More than a project of ten million nodes takes, and little enough for an honest heap. */
    static final long MOST_BYTES = 1L << 30;

    /** What a graph takes in memory for each byte of its file, the many small texts counted. */
    private static final long BYTES_EACH = 4;

    /**
     * A column of nodes.
     *
     * @param id unique in the file
     * @param title what people call it; not unique
     * @param kind what the file says that its values are
     */
    record FileColumn(String id, String title, Kind kind) {}

    /** What the values of a column are. */
    enum Kind {
        /** No numbers: text, true or false, lists, times. */
        TEXT,
        /** Numbers that a double holds. */
        FLOATING,
        /** Numbers of which some have more digits than a double holds: whole ones, decimals of any length. */
        EXACT
    }

    /**
     * An edge of a file.
     *
     * @param source index of a node
     * @param target index of a node
     * @param weight not-a-number where the file does not say
     */
    record FileEdge(int source, int target, double weight) {}

    /**
     * A node of a file.
     *
     * @param id its identifier
     * @param label what it is called; empty where it has no label
     * @param x where it lies; not-a-number where the file does not say
     * @param y where it lies; not-a-number where the file does not say
     * @param values by identifiers of columns, as text; none is empty
     */
    record FileNode(String id, String label, double x, double y, Map<String, String> values) {
        /** Gives the value in a column; empty where there is none. */
        String value(FileColumn column) {
            return values.getOrDefault(column.id(), "");
        }
    }

    /**
     * Reads a file, whose format is that of its ending.
     *
     * @throws InputException where it is none of the formats, damaged, or has what no graph needs
     */
    static GraphFile read(Path path, Run run) {
        String name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
        try {
            long bytes = Files.size(path);
            if (bytes > MOST_BYTES) {
                throw new InputException(path + ": is larger than 1 GiB");
            }
            run.reserve(BYTES_EACH * bytes, "the graph in " + path.getFileName());
            return read(path, name, run);
        } catch (IOException | RuntimeException e) {
            throw refused(path, e);
        }
    }

    private static GraphFile read(Path path, String name, Run run) throws IOException {
        if (name.endsWith(".gephi")) {
            return ProjectGraph.read(path, MOST_BYTES, run);
        }
        if (!name.endsWith(".gexf") && !name.endsWith(".graphml")) {
            throw new InputException(path + ": must end in .gexf, .graphml or .gephi; Gephi exports the first two with"
                    + " File > Export > Graph file");
        }
        try (PlainXml xml = PlainXml.open(path)) {
            return name.endsWith(".gexf") ? new GexfReader(path, xml).read() : new GraphMlReader(path, xml).read();
        }
    }

    private static RuntimeException refused(Path path, Exception reason) {
        if (reason instanceof InputException || reason instanceof CancellationException) {
            return (RuntimeException) reason;
        }
        // Whatever else a reader throws, it is the file that made it.
        String said = InputException.reason(reason).lines().findFirst().orElse("");
        return new InputException(path + ": is damaged or cannot be read (" + said + "); export it again", reason);
    }
}
