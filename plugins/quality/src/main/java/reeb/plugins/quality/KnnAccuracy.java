package reeb.plugins.quality;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import reeb.api.About;
import reeb.api.Default;
import reeb.api.Evaluator;
import reeb.api.Metric;
import reeb.api.Named;
import reeb.api.NeighborSearch;
import reeb.api.Range;
import reeb.api.Run;
import reeb.api.data.Column;
import reeb.api.data.ColumnNames;
import reeb.api.data.Dataset;
import reeb.api.data.Table;
import reeb.api.problem.InputException;
import reeb.toolkit.tables.LabelColumn;

/**
 * How often the nearest rows tell a row's label: the nearest-neighbour rule (Cover and Hart, <i>Nearest Neighbor Pattern
 * Classification</i>, IEEE Transactions on Information Theory 13, 1967) for every number of neighbours up to k.
 *
 * <p>The class of most neighbours wins, and where several have as many, the first by name: numbers by their values, before
 * other names. Where more rows are equally far than are wanted, all of them share the votes that are left: of three, each has
 * two thirds of a vote for two. So the order of the rows does not matter, where the search is exact. In the column {@code
 * training} a row is its own nearest neighbour, as where scikit-learn's {@code KNeighborsClassifier} is scored on what it was
 * fitted to; in {@code leave-one-out}, which comes first and so is what {@code curves} draws, it is not among them. One search
 * serves all k. Takes the neighbours' time, and O(n (k + classes)); O(n d) more for each row whose k-th neighbour is as far as
 * further ones.
 *
 * @param labels the column of labels
 * @param k the largest number of neighbours
 * @param metric distance between rows
 * @param search how neighbours are found
 */
@Named("knn-accuracy")
@About("Measures how often the nearest rows of a row tell its label, for every number of neighbours up to k.")
public record KnnAccuracy(
        @About(LabelColumn.ABOUT) @ColumnNames Optional<String> labels,

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
        Labelled rows = Labelled.of(data, LabelColumn.name(labels, data, run), run);
        int count = rows.size();
        if (k >= count) {
            throw new InputException("k: " + k + " nearest other rows need at least " + (k + 1L)
                    + " rows with a label but there are " + count + "; choose a smaller k");
        }
        Hits hits = new Hits(k);
        Ballots ballots = Ballots.of(rows, k, metric, search, run);
        run.collectChunks(count, CHUNK, ballots::hits).forEach(hits::add);
        return table(hits, count, run);
    }

    private Table table(Hits hits, int rows, Run run) {
        double[] training = IntStream.of(hits.training())
                .mapToDouble(count -> (double) count / rows)
                .toArray();
        double[] leaveOneOut = IntStream.of(hits.leaveOneOut())
                .mapToDouble(count -> (double) count / rows)
                .toArray();
        int shown = Math.min(k, SHOWN);
        run.figure("leave-one-out accuracy at " + shown, leaveOneOut[shown - 1]);
        run.figure("training accuracy at " + shown, training[shown - 1]);
        return new Table(List.of(
                new Column.Numbers(
                        "k", IntStream.rangeClosed(1, k).asDoubleStream().toArray()),
                new Column.Numbers("leave-one-out", leaveOneOut),
                new Column.Numbers("training", training)));
    }
}
