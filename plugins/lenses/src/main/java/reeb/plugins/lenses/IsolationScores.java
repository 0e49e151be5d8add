package reeb.plugins.lenses;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import reeb.api.Progress;
import reeb.api.Run;
import reeb.api.data.Points;
import reeb.api.learning.Model;
import reeb.api.problem.InputException;

/** A forest of random cuts, by which rows are told from those that it grew from. */
final class IsolationScores implements Model {
    private static final String SHAPE = "shape";
    private static final String NODES = "nodes";
    private static final String SIZES = "sizes";
    private static final int CHUNK = 256;

    private final List<IsolationTree> forest;
    private final int sample;
    private final int columns;

    /**
     * Keeps what has grown.
     *
     * @param forest of trees
     * @param sample from how many rows each has grown
     * @param columns how many features these had
     */
    IsolationScores(List<IsolationTree> forest, int sample, int columns) {
        this.forest = List.copyOf(forest);
        this.sample = sample;
        this.columns = columns;
    }

    static IsolationScores restore(Map<String, Points> state) {
        Points shape = array(state, SHAPE, 2);
        Points nodes = array(state, NODES, IsolationTree.NODE);
        Points sizes = array(state, SIZES, 1);
        int columns = (int) shape.at(0, 1);
        List<IsolationTree> forest = new ArrayList<>();
        int first = 0;
        for (int tree = 0; tree < sizes.rows(); tree++) {
            int count = (int) sizes.at(tree, 0);
            if (count < 1 || count > nodes.rows() - first) {
                throw new InputException("isolation-forest: '" + SIZES + "' of a kept model tells of more nodes than '"
                        + NODES + "' has, or of a tree without any");
            }
            forest.add(IsolationTree.restore(nodes, first, count, columns));
            first += count;
        }
        return new IsolationScores(forest, (int) shape.at(0, 0), columns);
    }

    private static Points array(Map<String, Points> state, String name, int columns) {
        Points array = state.get(name);
        if (array == null || array.columns() != columns || (name.equals(SHAPE) && array.rows() != 1)) {
            throw new InputException("isolation-forest: a kept model needs the array '" + name + "' of " + columns
                    + " columns but it "
                    + (array == null ? "is missing" : "has " + array.rows() + " x " + array.columns()));
        }
        return array;
    }

    @Override
    public Points transform(Points fresh, Run run) {
        if (fresh.columns() != columns) {
            throw new InputException("isolation-forest: learned from rows of " + columns
                    + " columns but these rows have " + fresh.columns() + "; give rows of the same features");
        }
        if (forest.isEmpty() && fresh.rows() > 0) {
            throw new InputException("isolation-forest: learned from no rows, so that nothing can be said of others");
        }
        requireFinite(fresh);
        return scores(fresh, run);
    }

    /** Scores rows that are known to be finite, and to have as many columns as those that the forest grew from. */
    Points scores(Points fresh, Run run) {
        double[] scores = new double[fresh.rows()];
        try (Progress progress = run.progress("isolating rows", scores.length)) {
            run.chunks(scores.length, CHUNK, (first, end) -> {
                double[] features = new double[columns];
                for (int row = first; row < end; row++) {
                    fresh.copyRow(row, features);
                    scores[row] = score(features);
                    progress.advance(1);
                }
            });
        }
        return Points.of(scores.length, 1, scores);
    }

    private double score(double[] features) {
        double depth = 0;
        for (IsolationTree tree : forest) {
            depth += tree.depth(features);
        }
        double usual = IsolationTree.usualDepth(sample);
        return usual == 0 ? 0.5 : StrictMath.pow(2, -depth / forest.size() / usual);
    }

    static void requireFinite(Points points) {
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

    @Override
    public Map<String, Points> state() {
        Map<String, Points> state = new TreeMap<>();
        double[] sizes = forest.stream().mapToDouble(IsolationTree::nodes).toArray();
        double[] nodes =
                new double[forest.stream().mapToInt(IsolationTree::nodes).sum() * IsolationTree.NODE];
        int start = 0;
        for (IsolationTree tree : forest) {
            start = tree.write(nodes, start);
        }
        state.put(SHAPE, Points.of(1, 2, new double[] {sample, columns}));
        state.put(SIZES, Points.of(sizes.length, 1, sizes));
        state.put(NODES, Points.of(nodes.length / IsolationTree.NODE, IsolationTree.NODE, nodes));
        return state;
    }
}
