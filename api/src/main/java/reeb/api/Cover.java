package reeb.api;

import java.util.List;
import reeb.api.data.Points;
import reeb.api.data.Rows;
import reeb.api.problem.InputException;

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

    /**
     * Learns from the rows themselves what the lens values do not tell, such as how far rows lie apart.
     *
     * <p>A graph builder calls this before it covers, with the run with which it calls {@link Clusterer#fitted}, so that a
     * cover and a clusterer that draw random numbers of the same name see the same ones.
     *
     * @param points n x d features
     * @param values their n x k lens values
     * @param run this execution
     * @return the cover for these values; this itself where it needs to know nothing
     * @throws InputException where the points do not fit this cover
     */
    default Cover fitted(Points points, Points values, Run run) {
        return this;
    }

    /**
     * Says what makes patches fewer and larger, for advice where they hold too few rows.
     *
     * @return what to use, such as {@code a smaller 'resolution' of the cover}
     */
    default String larger() {
        return "larger patches of the cover";
    }
}
