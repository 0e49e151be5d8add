package reeb.plugins.quality;

import java.util.List;
import java.util.stream.IntStream;
import reeb.api.About;
import reeb.api.Default;
import reeb.api.Evaluator;
import reeb.api.InputException;
import reeb.api.Metric;
import reeb.api.Named;
import reeb.api.NeighborSearch;
import reeb.api.Range;
import reeb.api.Run;
import reeb.api.data.Column;
import reeb.api.data.Dataset;
import reeb.api.data.NeighborGraph;
import reeb.api.data.Table;

/**
 * How often the nearest rows tell a row's label: the nearest-neighbour rule (Cover and Hart, <i>Nearest Neighbor Pattern
 * Classification</i>, IEEE Transactions on Information Theory 13, 1967) for every number of neighbours up to k.
 *
 * <p>The class of most neighbours wins, and the first in the column's order where several have as many. In the column
 * {@code training} a row is its own nearest neighbour, as where scikit-learn's {@code KNeighborsClassifier} is scored on what
 * it was fitted to; in {@code leave-one-out} it is not among them. One search serves all k. Takes the neighbours' time, and
 * O(n (k + classes)).
 *
 * @param labels the column of labels
 * @param k the largest number of neighbours
 * @param metric distance between rows
 * @param search how neighbours are found
 */
@Named("knn-accuracy")
@About("Measures how often the nearest rows of a row tell its label, for every number of neighbours up to k.")
public record KnnAccuracy(
        @About("The column of labels.") @Default("label") String labels,

        @About("The largest number of neighbours; all from 1 on are measured.") @Default("100") @Range(min = 1)
        int k,

        @About("Distance between rows.") @Default("euclidean")
        Metric metric,

        @About("How neighbours are found.") @Default("exact")
        NeighborSearch search)
        implements Evaluator {
    private static final int CHUNK = 1024;

    /** The number of neighbours whose accuracy is told to people. */
    private static final int SHOWN = 10;

    @Override
    public Table evaluate(Dataset data, Run run) {
        Labelled rows = Labelled.of(data, labels, run);
        int count = rows.size();
        if (k >= count) {
            throw new InputException("k: " + k + " nearest other rows need at least " + (k + 1L)
                    + " rows with a label but there are " + count + "; choose a smaller k");
        }
        NeighborGraph graph = run.neighbors(search, rows.points(), k, metric);
        Hits hits = new Hits(k);
        run.collect(Math.ceilDiv(count, CHUNK), chunk -> hits(rows, graph, chunk))
                .forEach(hits::add);
        return table(hits, count, run);
    }

    private Hits hits(Labelled rows, NeighborGraph graph, int chunk) {
        Hits hits = new Hits(k);
        Votes votes = new Votes(rows.names().size());
        int end = Math.min(graph.rows(), (chunk + 1) * CHUNK);
        for (int row = chunk * CHUNK; row < end; row++) {
            int own = rows.classOf(row);
            votes.clear();
            for (int rank = 0; rank < k; rank++) {
                votes.add(rows.classOf(graph.neighbor(row, rank)));
                hits.leaveOneOut[rank] += votes.leader() == own ? 1 : 0;
            }
            votes.clear();
            votes.add(own);
            hits.training[0]++;
            for (int rank = 1; rank < k; rank++) {
                votes.add(rows.classOf(graph.neighbor(row, rank - 1)));
                hits.training[rank] += votes.leader() == own ? 1 : 0;
            }
        }
        return hits;
    }

    private Table table(Hits hits, int rows, Run run) {
        double[] training = IntStream.of(hits.training)
                .mapToDouble(count -> (double) count / rows)
                .toArray();
        double[] leaveOneOut = IntStream.of(hits.leaveOneOut)
                .mapToDouble(count -> (double) count / rows)
                .toArray();
        int shown = Math.min(k, SHOWN);
        run.figure("training accuracy at " + shown, training[shown - 1]);
        run.figure("leave-one-out accuracy at " + shown, leaveOneOut[shown - 1]);
        return new Table(List.of(
                new Column.Numbers(
                        "k", IntStream.rangeClosed(1, k).asDoubleStream().toArray()),
                new Column.Numbers("training", training),
                new Column.Numbers("leave-one-out", leaveOneOut)));
    }

    /** For each number of neighbours, the rows whose label they tell. */
    private static final class Hits {
        final int[] training;
        final int[] leaveOneOut;

        Hits(int k) {
            training = new int[k];
            leaveOneOut = new int[k];
        }

        void add(Hits others) {
            for (int i = 0; i < training.length; i++) {
                training[i] += others.training[i];
                leaveOneOut[i] += others.leaveOneOut[i];
            }
        }
    }
}
