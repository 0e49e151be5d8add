package reeb.toolkit.query;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import reeb.api.data.Scale;

/** What conditions may ask for: a column of the rows, or what is known of a node. */
sealed interface Field {
    /** Gives the value of a row in a node as text; empty where it is missing. */
    String text(int node, int row);

    /** Tells whether a row in a node has no value. */
    default boolean missing(int node, int row) {
        return switch (this) {
            case Numbers numbers -> Double.isNaN(numbers.value().at(node, row));
            case Names names -> names.text(node, row).isEmpty();
            case Filled filled -> filled.gap().holds(node, row) || filled.of().missing(node, row);
        };
    }

    /** Gives what is compared: the same, or what a gap has been filled with. */
    default Field compared() {
        return this;
    }

    /**
     * A feature of which some values were missing and have been filled: as any other, but that those are known to be missing.
     *
     * @param of the feature
     * @param gap tells whether its value was missing
     */
    record Filled(Field of, Condition gap) implements Field {
        @Override
        public String text(int node, int row) {
            return of.text(node, row);
        }

        @Override
        public Field compared() {
            return of;
        }
    }

    /** Numbers, which have an order, and the scale on which they are read. */
    record Numbers(Value value, Text shown, Scale scale) implements Field {
        Numbers(Value value, Text shown) {
            this(value, shown, Scale.NUMBER);
        }

        /** A number, or not-a-number where it is missing. */
        interface Value {
            double at(int node, int row);
        }

        @Override
        public String text(int node, int row) {
            return shown.at(node, row);
        }
    }

    /**
     * Names or texts.
     *
     * @param shown gives them
     * @param known all that occur; none are listed of free text
     * @param order where they stand for numbers
     * @param alike gives a text of the column that is the same number as a text that does not occur
     */
    record Names(
            Text shown, List<String> known, Optional<Numbers.Value> order, Function<String, Optional<String>> alike)
            implements Field {
        public Names {
            known = List.copyOf(known);
        }

        Names(Text shown, List<String> known) {
            this(shown, known, Optional.empty(), _ -> Optional.empty());
        }

        @Override
        public String text(int node, int row) {
            return shown.at(node, row);
        }
    }

    /** A value as text. */
    interface Text {
        String at(int node, int row);
    }
}
