package reeb.plugins.gephi.edited;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import reeb.api.graph.MapperGraph;
import reeb.api.graph.Network;
import reeb.api.problem.InputException;
import reeb.plugins.gephi.edited.GraphFile.FileColumn;
import reeb.plugins.gephi.edited.GraphFile.FileNode;
import reeb.toolkit.nodes.NodeAttributes;

/**
 * Makes sure that a file is of this graph: sizes, patches and lens means of its nodes, and their rows where the file lists them,
 * are those of the graph.
 */
final class SameGraph {
    private final GraphFile file;
    private final Network network;
    private final MapperGraph graph;
    private final NodeAttributes attributes;
    private final WrittenColumns written;

    /** Attributes by which a node can be known; the components are left out, since they change with its neighbours. */
    private final List<Integer> telling = new ArrayList<>();

    SameGraph(GraphFile file, Network network, NodeAttributes attributes, WrittenColumns written) {
        this.file = file;
        this.network = network;
        this.graph = network.graph();
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
        Optional<FileColumn> members = MemberLists.column(file, written, kept, network);
        for (Edits.Kept node : kept) {
            if (node.numbers().size() == 1) {
                int number = node.numbers().getFirst();
                telling.forEach(at -> require(node.told(), number, at));
                members.ifPresent(column -> requireRows(node, column));
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

    /** Compares lists of as many rows; one of another length has been edited. */
    private void requireRows(Edits.Kept node, FileColumn members) {
        List<Integer> here = MemberLists.here(node, network);
        MemberLists.rows(node.told().value(members))
                .filter(rows -> rows.size() == here.size() && !rows.equals(here))
                .ifPresent(_ -> {
                    throw other(node.told(), "other rows", "its own");
                });
    }

    private InputException other(FileNode node, String there, String here) {
        return new InputException(file.path() + ": node " + node.id() + " has " + there + " there but " + here
                + " in this graph; the file is of another graph, or the graph has been made anew with other settings");
    }

    private String value(FileNode node, int at) {
        return written.of(at).map(node::value).orElse("");
    }
}
