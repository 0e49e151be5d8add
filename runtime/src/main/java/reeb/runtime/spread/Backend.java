package reeb.runtime.spread;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.Consumer;
import reeb.api.Clusterer;
import reeb.api.Part;
import reeb.api.Run;
import reeb.api.data.Dataset;
import reeb.api.data.Labels;
import reeb.api.data.Points;
import reeb.api.data.Selection;
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

        @Override
        public Points apart(Part part, Dataset data, List<Path> inputs, Whose whose, Run run) {
            return BlockWork.apart(part, data, inputs, run);
        }
    };

    /**
     * Labels selections of rows apart, if this backend does that.
     *
     * @param points n x d features
     * @param run this execution
     * @return see {@link Run#labelsOfOthers}
     */
    default Optional<List<Labels>> labels(
            Clusterer clusterer, Points points, List<Selection> selections, Whose whose, Run run) {
        return Optional.empty();
    }

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

    /**
     * Treats rows by a part that learns nothing.
     *
     * @param part a lens or a transform; those that look at one row at a time get blocks of them, where this backend does that
     * @param data n rows
     * @param inputs files that the part reads
     * @param run this execution
     * @return n x k values
     */
    Points apart(Part part, Dataset data, List<Path> inputs, Whose whose, Run run);

    /**
     * Gives memory outside of the heap, if this backend does that.
     *
     * @param bytes how much
     * @return so many bytes, all 0; empty where they are to be taken of the heap
     * @throws InputException where there is no room for them
     */
    default Optional<MemorySegment> memory(long bytes) {
        return Optional.empty();
    }

    /** Removes what it has kept for the run alone. */
    @Override
    default void close() {}

    /**
     * Opens the one that a user names.
     *
     * @param wanted by the user
     * @param catalog the parts there are
     * @throws InputException where there is none of that name
     * @throws IOException where it has no place for its files
     */
    static Backend open(Wanted wanted, Catalog catalog) throws IOException {
        if (wanted.name().isEmpty()) {
            wanted.requireNoSettings();
            return WHOLE;
        }
        if (wanted.name().get().equals(BLOCKS)) {
            wanted.requireNoSettings();
            return BlockBackend.local(catalog, Optional.empty());
        }
        for (TaskPoolProvider provider : ServiceLoader.load(TaskPoolProvider.class)) {
            if (provider.provides(wanted.name().get())) {
                return BlockBackend.on(provider.open(wanted, catalog), catalog, Optional.empty());
            }
        }
        throw new InputException(
                "--on " + wanted.name().get() + ": rows are worked on all at once, block by block with --on " + BLOCKS
                        + ", or on a cluster with --on spark://HOST:PORT");
    }

    /**
     * What a user wants rows to be worked on by.
     *
     * @param name {@link #BLOCKS}, or a cluster's address; nothing for {@link #WHOLE}
     * @param settings of the cluster, by their names
     * @param shared a folder that all machines of the cluster see under the same path; nothing for one of this machine
     * @param told hears what the user should know at once
     */
    record Wanted(Optional<String> name, Map<String, String> settings, Optional<Path> shared, Consumer<String> told) {
        /** Copies the map. */
        public Wanted {
            settings = Map.copyOf(settings);
        }

        /** Wants nothing in particular. */
        public static Wanted named(Optional<String> name) {
            return new Wanted(name, Map.of(), Optional.empty(), _ -> {});
        }

        private void requireNoSettings() {
            if (!settings.isEmpty() || shared.isPresent()) {
                throw new InputException("--spark and --shared are for a cluster: name it with --on spark://HOST:PORT");
            }
        }
    }
}
