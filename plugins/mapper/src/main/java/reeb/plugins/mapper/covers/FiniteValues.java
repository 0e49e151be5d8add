package reeb.plugins.mapper.covers;

import reeb.api.data.Points;
import reeb.api.problem.InputException;

/** Refuses lens values that no interval could hold. */
public final class FiniteValues {
    private FiniteValues() {}

    /**
     * Looks at every value.
     *
     * @throws InputException where one is not a number or infinite, naming its row and axis
     */
    public static void require(Points values) {
        for (int row = 0; row < values.rows(); row++) {
            for (int axis = 0; axis < values.columns(); axis++) {
                if (!Double.isFinite(values.at(row, axis))) {
                    throw new InputException("lens: row " + row + " has the value " + values.at(row, axis) + " on axis "
                            + axis + ", but a cover needs finite values; leave the row out or use another lens");
                }
            }
        }
    }
}
