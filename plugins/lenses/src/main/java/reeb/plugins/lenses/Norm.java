package reeb.plugins.lenses;

import reeb.api.About;
import reeb.api.Default;
import reeb.api.Lens;
import reeb.api.Named;
import reeb.api.Range;
import reeb.api.Run;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.api.learning.RowWise;

/**
 * How far each row is from the origin.
 *
 * @param p exponent: 1 sums absolute values, 2 is the Euclidean length
 * @param max whether the largest absolute value is taken instead, as for a p without bound
 */
@Named("norm")
@About("Measures each row's length: how far it is from the origin.")
public record Norm(
        @About("Exponent of the length: 1 sums absolute values, 2 is the Euclidean length.")
        @Default("2")
        @Range(min = 1)
        double p,

        @About("Take the largest absolute value instead, whatever p.") @Default("false")
        boolean max)
        implements Lens, RowWise {
    @Override
    public Points view(Dataset data, Run run) {
        Points points = data.points();
        double[] lengths = new double[points.rows()];
        double[] features = new double[points.columns()];
        for (int row = 0; row < lengths.length; row++) {
            points.copyRow(row, features);
            lengths[row] = PowerMean.norm(features, max ? Double.POSITIVE_INFINITY : p);
        }
        return Points.of(lengths.length, 1, lengths);
    }
}
