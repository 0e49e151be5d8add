package reeb.model.predict;

import java.util.List;
import reeb.api.data.Points;

/**
 * What a model says of rows.
 *
 * @param predictions of each of the n rows
 * @param features n x d, in the form in which the known rows are kept
 */
public record Answered(List<Prediction> predictions, Points features) {
    public Answered {
        predictions = List.copyOf(predictions);
    }
}
