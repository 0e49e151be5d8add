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
}
