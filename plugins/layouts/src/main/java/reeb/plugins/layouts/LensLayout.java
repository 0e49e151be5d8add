package reeb.plugins.layouts;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import reeb.api.About;
import reeb.api.Layout;
import reeb.api.Named;
import reeb.api.Run;
import reeb.api.data.Points;
import reeb.api.graph.MapperGraph;

/**
 * Nodes at the means of their lens values, as in ReNom TDA.
 *
 * <p>Two axes or more: x and y are the first two, each stretched to the same frame. One axis: x is the lens, and nodes of
 * much the same value are stacked, near their neighbours, by barycentres (Sugiyama, Tagawa and Toda, 1981).
 */
@Named("lens")
@About("Places each node at the mean of its rows' first two lens values; with one lens axis nodes are stacked.")
public record LensLayout() implements Layout {
    /** The frame that lens values are stretched to. */
    static final double WIDTH = 4;

    static final double HEIGHT = 3;
    private static final int COLUMNS = 40;
    private static final int SWEEPS = 8;

    @Override
    public Points place(MapperGraph graph, Run run) {
        int nodes = graph.nodes().size();
        double[] x = graph.lens().columns() < 1 ? new double[nodes] : scaled(graph.lensMeans(0), WIDTH);
        double[] y = graph.lens().columns() < 2 ? stacked(graph, x) : scaled(graph.lensMeans(1), HEIGHT);
        double[] positions = new double[2 * nodes];
        for (int node = 0; node < nodes; node++) {
            positions[2 * node] = x[node];
            positions[2 * node + 1] = y[node];
        }
        return Points.of(nodes, 2, positions);
    }

    private static double[] scaled(double[] values, double length) {
        double min = Arrays.stream(values).filter(Double::isFinite).min().orElse(0);
        double max = Arrays.stream(values).filter(Double::isFinite).max().orElse(0);
        // Halves first: the span of huge values would overflow.
        double span = max / 2 - min / 2;
        return Arrays.stream(values)
                .map(value -> Double.isFinite(value) && span > 0 ? (value / 2 - min / 2) / span * length : length / 2)
                .toArray();
    }

    private static double[] stacked(MapperGraph graph, double[] x) {
        List<int[]> columns = columns(x);
        double[] y = new double[x.length];
        int highest = columns.stream().mapToInt(column -> column.length).max().orElse(0);
        double gap = Math.min(WIDTH / COLUMNS, HEIGHT / Math.max(1, highest));
        columns.forEach(column -> stack(column, y, gap));
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            double[] barycentres = barycentres(graph, y);
            for (int[] column : columns) {
                int[] order = Arrays.stream(column)
                        .boxed()
                        .sorted(Comparator.comparingDouble(node -> barycentres[node]))
                        .mapToInt(Integer::intValue)
                        .toArray();
                stack(order, y, gap);
            }
        }
        return y;
    }

    private static List<int[]> columns(double[] x) {
        int[] columns = Arrays.stream(x)
                .mapToInt(value -> (int) Math.min(COLUMNS - 1, value / WIDTH * COLUMNS))
                .toArray();
        return IntStream.range(0, COLUMNS)
                .mapToObj(column -> IntStream.range(0, x.length)
                        .filter(node -> columns[node] == column)
                        .toArray())
                .toList();
    }

    private static void stack(int[] order, double[] y, double gap) {
        for (int rank = 0; rank < order.length; rank++) {
            y[order[rank]] = (rank - (order.length - 1) / 2.0) * gap;
        }
    }

    /** Averages for each node its own height and those of its neighbours. */
    private static double[] barycentres(MapperGraph graph, double[] y) {
        double[] sums = y.clone();
        int[] counts = new int[y.length];
        Arrays.fill(counts, 1);
        for (int edge = 0; edge < graph.edges(); edge++) {
            int a = graph.from(edge);
            int b = graph.to(edge);
            sums[a] += y[b];
            sums[b] += y[a];
            counts[a]++;
            counts[b]++;
        }
        Arrays.setAll(sums, node -> sums[node] / counts[node]);
        return sums;
    }
}
