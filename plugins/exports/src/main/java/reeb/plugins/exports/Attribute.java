package reeb.plugins.exports;

import java.util.function.IntFunction;

/**
 * A typed value of each node.
 *
 * @param title unique among a graph's attributes
 * @param type what the values are
 * @param values gives a node's value as a literal of that type; empty where it has none
 */
record Attribute(String title, Type type, IntFunction<String> values) {
    /** What the values of an attribute are. */
    enum Type {
        INTEGER("integer", "int"),
        DOUBLE("double", "double"),
        STRING("string", "string");

        private final String gexf;
        private final String graphMl;

        Type(String gexf, String graphMl) {
            this.gexf = gexf;
            this.graphMl = graphMl;
        }

        String gexf() {
            return gexf;
        }

        String graphMl() {
            return graphMl;
        }
    }

    String of(int node) {
        return values.apply(node);
    }
}
