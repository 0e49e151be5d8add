package reeb.plugins.mapper;

import reeb.api.About;
import reeb.api.InputException;

/**
 * The part of an axis to divide into intervals, in place of the range of its values.
 *
 * @param from where the first interval's core begins
 * @param to where the last interval's core ends
 */
public record Limits(
        @About("Where the first interval's core begins.") double from,
        @About("Where the last interval's core ends.") double to) {
    /** Checks the order. */
    public Limits {
        if (!(from < to)) {
            throw new InputException("limits: 'from' must be less than 'to' but they are " + from + " and " + to);
        }
    }
}
