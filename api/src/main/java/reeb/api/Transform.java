package reeb.api;

import reeb.api.data.Dataset;
import reeb.api.data.Points;

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
}
