package reeb.plugins.sources.arrays;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import reeb.api.problem.InputException;
import reeb.delimited.files.Room;
import reeb.toolkit.tables.Refusal;

/**
 * The header of a NumPy file, versions 1 to 3 (NumPy Enhancement Proposal 1), checked against the file's length.
 *
 * @param place where it lies
 * @param type what its elements are
 * @param order which byte of a number, or of a wide character, comes first
 * @param columnsFirst whether the first index changes fastest (Fortran order)
 * @param sizes rows first; one to four
 * @param start where the elements begin, in bytes
 */
record NpyHeader(NpyPlace place, NpyType type, ByteOrder order, boolean columnsFirst, List<Long> sizes, long start) {
    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
    private static final int LONGEST = 1 << 16;
    private static final int MOST_SIZES = 4;
    private static final Pattern TYPE = Pattern.compile("'descr': *'([^']{1,40})'");
    private static final Pattern RECORDS = Pattern.compile("'descr': *\\[");
    private static final Pattern ORDER = Pattern.compile("'fortran_order': *(True|False)");
    private static final Pattern SHAPE = Pattern.compile("'shape': *\\(([0-9, ]*)\\)");

    NpyHeader {
        sizes = List.copyOf(sizes);
    }

    /** Reads and checks a header. */
    static NpyHeader open(NpyPlace place) {
        try (InputStream input = place.open()) {
            byte[] prefix = input.readNBytes(8);
            requireMagic(place, prefix);
            int lengthBytes = lengthBytes(place, prefix[6]);
            int length = little(input.readNBytes(lengthBytes));
            if (length < 0 || length > LONGEST) {
                throw place.refusal("announces a header of more than %d bytes", LONGEST);
            }
            byte[] text = input.readNBytes(length);
            if (text.length < length) {
                throw place.refusal("is cut short: its header has %d of %d bytes", text.length, length);
            }
            return parse(place, new String(text, StandardCharsets.ISO_8859_1), 8L + lengthBytes + length);
        } catch (IOException e) {
            throw Refusal.of(place.file(), e);
        }
    }

    private static void requireMagic(NpyPlace place, byte[] prefix) {
        if (prefix.length == 0) {
            throw place.refusal("is empty; expected a NumPy file");
        }
        if (prefix.length < 8 || !Arrays.equals(prefix, 0, 6, MAGIC, 0, 6)) {
            throw place.refusal("is not a NumPy file, which begins with 0x93 and 'NUMPY'; save it by numpy.save");
        }
    }

    private static int lengthBytes(NpyPlace place, int version) {
        return switch (version) {
            case 1 -> 2;
            case 2, 3 -> 4;
            default -> throw place.refusal("has NumPy format version %d; versions 1 to 3 are read", version);
        };
    }

    private static int little(byte[] bytes) {
        int value = 0;
        for (int i = 0; i < bytes.length; i++) {
            value |= (bytes[i] & 0xff) << (8 * i);
        }
        return value;
    }

    private static NpyHeader parse(NpyPlace place, String text, long start) throws IOException {
        if (RECORDS.matcher(text).find()) {
            throw place.refusal(
                    "holds records of several fields: %s; save the numbers as a plain array, by"
                            + " numpy.lib.recfunctions.structured_to_unstructured(a), and texts on their own, as a['name']",
                    shown(text));
        }
        String written = find(TYPE, place, text).group(1);
        NpyType type = NpyType.of(written)
                .orElseThrow(() -> place.refusal(
                        "holds elements of type '%s': %s", written.replaceAll("^[<>|=]", ""), NpyType.remedy(written)));
        ByteOrder order = switch (written.charAt(0)) {
            case '>' -> ByteOrder.BIG_ENDIAN;
            case '=' -> ByteOrder.nativeOrder();
            default -> ByteOrder.LITTLE_ENDIAN;
        };
        boolean columnsFirst = find(ORDER, place, text).group(1).equals("True");
        List<Long> sizes = sizes(place, find(SHAPE, place, text).group(1));
        NpyHeader header = new NpyHeader(place, type, order, columnsFirst, sizes, start);
        header.requireLength();
        return header;
    }

    private static Matcher find(Pattern pattern, NpyPlace place, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw place.refusal("has a header that is not one of a plain array: %s", shown(text));
        }
        return matcher;
    }

    private static String shown(String text) {
        return text.substring(0, Math.min(120, text.length())).strip();
    }

    private static List<Long> sizes(NpyPlace place, String shape) {
        List<Long> sizes = new ArrayList<>();
        for (String size : shape.split(",")) {
            if (size.strip().length() > 18) {
                throw place.refusal("announces absurd sizes: (%s)", shape);
            }
            if (!size.isBlank()) {
                sizes.add(number(place, size.strip()));
            }
        }
        if (sizes.isEmpty() || sizes.size() > MOST_SIZES) {
            throw place.refusal("has sizes (%s); one to four dimensions are read", shape);
        }
        return sizes;
    }

    private static long number(NpyPlace place, String digits) {
        if (!digits.matches("\\d+")) {
            throw place.refusal("announces a size that is not a number: %s", digits);
        }
        return Long.parseLong(digits);
    }

    private void requireLength() throws IOException {
        if (values() > Long.MAX_VALUE / 2 / Math.max(1, type.bytes())) {
            throw place.refusal("announces absurd sizes: %s", sizes);
        }
        long expected = start + values() * type.bytes();
        long actual = place.bytes();
        if (actual != expected) {
            throw place.refusal(
                    "%s: it announces %d bytes but holds %d",
                    actual < expected ? "is cut short" : "has bytes after its end", expected, actual);
        }
        Room.most(sizes).ifPresent(most -> {
            throw place.refusal("%s", most);
        });
    }

    /** Gives how its numbers are stored; refuses texts and times. */
    Element element() {
        return switch (type) {
            case NpyType.Numbers numbers -> numbers.element();
            case NpyType.Texts _ -> throw notNumbers("texts");
            case NpyType.Times _ -> throw notNumbers("times");
        };
    }

    private InputException notNumbers(String what) {
        return place.refusal("holds %s; features are numbers, and %s go into 'labels'", what, what);
    }

    int rows() {
        return Math.toIntExact(sizes.getFirst());
    }

    int columns() {
        return (int) Room.product(place.file(), sizes.subList(1, sizes.size()));
    }

    long values() {
        return Room.product(place.file(), sizes);
    }
}
