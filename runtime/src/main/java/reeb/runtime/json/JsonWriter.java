package reeb.runtime.json;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;

/** Writes maps, lists, texts, numbers and flags as JSON; maps without an order of their own by name. */
public final class JsonWriter {
    private static final JsonFactory FACTORY = new JsonFactory();

    private JsonWriter() {}

    /**
     * Makes an object whose members stand in the order given.
     *
     * @param name of the first member
     * @param value of the first member
     * @param more names and values in turn
     */
    public static Map<String, Object> object(String name, Object value, Object... more) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put(name, value);
        for (int i = 0; i < more.length; i += 2) {
            members.put((String) more[i], more[i + 1]);
        }
        return members;
    }

    /** Writes on one line, without spaces: equal values give equal texts. */
    public static String compact(Object value) {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            write(generator, value);
        }
        return text.toString();
    }

    /** Writes with line breaks, for people. */
    public static String pretty(Object value) {
        StringWriter text = new StringWriter();
        ObjectWriteContext context = new ObjectWriteContext.Base() {
            @Override
            public tools.jackson.core.PrettyPrinter getPrettyPrinter() {
                DefaultIndenter lines = new DefaultIndenter("  ", "\n");
                return new DefaultPrettyPrinter(Separators.createDefaultInstance()
                                .withObjectNameValueSpacing(Separators.Spacing.AFTER)
                                .withObjectEmptySeparator("")
                                .withArrayEmptySeparator(""))
                        .withObjectIndenter(lines)
                        .withArrayIndenter(lines);
            }
        };
        try (JsonGenerator generator = FACTORY.createGenerator(context, text)) {
            write(generator, value);
        }
        return text.append('\n').toString();
    }

    private static void write(JsonGenerator generator, Object value) {
        switch (value) {
            case String text -> generator.writeString(text);
            case Boolean flag -> generator.writeBoolean(flag);
            case Integer number -> generator.writeNumber(number);
            case Long number -> generator.writeNumber(number);
            case Double number -> writeDouble(generator, number);
            case BigDecimal number -> generator.writeNumber(number);
            case int[] numbers -> generator.writeArray(numbers, 0, numbers.length);
            case float[] numbers -> {
                generator.writeStartArray();
                for (float number : numbers) {
                    writeFloat(generator, number);
                }
                generator.writeEndArray();
            }
            case double[] numbers -> {
                generator.writeStartArray();
                for (double number : numbers) {
                    writeDouble(generator, number);
                }
                generator.writeEndArray();
            }
            case Optional<?> optional -> optional.ifPresentOrElse(some -> write(generator, some), generator::writeNull);
            case List<?> list -> {
                generator.writeStartArray();
                list.forEach(element -> write(generator, element));
                generator.writeEndArray();
            }
            case SequencedMap<?, ?> map -> members(generator, map);
            case Map<?, ?> map -> members(generator, sorted(map));
            case Json json -> write(generator, plain(json));
            default -> throw new IllegalArgumentException("cannot write a " + value.getClass() + " as JSON");
        }
    }

    private static void members(JsonGenerator generator, SequencedMap<?, ?> map) {
        generator.writeStartObject();
        map.forEach((name, member) -> {
            generator.writeName(name.toString());
            write(generator, member);
        });
        generator.writeEndObject();
    }

    /** Gives an order to a map that has none but that of a random number drawn when Java starts, as {@link Map#of} does. */
    private static SequencedMap<String, Object> sorted(Map<?, ?> map) {
        SequencedMap<String, Object> sorted = new TreeMap<>();
        map.forEach((name, member) -> sorted.put(name.toString(), member));
        return sorted;
    }

    /** As few digits as tell it from other floats. */
    private static void writeFloat(JsonGenerator generator, float number) {
        if (Float.isFinite(number)) {
            generator.writeNumber(number);
        } else {
            generator.writeNull();
        }
    }

    private static void writeDouble(JsonGenerator generator, double number) {
        if (number == Math.rint(number) && Math.abs(number) < 1e15) {
            generator.writeNumber((long) number);
        } else if (Double.isFinite(number)) {
            generator.writeNumber(number);
        } else {
            generator.writeNull();
        }
    }

    /** Turns a value that was read into maps, lists, texts, numbers and flags; null becomes an empty optional. */
    public static Object plain(Json json) {
        return switch (json) {
            case Json.Text text -> text.value();
            case Json.Numeral number -> number.value();
            case Json.Flag flag -> flag.value();
            case Json.Null _ -> Optional.empty();
            case Json.Array array ->
                array.elements().stream().map(JsonWriter::plain).toList();
            case Json.Members object -> {
                Map<String, Object> members = new LinkedHashMap<>();
                object.members().forEach((name, member) -> members.put(name, plain(member)));
                yield members;
            }
        };
    }
}
