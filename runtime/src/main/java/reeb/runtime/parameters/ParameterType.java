package reeb.runtime.parameters;

import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import reeb.api.About;
import reeb.api.data.ColumnNames;
import reeb.runtime.catalog.Kind;

/** What a parameter may hold. */
public sealed interface ParameterType {
    /** The type in a word or two, for help and messages. */
    default String word() {
        return switch (this) {
            case Whole _ -> "whole number";
            case Real _ -> "number";
            case Flag _ -> "true or false";
            case Text _ -> "text";
            case Rows _ -> "number or range of rows";
            case Choice choice -> String.join(" | ", choice.names());
            case PartOf part -> part.kind().word();
            case Group _ -> "object";
            case ListOf list -> "list of " + list.element().word();
            case MapOf map -> "object of names and " + map.element().word();
        };
    }

    /** Tells whether the value is made of parts, whose names somebody else may have given to a step. */
    default boolean hasParts() {
        return switch (this) {
            case PartOf _ -> true;
            case ListOf list -> list.element().hasParts();
            case MapOf map -> map.element().hasParts();
            case Whole _, Real _, Flag _, Text _, Rows _, Choice _, Group _ -> false;
        };
    }

    /** A whole number: of 64 bits where {@code wide}, else of 32. */
    record Whole(boolean wide) implements ParameterType {}

    /** A finite number. */
    record Real() implements ParameterType {}

    /** True or false. */
    record Flag() implements ParameterType {}

    /** A text. */
    record Text() implements ParameterType {}

    /** Rows: so many of the first, or a range as text. */
    record Rows() implements ParameterType {}

    /** One of an enum's constants, written in lower case with dashes. */
    record Choice(Class<? extends Enum<?>> type) implements ParameterType {
        /** The names of the constants, in order. */
        public List<String> names() {
            return java.util.Arrays.stream(type.getEnumConstants())
                    .map(Choice::name)
                    .toList();
        }

        /** The names of the constants, in order, with what each means; empty where that isn't said. */
        public Map<String, String> meanings() {
            Map<String, String> meanings = new LinkedHashMap<>();
            for (Enum<?> constant : type.getEnumConstants()) {
                meanings.put(name(constant), meaning(constant));
            }
            return meanings;
        }

        private String meaning(Enum<?> constant) {
            try {
                About about = type.getField(constant.name()).getAnnotation(About.class);
                return about == null ? "" : about.value();
            } catch (NoSuchFieldException e) {
                return "";
            }
        }

        /** How a constant is written. */
        public static String name(Enum<?> constant) {
            return constant.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /** A part of some kind. */
    record PartOf(Kind kind) implements ParameterType {}

    /** A record of parameters that is no part. */
    record Group(Class<? extends Record> type) implements ParameterType {
        /** Names its first parameter where that names a column, so that the column's name may stand for the group. */
        Optional<String> column() {
            RecordComponent first = type.getRecordComponents()[0];
            return Declared.on(first, ColumnNames.class).isPresent()
                            && Parameter.of(type).getFirst().type() instanceof Text
                    ? Optional.of(first.getName())
                    : Optional.empty();
        }
    }

    /** Several values; a single one may stand for a list of one. */
    record ListOf(ParameterType element) implements ParameterType {}

    /** Values by names that whoever writes the workflow knows, such as those of columns. */
    record MapOf(ParameterType element) implements ParameterType {}
}
