package reeb.api.graph;

import java.util.function.IntFunction;

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
}
