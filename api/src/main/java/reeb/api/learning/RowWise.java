package reeb.api.learning;

import reeb.api.Lens;
import reeb.api.Transform;

/**
 * What a {@link Lens} or a {@link Transform} is that gives each row its values from that row alone, and from its parameters and files:
 * rows that come later can be treated as they are, without anything learned.
 *
 * <p>Row i of the result for some rows is, bit for bit, what it is among any others.
 */
public interface RowWise {
    /**
     * Tells whether this part, with its parameters, is so.
     *
     * @return true unless its parameters make it look at other rows
     */
    default boolean rowWise() {
        return true;
    }
}
