package reeb.plugins.sources.arrays;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the elements of a NumPy array are. */
sealed interface NpyType {
    /** How NumPy writes a type: order of bytes, kind, size. */
    Pattern WRITTEN = Pattern.compile("[<>|=]([a-zA-Z])(\\d{1,9})");

    /** How NumPy writes a type of times. */
    Pattern TIMES = Pattern.compile("[<>=]M8\\[([a-zA-Z]{1,2})]");

    /** How NumPy writes each kind of number. */
    Map<String, Element> NUMBERS = Map.ofEntries(
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

    /** How many bytes one takes. */
    long bytes();

    /**
     * Numbers.
     *
     * @param element how they are stored
     */
    record Numbers(Element element) implements NpyType {
        @Override
        public long bytes() {
            return element.bytes();
        }
    }

    /**
     * Texts, filled up with zeros.
     *
     * @param length the most characters
     * @param wide whether characters are code points of four bytes, rather than bytes of UTF-8
     */
    record Texts(int length, boolean wide) implements NpyType {
        @Override
        public long bytes() {
            return wide ? 4L * length : length;
        }
    }

    /**
     * Times since 1970: whole numbers of eight bytes, of which the least one stands for none.
     *
     * @param unit what they count
     */
    record Times(NpyUnit unit) implements NpyType {
        @Override
        public long bytes() {
            return Long.BYTES;
        }
    }

    /** Finds the type that a header tells, if it is one that is read. */
    static Optional<NpyType> of(String written) {
        Matcher time = TIMES.matcher(written);
        if (time.matches()) {
            return NpyUnit.of(time.group(1)).map(Times::new);
        }
        Matcher type = WRITTEN.matcher(written);
        if (!type.matches()) {
            return Optional.empty();
        }
        String kind = type.group(1);
        if (kind.equals("U") || kind.equals("S")) {
            return Optional.of(new Texts(Integer.parseInt(type.group(2)), kind.equals("U")));
        }
        return Optional.ofNullable(NUMBERS.get(kind + type.group(2))).map(Numbers::new);
    }

    /** Says what to do about elements that are not read. */
    static String remedy(String written) {
        return switch (written.chars()
                .filter(Character::isLetter)
                .mapToObj(Character::toString)
                .findFirst()
                .orElse("")) {
            case "O" ->
                "Python objects, which only Python reads; save numbers, as a.astype(float), or texts, as a.astype(str)";
            case "c" -> "complex numbers; save numpy.column_stack([a.real, a.imag])";
            case "M", "m" -> "times of another kind; save a.astype('datetime64[s]')";
            case "V" -> "records without names; save an array of numbers, as a.view(float)";
            default -> "read are b1, u1 to u8, i1 to i8, f2, f4, f8, U and S; save a.astype(float)";
        };
    }
}
