package reeb.plugins.exports;

import java.nio.charset.StandardCharsets;
import reeb.api.data.Points;

/** What stands before an array in NumPy's format 1.0. */
final class NpyHeader {
    private static final int LENGTH = 128;
    private static final int PREFACE = 10;

    private NpyHeader() {}

    /**
     * Tells what follows.
     *
     * @param type in NumPy's words, such as {@code <f4}
     * @param shape a tuple, such as {@code (3, 2)}
     */
    static byte[] of(String type, String shape) {
        String text = "{'descr': '" + type + "', 'fortran_order': False, 'shape': " + shape + ", }";
        String padded = text + " ".repeat(LENGTH - PREFACE - 1 - text.length()) + "\n";
        return ("\u0093NUMPY\u0001\u0000" + (char) (LENGTH - PREFACE) + "\u0000" + padded)
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    static String type(Points.Precision precision) {
        return switch (precision) {
            case BYTE -> "|u1";
            case SINGLE -> "<f4";
            case DOUBLE -> "<f8";
        };
    }
}
