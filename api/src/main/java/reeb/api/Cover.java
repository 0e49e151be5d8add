package reeb.api;

import java.util.List;
import reeb.api.data.Points;
import reeb.api.data.Rows;

/** Covers the image of a lens with overlapping patches. */
public non-sealed interface Cover extends Part {
    /**
     * Collects the rows of each patch.
     *
     * @param values n x k lens values, all finite
     * @param run this execution
     * @return the patches that hold at least one row, in a fixed order; a row may be in several or in none
     * @throws InputException where the parameters do not fit the number of axes
     */
    List<Rows> cover(Points values, Run run);
}
