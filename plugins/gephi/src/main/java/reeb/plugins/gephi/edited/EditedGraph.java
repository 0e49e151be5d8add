package reeb.plugins.gephi.edited;

import java.nio.file.Path;
import java.util.List;
import reeb.api.About;
import reeb.api.GraphTransform;
import reeb.api.Named;
import reeb.api.Places;
import reeb.api.Run;
import reeb.api.graph.MapperGraph;
import reeb.api.graph.Network;

/**
 * Takes over what was changed by hand in a file of the graph: nodes that were moved, named, joined or deleted, edges that were
 * deleted, new columns.
 *
 * <p>Nodes are known by their numbers in the graph, which are in the column {@code node}, or in a file without it are their
 * identifiers; sizes, patches and lens means tell a file of another graph. Gephi gives a node that it makes of several an identifier of
 * its own; its column {@code node} tells which they were, where Gephi was told to join that column's values. A file that nobody
 * edited changes nothing; where nodes get other numbers, since some were removed or joined, the column {@code original node}
 * keeps those that they had.
 *
 * <p>Edits of what the graph decides are told of and not taken over: see {@link Untaken}. New columns of true and false are text, as
 * are those with numbers that a double does not hold.
 *
 * <p>Memory is that of the file's values, some eight times its bytes; time O(v c + e log e) for c columns.
 *
 * @param file written by {@code gexf}, {@code graphml} or {@code gephi}, and edited since
 */
@Named("edited-graph")
@About(
        "Takes over what was changed by hand in Gephi: nodes moved, named, joined or deleted, edges deleted, new columns.")
public record EditedGraph(
        @About("GEXF, GraphML or Gephi project that this graph was exported to and that was edited since.")
        String file) implements GraphTransform {
    @Override
    public List<Path> inputs(Places places) {
        return List.of(places.file(file, GraphFile.MOST_BYTES));
    }

    @Override
    public MapperGraph transform(Network network, List<Path> inputs, Run run) {
        GraphFile edited = GraphFile.read(inputs.getFirst(), run);
        return new Edits(network, edited, run).applied();
    }
}
