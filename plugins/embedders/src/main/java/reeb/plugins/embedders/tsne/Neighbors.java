package reeb.plugins.embedders.tsne;

import java.util.List;
import reeb.api.Run;
import reeb.api.problem.InputException;

/** How many neighbours there can be, and what that means for the parameters. */
final class Neighbors {
    private static final int LEAST_ROWS = 4;

    private Neighbors() {}

    static void requireRows(int rows) {
        if (rows < LEAST_ROWS) {
            throw new InputException("points: a map needs at least " + LEAST_ROWS + " rows but there are " + rows);
        }
    }

    /** Takes fewer neighbours than asked for where there are not as many rows. */
    static int count(int wanted, int rows, Run run) {
        if (wanted < rows) {
            return wanted;
        }
        run.warn("neighbors: " + wanted + " nearest other rows need at least " + (wanted + 1L) + " rows; " + (rows - 1)
                + " are taken");
        return rows - 1;
    }

    /** Takes a third of the neighbours for each perplexity that is above what they allow. */
    static List<Double> perplexities(List<Double> wanted, int neighbors, Run run) {
        double most = neighbors / 3.0;
        List<Double> fitting = wanted.stream()
                .map(perplexity -> perplexity < neighbors ? perplexity : Math.max(1, most))
                .toList();
        if (!fitting.equals(wanted)) {
            run.warn("perplexity: must be less than the " + neighbors + " neighbours of a row; " + Math.max(1, most)
                    + " is taken, a third of them");
        }
        return fitting;
    }
}
