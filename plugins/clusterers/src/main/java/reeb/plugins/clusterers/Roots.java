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
        return Numbering.byLowestRow(
                IntStream.range(0, lower.length).map(this::of).toArray());
    }
}
