package reeb.plugins.metrics;

import java.util.Arrays;
import java.util.Optional;
import reeb.api.About;
import reeb.api.Metric;
import reeb.api.Named;
import reeb.api.PairSearch;
import reeb.api.Run;
import reeb.api.data.Neighborhoods;
import reeb.api.data.Points;
import reeb.kernels.neighbors.MappedCosineNeighborhoods;
import reeb.kernels.rows.Directions;

/**
 * One minus Pearson's correlation of rows, from 0 to 2: the cosine distance of rows that have lost their means. Not a
 * metric in the strict sense.
 *
 * <p>A row whose values are all equal correlates with nothing: it is at distance 0 from other such rows, and at distance 1
 * from all others, as rows of zeros are for the cosine. (The formula is 0 / 0 there, and SciPy gives not-a-number.)
 */
@Named("correlation")
@About("One minus the correlation of rows; a row of equal values is at 1 from all others.")
public record Correlation() implements Metric {
    private static final Cosine COSINE = new Cosine();

    /** Beyond this, sums and differences might overflow. */
    private static final double LARGE = 1e290;

    @Override
    public double distance(double[] a, double[] b) {
        return COSINE.distance(centred(a), centred(b));
    }

    @Override
    public Neighborhoods within(Points points, double radius, Run run) {
        if (points.sparse().isPresent()) {
            return PairSearch.within(points, this, radius, run);
        }
        return MappedCosineNeighborhoods.within(search(points, radius), run);
    }

    @Override
    public void pairs(Points points, double radius, Pairs pairs, Run run) {
        if (points.sparse().isPresent()) {
            PairSearch.pairs(points, this, radius, pairs, run);
        } else {
            MappedCosineNeighborhoods.pairs(search(points, radius), pairs, run);
        }
    }

    private MappedCosineNeighborhoods.Search search(Points points, double radius) {
        return new MappedCosineNeighborhoods.Search(
                points, radius, Correlation::centre, (a, b) -> distance(a, b) <= radius);
    }

    @Override
    public void distances(Points points, int row, double[] distances) {
        double[] from = new double[points.columns()];
        double[] to = new double[points.columns()];
        points.copyRow(row, from);
        centre(from);
        for (int other = 0; other < points.rows(); other++) {
            points.copyRow(other, to);
            centre(to);
            distances[other] = COSINE.distance(from, to);
        }
    }

    private static double[] centred(double[] row) {
        double[] centred = row.clone();
        centre(centred);
        return centred;
    }

    /** Subtracts the mean; equal values become zeros, which a rounded mean would not make of them. */
    private static void centre(double[] row) {
        double lowest = Double.POSITIVE_INFINITY;
        double highest = Double.NEGATIVE_INFINITY;
        for (double value : row) {
            lowest = Math.min(lowest, value);
            highest = Math.max(highest, value);
        }
        if (lowest == highest) {
            Arrays.fill(row, 0);
            return;
        }
        double scale = Math.max(-lowest, highest) > LARGE ? 0x1p-64 : 1;
        double sum = 0;
        for (double value : row) {
            sum += value * scale;
        }
        double mean = sum / row.length;
        for (int i = 0; i < row.length; i++) {
            row[i] = row[i] * scale - mean;
        }
    }

    /** Of rows of length 1, the squared Euclidean distance is twice one minus the cosine. */
    @Override
    public Optional<EuclideanMap> euclideanMap() {
        return Optional.of((points, run) -> Directions.of(points, Correlation::centre, run));
    }
}
