package reeb.plugins.lenses;

import reeb.api.About;
import reeb.api.Lens;
import reeb.api.Named;
import reeb.api.Run;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.api.learning.RowWise;

/**
 * How evenly each row is spread over its features: 0 where one feature holds everything, log2 d where all d are equal.
 *
 * <p>Shannon's entropy in bits of the features' absolute values as shares of their sum (Shannon, <i>A Mathematical Theory of
 * Communication</i>, 1948). A row of zeros has none.
 */
@Named("entropy")
@About("Measures in bits how evenly each row is spread over its features.")
public record Entropy() implements Lens, RowWise {
    private static final double BIT = StrictMath.log(2);

    @Override
    public Points view(Dataset data, Run run) {
        Points points = data.points();
        double[] values = new double[points.rows()];
        double[] features = new double[points.columns()];
        for (int row = 0; row < values.length; row++) {
            points.copyRow(row, features);
            values[row] = entropy(features);
        }
        return Points.of(values.length, 1, values);
    }

    private static double entropy(double[] features) {
        double sum = 0;
        for (double feature : features) {
            sum += Math.abs(feature);
        }
        double entropy = 0;
        for (double feature : features) {
            double share = Math.abs(feature) / sum;
            if (share > 0) {
                entropy -= share * (StrictMath.log(share) / BIT);
            }
        }
        return entropy;
    }
}
