package reeb.plugins.embedders.tsne;

import java.util.Locale;
import java.util.Optional;
import reeb.api.Run;
import reeb.api.problem.InputException;
import reeb.kernels.repulsion.ExactRepulsion;
import reeb.kernels.repulsion.GridRepulsion;
import reeb.kernels.repulsion.Repulsion;

/** Chooses how rows repel each other. */
final class Repulsions {
    /** Rows whose pairs take less time than a grid. */
    private static final int FEW_ROWS = 2500;

    /** Rows whose pairs take minutes. */
    private static final int MOST_ROWS = 30_000;

    /** Distances of nodes in 1, 2 and 3 dimensions, which err by less than 1 % of the force. */
    private static final double[] DEFAULTS = {0.2, 0.4, 0.5};

    private Repulsions() {}

    /**
     * Chooses.
     *
     * @param rows n
     * @param dimensions 1, 2 or 3
     * @param freedom degrees of freedom of the kernel
     * @param spacing the largest distance of a grid's nodes; 0.4 by default, 0.5 in three dimensions and 0.2 in
     *     one; less for kernels that are narrower than that of one degree of freedom
     * @param method exact, through a grid, or whichever suits; all pairs are fast for one degree of freedom alone
     * @return the repulsion
     * @throws InputException where all pairs would take too long
     */
    static Repulsion of(int rows, int dimensions, double freedom, Optional<Double> spacing, GradientMethod method) {
        if (method == GradientMethod.EXACT && rows > MOST_ROWS) {
            throw new InputException("optimisation.gradient: all pairs of " + rows + " rows take too long; at most "
                    + MOST_ROWS + " rows may be exact; choose grid");
        }
        boolean few = rows <= FEW_ROWS && freedom == 1;
        return method == GradientMethod.EXACT || (method == GradientMethod.AUTO && few)
                ? new ExactRepulsion(freedom)
                : new GridRepulsion(dimensions, freedom, spacing(spacing, dimensions, freedom));
    }

    /** Says where the nodes that were asked for are more than the largest grid has. */
    static void report(Repulsion repulsion, Optional<Double> spacing, Run run) {
        if (repulsion instanceof GridRepulsion grid && spacing.isPresent() && grid.widest() > spacing.get()) {
            run.warn(String.format(
                    Locale.ROOT,
                    "optimisation.gridSpacing: the map is too wide for nodes %s apart; %.2f was taken, and near rows repelled each other"
                            + " directly, which is as exact but may take longer",
                    spacing.get(),
                    grid.widest()));
        }
    }

    /** Gives the largest distance of a grid's nodes. */
    static double spacing(Optional<Double> spacing, int dimensions, double freedom) {
        return spacing.orElse(DEFAULTS[dimensions - 1] * Math.min(1, Math.sqrt(freedom)));
    }
}
