package reeb.plugins.models;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;
import reeb.api.About;
import reeb.api.Default;
import reeb.api.Metric;
import reeb.api.Named;
import reeb.api.Progress;
import reeb.api.Range;
import reeb.api.Run;
import reeb.api.data.ColumnNames;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.api.data.Rows;
import reeb.api.problem.InputException;
import reeb.kernels.neighbors.NeighborLens;

/**
 * How well a model of the labels knows each row, that is, a model that has not seen the row: through this lens Mapper shows
 * where a model errs and what the rows there have in common.
 *
 * <p>The rows are dealt out to folds, each with its share of each class, and the rows of a fold are scored by a model of the
 * others (Stone, <i>Cross-Validatory Choice and Assessment of Statistical Predictions</i>, Journal of the Royal Statistical
 * Society B 36, 1974). Rows without a label are scored by a model of all labelled rows, where the score does without a class of
 * their own. Records the share of rows whose likeliest class is their own as the figure {@code accuracy}, that of each fold as
 * {@code accuracy-of-folds}, and that of always naming the most frequent class as {@code most-frequent}.
 *
 * <p>A row that comes later has no label, and gets the mean of the scores of the 15 known rows that are nearest to it by {@code metric}, each
 * weighed by one over its distance: how well a model knows rows like it.
 *
 * <p>The same seed gives the same bytes for any number of threads. For n rows of d columns in c classes and f folds, a forest
 * takes O(f t n d log n) time and (12 + 4 p) n d bytes on p threads, logistic regression O(f s n d c) for up to 100 steps s and
 * 8 n d bytes. Where rows have hundreds of features, scoring their first principal components takes a fraction of that.
 *
 * @param target the column of labels
 * @param model what kind of model
 * @param score what to look at
 * @param folds how many parts the rows are dealt out to
 * @param trees of a random forest
 * @param k neighbours that vote
 * @param metric tells neighbours, also those of rows that come later
 * @param penalty of logistic regression
 */
@Named("model-score")
@About("Trains a classifier on the labels and gives each row the score of a model that has not seen it.")
public record ModelScore(
        @About("The column of labels to learn; each value is a class.") @ColumnNames
        String target,

        @About("What kind of classifier.") @Default("random-forest")
        Classifier model,

        @About("What to look at of the probabilities that the model gives to the classes.") @Default("own-class")
        Score score,

        @About("Parts of the rows, each scored by a model of the others; as many as rows leave one out.")
        @Default("5")
        @Range(min = 2, max = 1000)
        int folds,

        @About("Trees of a random forest; more make steadier scores.") @Default("100") @Range(min = 1, max = 100_000)
        int trees,

        @About("Rows that vote, for 'k-nearest-neighbours'; all where there are fewer.")
        @Default("15")
        @Range(min = 1, max = 10_000)
        int k,

        @About("Distance between rows, for 'k-nearest-neighbours', and for rows that come later.") @Default("euclidean")
        Metric metric,

        @About("How much large weights count against logistic regression, of features brought to one scale.")
        @Default("1")
        @Range(min = 0, aboveMin = true)
        double penalty)
        implements NeighborLens {
    @Override
    public Points view(Dataset data, Run run) {
        Labelling labels = Labelling.of(data, target);
        if (score.needsLabels()) {
            labels.requireAll();
        }
        requireFinite(data.points(), run);
        int axes = score.axes(labels.classes());
        double[] values = new double[Math.multiplyExact(data.points().rows(), axes)];
        Tally tally = new Tally(labels, folds);
        int[] foldOf = labels.folds(folds, run.random("folds"));
        for (int fold = 0; fold <= folds; fold++) {
            Rows fresh = rows(foldOf, fold);
            double[][] probabilities = probabilities(data.points(), labels, foldOf, fold, run.in("fold " + fold));
            for (int i = 0; i < probabilities.length; i++) {
                int row = fresh.at(i);
                score.write(probabilities[i], labels.of(row), values, row * axes);
                tally.count(row, fold, Score.likeliest(probabilities[i]));
            }
        }
        tally.record(run);
        return Points.of(data.points().rows(), axes, values);
    }

    /** Scores the rows of a fold by a model of those of all others; of all labelled ones, for those without a label. */
    private double[][] probabilities(Points points, Labelling labels, int[] foldOf, int fold, Run run) {
        Rows fresh = rows(foldOf, fold);
        if (fresh.size() == 0) {
            return new double[0][];
        }
        Rows known = Rows.of(IntStream.range(0, foldOf.length)
                .filter(row -> foldOf[row] != fold && labels.knows(row))
                .toArray());
        int[] classes = known.stream().map(labels::of).toArray();
        Lesson lesson = new Lesson(points.select(known), classes, labels.classes());
        return learner().probabilities(lesson, points.select(fresh), run);
    }

    private Learner learner() {
        return switch (model) {
            case RANDOM_FOREST -> new Forest(trees);
            case LOGISTIC_REGRESSION -> new Planes(penalty);
            case K_NEAREST_NEIGHBOURS -> new NeighborVotes(k, metric);
        };
    }

    private static Rows rows(int[] foldOf, int fold) {
        return Rows.of(IntStream.range(0, foldOf.length)
                .filter(row -> foldOf[row] == fold)
                .toArray());
    }

    private static void requireFinite(Points points, Run run) {
        double[] features = new double[points.columns()];
        try (Progress progress = run.progress("checking rows", points.rows())) {
            for (int row = 0; row < points.rows(); row++) {
                points.copyRow(row, features);
                if (!Arrays.stream(features).allMatch(Double::isFinite)) {
                    throw new InputException(String.format(
                            Locale.ROOT,
                            "model-score: row %d has a value that is no number or infinite, which no model can learn"
                                    + " from; leave the row out",
                            row));
                }
                progress.advance(1);
            }
        }
    }
}
