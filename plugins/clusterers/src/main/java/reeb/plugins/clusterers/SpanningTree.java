package reeb.plugins.clusterers;

import java.util.Arrays;
import reeb.api.Progress;
import reeb.api.Run;

/** A shortest tree that joins all rows, grown row by row. O(n) memory beside the distances of one row. */
final class SpanningTree {
    /** Measures one row against all. */
    @FunctionalInterface
    interface Distances {
        void from(int row, double[] distances);
    }

    private final boolean[] entered;
    private final int[] parents;
    private final double[] lengths;

    private SpanningTree(int rows) {
        this.entered = new boolean[rows];
        this.parents = new int[rows];
        this.lengths = new double[rows];
        Arrays.fill(lengths, Double.POSITIVE_INFINITY);
    }

    /** Grows the tree from row 0, always by the nearest row, the lowest where several are (Prim 1957). */
    static Joins of(int rows, Distances measure, Run run) {
        SpanningTree tree = new SpanningTree(rows);
        Joins joins = new Joins(rows);
        double[] distances = new double[rows];
        try (Progress progress = run.progress("linking", Math.max(0, rows - 1))) {
            for (int row = 0; joins.count() < rows - 1; ) {
                measure.from(row, distances);
                tree.enter(row, distances);
                row = tree.nearest();
                joins.add(row, tree.parents[row], tree.lengths[row]);
                progress.advance(1);
            }
        }
        return joins;
    }

    private void enter(int from, double[] distances) {
        entered[from] = true;
        for (int row = 0; row < entered.length; row++) {
            if (!entered[row] && distances[row] < lengths[row]) {
                lengths[row] = distances[row];
                parents[row] = from;
            }
        }
    }

    private int nearest() {
        int nearest = -1;
        for (int row = 0; row < entered.length; row++) {
            if (!entered[row] && (nearest < 0 || lengths[row] < lengths[nearest])) {
                nearest = row;
            }
        }
        return nearest;
    }
}
