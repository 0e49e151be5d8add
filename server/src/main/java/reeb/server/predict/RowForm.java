package reeb.server.predict;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongToDoubleFunction;
import reeb.api.data.Column;
import reeb.api.data.Dataset;
import reeb.api.data.Images;
import reeb.api.data.Points;
import reeb.api.data.Table;
import reeb.model.known.Singles;
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
     * @param values gives the values, one row after the other: each has its d features, then the number of its category, or -1, in each column of such
     * @throws Refusal where one is none that the model takes, with its row and column
     */
    public Points points(int rows, LongToDoubleFunction values) {
        int width = input.width();
        int count = Math.multiplyExact(rows, width);
        return switch (precision) {
            case BYTE -> {
                byte[] bytes = new byte[count];
                for (int at = 0; at < count; at++) {
                    bytes[at] = (byte) whole(values.applyAsDouble(at), at);
                }
                yield Points.of(rows, width, bytes);
            }
            case SINGLE -> {
                float[] singles = new float[count];
                for (int at = 0; at < count; at++) {
                    singles[at] = (float) number((float) values.applyAsDouble(at), at);
                }
                yield Points.of(rows, width, singles);
            }
            case DOUBLE -> {
                double[] doubles = new double[count];
                for (int at = 0; at < count; at++) {
                    doubles[at] = number(values.applyAsDouble(at), at);
                }
                yield Points.of(rows, width, doubles);
            }
        };
    }

    private int whole(double value, int at) {
        if (!(value >= 0 && value <= MOST_BYTE) || value != Math.rint(value)) {
            throw refused(value, at, "the model takes whole numbers from 0 to 255");
        }
        return (int) value;
    }

    private double number(double value, int at) {
        int choice = at % input.width() - input.columns();
        if (choice >= 0) {
            int most = input.choices().get(choice).values().size() - 1;
            if (!(value >= -1 && value <= most) || value != Math.rint(value)) {
                throw refused(
                        value, at, "the model knows the categories 0 to " + most + " there, and -1 for none of them");
            }
        } else if (!Double.isFinite(value)) {
            throw refused(value, at, "the model takes finite numbers, and none may be missing");
        }
        return value;
    }

    private Refusal refused(double value, int at, String right) {
        int column = at % input.width();
        String name = input.names().isEmpty()
                ? Integer.toString(column)
                : "'" + input.names().get(column) + "'";
        return new Refusal(
                400,
                String.format(Locale.ROOT, "row %d, column %s: is %s; %s", at / input.width(), name, value, right));
    }

    /** Gives rows the names of their columns, or what they need to be pictures, and their categories. */
    public Dataset dataset(Points rows) {
        if (!input.choices().isEmpty()) {
            return new Dataset(features(rows), table(rows), Optional.empty()).named(input.features());
        }
        Optional<Images> images =
                input.picture().map(size -> new Images(rows, size.width(), size.height(), size.channels()));
        return new Dataset(rows, Table.empty(), images).named(input.features());
    }

    private Points features(Points rows) {
        int columns = input.columns();
        double[] all = new double[input.width()];
        double[] values = new double[rows.rows() * columns];
        for (int row = 0; row < rows.rows(); row++) {
            rows.copyRow(row, all);
            System.arraycopy(all, 0, values, row * columns, columns);
        }
        Points features = Points.of(rows.rows(), columns, values);
        return precision == Points.Precision.SINGLE ? Singles.of(features) : features;
    }

    private Table table(Points rows) {
        List<Column> columns = new ArrayList<>();
        for (ModelInput.Choice choice : input.choices()) {
            int[] codes = new int[rows.rows()];
            for (int row = 0; row < codes.length; row++) {
                codes[row] = (int) rows.at(row, input.columns() + columns.size());
            }
            columns.add(new Column.Categories(choice.name(), codes, choice.values()));
        }
        return new Table(columns);
    }
}
