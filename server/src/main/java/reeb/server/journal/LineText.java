package reeb.server.journal;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import reeb.api.problem.InputException;
import reeb.runtime.json.Json;
import reeb.runtime.json.JsonReader;
import reeb.toolkit.review.Journal;
import reeb.toolkit.review.JournalLine;

/** The text of a line of a journal. */
final class LineText {
    private LineText() {}

    /**
     * Reads it.
     *
     * @param bytes without the end of the line
     * @param source what to call it in messages
     * @throws InputException where it says nothing that a journal knows
     */
    static JournalLine read(byte[] bytes, String source) {
        if (!(JsonReader.parse(text(bytes, source), source, Journal.MOST_LINE_BYTES) instanceof Json.Members members)) {
            throw new InputException(source + ": must be an object of JSON");
        }
        Map<String, Object> fields = new HashMap<>();
        members.members().forEach((name, value) -> fields.put(name, plain(value)));
        try {
            return JournalLine.of(fields);
        } catch (InputException e) {
            throw new InputException(source + ": " + e.getMessage(), e);
        }
    }

    private static String text(byte[] bytes, String source) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new InputException(source + ": is not UTF-8 text", e);
        }
    }

    /** Gives a value as lines have them; what they have not, as it is. */
    private static Object plain(Json value) {
        return switch (value) {
            case Json.Text text -> text.value();
            case Json.Numeral number -> whole(number.value());
            case Json.Array array ->
                array.elements().stream().map(LineText::plain).toList();
            case Json.Flag _, Json.Null _, Json.Members _ -> value;
        };
    }

    private static Object whole(BigDecimal number) {
        try {
            return number.scale() == 0 ? (Object) number.longValueExact() : number;
        } catch (ArithmeticException _) {
            return number;
        }
    }
}
