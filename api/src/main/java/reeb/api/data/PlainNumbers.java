package reeb.api.data;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Texts that are written as numbers, and not as identifiers of digits are. */
final class PlainNumbers {
    /** Whole numbers of more digits are not told apart by doubles. */
    private static final int MOST_DIGITS = 15;

    private static final Pattern NUMBER =
            Pattern.compile("[+-]?(?:(?:0|[1-9]\\d*+)(?:\\.\\d*+)?|\\.\\d++)(?:[eE][+-]?\\d{1,3})?");

    private static final Pattern LONG = Pattern.compile("[+-]?\\d{" + (MOST_DIGITS + 1) + ",}");

    private PlainNumbers() {}

    /** Reads texts, empty ones as not-a-number; gives nothing where one is no plain number. */
    static Optional<double[]> of(List<String> texts) {
        double[] values = new double[texts.size()];
        for (int i = 0; i < values.length; i++) {
            String text = texts.get(i);
            if (!text.isEmpty()
                    && (!NUMBER.matcher(text).matches() || LONG.matcher(text).matches())) {
                return Optional.empty();
            }
            values[i] = text.isEmpty() ? Double.NaN : Double.parseDouble(text);
        }
        return Optional.of(values);
    }
}
