package reeb.plugins.models;

import java.io.Serial;
import java.util.Optional;
import reeb.api.Progress;
import smile.classification.DecisionTree;
import smile.data.DataFrame;
import smile.data.type.DataTypes;
import smile.data.type.StructField;
import smile.model.cart.LeafNode;
import smile.model.cart.Split;
import smile.model.cart.SplitRule;

/** A tree of Smile that stops growing when the run is cancelled, not only when it is done. */
final class WatchedTree extends DecisionTree {
    @Serial
    private static final long serialVersionUID = 1;

    private static final StructField LABEL = new StructField("class", DataTypes.IntType);
    private static final int DEEPEST = 20;
    private static final int SMALLEST_LEAF = 5;

    private final transient Progress progress;

    /**
     * Grows, with Smile's settings for trees of a forest; draws from Smile's random numbers of this thread.
     *
     * @param frame the features, column by column
     * @param lesson the classes
     * @param draws how often each row counts
     * @param order the rows by each column, ascending
     * @param progress asked for each column of each node
     */
    WatchedTree(DataFrame frame, Lesson lesson, int[] draws, int[][] order, Progress progress) {
        this.progress = progress;
        super(
                frame,
                lesson.classes(),
                LABEL,
                lesson.count(),
                SplitRule.GINI,
                DEEPEST,
                Math.max(2, lesson.rows() / SMALLEST_LEAF),
                SMALLEST_LEAF,
                (int) Math.sqrt(lesson.columns()),
                draws,
                order);
    }

    @Override
    protected Optional<Split> findBestSplit(LeafNode leaf, int column, double impurity, int from, int to) {
        progress.advance(0);
        return super.findBestSplit(leaf, column, impurity, from, to);
    }
}
