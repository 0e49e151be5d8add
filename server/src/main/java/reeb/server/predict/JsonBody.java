package reeb.server.predict;

import java.util.function.Function;
import reeb.runtime.json.JsonMistake;
import reeb.server.http.Refusal;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/**
 * JSON that a program has sent, read as a stream, since there may be millions of numbers in it: strictly, at most 16 levels deep, without
 * duplicate names.
 */
public final class JsonBody {
    private static final int DEEPEST = 16;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNameLength(1000)
                    .maxNumberLength(100)
                    .build())
            .build();

    private JsonBody() {}

    /**
     * Reads an object.
     *
     * @param start the first of its bytes
     * @param length how many bytes it has
     * @param reading reads its members: the parser is at its beginning, and is to be left at its end
     * @throws Refusal where it is no JSON, or no object, or something follows
     */
    public static <T> T read(byte[] bytes, int start, int length, Function<JsonParser, T> reading) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), bytes, start, length)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new Refusal(400, "the body: must be an object of JSON");
            }
            T read = reading.apply(parser);
            if (parser.nextToken() != null) {
                throw new Refusal(400, "the body: something follows the end of the JSON object");
            }
            return read;
        } catch (JacksonException e) {
            throw new Refusal(400, "the body" + place(e) + ": " + reason(e));
        } catch (NumberFormatException _) {
            throw new Refusal(400, "the body: has a number beyond all limits");
        }
    }

    private static String place(JacksonException e) {
        TokenStreamLocation location = e.getLocation();
        return location == null
                ? ""
                : ":" + Math.max(1, location.getLineNr()) + ":" + Math.max(1, location.getColumnNr());
    }

    private static String reason(JacksonException e) {
        String message = e.getOriginalMessage();
        return message.contains("nesting depth")
                ? "is nested more than " + DEEPEST + " levels deep"
                : JsonMistake.of(e);
    }

    /** Reads a text. */
    public static String text(JsonParser parser, String what) {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            throw new Refusal(400, what + ": must be a text");
        }
        return parser.getString();
    }

    /** Goes to the beginning of a list. */
    public static void requireList(JsonParser parser, String what) {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            throw new Refusal(400, what + ": must be a list");
        }
    }

    /** Goes to the beginning of an object. */
    public static void requireObject(JsonParser parser, String what) {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            throw new Refusal(400, what + ": must be an object");
        }
    }
}
