package reeb.plugins.embedders.tsne;

/** How the repulsion of {@code t-sne} is computed. */
public enum GradientMethod {
    /** From every pair where there are few rows, else through a grid. */
    AUTO,
    /** Through a grid, in time linear in the rows. */
    GRID,
    /** From every pair, in time quadratic in the rows. */
    EXACT
}
