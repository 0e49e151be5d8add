package reeb.toolkit.measure;

import java.util.BitSet;
import java.util.List;
import java.util.random.RandomGenerator;
import reeb.api.Metric;
import reeb.api.Progress;
import reeb.api.Run;
import reeb.api.data.NeighborGraph;
import reeb.api.data.Points;

/**
 * The scale at which rows hang together: how far the rows are from random parts of them, on average over the parts. Up to
 * {@code constant} rows are drawn all at once, so that their scale is 0.
 *
 * <p>See Carriere, Michel and Oudot, <i>Statistical Analysis and Parameter Selection for Mapper</i>, Journal of Machine
 * Learning Research 19, 2018, section 4.
 *
 * @param times how many random parts to draw
 * @param beta exponent: larger ones draw smaller parts, at least 0
 * @param constant larger ones draw larger parts, above 1
 */
public record SubsampleScale(int times, double beta, double constant) {
    /** Of so many nearest rows one is in a part nearly always; for others all rows are measured. */
    private static final int NEAREST = 40;

    /**
     * Estimates the scale. Takes the neighbours' time and O(times n).
     *
     * @param points n x d features
     * @param metric fitted to the points, with true distances
     * @param run this execution; equal ones draw equal parts
     * @return the mean distance, 0 where there are fewer than two rows
     */
    public double estimate(Points points, Metric metric, Run run) {
        int rows = points.rows();
        if (rows < 2) {
            return 0;
        }
        NeighborGraph near = metric.nearest(points, Math.min(rows - 1, NEAREST), run);
        try (Progress progress = run.progress("estimating the scale", times)) {
            List<Double> farthest = run.collect(times, number -> {
                double distance = farthest(points, metric, near, draw(rows, run.random("part " + number)));
                progress.advance(1);
                return distance;
            });
            return farthest.stream().mapToDouble(distance -> distance / times).sum();
        }
    }

    /**
     * Tells how many of n rows are drawn: n / (log n / log constant)^(1 + beta).
     *
     * @param rows n, at least 2
     * @return from 1 to n
     */
    public int size(int rows) {
        double divisor = StrictMath.pow(StrictMath.log(rows) / StrictMath.log(constant), 1 + beta);
        return (int) Math.clamp(rows / divisor, 1, rows);
    }

    private BitSet draw(int rows, RandomGenerator random) {
        BitSet drawn = new BitSet(rows);
        for (int bound = rows - size(rows); bound < rows; bound++) {
            int row = random.nextInt(bound + 1);
            drawn.set(drawn.get(row) ? bound : row);
        }
        return drawn;
    }

    /**
     * Finds how far the farthest row is from the nearest one of a part: the Hausdorff distance of the part and all rows.
     *
     * @param points n x d features
     * @param metric fitted to the points
     * @param near each row's nearest, however many
     * @param part some of the rows, at least one
     * @return the distance
     */
    public static double farthest(Points points, Metric metric, NeighborGraph near, BitSet part) {
        double farthest = 0;
        for (int row = part.nextClearBit(0); row < points.rows(); row = part.nextClearBit(row + 1)) {
            int rank = 0;
            while (rank < near.k() && !part.get(near.neighbor(row, rank))) {
                rank++;
            }
            double distance = rank < near.k() ? near.distance(row, rank) : nearest(points, metric, row, part);
            farthest = Math.max(farthest, distance);
        }
        return farthest;
    }

    private static double nearest(Points points, Metric metric, int row, BitSet part) {
        double[] distances = new double[points.rows()];
        metric.distances(points, row, distances);
        return part.stream().mapToDouble(other -> distances[other]).min().orElseThrow();
    }
}
