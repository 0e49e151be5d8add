package reeb.plugins.tables.values;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import reeb.api.data.Column;
import reeb.api.data.Scale;
import reeb.toolkit.tables.ColumnType;
import reeb.toolkit.tables.DateForm;
import reeb.toolkit.tables.DateGuess;
import reeb.toolkit.tables.DateTally;
import reeb.toolkit.tables.TruthWords;

/** The values of a column whose type somebody gives, be the values texts or numbers in the file. */
public final class TypedValues {
    /** In characters. */
    private static final int MOST_SHOWN = 60;

    private final String name;
    private final ColumnType type;
    private final int rows;
    private final IntFunction<String> texts;
    private final IntToDoubleFunction numbers;
    private final Scale scale;
    private final Optional<DateForm> form;

    private TypedValues(
            String name,
            ColumnType type,
            int rows,
            IntFunction<String> texts,
            IntToDoubleFunction numbers,
            Scale scale,
            Optional<DateForm> form) {
        this.name = name;
        this.type = type;
        this.rows = rows;
        this.texts = texts;
        this.numbers = numbers;
        this.scale = scale;
        this.form = form;
    }

    /**
     * Takes texts.
     *
     * @param texts one for each row, empty where it is missing
     * @param number reads a text as a number; not-a-number where it is none
     * @param dates how texts are dates, where somebody says so; else as all of them tell, or most
     */
    static TypedValues ofTexts(
            String name,
            ColumnType type,
            Optional<DateForm> dates,
            int rows,
            IntFunction<String> texts,
            ToDoubleFunction<String> number) {
        if (type != ColumnType.DATE) {
            return new TypedValues(
                    name, type, rows, texts, row -> number.applyAsDouble(texts.apply(row)), of(type), Optional.empty());
        }
        DateGuess guess = new DateGuess(dates);
        DateTally tally = new DateTally(dates);
        IntStream.range(0, rows).mapToObj(texts).filter(text -> !text.isEmpty()).forEach(text -> {
            guess.add(text);
            tally.add(text, 0, 1);
        });
        DateForm form = guess.form().or(() -> dates).or(tally::form).orElse(DateForm.ISO);
        Scale moments = guess.timed() ? Scale.TIME : Scale.DATE;
        return new TypedValues(
                name,
                type,
                rows,
                texts,
                row -> moments == Scale.TIME ? form.seconds(texts.apply(row)) : form.days(texts.apply(row)),
                moments,
                Optional.of(form));
    }

    /**
     * Takes numbers.
     *
     * @param numbers one for each row, not-a-number where it is missing
     * @param scale what they stand for
     * @param dates as for texts: numbers may be dates too, as 20240301 is of the form {@code yyyyMMdd}
     */
    public static TypedValues ofNumbers(
            String name, ColumnType type, Optional<DateForm> dates, Scale scale, double... numbers) {
        IntFunction<String> texts = row -> scale.text(numbers[row]);
        if (type == ColumnType.DATE && !scale.moment()) {
            return ofTexts(name, type, dates, numbers.length, texts, _ -> Double.NaN);
        }
        boolean kept = type == ColumnType.DATE || (type == ColumnType.NUMBER && scale == Scale.WHOLE);
        return new TypedValues(
                name, type, numbers.length, texts, row -> numbers[row], kept ? scale : of(type), Optional.empty());
    }

    private static Scale of(ColumnType type) {
        return type == ColumnType.NUMBER ? Scale.NUMBER : Scale.WHOLE;
    }

    /** Tells how texts are read as dates; empty where the values are none. */
    public Optional<DateForm> dateForm() {
        return form;
    }

    /** Tells what the numbers stand for. */
    public Scale scale() {
        return scale;
    }

    /** Gives a row's value as a number; not-a-number where it is missing or not of the type. */
    public double number(int row) {
        return switch (type) {
            case NUMBER, DATE -> numbers.applyAsDouble(row);
            case WHOLE -> {
                double value = numbers.applyAsDouble(row);
                yield value == Math.rint(value) ? value : Double.NaN;
            }
            case BOOLEAN -> TruthWords.value(texts.apply(row));
            case CATEGORY, TEXT -> Double.NaN;
        };
    }

    /**
     * Says what is wrong with a value.
     *
     * @return such as {@code 'soon' is not a date}; empty where the value is missing or of the type
     */
    public Optional<String> fault(int row) {
        String text = texts.apply(row);
        boolean faulty =
                type != ColumnType.CATEGORY && type != ColumnType.TEXT && !text.isEmpty() && Double.isNaN(number(row));
        return faulty ? Optional.of("'" + shown(text) + "' is not " + wanted()) : Optional.empty();
    }

    private static String shown(String text) {
        return text.length() > MOST_SHOWN ? text.substring(0, MOST_SHOWN) + "..." : text;
    }

    private String wanted() {
        return switch (type) {
            case NUMBER -> "a number";
            case WHOLE -> "a whole number";
            case DATE -> "a date";
            case BOOLEAN -> "one of true, false, yes and no";
            case CATEGORY, TEXT -> "a text";
        };
    }

    /** Gives the column: numbers and dates as such, truth values and categories as categories, texts as texts. */
    public Column column() {
        return switch (type) {
            case NUMBER, WHOLE, DATE ->
                new Column.Numbers(
                        name,
                        scale,
                        IntStream.range(0, rows).mapToDouble(this::number).toArray());
            case BOOLEAN ->
                Column.Categories.of(name, all(row -> {
                    double value = number(row);
                    return Double.isNaN(value) ? "" : Boolean.toString(value == 1);
                }));
            case CATEGORY -> Column.Categories.of(name, all(texts));
            case TEXT -> new Column.Texts(name, all(texts));
        };
    }

    private List<String> all(IntFunction<String> values) {
        return IntStream.range(0, rows).mapToObj(values).toList();
    }

    /**
     * Says how many values are not of the type, and which is the first.
     *
     * @param place names the place of a row
     * @return a remark without a full stop; empty where all are
     */
    public Optional<String> remark(IntFunction<String> place) {
        int[] faulty =
                IntStream.range(0, rows).filter(row -> fault(row).isPresent()).toArray();
        if (faulty.length == 0) {
            return Optional.empty();
        }
        boolean one = faulty.length == 1;
        return Optional.of(String.format(
                Locale.ROOT,
                "%s, column '%s': %s%s; %,d %s of its column's type and %s as missing",
                place.apply(faulty[0]),
                name,
                fault(faulty[0]).orElseThrow(),
                one ? "" : ", nor are others",
                faulty.length,
                one ? "value is not" : "values are not",
                one ? "counts" : "count"));
    }
}
