package reeb.api.learning;

import java.util.Map;
import reeb.api.Lens;
import reeb.api.Run;
import reeb.api.Transform;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.api.problem.InputException;

/**
 * What a {@link Lens} or a {@link Transform} can do beside if it learns from some rows and can then treat others.
 *
 * <p>The rows it learned from get from the model, bit for bit, what the lens or transform itself gives them; of equal rows that
 * it gave different values, all get those of one. A row gets the same whatever the other rows are. A step of a
 * workflow asks for this with {@code "fit"}; it learns once for all steps that ask for the same, and keeps what it has learned.
 */
public interface Trainable {
    /**
     * Learns.
     *
     * @param data n rows with their points and, where the source has them, columns and images
     * @param run this execution
     * @return what has been learned
     * @throws InputException where nothing can be learned from the data
     */
    Model train(Dataset data, Run run);

    /**
     * Tells whether what this part has learned follows from its rows and what it gave to them, as that of a map does: then
     * {@link #trained} makes a model of these, and a step keeps nothing else. All others keep the {@link Model#state}.
     *
     * @return false unless {@link #trained} needs not learn anew
     */
    default boolean resultSuffices() {
        return false;
    }

    /**
     * Makes a model of what this part has given to the rows it learned from, so that a part for which that is enough, such as a
     * map, need not learn anew; see {@link #resultSuffices}.
     *
     * @param known the n rows it learned from
     * @param given what it gave to them, n x k
     * @param run this execution
     * @return a model that gives the known rows what is given
     */
    default Model trained(Dataset known, Points given, Run run) {
        return train(known, run);
    }

    /**
     * Makes a model again of what it kept.
     *
     * @param state as {@link Model#state} gave it, of an equal part
     * @return a model that gives the same bytes
     * @throws InputException where arrays are missing or have other sizes
     */
    Model restore(Map<String, Points> state);
}
