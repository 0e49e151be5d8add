package reeb.plugins.embedders;

import java.util.Optional;
import reeb.api.InputException;
import reeb.kernels.ExactRepulsion;
import reeb.kernels.GridRepulsion;
import reeb.kernels.Repulsion;

/** Chooses how rows repel each other. */
final class Repulsions {
    /** Rows whose pairs take less time than a grid. */
    private static final int FEW_ROWS = 2500;

    /** Rows whose pairs take minutes. */
    private static final int MOST_ROWS = 30_000;

    private Repulsions() {}

    /**
     * Chooses.
     *
     * @param rows n
     * @param dimensions 1, 2 or 3
     * @param freedom degrees of freedom of the kernel
     * @param spacing the largest distance of a grid's nodes; 0.4 by default, and 1.2 in three dimensions
     * @param method exact, through a grid, or whichever suits; all pairs are fast for one degree of freedom alone
     * @return the repulsion
     * @throws InputException where all pairs would take too long
     */
    static Repulsion of(int rows, int dimensions, double freedom, Optional<Double> spacing, GradientMethod method) {
        if (method == GradientMethod.EXACT && rows > MOST_ROWS) {
            throw new InputException("gradient: all pairs of " + rows + " rows take too long; at most " + MOST_ROWS
                    + " rows may be exact; choose grid");
        }
        boolean few = rows <= FEW_ROWS && freedom == 1;
        return method == GradientMethod.EXACT || (method == GradientMethod.AUTO && few)
                ? new ExactRepulsion(freedom)
                : new GridRepulsion(dimensions, freedom, spacing(spacing, dimensions));
    }

    /** Gives the largest distance of a grid's nodes. */
    static double spacing(Optional<Double> spacing, int dimensions) {
        return spacing.orElse(dimensions == 3 ? 0.5 : 0.4);
    }
}
