package reeb.server.predict.tensors;

import java.util.ArrayList;
import java.util.List;
import reeb.api.data.Points;
import reeb.server.http.Refusal;
import reeb.server.predict.Predicting;
import reeb.server.predict.RowForm;
import reeb.server.predict.ServedModel;

/**
 * Makes rows of the tensors that were sent: one of n rows of numbers, of whatever axes behind the first; one of n files of pictures; or, for a
 * model whose columns have names, one of n numbers for each column, by its name. Categories are their numbers, from 0, behind the features.
 */
final class TensorRows {
    private TensorRows() {}

    /**
     * Makes them.
     *
     * @throws Refusal where they are none that the model takes
     */
    static Points of(ServedModel model, Predicting predicting, List<Tensor> inputs) {
        Tensor first = inputs.getFirst();
        predicting.requireRows(first.rows());
        boolean named = !model.input().features().isEmpty()
                && (inputs.size() > 1 || model.input().names().contains(first.name()));
        if (named) {
            return columns(model, inputs);
        }
        if (inputs.size() > 1) {
            throw new Refusal(400, "the model '" + model.name() + "' takes one input, but there are " + inputs.size());
        }
        if (first.type() == DataType.BYTES) {
            return predicting.decode(model, first.files());
        }
        int columns = model.input().width();
        if (first.rows() > 0 && first.columns() != columns) {
            throw new Refusal(
                    400,
                    "input '" + first.name() + "': rows of the shape " + first.shape() + " have " + first.columns()
                            + " values, but the model takes " + columns);
        }
        return new RowForm(model).points((int) first.rows(), first.numbers());
    }

    private static Points columns(ServedModel model, List<Tensor> inputs) {
        List<String> names = model.input().names();
        List<Tensor> ordered = new ArrayList<>();
        long rows = inputs.getFirst().rows();
        for (String name : names) {
            Tensor tensor = inputs.stream()
                    .filter(one -> one.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new Refusal(
                            400, "the input '" + name + "' is missing; the model takes " + String.join(", ", names)));
            if (tensor.type() == DataType.BYTES || tensor.rows() != rows || (rows > 0 && tensor.columns() != 1)) {
                throw new Refusal(
                        400, "input '" + name + "': must be numbers of the shape [" + rows + "] or [" + rows + ", 1]");
            }
            ordered.add(tensor);
        }
        int columns = names.size();
        return new RowForm(model)
                .points(
                        (int) rows,
                        at -> ordered.get((int) (at % columns)).numbers().applyAsDouble(at / columns));
    }
}
