package reeb.api.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * A named column of a table: one value for each row.
 *
 * <p>How a column is kept does not limit what it serves for: {@link #categories} and {@link #numbers} give any column's values
 * as what is needed.
 */
public sealed interface Column {
    /**
     * Names the column.
     *
     * @return its name, unique in a table
     */
    String name();

    /**
     * Counts the rows.
     *
     * @return n
     */
    int size();

    /**
     * Shows one value as text.
     *
     * @param row from 0 to n - 1
     * @return the text; empty where the value is missing
     */
    String text(int row);

    /**
     * Gives the values as numbers. Names and texts are numbers where each is written as one: a decimal without needless zeros
     * in front, as an identifier such as {@code 01234} may have, and without more digits than a double keeps.
     *
     * @return n numbers, not-a-number where missing; empty where some value is no number
     */
    default Optional<double[]> numbers() {
        return switch (this) {
            case Numbers numbers -> Optional.of(numbers.stream().toArray());
            case Categories categories -> PlainNumbers.of(categories.names).map(categories::decoded);
            case Texts texts -> PlainNumbers.of(texts.values);
        };
    }

    /**
     * Gives the values as categories, each distinct text being one. O(n).
     *
     * @return this, if it holds categories already
     */
    default Categories categories() {
        return this instanceof Categories known
                ? known
                : Categories.of(
                        name(), IntStream.range(0, size()).mapToObj(this::text).toList());
    }

    /** Numbers; a missing one is not-a-number. */
    final class Numbers implements Column {
        private final String name;
        private final Scale scale;
        private final int rows;
        private final IntToDoubleFunction values;

        /**
         * Wraps numbers on the scale {@link Scale#NUMBER}.
         *
         * @param name the column's name
         * @param values one for each row, copied
         */
        public Numbers(String name, double... values) {
            this(name, Scale.NUMBER, values);
        }

        /**
         * Wraps numbers.
         *
         * @param name the column's name
         * @param scale what the numbers stand for
         * @param values one for each row, copied
         */
        public Numbers(String name, Scale scale, double... values) {
            double[] copy = values.clone();
            this.name = name;
            this.scale = scale;
            this.rows = copy.length;
            this.values = row -> copy[row];
        }

        private Numbers(String name, Scale scale, Points points, int column) {
            this.name = name;
            this.scale = scale;
            this.rows = points.rows();
            this.values = row -> points.at(row, column);
        }

        /**
         * Shows a feature as a column, without copying values.
         *
         * @param name the column's name
         * @param scale what the numbers stand for
         * @param points n x d features
         * @param feature from 0 to d - 1
         * @return the column, which keeps the points in memory
         */
        public static Numbers of(String name, Scale scale, Points points, int feature) {
            return new Numbers(name, scale, points, Objects.checkIndex(feature, points.columns()));
        }

        private DoubleStream stream() {
            return IntStream.range(0, rows).mapToDouble(values);
        }

        /**
         * Tells what the numbers stand for.
         *
         * @return the scale
         */
        public Scale scale() {
            return scale;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public int size() {
            return rows;
        }

        /**
         * Gives one value.
         *
         * @param row from 0 to n - 1
         * @return the number, or not-a-number
         */
        public double at(int row) {
            return values.applyAsDouble(row);
        }

        /**
         * Lists all values.
         *
         * @return n numbers, perhaps not-a-number
         */
        public List<Double> all() {
            return stream().boxed().toList();
        }

        @Override
        public String text(int row) {
            return scale.ofRow(at(row));
        }
    }

    /** One of a few names; code -1 where it is missing. */
    final class Categories implements Column {
        private final String name;
        private final IntUnaryOperator codes;
        private final int rows;
        private final List<String> names;

        /**
         * Wraps codes.
         *
         * @param name the column's name
         * @param codes one for each row, an index into the names or -1, copied
         * @param names what the codes stand for
         */
        public Categories(String name, int[] codes, List<String> names) {
            this.name = name;
            this.names = List.copyOf(names);
            this.rows = codes.length;
            for (int code : codes) {
                if (code < -1 || code >= names.size()) {
                    throw new IllegalArgumentException("column " + name + " has no category " + code);
                }
            }
            this.codes = Codes.of(codes, names.size());
        }

        /**
         * Numbers the distinct values; in ascending order where all are whole numbers, else as they first appear.
         *
         * @param name the column's name
         * @param values one for each row; empty where missing
         * @return the column
         */
        public static Categories of(String name, List<String> values) {
            List<String> names = new ArrayList<>(
                    values.stream().filter(value -> !value.isEmpty()).distinct().toList());
            if (names.stream().allMatch(value -> value.matches("-?\\d{1,9}"))) {
                names.sort(java.util.Comparator.comparingInt(Integer::parseInt));
            }
            Map<String, Integer> codes = new LinkedHashMap<>();
            names.forEach(value -> codes.put(value, codes.size()));
            return new Categories(
                    name,
                    values.stream()
                            .mapToInt(value -> codes.getOrDefault(value, -1))
                            .toArray(),
                    names);
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public int size() {
            return rows;
        }

        /**
         * Gives one code.
         *
         * @param row from 0 to n - 1
         * @return an index into {@link #names}, or -1
         */
        public int code(int row) {
            return codes.applyAsInt(row);
        }

        /**
         * Lists the categories.
         *
         * @return names in the order of their codes
         */
        public List<String> names() {
            return names;
        }

        private double[] decoded(double[] numbers) {
            return IntStream.range(0, rows)
                    .map(codes)
                    .mapToDouble(code -> code < 0 ? Double.NaN : numbers[code])
                    .toArray();
        }

        @Override
        public String text(int row) {
            int code = code(row);
            return code < 0 ? "" : names.get(code);
        }
    }

    /** Free text. */
    final class Texts implements Column {
        private final String name;
        private final List<String> values;

        /**
         * Wraps texts.
         *
         * @param name the column's name
         * @param values one for each row, empty where missing
         */
        public Texts(String name, List<String> values) {
            this.name = name;
            this.values = List.copyOf(values);
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public int size() {
            return values.size();
        }

        @Override
        public String text(int row) {
            return values.get(row);
        }
    }
}
