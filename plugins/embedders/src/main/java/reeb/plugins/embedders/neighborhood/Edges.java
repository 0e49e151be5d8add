package reeb.plugins.embedders.neighborhood;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoublePredicate;
import java.util.function.DoubleUnaryOperator;
import reeb.api.Metric;
import reeb.api.Run;
import reeb.api.data.NeighborGraph;
import reeb.api.data.Neighborhoods;
import reeb.api.data.Points;
import reeb.api.data.SparseRows;
import reeb.api.problem.InputException;

/** Directed edges with a value each, those from a row side by side and in ascending order of their targets. */
final class Edges {
    private static final int ROWS_AT_A_TIME = 1024;

    private final int[] starts;
    private final int[] targets;
    private final double[] values;

    /** Puts them together; arrays are handed over. */
    Edges(int[] starts, int[] targets, double[] values) {
        this.starts = starts;
        this.targets = targets;
        this.values = values;
    }

    /** Takes the edges from each row to its neighbours, with values that lie nearest first; they are handed over. O(n k log k). */
    static Edges of(NeighborGraph graph, double[] values, Run run) {
        int k = graph.k();
        int[] starts = new int[graph.rows() + 1];
        Arrays.setAll(starts, row -> row * k);
        int[] targets = graph.neighbors();
        run.chunks(graph.rows(), ROWS_AT_A_TIME, (first, end) -> {
            long[] order = new long[k];
            double[] before = new double[k];
            for (int row = first; row < end; row++) {
                for (int rank = 0; rank < k; rank++) {
                    order[rank] = (long) targets[row * k + rank] << 32 | rank;
                    before[rank] = values[row * k + rank];
                }
                Arrays.sort(order);
                for (int place = 0; place < k; place++) {
                    targets[row * k + place] = (int) (order[place] >> 32);
                    values[row * k + place] = before[(int) order[place]];
                }
            }
        });
        return new Edges(starts, targets, values);
    }

    /** Takes the edges from each row to the others near it, without values yet. */
    static Edges of(Neighborhoods near) {
        int[] starts = new int[near.rows() + 1];
        for (int row = 0; row < near.rows(); row++) {
            starts[row + 1] = Math.addExact(starts[row], near.degree(row) - 1);
        }
        int[] targets = new int[starts[near.rows()]];
        for (int row = 0, place = 0; row < near.rows(); row++) {
            for (int index = 0; index < near.degree(row); index++) {
                if (near.neighbor(row, index) != row) {
                    targets[place++] = near.neighbor(row, index);
                }
            }
        }
        return new Edges(starts, targets, new double[targets.length]);
    }

    /** Reads a graph of neighbours; the diagonal is ignored. */
    static Edges of(Points points, String asking) {
        SparseRows rows = points.sparse()
                .filter(sparse -> sparse.rows() == sparse.columns())
                .orElseThrow(() -> new InputException(asking + ": a graph has n x n sparse values but there are "
                        + points + "; take the result of neighbors"));
        int[] starts = new int[rows.rows() + 1];
        int[] columns = new int[rows.columns()];
        double[] found = new double[columns.length];
        for (int row = 0; row < rows.rows(); row++) {
            starts[row + 1] = Math.addExact(starts[row], rows.count(row));
        }
        int[] targets = new int[starts[rows.rows()]];
        double[] values = new double[targets.length];
        int place = 0;
        for (int row = 0; row < rows.rows(); row++) {
            int count = rows.copy(row, columns, found);
            starts[row] = place;
            for (int i = 0; i < count; i++) {
                if (columns[i] != row) {
                    targets[place] = columns[i];
                    values[place++] = found[i];
                }
            }
        }
        starts[rows.rows()] = place;
        return new Edges(starts, Arrays.copyOf(targets, place), Arrays.copyOf(values, place));
    }

    int rows() {
        return starts.length - 1;
    }

    int count() {
        return targets.length;
    }

    /** Copies the values of all edges. */
    double[] values() {
        return values.clone();
    }

    /** How many edges lead from a row. */
    int degree(int row) {
        return starts[row + 1] - starts[row];
    }

    /** Gives a value to each edge. */
    interface Value {
        double of(int row, int target);
    }

    Edges valued(Value value, Run run) {
        double[] given = new double[targets.length];
        run.chunks(rows(), ROWS_AT_A_TIME, (first, end) -> {
            for (int row = first; row < end; row++) {
                for (int edge = starts[row]; edge < starts[row + 1]; edge++) {
                    given[edge] = value.of(row, targets[edge]);
                }
            }
        });
        return new Edges(starts, targets, given);
    }

    /** Changes each value. */
    Edges mapped(DoubleUnaryOperator change) {
        return new Edges(starts, targets, Arrays.stream(values).map(change).toArray());
    }

    /** Measures how long each edge is. O(m d). */
    Edges measured(Points points, Metric metric, Run run) {
        double[] given = new double[targets.length];
        run.chunks(rows(), ROWS_AT_A_TIME, (first, end) -> {
            double[] from = new double[points.columns()];
            double[] to = new double[points.columns()];
            for (int row = first; row < end; row++) {
                points.copyRow(row, from);
                for (int edge = starts[row]; edge < starts[row + 1]; edge++) {
                    points.copyRow(targets[edge], to);
                    given[edge] = metric.distance(from, to);
                }
            }
        });
        return new Edges(starts, targets, given);
    }

    /** Counts the targets that two rows have in common. */
    int common(int row, int other) {
        int common = 0;
        int mine = starts[row];
        int theirs = starts[other];
        while (mine < starts[row + 1] && theirs < starts[other + 1]) {
            int difference = Integer.compare(targets[mine], targets[theirs]);
            common += difference == 0 ? 1 : 0;
            mine += difference <= 0 ? 1 : 0;
            theirs += difference >= 0 ? 1 : 0;
        }
        return common;
    }

    /** Keeps the edges whose values are to be kept. */
    Edges filtered(DoublePredicate kept) {
        int[] fewer = new int[starts.length];
        int[] others = new int[targets.length];
        double[] left = new double[targets.length];
        int count = 0;
        for (int row = 0; row < rows(); row++) {
            for (int edge = starts[row]; edge < starts[row + 1]; edge++) {
                if (kept.test(values[edge])) {
                    others[count] = targets[edge];
                    left[count++] = values[edge];
                }
            }
            fewer[row + 1] = count;
        }
        return new Edges(fewer, Arrays.copyOf(others, count), Arrays.copyOf(left, count));
    }

    /** Joins both directions of each pair, or leaves them. O(m). */
    Edges joined(Direction direction, DoubleBinaryOperator joint) {
        if (direction == Direction.DIRECTED) {
            return this;
        }
        Edges back = turned();
        int[] sums = new int[starts.length];
        int room = direction == Direction.UNION ? Math.multiplyExact(2, targets.length) : targets.length;
        int[] others = new int[room];
        double[] weights = new double[room];
        int place = 0;
        for (int row = 0; row < rows(); row++) {
            int mine = starts[row];
            int theirs = back.starts[row];
            while (mine < starts[row + 1] || theirs < back.starts[row + 1]) {
                int to = mine < starts[row + 1] ? targets[mine] : Integer.MAX_VALUE;
                int from = theirs < back.starts[row + 1] ? back.targets[theirs] : Integer.MAX_VALUE;
                double there = to <= from ? values[mine++] : 0;
                double here = from <= to ? back.values[theirs++] : 0;
                if (to == from || direction == Direction.UNION) {
                    others[place] = Math.min(to, from);
                    weights[place++] = joint.applyAsDouble(there, here);
                }
            }
            sums[row + 1] = place;
        }
        return new Edges(sums, Arrays.copyOf(others, place), Arrays.copyOf(weights, place));
    }

    private Edges turned() {
        int[] turned = new int[starts.length];
        for (int target : targets) {
            turned[target + 1]++;
        }
        for (int row = 0; row < rows(); row++) {
            turned[row + 1] += turned[row];
        }
        int[] next = turned.clone();
        int[] sources = new int[targets.length];
        double[] back = new double[targets.length];
        for (int row = 0; row < rows(); row++) {
            for (int edge = starts[row]; edge < starts[row + 1]; edge++) {
                int place = next[targets[edge]]++;
                sources[place] = row;
                back[place] = values[edge];
            }
        }
        return new Edges(turned, sources, back);
    }

    /** Makes n x n sparse rows of them; those of value 0 are left out. */
    Points toPoints(Points.Precision precision) {
        boolean single = precision == Points.Precision.SINGLE;
        Edges kept = filtered(value -> (single ? (float) value : value) != 0);
        long[] first = Arrays.stream(kept.starts).asLongStream().toArray();
        MemorySegment stored = MemorySegment.ofArray(kept.values);
        if (single) {
            float[] rounded = new float[kept.values.length];
            for (int edge = 0; edge < rounded.length; edge++) {
                rounded[edge] = (float) kept.values[edge];
            }
            stored = MemorySegment.ofArray(rounded);
        }
        return Points.of(SparseRows.over(
                MemorySegment.ofArray(first), MemorySegment.ofArray(kept.targets), stored, precision, rows()));
    }
}
