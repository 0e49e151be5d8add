package reeb.toolkit.nodes;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import reeb.api.data.Column;

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
        STRING
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
     * @return numbers, or categories of texts, called as this is
     */
    public Column column(int nodes) {
        List<String> texts = IntStream.range(0, nodes).mapToObj(this::of).toList();
        return type == Type.STRING
                ? Column.Categories.of(title, texts)
                : new Column.Numbers(
                        title,
                        texts.stream()
                                .mapToDouble(text -> text.isEmpty() ? Double.NaN : Double.parseDouble(text))
                                .toArray());
    }
}
