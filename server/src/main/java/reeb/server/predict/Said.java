package reeb.server.predict;

import java.util.List;
import reeb.model.predict.Prediction;

/**
 * What a model says of the rows of a request.
 *
 * @param predictions of each row
 * @param features of each row; none where nobody asks for them
 */
public record Said(List<Prediction> predictions, List<double[]> features) {
    public Said {
        predictions = List.copyOf(predictions);
        features = List.copyOf(features);
    }
}
