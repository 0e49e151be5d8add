package reeb.api.data;

import java.util.stream.IntStream;
import reeb.api.Metric;
import reeb.api.Run;

/** For each row, the rows within a radius, itself included, in ascending order. */
public final class Neighborhoods {
    private final int[][] neighbors;

    private Neighborhoods(int[][] neighbors) {
        this.neighbors = neighbors;
    }

    /**
     * Wraps lists of neighbours.
     *
     * @param neighbors for each row an ascending list that holds the row itself; handed over
     * @return the neighbourhoods
     */
    public static Neighborhoods of(int[][] neighbors) {
        return new Neighborhoods(neighbors);
    }

    /**
     * Measures all pairs one by one: the plain form that faster ones must equal. O(n^2 d).
     *
     * @param points n x d features
     * @param metric measures a pair
     * @param radius at least 0
     * @param run this execution
     * @return the neighbourhoods
     */
    public static Neighborhoods byPairs(Points points, Metric metric, double radius, Run run) {
        int rows = points.rows();
        PairMemory memory = new PairMemory(Integer.BYTES, Integer.BYTES);
        return of(run.collect(rows, row -> {
                    double[] distances = new double[rows];
                    metric.distances(points, row, distances);
                    int[] near = IntStream.range(0, rows)
                            .filter(other -> other == row || distances[other] <= radius)
                            .toArray();
                    memory.found(near.length, run);
                    return near;
                })
                .toArray(int[][]::new));
    }

    /**
     * Counts the rows.
     *
     * @return n
     */
    public int rows() {
        return neighbors.length;
    }

    /**
     * Counts a row's neighbours.
     *
     * @param row from 0 to n - 1
     * @return how many, itself included
     */
    public int degree(int row) {
        return neighbors[row].length;
    }

    /**
     * Gives one of a row's neighbours.
     *
     * @param row from 0 to n - 1
     * @param index from 0 to degree - 1
     * @return the neighbour's row number
     */
    public int neighbor(int row, int index) {
        return neighbors[row][index];
    }
}
