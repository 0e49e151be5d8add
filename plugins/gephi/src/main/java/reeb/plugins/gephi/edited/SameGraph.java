package reeb.plugins.gephi.edited;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import reeb.api.Run;
import reeb.api.graph.MapperGraph;
import reeb.api.problem.InputException;
import reeb.plugins.gephi.edited.GraphFile.FileColumn;
import reeb.plugins.gephi.edited.GraphFile.FileNode;
import reeb.toolkit.nodes.Attribute;
import reeb.toolkit.nodes.NodeAttributes;

/**
 * Makes sure that a file is of this graph: sizes, patches and lens means of its nodes, and their rows where the file lists them,
 * are those of the graph.
 */
final class SameGraph {
    private final GraphFile file;
    private final MapperGraph graph;
    private final NodeAttributes attributes;
    private final WrittenColumns written;

    /** Attributes by which a node can be known; the components are left out, since they change with its neighbours. */
    private final List<Integer> telling = new ArrayList<>();

    SameGraph(GraphFile file, MapperGraph graph, NodeAttributes attributes, WrittenColumns written) {
        this.file = file;
        this.graph = graph;
        this.attributes = attributes;
        this.written = written;
        IntStream.range(0, ofRows())
                .filter(at -> !title(at).equals("component"))
                .filter(at -> written.of(at).isPresent())
                .forEach(telling::add);
    }

    /** Counts the attributes that the graph alone decides. */
    private int ofRows() {
        return attributes.basic().size() + attributes.lens().size();
    }

    private String title(int at) {
        return attributes.all().get(at).title();
    }

    /** Tells whether the file has anything to compare. */
    boolean compares() {
        return !telling.isEmpty();
    }

    /** Tells whether a node of the file has any value by which it could be known; one made by hand has none. */
    boolean tells(FileNode node) {
        return telling.stream().anyMatch(at -> !value(node, at).isEmpty());
    }

    /**
     * Compares the nodes that stand for one of the graph each.
     *
     * @throws InputException where the file tells something else of one, or nothing by which any could be known
     */
    void require(List<Edits.Kept> kept) {
        if (telling.isEmpty() && !file.nodes().isEmpty() && !graph.nodes().isEmpty()) {
            throw new InputException(
                    file.path() + ": has none of the columns size, patch and lens that an exported graph"
                            + " has; name a file that this very graph was exported to");
        }
        Optional<FileColumn> members = MemberLists.column(file, written, kept, graph);
        for (Edits.Kept node : kept) {
            if (node.numbers().size() == 1) {
                int number = node.numbers().getFirst();
                telling.forEach(at -> require(node.told(), number, at));
                members.ifPresent(column -> requireRows(node.told(), number, column));
            }
        }
    }

    private void require(FileNode node, int number, int at) {
        String told = value(node, at);
        String here = attributes.all().get(at).of(number);
        if (!told.isEmpty() && !Alike.values(told, here)) {
            throw other(node, title(at).equals("size") ? told + " rows" : title(at) + " " + told, here);
        }
    }

    private void requireRows(FileNode node, int number, FileColumn members) {
        List<Integer> here = graph.nodes().get(number).rows().stream().boxed().toList();
        MemberLists.rows(node.value(members)).filter(rows -> !rows.equals(here)).ifPresent(_ -> {
            throw other(node, "other rows", "its own");
        });
    }

    private InputException other(FileNode node, String there, String here) {
        return new InputException(file.path() + ": node " + node.id() + " has " + there + " there but " + here
                + " in this graph; the file is of another graph, or the graph has been made anew with other settings");
    }

    private String value(FileNode node, int at) {
        return written.of(at).map(node::value).orElse("");
    }

    /** Warns where columns of the rows say something else of most nodes: the data may be others. */
    void warnOfOtherData(List<Edits.Kept> kept, Run run) {
        List<Edits.Kept> single =
                kept.stream().filter(node -> node.numbers().size() == 1).toList();
        for (int at = ofRows(); at < ofRows() + attributes.columns().size(); at++) {
            int other = written.of(at).isPresent() ? others(single, at) : 0;
            if (2L * other > single.size()) {
                run.warn(file.path().getFileName() + ": '" + title(at) + "' is another there for " + other + " of "
                        + single.size() + " nodes; the file may be of a graph of other data.");
            }
        }
    }

    private int others(List<Edits.Kept> single, int at) {
        Attribute attribute = attributes.all().get(at);
        return (int) single.stream()
                .filter(node -> !Alike.values(
                        value(node.told(), at), attribute.of(node.numbers().getFirst())))
                .count();
    }
}
