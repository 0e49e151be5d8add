package reeb.model.export;

import java.util.Locale;
import java.util.Map;
import reeb.api.data.NeighborGraph;
import reeb.api.data.Rows;
import reeb.model.known.Membership;
import reeb.model.known.Vote;
import reeb.model.known.Votes;
import reeb.runtime.json.JsonWriter;

/**
 * How often a model finds for known rows, each as if the model did not know it, what the run has found.
 *
 * @param rows how many were asked for that are in nodes
 * @param node how many of them were given one of their own nodes
 * @param group how many were given a group that one of their nodes is in
 */
public record Agreement(int rows, int node, int group) {
    /**
     * Asks for rows.
     *
     * @param some rows whose nearest others are known
     * @param asked which of these, by their positions among them
     */
    static Agreement of(Rows some, int[] asked, NeighborGraph nearest, Votes votes) {
        int rows = 0;
        int node = 0;
        int group = 0;
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
        }
        return new Agreement(rows, node, group);
    }

    /** The share of rows that were given one of their own nodes; 1 where none was asked for. */
    public double nodeShare() {
        return rows == 0 ? 1 : (double) node / rows;
    }

    /** The share of rows that were given a group of one of their own nodes; 1 where none was asked for. */
    public double groupShare() {
        return rows == 0 ? 1 : (double) group / rows;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "of %,d known rows, each asked for as if it was new, %.1f %% get one of their nodes and %.1f %% one of their groups",
                rows,
                100 * nodeShare(),
                100 * groupShare());
    }

    Map<String, Object> members() {
        return JsonWriter.object("rows", rows, "node", nodeShare(), "group", groupShare());
    }
}
