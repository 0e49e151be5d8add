package reeb.api;

import java.nio.file.Path;
import java.util.List;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.api.problem.InputException;

/** Turns the features of each row into other features: scaling, orientation histograms, network activations. */
public non-sealed interface Transform extends Part {
    /**
     * Computes the new features.
     *
     * @param data n rows with their points and, where the source has them, images and columns
     * @param inputs what {@link #inputs} gave, in the same order; empty for a transform that reads no files
     * @param run this execution
     * @return n x m features, row for row
     * @throws InputException where a file is damaged, or the data do not fit it or this transform
     */
    Points transform(Dataset data, List<Path> inputs, Run run);

    /**
     * Names the new features.
     *
     * @param data what {@link #transform} gets
     * @param columns m, how many features it gave
     * @return m names, or none where the features have none; {@code data.features()} for a transform that keeps each column's
     *     meaning
     */
    default List<String> names(Dataset data, int columns) {
        return List.of();
    }
}
