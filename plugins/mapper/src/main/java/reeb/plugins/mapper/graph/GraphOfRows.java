package reeb.plugins.mapper.graph;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import reeb.api.About;
import reeb.api.GraphBuilder;
import reeb.api.Lens;
import reeb.api.Named;
import reeb.api.Run;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.api.data.Rows;
import reeb.api.graph.Ledger;
import reeb.api.graph.MapperGraph;
import reeb.api.graph.Node;
import reeb.kernels.communities.WeightedGraph;

/**
 * A graph with a node for each row and the edges of a graph of neighbours, for exporters, layouts and pictures of graphs.
 *
 * <p>Edges lead both ways and weigh the mean of both directions, 0 for one that is missing. Nodes share no rows: what edges
 * count is their weight alone. O(m log k) for m edges.
 *
 * @param lens values of the rows; default: the weight of each row's edges
 */
@Named("graph-of-rows")
@About(
        "Makes a node of each row and joins them by a graph of neighbours, so that graphs' exporters, layouts and figures take it.")
public record GraphOfRows(
        @About("Values of the rows, such as their places in a map; default: the weight of each row's edges.")
        Optional<Lens> lens)
        implements GraphBuilder {
    @Override
    public MapperGraph build(Dataset data, Run run) {
        int rows = data.points().rows();
        WeightedGraph graph = WeightedGraph.of(data.points());
        Points values = lens.map(seen -> LensValues.of(seen, data, run)).orElseGet(() -> degrees(graph));
        List<Node> nodes = IntStream.range(0, rows)
                .mapToObj(row -> new Node(Rows.of(row), 0, row))
                .toList();
        IntList edges = new IntList();
        double[] strengths = new double[graph.ends() / 2];
        int count = 0;
        for (int row = 0; row < rows; row++) {
            for (long end : sorted(graph, row)) {
                int other = (int) (end >> 32);
                if (other > row) {
                    edges.add(row);
                    edges.add(other);
                    edges.add(0);
                    strengths[count++] = graph.weight(graph.begin(row) + (int) end);
                }
            }
        }
        Ledger ledger = Ledger.of(Collections.nCopies(rows, Ledger.Fate.KEPT));
        return MapperGraph.of(nodes, edges.toArray(), values, ledger).withStrengths(strengths);
    }

    private static Points degrees(WeightedGraph graph) {
        double[] degrees = new double[graph.nodes()];
        for (int row = 0; row < degrees.length; row++) {
            for (int edge = graph.begin(row); edge < graph.end(row); edge++) {
                degrees[row] += graph.weight(edge);
            }
        }
        return Points.of(degrees.length, 1, degrees);
    }

    /** Lists a row's other ends in ascending order, each before the place of its edge. */
    private static long[] sorted(WeightedGraph graph, int row) {
        int first = graph.begin(row);
        long[] ends = new long[graph.end(row) - first];
        Arrays.setAll(ends, i -> (long) graph.other(first + i) << 32 | i);
        Arrays.sort(ends);
        return ends;
    }
}
