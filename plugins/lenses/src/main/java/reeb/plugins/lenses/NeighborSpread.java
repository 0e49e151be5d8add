package reeb.plugins.lenses;

import java.util.Arrays;
import reeb.api.About;
import reeb.api.Default;
import reeb.api.Lens;
import reeb.api.Metric;
import reeb.api.Named;
import reeb.api.NeighborSearch;
import reeb.api.Range;
import reeb.api.Run;
import reeb.api.data.Dataset;
import reeb.api.data.NeighborGraph;
import reeb.api.data.Points;
import reeb.api.problem.InputException;
import reeb.kernels.neighbors.NeighborLens;

/**
 * How far apart a map has put each row and its nearest rows: large for rows that the map has torn from some of them, which
 * are those between groups, and those whose group it could not tell.
 *
 * <p>The mean euclidean distance on the map from a row to its k nearest rows in the features. A cover with a limit on this
 * axis leaves doubtful rows out of a Mapper graph, and the ledger counts them. Takes the neighbours' time and O(n k).
 *
 * <p>A row that comes later gets the mean of what its nearest known rows have, each weighed by one over its distance: its own place on the
 * map would say little, since a map puts a row that comes later between those that are near to it.
 *
 * @param map where distances are measured
 * @param k how many neighbours count, the row itself not among them
 * @param as the distance, or the share of rows whose neighbours lie closer
 * @param metric distance between rows
 * @param search how neighbours are found
 */
@Named("neighbour-spread")
@About("Measures how far apart a map has put each row and its nearest rows: large for rows it could not place well.")
public record NeighborSpread(
        @About("The map, such as the step of an embedding of the same rows.")
        Lens map,

        @About("How many neighbours count, the row itself not among them.") @Default("15") @Range(min = 1)
        int k,

        @About("What the lens gives.") @Default("distance") As as,

        @About("Distance between rows.") @Default("euclidean")
        Metric metric,

        @About("How neighbours are found.") @Default("automatic")
        NeighborSearch search)
        implements NeighborLens {
    /** What the lens gives. */
    public enum As {
        /** The mean distance on the map. */
        @About("The mean distance on the map.")
        DISTANCE,
        /** The share of rows whose mean distance is smaller. */
        @About("The share of rows whose mean distance is smaller, from 0 to 1.")
        RANK
    }

    @Override
    public Points view(Dataset data, Run run) {
        Points points = data.points();
        Points places = map.view(Dataset.of(points), run.in("map"));
        if (places.rows() != points.rows()) {
            throw new InputException("map: has " + places.rows() + " rows but the features have " + points.rows());
        }
        NeighborGraph graph = run.neighbors(search, points, k, metric);
        double[] spreads = new double[points.rows()];
        for (int row = 0; row < spreads.length; row++) {
            for (int rank = 0; rank < graph.k(); rank++) {
                spreads[row] += distance(places, row, graph.neighbor(row, rank)) / graph.k();
            }
        }
        return Points.of(spreads.length, 1, as == As.RANK ? ranks(spreads) : spreads);
    }

    private static double distance(Points places, int row, int other) {
        double sum = 0;
        for (int axis = 0; axis < places.columns(); axis++) {
            double difference = places.at(row, axis) - places.at(other, axis);
            sum += difference * difference;
        }
        return Math.sqrt(sum);
    }

    /** Gives each value the share of values below it. */
    private static double[] ranks(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return Arrays.stream(values)
                .map(value -> (double) below(value, sorted) / sorted.length)
                .toArray();
    }

    private static int below(double value, double[] sorted) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (Double.compare(sorted[middle], value) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
