package reeb.plugins.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import reeb.api.problem.InputException;
import reeb.toolkit.review.Journal;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/** Reads a line of JSON as the fields of its object. */
final class LineJson {
    private static final int MOST_DEPTH = 32;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MOST_DEPTH)
                    .maxDocumentLength(Journal.MOST_LINE_BYTES)
                    .maxStringLength(Journal.MOST_LINE_BYTES)
                    .build())
            .build();

    private LineJson() {}

    /**
     * Reads a line.
     *
     * @param bytes of a file
     * @param start of the line
     * @param end of the line, behind its last byte
     * @return texts, whole numbers as {@link Long} where they are no larger, lists, and objects as {@link Map}
     * @throws InputException where it is no object of JSON
     */
    static Map<String, @Nullable Object> fields(byte[] bytes, int start, int end) {
        if (end - start > Journal.MOST_LINE_BYTES) {
            throw new InputException("a line has at most " + (Journal.MOST_LINE_BYTES >> 20) + " MiB");
        }
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), bytes, start, end - start)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new InputException("must be an object of JSON");
            }
            Map<String, @Nullable Object> fields = object(parser);
            if (parser.nextToken() != null) {
                throw new InputException("something follows the end of its object");
            }
            return fields;
        } catch (JacksonException e) {
            throw new InputException(
                    "is not JSON: " + e.getOriginalMessage().lines().findFirst().orElse(""), e);
        }
    }

    private static Map<String, @Nullable Object> object(JsonParser parser) {
        Map<String, @Nullable Object> members = new HashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            members.put(name, value(parser));
        }
        return members;
    }

    private static @Nullable Object value(JsonParser parser) {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> {
                List<@Nullable Object> elements = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    elements.add(value(parser));
                }
                yield elements;
            }
            case VALUE_STRING -> parser.getString();
            case VALUE_NUMBER_INT -> whole(parser);
            case VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            case END_OBJECT, END_ARRAY, PROPERTY_NAME, VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE ->
                throw new IllegalStateException("unexpected " + parser.currentToken());
        };
    }

    /** Gives a number that is larger than any row's as a double, which is none where a whole number is due. */
    private static Number whole(JsonParser parser) {
        if (parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER) {
            return parser.getDoubleValue();
        }
        return parser.getLongValue();
    }
}
