package reeb.testkit;

import reeb.api.About;
import reeb.api.Metric;
import reeb.api.Named;
import reeb.api.PairSearch;
import reeb.api.Run;
import reeb.api.data.Points;

/** The Euclidean distance in plain loops: what faster metrics are held against. */
@Named("test/euclidean")
@About("The Euclidean distance, in plain loops.")
public record PlainEuclidean() implements Metric {
    @Override
    public double distance(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (a[i] - b[i]) * (a[i] - b[i]);
        }
        return Math.sqrt(sum);
    }

    @Override
    public void pairs(Points points, double radius, Pairs pairs, Run run) {
        PairSearch.pairs(points, this, radius, pairs, run);
    }
}
