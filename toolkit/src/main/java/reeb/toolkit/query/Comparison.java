package reeb.toolkit.query;

import java.util.OptionalDouble;
import java.util.function.DoublePredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import reeb.api.data.Scale;
import reeb.api.problem.InputException;
import reeb.api.problem.Nearest;

/**
 * A field, an operator and a value, on the way to a condition.
 *
 * <p>A missing value meets no comparison but {@code = ''}.
 *
 * @param query for messages
 * @param name of the field
 * @param operator the sign or {@code like}
 * @param value what the field is compared with
 */
record Comparison(String query, Token name, Token operator, Token value) {
    /** Days and months in front of a year. */
    private static final Pattern DATE = Pattern.compile("(\\d{1,2})[./-](\\d{1,2})[./-](\\d{4})");

    /** Numbers with a comma before decimals, or signs between groups of digits. */
    private static final Pattern NUMBER =
            Pattern.compile("[-+]?(\\d+|\\d{1,3}([.']\\d{3})+),\\d+|[-+]?\\d{1,3}([.']\\d{3}){2,}");

    /** May have a comma between groups of digits, or before decimals. */
    private static final Pattern GROUPED = Pattern.compile("[-+]?\\d{1,3},\\d{3}");

    /**
     * Makes the condition.
     *
     * @throws reeb.api.problem.InputException where the value does not go with the field
     */
    Condition with(Field field) {
        if (value.text().isEmpty() && (operator.is("=") || operator.is("!="))) {
            return (node, row) -> field.missing(node, row) == operator.is("=");
        }
        return comparing(field.compared());
    }

    private Condition comparing(Field field) {
        if (operator.is("like")) {
            Like pattern = new Like(value.text());
            return (node, row) -> !field.missing(node, row) && pattern.matches(field.text(node, row));
        }
        return switch (field) {
            case Field.Filled filled -> comparing(filled.of());
            case Field.Numbers numbers -> numbers(numbers.value(), numbers.scale());
            case Field.Names names when operator.is("=") || operator.is("!=") -> names(names);
            case Field.Names names -> numbers(names.order().orElseThrow(this::noOrder), Scale.NUMBER);
        };
    }

    private Condition numbers(Field.Numbers.Value value, Scale scale) {
        double bound = number(scale);
        DoublePredicate test = switch (operator.text()) {
            case "=" -> number -> scale.same(number, bound);
            case "!=" -> number -> !scale.same(number, bound);
            case "<" -> number -> number < bound;
            case "<=" -> number -> number <= bound;
            case ">" -> number -> number > bound;
            default -> number -> number >= bound;
        };
        return (node, row) -> {
            double number = value.at(node, row);
            return !Double.isNaN(number) && test.test(number);
        };
    }

    private double number(Scale scale) {
        OptionalDouble number = scale.moment() || value.number() ? scale.parse(value.text()) : OptionalDouble.empty();
        return number.orElseThrow(() -> new QueryMistake(
                        query,
                        value.column(),
                        "'" + name.text() + "' holds " + kind(scale) + ", but '" + value.text() + "' is none"
                                + spelling() + "; 'like' compares as text")
                .exception());
    }

    /** Shows how a number or a date is written that stands there as people write it. */
    private String spelling() {
        Matcher date = DATE.matcher(value.text());
        if (date.matches()) {
            return ": write years first, as in " + date.group(3) + "-12-31";
        }
        if (!NUMBER.matcher(value.text()).matches()) {
            return "";
        }
        String plain = value.text().replaceAll("[.']", "");
        String grouped = GROUPED.matcher(plain).matches() ? "'" + plain.replace(",", "") + "' or " : "";
        return ": write a point before decimals and none between groups of digits, as in " + grouped + "'"
                + plain.replace(',', '.') + "'";
    }

    private static String kind(Scale scale) {
        return switch (scale) {
            case NUMBER, WHOLE -> "numbers";
            case DATE -> "dates, such as 2024-03-01";
            case TIME -> "times, such as 2024-03-01T12:30:00, 2024-03-01T12:30Z or 2024-03-01";
        };
    }

    private InputException noOrder() {
        return new QueryMistake(
                        query,
                        operator.column(),
                        "'" + name.text() + "' holds names, which have no order; '=', '!=' and 'like' go with it")
                .exception();
    }

    private Condition names(Field.Names field) {
        field.alike().apply(value.text()).ifPresent(alike -> {
            throw never("; its texts are compared as they are written; did you mean '" + alike + "'?");
        });
        if (!field.known().isEmpty() && !field.known().contains(value.text())) {
            throw never(Nearest.hint(value.text(), field.known(), "values"));
        }
        boolean equal = operator.is("=");
        return (node, row) -> {
            String text = field.text(node, row);
            return !text.isEmpty() && text.equals(value.text()) == equal;
        };
    }

    private InputException never(String hint) {
        return new QueryMistake(query, value.column(), "'" + name.text() + "' is never '" + value.text() + "'" + hint)
                .exception();
    }
}
