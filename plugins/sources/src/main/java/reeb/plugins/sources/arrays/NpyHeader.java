package reeb.plugins.sources.arrays;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import reeb.plugins.sources.files.Refusal;
import reeb.plugins.sources.files.Room;

/**
 * The header of a NumPy file, versions 1 and 2 (NumPy Enhancement Proposal 1), checked against the file's length.
 *
 * @param file where it lies
 * @param element how its numbers are stored
 * @param order which byte of a number comes first
 * @param columnsFirst whether the first index changes fastest (Fortran order)
 * @param sizes rows first; one to four
 * @param start where the numbers begin, in bytes
 */
record NpyHeader(Path file, Element element, ByteOrder order, boolean columnsFirst, List<Long> sizes, long start) {
    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
    private static final int LONGEST = 1 << 16;
    private static final int MOST_SIZES = 4;
    private static final Pattern TYPE = Pattern.compile("'descr': *'([<>|=])([a-zA-Z]\\d{1,9})'");
    private static final Pattern ORDER = Pattern.compile("'fortran_order': *(True|False)");
    private static final Pattern SHAPE = Pattern.compile("'shape': *\\(([0-9, ]*)\\)");
    private static final Map<String, Element> ELEMENTS = Map.ofEntries(
            Map.entry("b1", Element.UNSIGNED_BYTE),
            Map.entry("u1", Element.UNSIGNED_BYTE),
            Map.entry("i1", Element.SIGNED_BYTE),
            Map.entry("u2", Element.UNSIGNED_SHORT),
            Map.entry("i2", Element.SIGNED_SHORT),
            Map.entry("u4", Element.UNSIGNED_INT),
            Map.entry("i4", Element.SIGNED_INT),
            Map.entry("u8", Element.UNSIGNED_LONG),
            Map.entry("i8", Element.SIGNED_LONG),
            Map.entry("f2", Element.HALF),
            Map.entry("f4", Element.SINGLE),
            Map.entry("f8", Element.DOUBLE));

    NpyHeader {
        sizes = List.copyOf(sizes);
    }

    /** Reads and checks a header. */
    static NpyHeader open(Path file) {
        try (InputStream input = Files.newInputStream(file)) {
            byte[] prefix = input.readNBytes(8);
            requireMagic(file, prefix);
            int lengthBytes = lengthBytes(file, prefix[6]);
            int length = little(input.readNBytes(lengthBytes));
            if (length < 0 || length > LONGEST) {
                throw Refusal.of(file, "announces a header of more than %d bytes", LONGEST);
            }
            byte[] text = input.readNBytes(length);
            if (text.length < length) {
                throw Refusal.of(file, "is cut short: its header has %d of %d bytes", text.length, length);
            }
            return parse(file, new String(text, StandardCharsets.ISO_8859_1), 8L + lengthBytes + length);
        } catch (IOException e) {
            throw Refusal.of(file, e);
        }
    }

    private static void requireMagic(Path file, byte[] prefix) {
        if (prefix.length == 0) {
            throw Refusal.of(file, "is empty; expected a NumPy file");
        }
        if (prefix.length < 8 || !Arrays.equals(prefix, 0, 6, MAGIC, 0, 6)) {
            throw Refusal.of(file, "is not a NumPy file, which begins with 0x93 and 'NUMPY'; save it by numpy.save");
        }
    }

    private static int lengthBytes(Path file, int version) {
        return switch (version) {
            case 1 -> 2;
            case 2, 3 -> 4;
            default -> throw Refusal.of(file, "has NumPy format version %d; versions 1 to 3 are read", version);
        };
    }

    private static int little(byte[] bytes) {
        int value = 0;
        for (int i = 0; i < bytes.length; i++) {
            value |= (bytes[i] & 0xff) << (8 * i);
        }
        return value;
    }

    private static NpyHeader parse(Path file, String text, long start) throws IOException {
        Matcher type = find(TYPE, file, text);
        Element element = ELEMENTS.get(type.group(2));
        if (element == null) {
            throw Refusal.of(
                    file, "holds elements of type '%s'; read are b1, u1 to u8, i1 to i8, f2, f4 and f8", type.group(2));
        }
        ByteOrder order = switch (type.group(1)) {
            case ">" -> ByteOrder.BIG_ENDIAN;
            case "=" -> ByteOrder.nativeOrder();
            default -> ByteOrder.LITTLE_ENDIAN;
        };
        boolean columnsFirst = find(ORDER, file, text).group(1).equals("True");
        List<Long> sizes = sizes(file, find(SHAPE, file, text).group(1));
        NpyHeader header = new NpyHeader(file, element, order, columnsFirst, sizes, start);
        header.requireLength();
        return header;
    }

    private static Matcher find(Pattern pattern, Path file, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw Refusal.of(
                    file,
                    "has a header that is not one of a plain array: %s; records and objects are not read",
                    text.substring(0, Math.min(120, text.length())).strip());
        }
        return matcher;
    }

    private static List<Long> sizes(Path file, String shape) {
        List<Long> sizes = new ArrayList<>();
        for (String size : shape.split(",")) {
            if (size.strip().length() > 18) {
                throw Refusal.of(file, "announces absurd sizes: (%s)", shape);
            }
            if (!size.isBlank()) {
                sizes.add(number(file, size.strip()));
            }
        }
        if (sizes.isEmpty() || sizes.size() > MOST_SIZES) {
            throw Refusal.of(file, "has sizes (%s); one to four dimensions are read", shape);
        }
        return sizes;
    }

    private static long number(Path file, String digits) {
        if (!digits.matches("\\d+")) {
            throw Refusal.of(file, "announces a size that is not a number: %s", digits);
        }
        return Long.parseLong(digits);
    }

    private void requireLength() throws IOException {
        if (values() > Long.MAX_VALUE / 16
                || sizes.getFirst() > Room.ARRAY
                || Room.product(file, sizes.subList(1, sizes.size())) > Room.ARRAY) {
            throw Refusal.of(file, "announces absurd sizes: " + sizes);
        }
        long expected = start + values() * element.bytes();
        long actual = Files.size(file);
        if (actual != expected) {
            throw Refusal.of(
                    file,
                    "%s: it announces %d bytes but holds %d",
                    actual < expected ? "is cut short" : "has bytes after its end",
                    expected,
                    actual);
        }
    }

    int rows() {
        return Math.toIntExact(sizes.getFirst());
    }

    int columns() {
        return (int) Room.product(file, sizes.subList(1, sizes.size()));
    }

    long values() {
        return Room.product(file, sizes);
    }
}
