package reeb.toolkit.review;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import reeb.api.data.Rows;
import reeb.api.problem.InputException;

/** The fields of a line of a journal. */
final class LineFields {
    private static final String OPS =
            "base, name, note, state, within, merge, split, move, noise, tag, untag, undo, redo";
    private static final String HASH = "members";

    /** The only format that there has been. */
    private static final long FORMAT = 1;

    /** Where a text of some bytes says that it packs more, it is no journal of ours. */
    private static final int MOST_ROWS = 1 << 24;

    private final Map<String, ?> fields;

    LineFields(Map<String, ?> fields) {
        this.fields = fields;
    }

    JournalLine line() {
        return switch (text("op")) {
            case "base" -> new JournalLine.Base(base());
            case "undo" -> new JournalLine.Undo();
            case "redo" -> new JournalLine.Redo();
            default -> new JournalLine.Change(edit(), members());
        };
    }

    private Edit edit() {
        return switch (text("op")) {
            case "name" -> new Edit.Name(text("group"), text("name"));
            case "note" -> new Edit.Note(text("group"), text("text"));
            case "state" -> new Edit.State(text("group"), GroupState.of(text("state")));
            case "within" -> new Edit.Within(text("group"), text("parent"));
            case "merge" -> new Edit.Merge(texts("groups"), text("into"));
            case "split" -> {
                // Told for people; what was split how does not change what comes out.
                String _ = text("how");
                yield new Edit.Split(text("group"), text("rows"), text("into"), text("name"));
            }
            case "move" -> new Edit.Move(text("rows"), text("to"));
            case "noise" -> new Edit.Noise(text("rows"));
            case "tag" -> new Edit.Tag(text("rows"), text("tag"));
            case "untag" -> new Edit.Untag(text("rows"), text("tag"));
            default -> throw new InputException("has the op '" + text("op") + "'; known are " + OPS);
        };
    }

    private List<String> members() {
        if (!fields.containsKey(HASH)) {
            return List.of();
        }
        return fields.get(HASH) instanceof String hash ? List.of(hash) : texts(HASH);
    }

    private Grouping base() {
        if (number("journal") != FORMAT) {
            throw new InputException("the journal has format " + number("journal") + ", but format " + FORMAT
                    + " is read here; use a newer Reeb");
        }
        long rows = number("rows");
        if (rows < 0 || rows > MOST_ROWS) {
            throw new InputException("'rows' must be from 0 to " + MOST_ROWS + ", but is " + rows);
        }
        int[] codes = codes((int) rows);
        Rows numbers = RowSets.read(text("numbers"), (int) rows);
        if (numbers.size() != rows) {
            throw new InputException(
                    String.format(Locale.ROOT, "'numbers' names %,d rows, but 'rows' is %,d", numbers.size(), rows));
        }
        List<String> groups = texts("groups");
        if (Arrays.stream(codes).anyMatch(code -> code < Grouping.NOISE || code >= groups.size())) {
            throw new InputException("'codes' names groups that are not among the " + groups.size() + " in 'groups'");
        }
        return new Grouping(text("grouping"), numbers, groups, codes);
    }

    private int[] codes(int rows) {
        byte[] bytes = unpacked(text("codes"), (long) rows * Integer.BYTES);
        int[] codes = new int[rows];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asIntBuffer().get(codes);
        return codes;
    }

    /** Unpacks no more than is due, and only as far as there is something packed. */
    private static byte[] unpacked(String base64, long due) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        try (Inflater inflater = new Inflater()) {
            inflater.setInput(Base64.getDecoder().decode(base64));
            byte[] piece = new byte[1 << 16];
            int count = inflater.inflate(piece);
            while (count > 0 && all.size() <= due) {
                all.write(piece, 0, count);
                count = inflater.inflate(piece);
            }
            if (all.size() == due && inflater.finished()) {
                return all.toByteArray();
            }
        } catch (IllegalArgumentException | DataFormatException e) {
            throw new InputException("'codes' must be base64 of codes in the form of zlib (" + e.getMessage() + ")", e);
        }
        throw new InputException(String.format(Locale.ROOT, "'codes' must hold %,d bytes, four for each row", due));
    }

    private String text(String name) {
        if (fields.get(name) instanceof String text) {
            return text;
        }
        throw wrong(name, "a text");
    }

    private long number(String name) {
        if (fields.get(name) instanceof Long number) {
            return number;
        }
        throw wrong(name, "a whole number");
    }

    private List<String> texts(String name) {
        if (fields.get(name) instanceof List<?> list && list.stream().allMatch(String.class::isInstance)) {
            return list.stream().map(String.class::cast).toList();
        }
        throw wrong(name, "a list of texts");
    }

    private InputException wrong(String name, String kind) {
        return new InputException(
                "'" + name + "' must be " + kind + (fields.get(name) == null ? ", but is missing" : ""));
    }
}
