package reeb.server.predict;

import java.util.Locale;
import java.util.Optional;
import java.util.function.LongToDoubleFunction;
import reeb.api.data.Dataset;
import reeb.api.data.Images;
import reeb.api.data.Points;
import reeb.api.data.Table;
import reeb.model.predict.ModelInput;
import reeb.server.http.Refusal;

/** Brings numbers that were sent into the form in which a source would give them. */
public final class RowForm {
    private static final int MOST_BYTE = 255;

    private final ModelInput input;
    private final Points.Precision precision;

    /** Brings them into that which a model takes. */
    public RowForm(ServedModel model) {
        this.input = model.input();
        this.precision = model.precision();
    }

    /**
     * Makes rows.
     *
     * @param rows n
     * @param values gives the n * d values, one row after the other
     * @throws Refusal where one is none that the model takes, with its row and column
     */
    public Points points(int rows, LongToDoubleFunction values) {
        int count = Math.multiplyExact(rows, input.columns());
        return switch (precision) {
            case BYTE -> {
                byte[] bytes = new byte[count];
                for (int at = 0; at < count; at++) {
                    bytes[at] = (byte) whole(values.applyAsDouble(at), at);
                }
                yield Points.of(rows, input.columns(), bytes);
            }
            case SINGLE -> {
                float[] singles = new float[count];
                for (int at = 0; at < count; at++) {
                    singles[at] = (float) finite((float) values.applyAsDouble(at), at);
                }
                yield Points.of(rows, input.columns(), singles);
            }
            case DOUBLE -> {
                double[] doubles = new double[count];
                for (int at = 0; at < count; at++) {
                    doubles[at] = finite(values.applyAsDouble(at), at);
                }
                yield Points.of(rows, input.columns(), doubles);
            }
        };
    }

    private int whole(double value, int at) {
        if (!(value >= 0 && value <= MOST_BYTE) || value != Math.rint(value)) {
            throw refused(value, at, "the model takes whole numbers from 0 to 255");
        }
        return (int) value;
    }

    private double finite(double value, int at) {
        if (!Double.isFinite(value)) {
            throw refused(value, at, "the model takes finite numbers, and none may be missing");
        }
        return value;
    }

    private Refusal refused(double value, int at, String right) {
        int column = at % input.columns();
        String name = input.features().isEmpty()
                ? Integer.toString(column)
                : "'" + input.features().get(column) + "'";
        return new Refusal(
                400,
                String.format(Locale.ROOT, "row %d, column %s: is %s; %s", at / input.columns(), name, value, right));
    }

    /** Gives rows the names of their columns, or what they need to be pictures. */
    public Dataset dataset(Points rows) {
        Optional<Images> images =
                input.picture().map(size -> new Images(rows, size.width(), size.height(), size.channels()));
        return new Dataset(rows, Table.empty(), images).named(input.features());
    }
}
