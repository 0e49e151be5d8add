package reeb.plugins.clusterers;

import java.util.stream.IntStream;
import reeb.api.data.Labels;

/** Which rows are together so far; the lowest row of each component is its root. */
final class Roots {
    private final int[] lower;

    Roots(int rows) {
        lower = IntStream.range(0, rows).toArray();
    }

    void join(int one, int other) {
        int a = of(one);
        int b = of(other);
        lower[Math.max(a, b)] = Math.min(a, b);
    }

    int of(int row) {
        int root = row;
        while (lower[root] != root) {
            lower[root] = lower[lower[root]];
            root = lower[root];
        }
        return root;
    }

    /** Numbers the components by their lowest rows. */
    Labels labels() {
        int[] labels = new int[lower.length];
        int count = 0;
        for (int row = 0; row < labels.length; row++) {
            int root = of(row);
            labels[row] = root == row ? count++ : labels[root];
        }
        return Labels.of(labels);
    }
}
