package reeb.plugins.quality;

import java.util.List;
import reeb.api.About;
import reeb.api.Default;
import reeb.api.Evaluator;
import reeb.api.Lens;
import reeb.api.Metric;
import reeb.api.Named;
import reeb.api.Range;
import reeb.api.Run;
import reeb.api.data.Column;
import reeb.api.data.Dataset;
import reeb.api.data.Rows;
import reeb.api.data.Table;

/**
 * Whether rows that were nearest in the space an embedding was made from are near in it: trustworthiness the other way round.
 *
 * <p>Measured among m rows drawn at random, all pairs of them, by {@link RankScore}: O(m^2 (d + k)) time and O(m d) memory.
 * Rows that are equally far share their places, so that the order of the rows does not matter but for what is drawn.
 *
 * @param against the space the embedding was made from
 * @param k how many rows are a row's nearest
 * @param sample rows to draw; 0 for all
 * @param metric distance in the space the embedding was made from
 * @param embeddingMetric distance in the embedding
 */
@Named("continuity")
@About("Measures whether rows that were close before are close in an embedding: from 0 to 1, which is best.")
public record Continuity(
        @About("The space that the embedding was made from: the name of an earlier step.")
        Lens against,

        @About("How many rows are a row's nearest; less than half of the rows.") @Default("10") @Range(min = 1)
        int k,

        @About("Rows to compare, drawn at random by the workflow's seed; 0 for all.") @Default("5000") @Range(min = 0)
        int sample,

        @About("Distance in the space that the embedding was made from.") @Default("euclidean")
        Metric metric,

        @About("Distance in the embedding.") @Default("euclidean")
        Metric embeddingMetric)
        implements Evaluator {
    @Override
    public Table evaluate(Dataset data, Run run) {
        Rows rows = Sample.of(data.points().rows(), sample, run);
        Space space = Space.through(against, data.points(), metric, run).select(rows);
        Space embedding = new Space(data.points(), embeddingMetric).select(rows);
        return new Table(List.of(
                new Column.Numbers("continuity", RankScore.of(space, embedding, k, run)),
                new Column.Numbers("rows", rows.size())));
    }
}
