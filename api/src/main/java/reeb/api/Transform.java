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
     * @param run this execution
     * @return n x m features, row for row
     * @throws InputException where the data do not fit this transform
     */
    Points transform(Dataset data, Run run);

    /**
     * Computes the new features where files may be needed too, as a step of a workflow does.
     *
     * <p>Transforms that read files, such as the weights of a network, override this; to all others the data are enough.
     *
     * @param data n rows with their points and, where the source has them, images and columns
     * @param inputs what {@link #inputs} gave, in the same order
     * @param run this execution
     * @return n x m features, row for row
     * @throws InputException where a file is damaged, or the data do not fit it or this transform
     */
    default Points transform(Dataset data, List<Path> inputs, Run run) {
        return transform(data, run);
    }
}
