package reeb.plugins.quality;

import java.util.Optional;
import reeb.api.About;
import reeb.api.Default;
import reeb.api.Evaluator;
import reeb.api.Named;
import reeb.api.Run;
import reeb.api.data.ColumnNames;
import reeb.api.data.Dataset;
import reeb.api.data.Table;
import reeb.toolkit.measure.Contingency;
import reeb.toolkit.tables.LabelColumn;

/**
 * The adjusted Rand index of clusters and labels. O(n log n).
 *
 * @param clusters the column of clusters; where it is left out, the first one if a step that clusters has put it there
 * @param labels the column of labels
 * @param noise what rows in no cluster count as
 * @see Contingency#adjustedRandIndex
 */
@Named("ari")
@About("Compares clusters with labels, pair by pair of rows: 1 where they agree, about 0 where they do by chance only.")
public record AdjustedRandIndex(
        @About("The column of clusters; default: those of the step that the rows come from.")
        Optional<String> clusters,

        @About(LabelColumn.ABOUT) @ColumnNames Optional<String> labels,

        @About("What rows in no cluster count as.") @Default("cluster")
        NoiseRows noise)
        implements Evaluator {
    @Override
    public Table evaluate(Dataset data, Run run) {
        return new Agreement(clusters, labels, noise).table("ari", Contingency::adjustedRandIndex, data, run);
    }
}
