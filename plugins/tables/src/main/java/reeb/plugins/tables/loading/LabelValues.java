package reeb.plugins.tables.loading;

import java.util.Arrays;
import reeb.api.data.Column;
import reeb.plugins.tables.values.TextColumn;

/** A column that is kept beside the features, while it is read; where nothing is set, the value is missing. */
public sealed interface LabelValues {
    /** Tells which column it is. */
    TableColumn source();

    /** Gives what has been set. */
    Column column();

    /** Numbers: measurements, or days or seconds since 1970. */
    final class Numbers implements LabelValues {
        private final TableColumn source;
        private final double[] numbers;

        Numbers(TableColumn source, int rows) {
            this.source = source;
            this.numbers = new double[rows];
            Arrays.fill(numbers, Double.NaN);
        }

        /** Sets the number of a row. */
        public void set(int row, double number) {
            numbers[row] = number;
        }

        @Override
        public TableColumn source() {
            return source;
        }

        @Override
        public Column column() {
            return new Column.Numbers(source.name(), source.scale(), numbers);
        }
    }

    /** Texts. */
    final class Texts implements LabelValues {
        private final TableColumn source;
        private final TextColumn texts;

        Texts(TableColumn source, int rows) {
            this.source = source;
            this.texts = new TextColumn(source.name(), rows);
        }

        /** Sets the text of a row. */
        public void set(int row, String text) {
            texts.set(row, text);
        }

        @Override
        public TableColumn source() {
            return source;
        }

        @Override
        public Column column() {
            return texts.column();
        }
    }

    /** Begins a column of so many rows; long whole numbers are kept as texts, digit for digit. */
    static LabelValues of(TableColumn source, boolean wide, int rows) {
        return switch (source.kind()) {
            case TEXT, JSON, FLAG -> new Texts(source, rows);
            default -> wide ? new Texts(source, rows) : new Numbers(source, rows);
        };
    }
}
