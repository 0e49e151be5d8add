package reeb.plugins.metrics;

import java.util.Arrays;
import java.util.stream.IntStream;
import reeb.api.About;
import reeb.api.Metric;
import reeb.api.Named;
import reeb.api.PairSearch;
import reeb.api.Run;
import reeb.api.data.NeighborGraph;
import reeb.api.data.Neighborhoods;
import reeb.api.data.Points;
import reeb.api.data.SparseRows;
import reeb.api.problem.InputException;

/**
 * The distances of a graph of neighbours: those that are not stored are infinite. Nearest rows are those that a row has an edge to;
 * within a radius are all that an edge of either direction joins.
 *
 * @param matrix n x n sparse distances, that rows are of or were selected from
 * @param edges the same in either direction
 */
@Named("precomputed")
@About("Distances of a graph of neighbours.")
record KnownDistances(Points matrix, EdgeLists edges) implements Metric {
    /** Checks the graph. O(m) for m edges. */
    static KnownDistances of(Points points) {
        Points matrix = points.whole();
        SparseRows rows = matrix.sparse().orElseThrow();
        if (rows.rows() != rows.columns()) {
            throw new InputException("precomputed: a graph of neighbours has a column for each row but there are "
                    + matrix + "; give what neighbors makes, or features and another metric");
        }
        return new KnownDistances(matrix, EdgeLists.of(rows));
    }

    @Override
    public Metric fitted(Points points, Run run) {
        return points.whole() == matrix ? this : of(points);
    }

    @Override
    public boolean knowsNearest() {
        return true;
    }

    /** Reads each row's nearest neighbours. O(m log k). */
    @Override
    public NeighborGraph nearest(Points points, int k, Run run) {
        PairSearch.check(points.rows(), k, run);
        int[] places = places(points);
        int[] neighbors = new int[points.rows() * k];
        double[] distances = new double[neighbors.length];
        run.parallel(points.rows(), row -> {
            Known known = known(points.origin(row), places);
            if (known.count() < k) {
                throw new InputException("precomputed: row " + row + " (counted from 0) has " + known.count()
                        + " neighbours in the graph but " + k
                        + " are asked for; ask for fewer, or give neighbors a larger k");
            }
            int[] order = known.byDistance();
            for (int rank = 0; rank < k; rank++) {
                neighbors[row * k + rank] = known.rows()[order[rank]];
                distances[row * k + rank] = known.distances()[order[rank]];
            }
        });
        return NeighborGraph.of(k, neighbors, distances);
    }

    @Override
    public Neighborhoods within(Points points, double radius, Run run) {
        int[] places = places(points);
        return Neighborhoods.of(run.collect(points.rows(), row -> {
                    int from = points.origin(row);
                    IntStream others = IntStream.range(edges.begin(from), edges.end(from))
                            .filter(edge -> edges.distance(edge) <= radius)
                            .map(edge -> places[edges.other(edge)])
                            .filter(place -> place >= 0 && place != row);
                    return IntStream.concat(others, IntStream.of(row)).sorted().toArray();
                })
                .toArray(int[][]::new));
    }

    @Override
    public double distance(double[] a, double[] b) {
        return new Precomputed().distance(a, b);
    }

    @Override
    public void distances(Points points, int row, double[] distances) {
        int[] places = places(points);
        Arrays.fill(distances, 0, points.rows(), Double.POSITIVE_INFINITY);
        int from = points.origin(row);
        for (int edge = edges.begin(from); edge < edges.end(from); edge++) {
            int place = places[edges.other(edge)];
            if (place >= 0) {
                distances[place] = edges.distance(edge);
            }
        }
        distances[row] = 0;
    }

    /** Tells which of the points each row of the matrix is; -1 where it is none. */
    private int[] places(Points points) {
        int[] places = new int[matrix.rows()];
        Arrays.fill(places, -1);
        for (int row = 0; row < points.rows(); row++) {
            places[points.origin(row)] = row;
        }
        return places;
    }

    private Known known(int row, int[] places) {
        SparseRows stored = matrix.sparse().orElseThrow();
        int[] rows = new int[stored.count(row)];
        double[] distances = new double[rows.length];
        stored.copy(row, rows, distances);
        int count = 0;
        for (int i = 0; i < rows.length; i++) {
            if (rows[i] != row && places[rows[i]] >= 0) {
                rows[count] = places[rows[i]];
                distances[count++] = EdgeLists.distance(distances[i]);
            }
        }
        return new Known(count, rows, distances);
    }

    /** What a row has distances to. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Known(int count, int[] rows, double[] distances) {
        int[] byDistance() {
            return IntStream.range(0, count)
                    .boxed()
                    .sorted((left, right) -> distances[left] == distances[right]
                            ? Integer.compare(rows[left], rows[right])
                            : Double.compare(distances[left], distances[right]))
                    .mapToInt(Integer::intValue)
                    .toArray();
        }
    }
}
