package reeb.plugins.embedders.map;

import java.util.function.Supplier;

/** Is shown where rows lie while they move. */
@FunctionalInterface
public interface LayoutObserver {
    /** Looks at nothing. */
    LayoutObserver NONE = (_, _) -> {};

    /**
     * Is called before each iteration, and after the last one.
     *
     * @param iteration how many iterations came before
     * @param places copies, for each axis, n positions in the order of the rows that were given
     */
    void observe(int iteration, Supplier<float[][]> places);
}
