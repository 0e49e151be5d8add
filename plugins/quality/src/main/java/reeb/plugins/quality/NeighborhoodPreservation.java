package reeb.plugins.quality;

import java.util.List;
import java.util.stream.IntStream;
import reeb.api.About;
import reeb.api.Default;
import reeb.api.Evaluator;
import reeb.api.Lens;
import reeb.api.Metric;
import reeb.api.Named;
import reeb.api.NeighborSearch;
import reeb.api.PairSearch;
import reeb.api.Range;
import reeb.api.Run;
import reeb.api.data.Column;
import reeb.api.data.Dataset;
import reeb.api.data.Table;

/**
 * The mean share of a row's nearest rows in the space an embedding was made from that are among its nearest in it, for every
 * number of neighbours up to k: Q_NX of Lee and Verleysen, <i>Quality Assessment of Dimensionality Reduction: Rank-based
 * Criteria</i>, Neurocomputing 72, 2009.
 *
 * <p>Rows that are equally far share their places, where the search is exact, so that the order of the rows does not matter: of
 * m rows that share the places from a + 1 to a + m, each belongs to the t nearest by (t - a) / m, from 0 to 1, and to those of
 * both spaces by the lesser of the two. So all neighbours stay where both spaces are the same, and as many as by chance where
 * all rows of one are equal. Two searches serve all k. Takes their time, and O(n k); O(n d) more for each row whose last
 * neighbour is as far as further ones.
 *
 * @param against the space the embedding was made from
 * @param k the largest number of neighbours
 * @param metric distance in the space the embedding was made from
 * @param embeddingMetric distance in the embedding
 * @param search how neighbours are found
 */
@Named("neighbourhood-preservation")
@About("Measures how many of a row's nearest rows stay its nearest in an embedding, for every number of them up to k.")
public record NeighborhoodPreservation(
        @About("The space that the embedding was made from: the name of an earlier step.")
        Lens against,

        @About("The largest number of neighbours; all from 1 on are measured.") @Default("15") @Range(min = 1)
        int k,

        @About("Distance in the space that the embedding was made from.") @Default("euclidean")
        Metric metric,

        @About("Distance in the embedding.") @Default("euclidean")
        Metric embeddingMetric,

        @About("How neighbours are found.") @Default("exact")
        NeighborSearch search)
        implements Evaluator {
    private static final int CHUNK = 1024;

    @Override
    public Table evaluate(Dataset data, Run run) {
        PairSearch.check(data.points().rows(), k);
        Space space = Space.through(against, data.points(), metric, run);
        NearestPlaces before = NearestPlaces.of(space, k, search, run);
        NearestPlaces after = NearestPlaces.of(new Space(data.points(), embeddingMetric), k, search, run);
        NeighborOverlap shared = new NeighborOverlap(k);
        run.collectChunks(after.rows(), CHUNK, (first, end) -> NeighborOverlap.of(first, end, k, before, after))
                .forEach(shared::add);
        double[] shares = shared.means(after.rows());
        run.figure("preservation at " + k, shares[k - 1]);
        return new Table(List.of(
                new Column.Numbers(
                        "k", IntStream.rangeClosed(1, k).asDoubleStream().toArray()),
                new Column.Numbers("neighbourhood-preservation", shares)));
    }
}
