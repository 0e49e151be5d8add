package reeb.plugins.gephi;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.gephi.graph.api.Column;
import org.gephi.graph.api.Edge;
import org.gephi.graph.api.Graph;
import org.gephi.graph.api.GraphModel;
import org.gephi.graph.api.Node;
import org.gephi.io.importer.api.Container;
import org.gephi.io.importer.api.ContainerUnloader;
import org.gephi.io.importer.api.ImportController;
import org.gephi.io.importer.api.Issue;
import org.gephi.io.importer.plugin.file.ImporterGEXF;
import org.gephi.io.importer.plugin.file.ImporterGraphML;
import org.gephi.io.importer.spi.FileImporter;
import org.gephi.io.processor.plugin.DefaultProcessor;
import org.openide.util.Lookup;
import reeb.api.InputException;

/**
 * A graph as a file tells of it.
 *
 * @param path the file
 * @param nodes in the file's order
 * @param edges pairs of indices of nodes
 * @param titles of the columns of nodes
 */
record GraphFile(Path path, List<FileNode> nodes, List<int[]> edges, List<String> titles) {
    /** More than a project of ten million nodes takes, and little enough for an honest heap. */
    static final long MOST_BYTES = 1L << 30;

    /**
     * A node of a file.
     *
     * @param id its identifier
     * @param label what it is called; empty where it has no label
     * @param x where it lies
     * @param y where it lies
     * @param values what it has in the columns of those titles
     */
    record FileNode(String id, String label, double x, double y, Map<String, Object> values) {}

    /**
     * Reads a file, whose format is that of its ending.
     *
     * @throws InputException where it is none of the formats, damaged, or has what no graph needs
     */
    static GraphFile read(Path path) {
        String name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
        try {
            if (Files.size(path) > MOST_BYTES) {
                throw new InputException(path + ": is larger than 1 GiB");
            }
            if (name.endsWith(".gephi")) {
                return of(path, project(path));
            }
            if (name.endsWith(".gexf")) {
                return imported(path, new ImporterGEXF());
            }
            if (name.endsWith(".graphml")) {
                return imported(path, new ImporterGraphML());
            }
        } catch (IOException e) {
            throw new InputException(path + ": cannot be read (" + e.getMessage() + ")", e);
        }
        throw new InputException(path + ": must end in .gexf, .graphml or .gephi; Gephi exports the first two with"
                + " File > Export > Graph file");
    }

    private static GraphFile imported(Path path, FileImporter importer) throws IOException {
        PlainXml.require(path);
        List<GraphFile> read = new ArrayList<>();
        try (InputStream in = new BufferedInputStream(Files.newInputStream(path))) {
            PrivateWorkspace.use("edited", "", workspace -> {
                Container container =
                        Lookup.getDefault().lookup(ImportController.class).importFile(in, importer);
                refuseIssues(path, container);
                container.getLoader().setAutoScale(false);
                DefaultProcessor processor = new DefaultProcessor();
                processor.setContainers(new ContainerUnloader[] {container.getUnloader()});
                processor.setWorkspace(workspace.workspace());
                processor.process();
                read.add(of(path, workspace.graph()));
            });
        } catch (RuntimeException e) {
            throw refused(path, e);
        }
        return read.getFirst();
    }

    private static void refuseIssues(Path path, Container container) {
        container.getReport().getIssuesList(1_000).forEach(issue -> {
            if (issue.getLevel() == Issue.Level.SEVERE || issue.getLevel() == Issue.Level.CRITICAL) {
                throw new InputException(path + ": " + issue.getMessage());
            }
        });
    }

    /** Reads the one part of a project that holds the graph: Gephi's own bytes. */
    private static GraphModel project(Path path) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new BufferedInputStream(Files.newInputStream(path)))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().endsWith("_graphstore_bytes")) {
                    return GraphModel.Serialization.read(new DataInputStream(new LimitedStream(zip, MOST_BYTES)));
                }
            }
        } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
            throw refused(path, e);
        }
        throw new InputException(path + ": is no project of Gephi with a graph in it");
    }

    private static InputException refused(Path path, Throwable reason) {
        return reason instanceof InputException known
                ? known
                : new InputException(
                        path + ": is damaged, or of another version of Gephi (" + reason + "); export it again",
                        reason);
    }

    private static GraphFile of(Path path, GraphModel model) {
        Graph graph = model.getGraph();
        List<Column> columns = new ArrayList<>();
        for (Column column : model.getNodeTable()) {
            if (!column.isProperty()) {
                columns.add(column);
            }
        }
        Map<Node, Integer> numbers = new HashMap<>();
        List<FileNode> nodes = new ArrayList<>();
        for (Node node : graph.getNodes().toArray()) {
            numbers.put(node, nodes.size());
            nodes.add(node(node, columns));
        }
        List<int[]> edges = new ArrayList<>();
        for (Edge edge : graph.getEdges().toArray()) {
            edges.add(new int[] {numbers.get(edge.getSource()), numbers.get(edge.getTarget())});
        }
        return new GraphFile(
                path, nodes, edges, columns.stream().map(Column::getTitle).toList());
    }

    private static FileNode node(Node node, List<Column> columns) {
        Map<String, Object> values = new HashMap<>();
        for (Column column : columns) {
            Object value = node.getAttribute(column);
            if (value != null) {
                values.put(column.getTitle(), value);
            }
        }
        String label = node.getLabel() == null ? "" : node.getLabel();
        return new FileNode(String.valueOf(node.getId()), label, node.x(), node.y(), values);
    }
}
