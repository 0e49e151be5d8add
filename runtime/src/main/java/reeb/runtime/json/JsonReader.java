package reeb.runtime.json;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import reeb.api.problem.InputException;
import reeb.runtime.files.WriteFailure;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonFactoryBuilder;
import tools.jackson.core.json.JsonReadFeature;

/**
 * Reads JSON strictly: no duplicate names, no not-a-number, nothing after the end; {@code //} comments are allowed.
 *
 * <p>Bounded: at most 1 MiB of text, 32 levels, 1,000 digits of a number, and 200,000 names, values and ends of lists and
 * objects, which take more memory than their text.
 */
public final class JsonReader {
    private static final int MAX_BYTES = 1 << 20;
    private static final int MAX_DEPTH = 32;
    private static final int MAX_TOKENS = 200_000;

    /** The byte order mark that some editors put before the text. */
    private static final String MARK = "\uFEFF";

    private static final JsonFactory FACTORY =
            factory(MAX_BYTES).enable(JsonReadFeature.ALLOW_JAVA_COMMENTS).build();

    /** By the most characters that they read. */
    private static final Map<Integer, JsonFactory> FACTORIES = new ConcurrentHashMap<>();

    private JsonReader() {}

    private static JsonFactoryBuilder factory(int most) {
        return JsonFactory.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(MAX_DEPTH)
                        .maxDocumentLength(most)
                        .maxTokenCount(MAX_TOKENS)
                        .maxStringLength(most)
                        .maxNameLength(1000)
                        .maxNumberLength(1000)
                        .build());
    }

    /**
     * Reads a file.
     *
     * @throws InputException where there is none, or it is too large or no JSON; with file, line and column
     */
    public static Json read(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new InputException(
                    file + (Files.isDirectory(file) ? ": is a folder; name a file in it" : ": there is no such file"));
        }
        try {
            long size = Files.size(file);
            if (size > MAX_BYTES) {
                throw new InputException(String.format(
                        Locale.ROOT, "%s: has %,d bytes but a workflow may have at most %,d", file, size, MAX_BYTES));
            }
            try (InputStream in = Files.newInputStream(file)) {
                return read(in, file.toString());
            }
        } catch (IOException e) {
            throw unreadable(file.toString(), e);
        }
    }

    /**
     * Reads a stream to its end, which is not closed.
     *
     * @param source what to call it in messages
     * @throws InputException where it can't be read, or is too large or no JSON
     */
    public static Json read(InputStream in, String source) {
        try {
            byte[] bytes = in.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                throw new InputException(String.format(
                        Locale.ROOT, "%s: has more than the %,d bytes that a workflow may have", source, MAX_BYTES));
            }
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return parse(text.startsWith(MARK) ? text.substring(1) : text, source);
        } catch (CharacterCodingException e) {
            throw new InputException(source + ": is not UTF-8 text", e);
        } catch (IOException e) {
            throw unreadable(source, e);
        }
    }

    private static InputException unreadable(String source, IOException e) {
        return new InputException(source + ": cannot be read (" + WriteFailure.reason(e) + ")", e);
    }

    /**
     * Reads a text.
     *
     * @param source what to call it in messages
     * @throws InputException where it is no JSON
     */
    public static Json parse(String text, String source) {
        return parse(FACTORY, text, source);
    }

    /**
     * Reads a text of another size, without comments.
     *
     * @param source what to call it in messages
     * @param most how many characters it may have
     * @throws InputException where it is no JSON
     */
    public static Json parse(String text, String source, int most) {
        return parse(FACTORIES.computeIfAbsent(most, size -> factory(size).build()), text, source);
    }

    private static Json parse(JsonFactory factory, String text, String source) {
        JsonParser parser = factory.createParser(tools.jackson.core.ObjectReadContext.empty(), text);
        try (parser) {
            if (parser.nextToken() == null) {
                throw new InputException(source + ": is empty; expected a JSON object");
            }
            Json value = value(parser);
            if (parser.nextToken() != null) {
                throw new InputException(
                        source + ":" + place(parser) + ": something follows the end of the JSON value");
            }
            return value;
        } catch (NumberFormatException e) {
            throw new InputException(source + ":" + place(parser) + ": is a number beyond all limits", e);
        } catch (JacksonException e) {
            TokenStreamLocation location = e.getLocation() == null ? parser.currentLocation() : e.getLocation();
            throw new InputException(source + ":" + place(location) + ": " + reason(e), e);
        }
    }

    private static String reason(JacksonException e) {
        String message = e.getOriginalMessage();
        if (message.contains("nesting depth")) {
            return "is nested more than " + MAX_DEPTH + " levels deep";
        }
        return message.startsWith("Token count")
                ? String.format(
                        Locale.ROOT, "has more than %,d names, values and ends of lists and objects", MAX_TOKENS)
                : JsonMistake.of(e);
    }

    private static Json value(JsonParser parser) {
        Place place = place(parser);
        JsonToken token = parser.currentToken();
        return switch (token) {
            case START_OBJECT -> object(parser, place);
            case START_ARRAY -> array(parser, place);
            case VALUE_STRING -> new Json.Text(place, parser.getString());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Json.Numeral(place, parser.getDecimalValue());
            case VALUE_TRUE -> new Json.Flag(place, true);
            case VALUE_FALSE -> new Json.Flag(place, false);
            case VALUE_NULL -> new Json.Null(place);
            case END_OBJECT, END_ARRAY, PROPERTY_NAME, VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE ->
                throw new IllegalStateException("unexpected " + token);
        };
    }

    private static Json object(JsonParser parser, Place start) {
        Map<String, Json> members = new LinkedHashMap<>();
        Map<String, Place> names = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            names.put(name, place(parser));
            parser.nextToken();
            members.put(name, value(parser));
        }
        return new Json.Members(start, members, names);
    }

    private static Json array(JsonParser parser, Place start) {
        List<Json> elements = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            elements.add(value(parser));
        }
        return new Json.Array(start, elements);
    }

    private static Place place(JsonParser parser) {
        return place(parser.currentTokenLocation());
    }

    private static Place place(TokenStreamLocation location) {
        return new Place(Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
    }
}
