package reeb.plugins.tables.loading;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntFunction;
import reeb.api.data.Column;
import reeb.plugins.tables.values.TextColumn;
import reeb.plugins.tables.values.TypedValues;
import reeb.toolkit.tables.ColumnType;
import reeb.toolkit.tables.DateForm;
import reeb.toolkit.tables.Numeral;
import reeb.toolkit.tables.TruthWords;

/** A column that is kept beside the features, while it is read; where nothing is set, the value is missing. */
public sealed interface LabelValues {
    /** Tells which column it is. */
    TableColumn source();

    /** Gives what has been set. */
    Column column();

    /** Gives what has been set as values of the type that somebody gives to the column; empty where nobody does. */
    Optional<TypedValues> typed();

    /**
     * Says what is odd about the values.
     *
     * @param place names the place of a row
     */
    default Optional<String> remark(IntFunction<String> place) {
        return typed().flatMap(values -> values.remark(place));
    }

    /** Numbers: measurements, or days or seconds since 1970. */
    final class Numbers implements LabelValues {
        private final TableColumn source;
        private final Optional<DateForm> dates;
        private final double[] numbers;

        Numbers(TableColumn source, Optional<DateForm> dates, int rows) {
            this.source = source;
            this.dates = dates;
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
            return typed().map(TypedValues::column)
                    .orElseGet(() -> new Column.Numbers(source.name(), source.scale(), numbers));
        }

        @Override
        public Optional<TypedValues> typed() {
            return source.given()
                    .map(type -> TypedValues.ofNumbers(source.name(), type, dates, source.scale(), numbers));
        }
    }

    /** Texts. */
    final class Texts implements LabelValues {
        private final TableColumn source;
        private final TextColumn texts;

        Texts(TableColumn source, Optional<DateForm> dates, int rows) {
            this.source = source;
            this.texts = new TextColumn(source.name(), dates, rows);
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
            return typed().map(TypedValues::column).orElseGet(texts::column);
        }

        @Override
        public Optional<TypedValues> typed() {
            return source.given()
                    .map(type -> texts.typed(type, source.kind() == Kind.FLAG ? TruthWords::value : Numeral::parse));
        }

        @Override
        public Optional<String> remark(IntFunction<String> place) {
            return source.given().isPresent() ? LabelValues.super.remark(place) : texts.remark(place);
        }
    }

    /**
     * Begins a column of so many rows; long whole numbers are kept as texts, digit for digit, unless somebody calls them numbers.
     *
     * @param dates how texts are dates, where somebody says so
     */
    static LabelValues of(TableColumn source, Optional<DateForm> dates, boolean wide, int rows) {
        boolean digits = wide && !source.given().filter(ColumnType::measures).isPresent();
        return switch (source.kind()) {
            case TEXT, JSON, FLAG -> new Texts(source, dates, rows);
            default -> digits ? new Texts(source, dates, rows) : new Numbers(source, dates, rows);
        };
    }
}
