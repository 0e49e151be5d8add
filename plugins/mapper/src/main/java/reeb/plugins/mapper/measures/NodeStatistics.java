package reeb.plugins.mapper.measures;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import reeb.api.About;
import reeb.api.Default;
import reeb.api.GraphEvaluator;
import reeb.api.Metric;
import reeb.api.Named;
import reeb.api.Progress;
import reeb.api.Range;
import reeb.api.Run;
import reeb.api.data.Column;
import reeb.api.data.Points;
import reeb.api.data.Table;
import reeb.api.graph.MapperGraph;
import reeb.api.graph.Network;
import reeb.api.graph.Node;
import reeb.api.problem.InputException;
import reeb.toolkit.nodes.Attribute;
import reeb.toolkit.nodes.NodeAttributes;
import reeb.toolkit.nodes.Titles;

/**
 * Describes each node in a row of its own: {@code node} (its number), the {@link NodeAttributes}, {@code degree},
 * {@code medoid} (the number of the row nearest to the others of its node), {@code spread} (mean distance of the other rows to the
 * medoid) and {@code density} (1 / spread; empty where that is 0 or unknown).
 *
 * <p>Distances are between the features of the source. Takes O(s d) for each place in a node, with d features and s samples.
 *
 * @param metric distance between rows, for medoids
 * @param samples how many rows of a node, evenly spaced, the medoid is to be near; exact in nodes of no more rows
 */
@Named("node-statistics")
@About("Describes each node in a row: size, lens means, modes, purities, means, degree, medoid, spread and density.")
public record NodeStatistics(
        @About("Distance between the rows of a node, as the source gave them.") @Default("euclidean")
        Metric metric,

        @About("How many rows of a node, evenly spaced, its medoid is to be near; exact in nodes of no more rows.")
        @Default("100")
        @Range(min = 1)
        int samples)
        implements GraphEvaluator {
    private static final List<String> FIGURES = List.of("node", "degree", "medoid", "spread", "density");

    /** A node's medoid and the mean distance of the other rows to it; no medoid is -1. */
    private record Middle(int medoid, double spread) {}

    @Override
    public Table evaluate(Network network, Run run) {
        if (metric.mayBeNegative()) {
            throw new InputException("metric: a medoid needs distances that are never negative; use another metric");
        }
        MapperGraph graph = network.graph();
        List<Middle> middles = middles(graph.nodes(), network.data().points(), run);
        List<Column> columns = new ArrayList<>();
        columns.add(new Column.Numbers(
                "node", IntStream.range(0, middles.size()).asDoubleStream().toArray()));
        List<Attribute> attributes = NodeAttributes.of(network).all();
        List<String> titles =
                Titles.beside(FIGURES, attributes.stream().map(Attribute::title).toList(), " (node)");
        for (int i = 0; i < titles.size(); i++) {
            Attribute attribute = attributes.get(i);
            columns.add(new Attribute(titles.get(i), attribute.type(), attribute.values()).column(middles.size()));
        }
        columns.add(new Column.Numbers("degree", degrees(graph)));
        columns.add(numbers(
                "medoid",
                middles,
                middle -> middle.medoid() < 0 ? Double.NaN : network.data().number(middle.medoid())));
        columns.add(numbers("spread", middles, Middle::spread));
        columns.add(numbers("density", middles, middle -> middle.spread() > 0 ? 1 / middle.spread() : Double.NaN));
        return new Table(columns);
    }

    private static Column numbers(
            String name, List<Middle> middles, java.util.function.ToDoubleFunction<Middle> value) {
        return new Column.Numbers(name, middles.stream().mapToDouble(value).toArray());
    }

    private static double[] degrees(MapperGraph graph) {
        double[] degrees = new double[graph.nodes().size()];
        for (int edge = 0; edge < graph.edges(); edge++) {
            degrees[graph.from(edge)]++;
            degrees[graph.to(edge)]++;
        }
        return degrees;
    }

    private List<Middle> middles(List<Node> nodes, Points points, Run run) {
        Metric fitted = metric.fitted(points, run.in("metric"));
        long total =
                nodes.stream().mapToLong(node -> Math.min(node.size(), samples)).sum();
        try (Progress progress = run.progress("finding medoids", total)) {
            return run.collect(nodes.size(), node -> middle(nodes.get(node), points, fitted, progress));
        }
    }

    private Middle middle(Node node, Points points, Metric fitted, Progress progress) {
        Points members = points.select(node.rows());
        double[] sums = new double[node.size()];
        double[] distances = new double[node.size()];
        int count = Math.min(node.size(), samples);
        for (int sample = 0; sample < count; sample++) {
            fitted.distances(members, (int) ((long) sample * node.size() / count), distances);
            for (int i = 0; i < sums.length; i++) {
                sums[i] += distances[i];
            }
            progress.advance(1);
        }
        int medoid = least(sums);
        if (medoid < 0 || sums.length == 1) {
            return new Middle(medoid < 0 ? -1 : node.rows().at(medoid), Double.NaN);
        }
        fitted.distances(members, medoid, distances);
        double sum = 0;
        for (double distance : distances) {
            sum += distance;
        }
        return new Middle(node.rows().at(medoid), sum / (distances.length - 1));
    }

    /** Finds the least finite value, the first on ties; -1 where there is none. */
    private static int least(double[] values) {
        int least = -1;
        for (int i = 0; i < values.length; i++) {
            if (Double.isFinite(values[i]) && (least < 0 || values[i] < values[least])) {
                least = i;
            }
        }
        return least;
    }
}
