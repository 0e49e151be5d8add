package reeb.plugins.lenses;

import java.util.List;
import reeb.api.About;
import reeb.api.Default;
import reeb.api.Lens;
import reeb.api.Named;
import reeb.api.Progress;
import reeb.api.Range;
import reeb.api.Run;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.api.problem.InputException;

/**
 * How easily each row is told from all others by random cuts: near 1 for strays, below 0.5 within groups.
 *
 * <p>The value is 2^(-h / c) for the mean depth h at which random trees isolate the row and the depth c at which they would
 * isolate one of as many rows without structure. Takes O(t n log s) time for t trees of s rows.
 *
 * <p>See Liu, Ting and Zhou, <i>Isolation Forest</i>, ICDM 2008.
 *
 * @param trees how many trees
 * @param sample rows that each tree grows from
 */
@Named("isolation-forest")
@About("Measures how easily each row is told from all others by random cuts: large for strays.")
public record IsolationForest(
        @About("How many random trees; more make steadier values.") @Default("100") @Range(min = 1, max = 100_000)
        int trees,

        @About("Rows that each tree grows from; all where there are fewer.")
        @Default("256")
        @Range(min = 2, max = 1_000_000)
        int sample)
        implements Lens {
    private static final int CHUNK = 256;

    @Override
    public Points view(Dataset data, Run run) {
        Points points = data.points();
        requireFinite(points);
        double[] scores = new double[points.rows()];
        List<IsolationTree> forest = run.collect(
                points.rows() == 0 ? 0 : trees,
                number -> IsolationTree.grow(points, sample, run.random("tree " + number)));
        try (Progress progress = run.progress("isolating rows", scores.length)) {
            run.chunks(scores.length, CHUNK, (first, end) -> {
                double[] features = new double[points.columns()];
                for (int row = first; row < end; row++) {
                    points.copyRow(row, features);
                    scores[row] = score(forest, features, Math.min(sample, scores.length));
                    progress.advance(1);
                }
            });
        }
        return Points.of(scores.length, 1, scores);
    }

    private static double score(List<IsolationTree> forest, double[] features, int rows) {
        double depth = 0;
        for (IsolationTree tree : forest) {
            depth += tree.depth(features);
        }
        double usual = IsolationTree.usualDepth(rows);
        return usual == 0 ? 0.5 : StrictMath.pow(2, -depth / forest.size() / usual);
    }

    private static void requireFinite(Points points) {
        double[] features = new double[points.columns()];
        for (int row = 0; row < points.rows(); row++) {
            points.copyRow(row, features);
            requireFinite(row, features);
        }
    }

    private static void requireFinite(int row, double[] features) {
        for (int column = 0; column < features.length; column++) {
            if (!Double.isFinite(features[column])) {
                throw new InputException("isolation-forest: row " + row + " has the value " + features[column]
                        + " in column " + column + ", which no cut can place; leave the row out");
            }
        }
    }
}
