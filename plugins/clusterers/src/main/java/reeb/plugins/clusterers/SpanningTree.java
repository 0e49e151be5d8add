package reeb.plugins.clusterers;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import reeb.api.Metric;
import reeb.api.Progress;
import reeb.api.Run;
import reeb.api.data.Labels;
import reeb.api.data.Points;

/** A shortest tree that joins all rows: edge i joins {@code ends[i]}, the row that entered i-th, to an earlier one. */
final class SpanningTree {
    private final int rows;
    private final int[] ends;
    private final int[] parents;
    private final double[] lengths;

    private SpanningTree(int rows) {
        this.rows = rows;
        this.ends = new int[Math.max(0, rows - 1)];
        this.parents = new int[ends.length];
        this.lengths = new double[ends.length];
    }

    /** Grows the tree from row 0, always by the nearest row, the lowest where several are (Prim 1957). */
    static SpanningTree of(Points points, Metric metric, Run run) {
        SpanningTree tree = new SpanningTree(points.rows());
        Growth growth = new Growth(points.rows());
        double[] distances = new double[points.rows()];
        try (Progress progress = run.progress("linking", tree.ends.length)) {
            for (int edge = 0, row = 0; edge < tree.ends.length; edge++) {
                metric.distances(points, row, distances);
                growth.enter(row, distances);
                row = growth.nearest();
                tree.ends[edge] = row;
                tree.parents[edge] = growth.parents[row];
                tree.lengths[edge] = growth.lengths[row];
                progress.advance(1);
            }
        }
        return tree;
    }

    /** The rows yet to enter a tree, each with the row of the tree that it is nearest to. */
    private static final class Growth {
        private final boolean[] entered;
        private final int[] parents;
        private final double[] lengths;

        Growth(int rows) {
            this.entered = new boolean[rows];
            this.parents = new int[rows];
            this.lengths = new double[rows];
            Arrays.fill(lengths, Double.POSITIVE_INFINITY);
        }

        void enter(int from, double[] distances) {
            entered[from] = true;
            for (int row = 0; row < entered.length; row++) {
                if (!entered[row] && distances[row] < lengths[row]) {
                    lengths[row] = distances[row];
                    parents[row] = from;
                }
            }
        }

        int nearest() {
            int nearest = -1;
            for (int row = 0; row < entered.length; row++) {
                if (!entered[row] && (nearest < 0 || lengths[row] < lengths[nearest])) {
                    nearest = row;
                }
            }
            return nearest;
        }
    }

    /** Cuts all edges of at least a length. */
    Labels componentsNearerThan(double threshold) {
        return components(IntStream.range(0, ends.length).filter(edge -> lengths[edge] < threshold));
    }

    /** Cuts the longest edges until there are so many components, the later one first where several are as long. */
    Labels components(int count) {
        return components(IntStream.range(0, ends.length)
                .boxed()
                .sorted(Comparator.comparingDouble(edge -> lengths[edge]))
                .mapToInt(edge -> edge)
                .limit(Math.max(0, rows - (long) count)));
    }

    private Labels components(IntStream edges) {
        int[] lowest = IntStream.range(0, rows).toArray();
        edges.forEach(edge -> {
            int a = root(lowest, ends[edge]);
            int b = root(lowest, parents[edge]);
            lowest[Math.max(a, b)] = Math.min(a, b);
        });
        return Labels.of(numbered(lowest));
    }

    private int[] numbered(int[] lowest) {
        int[] labels = new int[lowest.length];
        int count = 0;
        for (int row = 0; row < labels.length; row++) {
            int root = root(lowest, row);
            labels[row] = root == row ? count++ : labels[root];
        }
        return labels;
    }

    private static int root(int[] lowest, int row) {
        int root = row;
        while (lowest[root] != root) {
            lowest[root] = lowest[lowest[root]];
            root = lowest[root];
        }
        return root;
    }
}
