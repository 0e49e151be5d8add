package reeb.api.graph;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import reeb.api.data.Points;
import reeb.api.data.Table;

/**
 * A Mapper graph: clusters of patches as nodes, joined where they share rows.
 *
 * <p>See Singh, Memoli and Carlsson, <i>Topological Methods for the Analysis of High Dimensional Data Sets and 3D Object
 * Recognition</i>, SPBG 2007.
 */
public final class MapperGraph {
    private final List<Node> nodes;
    private final int[] edges;
    private final int minIntersection;
    private final Points lens;
    private final Ledger ledger;
    private final Table table;
    private final Optional<double[]> strengths;

    private MapperGraph(
            List<Node> nodes,
            int[] edges,
            int minIntersection,
            Points lens,
            Ledger ledger,
            Table table,
            Optional<double[]> strengths) {
        this.nodes = nodes;
        this.edges = edges;
        this.minIntersection = minIntersection;
        this.lens = lens;
        this.ledger = ledger;
        this.table = table;
        this.strengths = strengths;
    }

    /**
     * Puts a graph together whose edges join nodes that share a row.
     *
     * @param nodes in a fixed order
     * @param edges three numbers each: lower node, higher node, rows shared; ordered by the nodes; copied
     * @param lens n x k lens values of all rows
     * @param ledger what became of each of the n rows
     * @return the graph
     * @throws IllegalArgumentException where an edge names a node that is not there, or the ledger has other rows
     */
    public static MapperGraph of(List<Node> nodes, int[] edges, Points lens, Ledger ledger) {
        return of(nodes, edges, 1, lens, ledger);
    }

    /**
     * Puts a graph together.
     *
     * @param nodes in a fixed order
     * @param edges three numbers each: lower node, higher node, rows shared; ordered by the nodes; copied
     * @param minIntersection how many rows nodes had to share to be joined, at least 1
     * @param lens n x k lens values of all rows
     * @param ledger what became of each of the n rows
     * @return the graph
     * @throws IllegalArgumentException where an edge names a node that is not there, or the ledger has other rows
     */
    public static MapperGraph of(List<Node> nodes, int[] edges, int minIntersection, Points lens, Ledger ledger) {
        if (minIntersection < 1) {
            throw new IllegalArgumentException("nodes that share no row are not joined");
        }
        if (edges.length % 3 != 0 || ledger.rows() != lens.rows()) {
            throw new IllegalArgumentException("edges come in threes, and the ledger has a row for each lens value");
        }
        for (int edge = 0; edge < edges.length; edge += 3) {
            if (edges[edge] < 0 || edges[edge] >= edges[edge + 1] || edges[edge + 1] >= nodes.size()) {
                throw new IllegalArgumentException("no edge can join " + edges[edge] + " and " + edges[edge + 1]);
            }
        }
        return new MapperGraph(
                List.copyOf(nodes), edges.clone(), minIntersection, lens, ledger, Table.empty(), Optional.empty());
    }

    /**
     * Tells more of the nodes, in place of what was told before.
     *
     * @param columns a value for each node: {@code name} is its label, {@code x} and {@code y} are where it lies, all
     *     others are free
     * @return the same nodes and edges with this table
     * @throws IllegalArgumentException where a column has another length
     */
    public MapperGraph with(Table columns) {
        if (columns.columns().stream().anyMatch(column -> column.size() != nodes.size())) {
            throw new IllegalArgumentException("a column has not a value for each of " + nodes.size() + " nodes");
        }
        return new MapperGraph(nodes, edges, minIntersection, lens, ledger, columns, strengths);
    }

    /**
     * Gives edges weights of their own, such as those of a graph of rows, whose nodes share none.
     *
     * @param weights a finite number for each edge; copied
     * @return the same graph with these
     * @throws IllegalArgumentException where there are not as many
     */
    public MapperGraph withStrengths(double[] weights) {
        if (weights.length != edges() || !Arrays.stream(weights).allMatch(Double::isFinite)) {
            throw new IllegalArgumentException(
                    weights.length + " weights are not a finite one for each of " + edges() + " edges");
        }
        return new MapperGraph(nodes, edges, minIntersection, lens, ledger, table, Optional.of(weights.clone()));
    }

    /**
     * Lists the nodes.
     *
     * @return the nodes, in their order
     */
    public List<Node> nodes() {
        return nodes;
    }

    /**
     * Counts the edges.
     *
     * @return how many
     */
    public int edges() {
        return edges.length / 3;
    }

    /**
     * Gives an edge's lower node.
     *
     * @param edge from 0
     * @return index of the node
     */
    public int from(int edge) {
        return edges[3 * edge];
    }

    /**
     * Gives an edge's higher node.
     *
     * @param edge from 0
     * @return index of the node
     */
    public int to(int edge) {
        return edges[3 * edge + 1];
    }

    /**
     * Gives an edge's weight.
     *
     * @param edge from 0
     * @return how many rows its nodes share
     */
    public int weight(int edge) {
        return edges[3 * edge + 2];
    }

    /**
     * Tells how much an edge counts.
     *
     * @param edge from 0
     * @return its own weight where edges have some, else how many rows its nodes share
     */
    public double strength(int edge) {
        return strengths.map(own -> own[edge]).orElseGet(() -> (double) weight(edge));
    }

    /**
     * Tells whether edges have weights of their own.
     *
     * @return false where they count by the rows that their nodes share
     */
    public boolean hasStrengths() {
        return strengths.isPresent();
    }

    /**
     * Tells how many rows nodes had to share to be joined, which simplices of more nodes must share too.
     *
     * @return at least 1
     */
    public int minIntersection() {
        return minIntersection;
    }

    /**
     * Gives the lens values through which the graph was seen.
     *
     * @return n x k values
     */
    public Points lens() {
        return lens;
    }

    /**
     * Tells what became of each row.
     *
     * @return the ledger
     */
    public Ledger ledger() {
        return ledger;
    }

    /**
     * Gives what is known of the nodes beside their rows.
     *
     * @return a value of each column for each node; without columns where nothing has been told
     */
    public Table table() {
        return table;
    }

    /**
     * Averages a lens axis over each node.
     *
     * @param axis from 0 to k - 1
     * @return a mean for each node
     */
    public double[] lensMeans(int axis) {
        return nodes.stream()
                .mapToDouble(node -> node.rows().stream()
                        .mapToDouble(row -> lens.at(row, axis))
                        .average()
                        .orElse(Double.NaN))
                .toArray();
    }

    /**
     * Numbers the connected components, by their lowest node.
     *
     * @return for each node its component, from 0
     */
    public int[] components() {
        UnionFind joined = new UnionFind(nodes.size());
        for (int edge = 0; edge < edges(); edge++) {
            joined.join(from(edge), to(edge));
        }
        int[] components = new int[nodes.size()];
        int count = 0;
        for (int node = 0; node < components.length; node++) {
            int root = joined.root(node);
            components[node] = root == node ? count++ : components[root];
        }
        return components;
    }

    @Override
    public String toString() {
        return nodes.size() + " nodes, " + edges() + " edges";
    }
}
