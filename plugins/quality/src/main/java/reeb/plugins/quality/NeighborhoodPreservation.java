package reeb.plugins.quality;

import java.util.Arrays;
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
import reeb.api.data.NeighborGraph;
import reeb.api.data.Table;

/**
 * The mean share of a row's nearest rows in the space an embedding was made from that are among its nearest in it, for every
 * number of neighbours up to k: Q_NX of Lee and Verleysen, <i>Quality Assessment of Dimensionality Reduction: Rank-based
 * Criteria</i>, Neurocomputing 72, 2009.
 *
 * <p>Two searches serve all k. Takes their time, and O(n k).
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
        NeighborGraph before = run.neighbors(search, space.points(), k, metric);
        NeighborGraph after = run.neighbors(search, data.points(), k, embeddingMetric);
        long[] kept = new long[k];
        run.collectChunks(after.rows(), CHUNK, (first, end) -> firstShared(first, end, before, after))
                .forEach(counts -> Arrays.setAll(kept, i -> kept[i] + counts[i]));
        Arrays.parallelPrefix(kept, Long::sum);
        double[] shares = IntStream.range(0, k)
                .mapToDouble(i -> (double) kept[i] / ((i + 1L) * after.rows()))
                .toArray();
        run.figure("preservation at " + k, shares[k - 1]);
        return new Table(List.of(
                new Column.Numbers(
                        "k", IntStream.rangeClosed(1, k).asDoubleStream().toArray()),
                new Column.Numbers("neighbourhood-preservation", shares)));
    }

    /** Counts neighbours in both lists by the least k, less one, for which they are. */
    private long[] firstShared(int first, int end, NeighborGraph before, NeighborGraph after) {
        long[] counts = new long[k];
        int[] rank = new int[after.rows()];
        for (int row = first; row < end; row++) {
            for (int i = 0; i < k; i++) {
                rank[before.neighbor(row, i)] = i + 1;
            }
            for (int i = 0; i < k; i++) {
                int other = rank[after.neighbor(row, i)];
                if (other > 0) {
                    counts[Math.max(i, other - 1)]++;
                }
            }
            for (int i = 0; i < k; i++) {
                rank[before.neighbor(row, i)] = 0;
            }
        }
        return counts;
    }
}
