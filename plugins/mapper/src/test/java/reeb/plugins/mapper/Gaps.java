package reeb.plugins.mapper;

import java.util.Arrays;
import reeb.api.About;
import reeb.api.Clusterer;
import reeb.api.Named;
import reeb.api.Run;
import reeb.api.data.Labels;
import reeb.api.data.Points;

/** Clusters ascending numbers at gaps of at least 1; clusters of fewer rows than {@code least} are noise. */
@Named("test/gaps")
@About("Splits ascending numbers at gaps.")
public record Gaps(@About("Rows in a cluster.") int least) implements Clusterer {
    @Override
    public Labels cluster(Points points, Run run) {
        int[] labels = new int[points.rows()];
        int clusters = 0;
        for (int start = 0, end; start < labels.length; start = end) {
            end = start + 1;
            while (end < labels.length && points.at(end, 0) - points.at(end - 1, 0) < 1) {
                end++;
            }
            Arrays.fill(labels, start, end, end - start < least ? Labels.NOISE : clusters++);
        }
        return Labels.of(labels);
    }

    @Override
    public int minimumRows() {
        return least;
    }
}
