package reeb.runtime.json;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A JSON value and where it stands. */
public sealed interface Json {
    /** Where the value begins. */
    Place place();

    /** What the value is, in words for people. */
    default String what() {
        return switch (this) {
            case Text text -> "the text \"" + shortened(text.value()) + "\"";
            case Numeral number -> "the number " + shortened(number.value().toString());
            case Flag flag -> flag.value() ? "true" : "false";
            case Null _ -> "null";
            case Array _ -> "a list";
            case Members _ -> "an object";
        };
    }

    private static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 57) + "...";
    }

    /** A text. */
    record Text(Place place, String value) implements Json {}

    /** A number, as exact as it was written. */
    record Numeral(Place place, BigDecimal value) implements Json {}

    /** True or false. */
    record Flag(Place place, boolean value) implements Json {}

    /** Null. */
    record Null(Place place) implements Json {}

    /** A list. */
    record Array(Place place, List<Json> elements) implements Json {
        public Array {
            elements = List.copyOf(elements);
        }
    }

    /** Members in the order they were written, with the places of their names. */
    record Members(Place place, Map<String, Json> members, Map<String, Place> names) implements Json {
        public Members {
            members = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(members));
            names = Map.copyOf(names);
        }

        /** Finds a member. */
        public Optional<Json> member(String name) {
            return Optional.ofNullable(members.get(name));
        }

        /** Copies this object with one member added or replaced. */
        public Members with(String name, Json value) {
            Map<String, Json> copy = new LinkedHashMap<>(members);
            copy.put(name, value);
            Map<String, Place> places = new LinkedHashMap<>(names);
            places.putIfAbsent(name, value.place());
            return new Members(place, copy, places);
        }
    }
}
