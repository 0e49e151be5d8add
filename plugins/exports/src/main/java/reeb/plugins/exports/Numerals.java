package reeb.plugins.exports;

import java.math.BigDecimal;
import java.math.MathContext;
import reeb.api.graph.MapperGraph;

/** Numbers as text, the same in every locale. */
final class Numerals {
    private static final MathContext SIX_DIGITS = new MathContext(6);

    private Numerals() {}

    /** Gives the shortest decimal that reads back as the same double; empty for what is not finite. */
    static String exact(double value) {
        return Double.isFinite(value) ? Double.toString(value) : "";
    }

    /** Gives an edge's weight: a whole number where it counts rows. */
    static String weight(MapperGraph graph, int edge) {
        return graph.hasStrengths() ? Double.toString(graph.strength(edge)) : Integer.toString(graph.weight(edge));
    }

    /** Gives six significant digits, plenty for a place in a picture; zero for what is not finite. */
    static String rounded(double value) {
        return Double.isFinite(value)
                ? Double.toString(new BigDecimal(value).round(SIX_DIGITS).doubleValue())
                : "0.0";
    }
}
