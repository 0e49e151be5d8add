package reeb.testkit;

import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import reeb.api.Metric;
import reeb.api.data.Neighborhoods;
import reeb.api.data.Points;

/** Rows within a radius, as lists that can be compared. */
final class NearRows {
    private NearRows() {}

    /** Lists the neighbours of each row, itself included. */
    static List<List<Integer>> lists(Neighborhoods neighborhoods) {
        return IntStream.range(0, neighborhoods.rows())
                .mapToObj(row -> IntStream.range(0, neighborhoods.degree(row))
                        .mapToObj(i -> neighborhoods.neighbor(row, i))
                        .toList())
                .toList();
    }

    /** Lists the pairs that a metric tells of, the lower row first; what is told twice is there twice. */
    static List<List<Integer>> pairs(Metric metric, Points points, double radius) {
        Queue<List<Integer>> told = new ConcurrentLinkedQueue<>();
        metric.pairs(
                points,
                radius,
                (row, other) -> told.add(List.of(Math.min(row, other), Math.max(row, other))),
                TestRun.parallel());
        return told.stream()
                .sorted(Comparator.<List<Integer>>comparingInt(List::getFirst).thenComparingInt(List::getLast))
                .toList();
    }

    /** Lists each pair of neighbours once, by its lower row. */
    static List<List<Integer>> once(List<List<Integer>> neighbors) {
        return IntStream.range(0, neighbors.size())
                .boxed()
                .flatMap(row ->
                        neighbors.get(row).stream().filter(other -> other > row).map(other -> List.of(row, other)))
                .toList();
    }
}
