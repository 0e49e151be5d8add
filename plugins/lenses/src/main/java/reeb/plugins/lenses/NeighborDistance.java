package reeb.plugins.lenses;

import reeb.api.About;
import reeb.api.Default;
import reeb.api.Metric;
import reeb.api.Named;
import reeb.api.NeighborSearch;
import reeb.api.Range;
import reeb.api.Run;
import reeb.api.data.Dataset;
import reeb.api.data.NeighborGraph;
import reeb.api.data.Points;
import reeb.kernels.neighbors.NeighborLens;
import reeb.kernels.neighbors.NeighborReading;

/**
 * How far the nearest rows of each row are: small where rows lie close, large among strays.
 *
 * <p>See Chazal, Cohen-Steiner and Merigot, <i>Geometric Inference for Probability Measures</i>, Foundations of Computational
 * Mathematics, 2011, on the distance to a measure, of which this is a plain relative. Takes the neighbours' time, and
 * O(n k).
 *
 * @param k how many neighbours count, the row itself not among them
 * @param how what is made of their distances
 * @param metric distance between rows
 * @param search how neighbours are found
 */
@Named("knn-distance")
@About("Measures how far each row's nearest rows are: small where rows lie close, large among strays.")
public record NeighborDistance(
        @About("How many neighbours count, the row itself not among them.") @Default("5") @Range(min = 1)
        int k,

        @About("What is made of their distances: that of the last one, their mean or their sum.") @Default("last")
        How how,

        @About("Distance between rows.") @Default("euclidean")
        Metric metric,

        @About("How neighbours are found.") @Default("automatic")
        NeighborSearch search)
        implements NeighborLens {
    /** What is made of the distances of a row's neighbours. */
    public enum How {
        /** That of the k-th neighbour. */
        LAST,
        /** Their mean. */
        MEAN,
        /** Their sum. */
        SUM
    }

    @Override
    public Points view(Dataset data, Run run) {
        Points points = data.points();
        NeighborGraph graph = run.neighbors(search, points, k, metric);
        double[] values = new double[points.rows()];
        for (int row = 0; row < values.length; row++) {
            values[row] = value(graph, row);
        }
        return Points.of(values.length, 1, values);
    }

    @Override
    public NeighborReading reading(Points rows, Points values) {
        return new OneValue(k, this::value);
    }

    private double value(NeighborGraph graph, int row) {
        return switch (how) {
            case LAST -> graph.distance(row, graph.k() - 1);
            case MEAN -> sum(graph, row) / graph.k();
            case SUM -> sum(graph, row);
        };
    }

    private static double sum(NeighborGraph graph, int row) {
        double sum = 0;
        for (int rank = 0; rank < graph.k(); rank++) {
            sum += graph.distance(row, rank);
        }
        return sum;
    }
}
