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
 * The root mean square distance to the nearest share of all rows: a distance to the shape that strays do not disturb.
 *
 * <p>The row itself is the first of its nearest; where the share is no whole number of rows, the last counts in part. Takes
 * the neighbours' time, and O(n k).
 *
 * <p>See Chazal, Cohen-Steiner and Merigot, <i>Geometric Inference for Probability Measures</i>, Foundations of Computational
 * Mathematics 11, 2011, section 3.
 *
 * @param share of the rows that count as near
 * @param metric distance between rows
 * @param search how neighbours are found
 */
@Named("distance-to-measure")
@About("Measures how far the nearest share of all rows is from each: small within a shape, large among strays.")
public record DistanceToMeasure(
        @About("The share of all rows that counts as near, from above 0 to 1.")
        @Default("0.01")
        @Range(min = 0, aboveMin = true, max = 1)
        double share,

        @About("Distance between rows.") @Default("euclidean")
        Metric metric,

        @About("How neighbours are found.") @Default("automatic")
        NeighborSearch search)
        implements NeighborLens {
    @Override
    public Points view(Dataset data, Run run) {
        Points points = data.points();
        double near = share * points.rows();
        int others = (int) Math.ceil(near) - 1;
        double[] values = new double[points.rows()];
        if (others > 0) {
            NeighborGraph graph = run.neighbors(search, points, others, metric);
            for (int row = 0; row < values.length; row++) {
                values[row] = rootMeanSquare(graph, row, near, 1);
            }
        }
        return Points.of(values.length, 1, values);
    }

    @Override
    public NeighborReading reading(Points rows, Points values) {
        double near = share * rows.rows();
        return new OneValue(
                Math.max(1, (int) Math.ceil(near)), (nearest, row) -> rootMeanSquare(nearest, row, near, 0));
    }

    /** Measures; a row that is one of those it is measured against has been counted already, at no distance. */
    private static double rootMeanSquare(NeighborGraph graph, int row, double near, double already) {
        double squares = 0;
        double counted = already;
        for (int rank = 0; rank < graph.k(); rank++) {
            double weight = Math.min(1, near - counted);
            squares += weight * graph.distance(row, rank) * graph.distance(row, rank);
            counted += weight;
        }
        return Math.sqrt(squares / near);
    }
}
