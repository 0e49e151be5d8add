package reeb.runtime.border;

import reeb.api.Part;
import reeb.api.data.Labels;
import reeb.api.data.NeighborGraph;
import reeb.api.data.Points;
import reeb.api.data.Section;
import reeb.api.graph.MapperGraph;
import reeb.api.graph.Node;
import reeb.runtime.store.Result;

/**
 * What a part has to give. Each check gives back what it was given, or throws a {@link WrongResult} that says what is wrong with it;
 * whoever calls the part adds step, part and plugin.
 *
 * @param part whose results are checked
 */
public record Due(Part part) {
    /** Features or lens values: a row for each row that the part took. O(1). */
    public Points rows(Points given, int rows) {
        require(given != null, Result.NOTHING);
        require(given.rows() == rows, "it gave values of " + given.rows() + " rows where it took " + rows);
        return given;
    }

    /** Clusters: a label for each row that the part took. O(1). */
    public Labels rows(Labels given, int rows) {
        require(given != null, Result.NOTHING);
        require(given.size() == rows, "it gave labels of " + given.size() + " rows where it took " + rows);
        return given;
    }

    /** A graph of the rows that the part took: nodes hold these and no others. O(memberships). */
    public MapperGraph rows(MapperGraph given, int rows) {
        require(given != null, Result.NOTHING);
        int told = given.ledger().rows();
        require(told == rows, "it gave a graph that tells of " + told + " rows where it took " + rows);
        for (int number = 0; number < given.nodes().size(); number++) {
            Node node = given.nodes().get(number);
            int least = node.rows().stream().min().orElse(0);
            int most = node.rows().stream().max().orElse(0);
            if (least < 0 || most >= Math.max(1, rows)) {
                throw wrong("it gave a graph whose node " + number + " has row " + (least < 0 ? least : most)
                        + " where there are " + rows + " rows");
            }
        }
        return given;
    }

    /** A section: its own constructor has looked at what is in it. O(1). */
    public Section section(Section given) {
        require(given != null, Result.NOTHING);
        return given;
    }

    /** Places: two finite numbers for each node. O(nodes). */
    public Points places(Points given, MapperGraph graph) {
        require(given != null, Result.NOTHING);
        int nodes = graph.nodes().size();
        require(
                given.rows() == nodes && given.columns() == 2,
                "it gave " + given.rows() + " x " + given.columns() + " numbers as places of " + nodes
                        + " nodes, which have two each");
        for (int node = 0; node < nodes; node++) {
            double x = given.at(node, 0);
            double y = given.at(node, 1);
            if (!Double.isFinite(x) || !Double.isFinite(y)) {
                throw wrong("it placed node " + node + " at (" + x + ", " + y + "), which is nowhere");
            }
        }
        return given;
    }

    /** Neighbours: k other rows of each row. O(n k). */
    public NeighborGraph neighbors(NeighborGraph given, int rows, int k) {
        require(given != null, Result.NOTHING);
        require(
                given.rows() == rows && given.k() == k,
                "it gave " + given.k() + " neighbours of " + given.rows() + " rows where " + k + " of " + rows
                        + " were due");
        for (int row = 0; row < rows; row++) {
            for (int rank = 0; rank < k; rank++) {
                int other = given.neighbor(row, rank);
                if (other == row) {
                    throw wrong("it gave row " + row + " as a neighbour of itself");
                }
                if (other < 0 || other >= rows) {
                    throw wrong("it gave row " + other + " as a neighbour where there are " + rows + " rows");
                }
            }
        }
        return given;
    }

    private void require(boolean holds, String otherwise) {
        if (!holds) {
            throw wrong(otherwise);
        }
    }

    private WrongResult wrong(String message) {
        return new WrongResult(part, message);
    }
}
