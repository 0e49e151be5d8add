package reeb.toolkit.nodes;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import reeb.api.data.Column;
import reeb.api.data.Scale;

/**
 * A typed value of each node.
 *
 * @param title unique among a graph's attributes
 * @param type what the values are
 * @param values gives a node's value as a literal of that type; empty where it has none
 */
public record Attribute(String title, Type type, IntFunction<String> values) {
    /** What the values of an attribute are. */
    public enum Type {
        /** Whole numbers of 32 bits. */
        INTEGER,
        /** Finite numbers in double precision. */
        DOUBLE,
        /** Text. */
        STRING,
        /** Dates, as {@link Scale#DATE} writes them. */
        DATE,
        /** Dates with times, as {@link Scale#TIME} writes them. */
        TIME;

        /**
         * Tells whether values are texts in formats that know numbers and texts alone.
         *
         * @return false for numbers
         */
        public boolean textual() {
            return this != INTEGER && this != DOUBLE;
        }

        private static Type of(Scale scale) {
            return switch (scale) {
                case NUMBER, WHOLE -> DOUBLE;
                case DATE -> DATE;
                case TIME -> TIME;
            };
        }

        private Scale scale() {
            return switch (this) {
                case DATE -> Scale.DATE;
                case TIME -> Scale.TIME;
                case INTEGER, DOUBLE, STRING -> Scale.NUMBER;
            };
        }
    }

    /**
     * Makes an attribute of numbers.
     *
     * @param title unique among a graph's attributes
     * @param scale what the numbers stand for
     * @param values one for each node, or not-a-number
     * @return the attribute, whose literals of numbers read back as the same double
     */
    static Attribute of(String title, Scale scale, double[] values) {
        Type type = Type.of(scale);
        return new Attribute(
                title,
                type,
                node -> type != Type.DOUBLE
                        ? scale.text(values[node])
                        : Double.isFinite(values[node]) ? Double.toString(values[node]) : "");
    }

    /**
     * Gives a node's value.
     *
     * @param node from 0 to v - 1
     * @return the value as text; empty where the node has none
     */
    public String of(int node) {
        return values.apply(node);
    }

    /**
     * Gives the values of all nodes as a column.
     *
     * @param nodes how many nodes the graph has
     * @return numbers, dates among them, or categories of texts, called as this is
     */
    public Column column(int nodes) {
        List<String> texts = IntStream.range(0, nodes).mapToObj(this::of).toList();
        Scale scale = type.scale();
        return type == Type.STRING
                ? Column.Categories.of(title, texts)
                : new Column.Numbers(
                        title,
                        scale,
                        texts.stream()
                                .mapToDouble(text -> scale.parse(text).orElse(Double.NaN))
                                .toArray());
    }
}
