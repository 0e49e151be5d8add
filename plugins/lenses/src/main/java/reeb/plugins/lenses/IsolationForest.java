package reeb.plugins.lenses;

import java.util.List;
import java.util.Map;
import reeb.api.About;
import reeb.api.Default;
import reeb.api.Lens;
import reeb.api.Named;
import reeb.api.Range;
import reeb.api.Run;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.api.learning.Model;
import reeb.api.learning.Trainable;

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
        implements Lens, Trainable {
    @Override
    public Points view(Dataset data, Run run) {
        return forest(data.points(), run).scores(data.points(), run);
    }

    @Override
    public Model train(Dataset data, Run run) {
        return forest(data.points(), run);
    }

    private IsolationScores forest(Points points, Run run) {
        IsolationScores.requireFinite(points);
        List<IsolationTree> forest = run.collect(
                points.rows() == 0 ? 0 : trees,
                number -> IsolationTree.grow(points, sample, run.random("tree " + number)));
        return new IsolationScores(forest, Math.min(sample, points.rows()), points.columns());
    }

    @Override
    public Model restore(Map<String, Points> state) {
        return IsolationScores.restore(state);
    }
}
