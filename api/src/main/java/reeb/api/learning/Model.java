package reeb.api.learning;

import java.util.Map;
import reeb.api.Run;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.api.problem.InputException;

/** What a {@link Trainable} part has learned: an immutable value, which may be used by several threads at once. */
public interface Model {
    /**
     * Treats rows, those it learned from or others.
     *
     * @param fresh n x d features, with as many columns as it learned from
     * @param run this execution
     * @return n x k values
     * @throws InputException where there are more or fewer columns
     */
    Points transform(Points fresh, Run run);

    /**
     * Treats rows of which more is known than their features.
     *
     * @param fresh n rows with their points and, where the source has them, columns and images
     * @param run this execution
     * @return n x k values; those of the points alone for a model that looks at nothing else
     * @throws InputException where there are more or fewer columns
     */
    default Points transform(Dataset fresh, Run run) {
        return transform(fresh.points(), run);
    }

    /**
     * Makes ready to treat rows many times, a few at a time: what each call would do anew to what was learned is done once.
     *
     * @param run this execution
     * @return a model that gives the same values and has the same state; this itself where there is nothing to be done
     */
    default Model prepared(Run run) {
        return this;
    }

    /**
     * Gives all that {@link Trainable#restore} needs, for a file.
     *
     * @return arrays by name, such as {@code axes}; not to be changed
     */
    Map<String, Points> state();
}
