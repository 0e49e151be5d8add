package reeb.plugins.models;

import reeb.api.Progress;
import reeb.api.Run;
import reeb.api.data.Points;

/** Brings each feature to mean 0 and variance 1 over the rows that are learned from; one without variance to 0. */
final class Scaling {
    /** Beyond this many deviations from the mean a value counts as so far, so that sums of products stay finite. */
    private static final double FAR = 1e6;

    /** A deviation below this share of the largest value is rounding. */
    private static final double ROUNDING = 1e-12;

    private final double[] largest;
    private final double[] means;
    private final double[] deviations;

    private Scaling(int columns) {
        largest = new double[columns];
        means = new double[columns];
        deviations = new double[columns];
    }

    /** Learns the scales from n x d features, all finite. O(nd). */
    static Scaling of(Points points, Run run) {
        Scaling scaling = new Scaling(points.columns());
        try (Progress progress = run.progress("measuring features", 2L * points.rows())) {
            double[] row = new double[points.columns()];
            for (int i = 0; i < points.rows(); i++) {
                points.copyRow(i, row);
                for (int column = 0; column < row.length; column++) {
                    scaling.largest[column] = Math.max(scaling.largest[column], Math.abs(row[column]));
                }
                progress.advance(1);
            }
            scaling.average(points, row, progress);
        }
        return scaling;
    }

    /** Sums up shares of the largest value, whose squares can't overflow. */
    private void average(Points points, double[] row, Progress progress) {
        double[] squares = new double[row.length];
        for (int i = 0; i < points.rows(); i++) {
            points.copyRow(i, row);
            for (int column = 0; column < row.length; column++) {
                double share = share(row[column], column);
                double step = share - means[column];
                means[column] += step / (i + 1);
                squares[column] += step * (share - means[column]);
            }
            progress.advance(1);
        }
        for (int column = 0; column < row.length; column++) {
            double deviation = Math.sqrt(squares[column] / points.rows());
            deviations[column] = deviation < ROUNDING ? 0 : deviation;
        }
    }

    private double share(double value, int column) {
        return largest[column] == 0 ? 0 : value / largest[column];
    }

    /** Copies a scaled row. */
    void copyRow(Points points, int row, double[] into) {
        points.copyRow(row, into);
        for (int column = 0; column < means.length; column++) {
            into[column] = deviations[column] == 0
                    ? 0
                    : Math.clamp((share(into[column], column) - means[column]) / deviations[column], -FAR, FAR);
        }
    }
}
