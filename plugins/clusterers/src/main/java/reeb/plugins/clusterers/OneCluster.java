package reeb.plugins.clusterers;

import reeb.api.About;
import reeb.api.Clusterer;
import reeb.api.Named;
import reeb.api.Run;
import reeb.api.data.Labels;
import reeb.api.data.Points;

/** Puts all rows into one cluster, so that a Mapper graph shows its cover alone. */
@Named("one-cluster")
@About("Puts all rows into one cluster.")
public record OneCluster() implements Clusterer {
    @Override
    public Labels cluster(Points points, Run run) {
        return Labels.of(new int[points.rows()]);
    }
}
