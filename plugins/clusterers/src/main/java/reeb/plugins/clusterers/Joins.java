package reeb.plugins.clusterers;

import java.util.Comparator;
import java.util.stream.IntStream;
import reeb.api.data.Labels;
import reeb.api.data.SpanningTree;
import reeb.api.graph.UnionFind;

/** Pairs of rows to be together, each at a length: join i is between {@code from[i]} and {@code to[i]}. */
final class Joins {
    private final int rows;
    private final int[] from;
    private final int[] to;
    private final double[] lengths;
    private int count;

    /** Makes room for one join fewer than rows. */
    Joins(int rows) {
        this.rows = rows;
        this.from = new int[Math.max(0, rows - 1)];
        this.to = new int[from.length];
        this.lengths = new double[from.length];
    }

    /** Takes the edges of a tree. */
    static Joins of(SpanningTree tree) {
        Joins joins = new Joins(tree.edges() + 1);
        for (int edge = 0; edge < tree.edges(); edge++) {
            joins.add(tree.lower(edge), tree.higher(edge), tree.length(edge));
        }
        return joins;
    }

    void add(int one, int other, double length) {
        from[count] = one;
        to[count] = other;
        lengths[count++] = length;
    }

    int rows() {
        return rows;
    }

    int count() {
        return count;
    }

    int from(int join) {
        return from[join];
    }

    int to(int join) {
        return to[join];
    }

    double length(int join) {
        return lengths[join];
    }

    /** Orders the joins by length, the earlier one first where several are as long. */
    int[] shortestFirst() {
        return IntStream.range(0, count)
                .boxed()
                .sorted(Comparator.comparingDouble(join -> lengths[join]))
                .mapToInt(join -> join)
                .toArray();
    }

    /** Leaves out all joins of at least a length. */
    Labels componentsNearerThan(double threshold) {
        return components(IntStream.range(0, count).filter(join -> lengths[join] < threshold));
    }

    /** Leaves out the longest joins until there are so many components, the later one first where several are as long. */
    Labels components(int clusters) {
        return components(IntStream.of(shortestFirst()).limit(Math.max(0, rows - (long) clusters)));
    }

    private Labels components(IntStream joins) {
        UnionFind joined = new UnionFind(rows);
        joins.forEach(join -> joined.join(from[join], to[join]));
        return Numbering.byLowestRow(joined.roots());
    }
}
