package reeb.plugins.figures.graph;

import java.util.Arrays;
import java.util.stream.IntStream;
import reeb.api.Run;
import reeb.api.data.Points;
import reeb.api.data.Rows;
import reeb.api.graph.Network;
import reeb.api.graph.Node;

/**
 * The rows that stand for nodes: of each node the row whose distances to the others are least in sum, in straight lines
 * between features (Kaufman and Rousseeuw, <i>Clustering by means of medoids</i>, 1987). Of a node of many rows only some,
 * evenly spread, are looked at.
 */
final class Medoids {
    private static final int MOST_ROWS = 128;
    private static final int MOST_VALUES = 4_000_000;

    private Medoids() {}

    /** Finds a row for each node; the lowest of several equally good ones. */
    static int[] of(Network network, Run run) {
        Points points = network.data().points();
        return run
                .collect(
                        network.graph().nodes().size(),
                        node -> of(network.graph().nodes().get(node), points))
                .stream()
                .mapToInt(row -> row)
                .toArray();
    }

    private static int of(Node node, Points points) {
        Rows some = some(node.rows(), Math.clamp(MOST_VALUES / Math.max(1, points.columns()), 2, MOST_ROWS));
        double[][] values = some.stream().mapToObj(row -> values(row, points)).toArray(double[][]::new);
        // A row of odd values is at no distance from the others; it stands for a node only where all rows are so.
        int[] finite = IntStream.range(0, values.length)
                .filter(i -> Arrays.stream(values[i]).allMatch(Double::isFinite))
                .toArray();
        double[] sums = new double[finite.length];
        for (int a = 0; a < finite.length; a++) {
            for (int b = 0; b < a; b++) {
                double distance = distance(values[finite[a]], values[finite[b]]);
                sums[a] += distance;
                sums[b] += distance;
            }
        }
        return finite.length == 0 ? node.rows().at(0) : some.at(finite[least(sums)]);
    }

    private static double[] values(int row, Points points) {
        double[] values = new double[points.columns()];
        points.copyRow(row, values);
        return values;
    }

    private static int least(double[] sums) {
        int best = 0;
        for (int i = 1; i < sums.length; i++) {
            best = sums[i] < sums[best] ? i : best;
        }
        return best;
    }

    private static Rows some(Rows rows, int most) {
        if (rows.size() <= most) {
            return rows;
        }
        return rows.pick(IntStream.range(0, most)
                .map(i -> (int) ((long) i * rows.size() / most))
                .toArray());
    }

    /** Sums in four strands, because each addition waits for the one before. */
    private static double distance(double[] a, double[] b) {
        double first = 0;
        double second = 0;
        double third = 0;
        double fourth = 0;
        int i = 0;
        for (; i + 3 < a.length; i += 4) {
            first += (a[i] - b[i]) * (a[i] - b[i]);
            second += (a[i + 1] - b[i + 1]) * (a[i + 1] - b[i + 1]);
            third += (a[i + 2] - b[i + 2]) * (a[i + 2] - b[i + 2]);
            fourth += (a[i + 3] - b[i + 3]) * (a[i + 3] - b[i + 3]);
        }
        for (; i < a.length; i++) {
            first += (a[i] - b[i]) * (a[i] - b[i]);
        }
        return Math.sqrt(first + second + third + fourth);
    }
}
