package reeb.model.export;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import reeb.api.data.Column;
import reeb.api.data.NeighborGraph;
import reeb.api.data.Rows;
import reeb.api.graph.MapperGraph;
import reeb.model.known.Membership;
import reeb.model.known.Vote;
import reeb.model.known.Votes;
import reeb.runtime.json.JsonWriter;
import reeb.toolkit.nodes.Modes;

/**
 * How often a model finds for known rows, each as if the model did not know it, what the run has found.
 *
 * @param rows how many were asked for that are in nodes
 * @param node how many of them were given one of their own nodes
 * @param group how many were given a group that one of their nodes is in
 * @param labelled how many have a label, where the run's rows have labels
 * @param label how many of these were given a node in which their label is the most frequent one
 */
public record Agreement(int rows, int node, int group, int labelled, int label) {
    /**
     * Asks for rows.
     *
     * @param some rows whose nearest others are known
     * @param asked which of these, by their positions among them
     * @param labels of all known rows
     */
    static Agreement of(Rows some, int[] asked, NeighborGraph nearest, Votes votes, Optional<Labels> labels) {
        int rows = 0;
        int node = 0;
        int group = 0;
        int labelled = 0;
        int label = 0;
        Membership own = votes.membership();
        for (int at : asked) {
            int first = own.starts()[some.at(at)];
            int end = own.starts()[some.at(at) + 1];
            if (first == end) {
                continue;
            }
            Vote vote = votes.of(nearest, at, 0);
            boolean sameNode = false;
            boolean sameGroup = false;
            for (int place = first; place < end; place++) {
                sameNode |= own.nodes()[place] == vote.node();
                sameGroup |= votes.groups()[own.nodes()[place]] == vote.group();
            }
            rows++;
            node += sameNode ? 1 : 0;
            group += sameGroup ? 1 : 0;
            if (labels.isPresent() && labels.get().rows().code(some.at(at)) >= 0) {
                labelled++;
                label += vote.node() >= 0 && labels.get().same(some.at(at), vote.node()) ? 1 : 0;
            }
        }
        return new Agreement(rows, node, group, labelled, label);
    }

    /**
     * Labels of rows, and those of nodes: the most frequent of their rows.
     *
     * @param rows those of all known rows
     * @param nodes the code of each node; -1 where none of its rows has one
     */
    @SuppressWarnings("ArrayRecordComponent") // read only
    record Labels(Column.Categories rows, int[] nodes) {
        static Labels of(MapperGraph graph, Column.Categories rows) {
            Modes modes = new Modes(rows);
            return new Labels(
                    rows,
                    graph.nodes().stream()
                            .mapToInt(node -> modes.of(node.rows()).code())
                            .toArray());
        }

        private boolean same(int row, int node) {
            return rows.code(row) == nodes[node];
        }
    }

    /** The share of rows that were given one of their own nodes; 1 where none was asked for. */
    public double nodeShare() {
        return rows == 0 ? 1 : (double) node / rows;
    }

    /** The share of rows that were given a group of one of their own nodes; 1 where none was asked for. */
    public double groupShare() {
        return rows == 0 ? 1 : (double) group / rows;
    }

    /** The share of labelled rows that were given a node in which their label is the most frequent one; 1 where none is labelled. */
    public double labelShare() {
        return labelled == 0 ? 1 : (double) label / labelled;
    }

    @Override
    public String toString() {
        String shares = String.format(
                Locale.ROOT,
                "of %,d known rows, each asked for as if it was new, %.1f %% get one of their nodes and %.1f %% one of their groups",
                rows,
                100 * nodeShare(),
                100 * groupShare());
        return labelled == 0
                ? shares
                : shares + String.format(Locale.ROOT, "; %.1f %% get a node of their label", 100 * labelShare());
    }

    Map<String, Object> members() {
        Map<String, Object> members = JsonWriter.object("rows", rows, "node", nodeShare(), "group", groupShare());
        if (labelled > 0) {
            members.put("label", labelShare());
        }
        return members;
    }
}
