package reeb.plugins.mapper.covers;

import java.util.Optional;
import reeb.api.About;
import reeb.api.problem.InputException;

/**
 * The part of an axis to divide into intervals, in place of the range of its values.
 *
 * @param from where the first interval's core begins; at the smallest value where it is left out
 * @param to where the last interval's core ends; at the largest value where it is left out
 */
public record Limits(
        @About("Where the first interval's core begins; default: at the smallest value.")
        Optional<Double> from,

        @About("Where the last interval's core ends; default: at the largest value.")
        Optional<Double> to) {
    /** Checks the order. */
    public Limits {
        if (from.isPresent() && to.isPresent() && !(from.get() < to.get())) {
            throw new InputException(
                    "limits: 'from' must be less than 'to' but they are " + from.get() + " and " + to.get());
        }
    }
}
