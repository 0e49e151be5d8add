package reeb.runtime.spread;

import java.io.IOException;
import java.util.Optional;
import reeb.api.Run;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.api.learning.Model;
import reeb.api.learning.Trainable;
import reeb.api.problem.InputException;
import reeb.runtime.catalog.Catalog;

/** What lets parts that learn work on rows. Whichever it is, the bytes are the same. */
public interface Backend extends AutoCloseable {
    /** What a user calls the one that works block by block. */
    String BLOCKS = "blocks";

    /** Gives parts all rows at once. */
    Backend WHOLE = new Backend() {
        @Override
        public Model train(Trainable learner, Dataset data, Whose whose, Run run) {
            return learner.train(data, run);
        }

        @Override
        public Points transform(Trainable learner, Model model, Dataset data, Whose whose, Run run) {
            return model.transform(data, run);
        }
    };

    /**
     * For which step something is done.
     *
     * @param step its name
     * @param seed of the workflow
     */
    record Whose(String step, long seed) {}

    /**
     * Lets a part learn.
     *
     * @param data n rows
     * @param run this execution
     */
    Model train(Trainable learner, Dataset data, Whose whose, Run run);

    /**
     * Treats rows.
     *
     * @param learner the part
     * @param model what it has learned
     * @param data n rows
     * @param run this execution
     * @return n x k values
     */
    Points transform(Trainable learner, Model model, Dataset data, Whose whose, Run run);

    /** Removes what it has kept for the run alone. */
    @Override
    default void close() {}

    /**
     * Opens the one that a user names.
     *
     * @param name {@link #BLOCKS}, or nothing for {@link #WHOLE}
     * @param catalog the parts there are
     * @throws InputException where there is none of that name
     * @throws IOException where it has no place for its files
     */
    static Backend named(Optional<String> name, Catalog catalog) throws IOException {
        if (name.isEmpty()) {
            return WHOLE;
        }
        if (!name.get().equals(BLOCKS)) {
            throw new InputException(
                    "--on " + name.get() + ": rows are worked on all at once, or block by block with --on " + BLOCKS);
        }
        return LocalBlocks.open(catalog, Optional.empty());
    }
}
