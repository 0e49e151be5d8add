package reeb.plugins.sources.arrays;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import reeb.api.Progress;
import reeb.api.Run;
import reeb.api.data.Column;
import reeb.api.data.Points;
import reeb.delimited.files.Room;
import reeb.delimited.files.RoundedNumbers;
import reeb.toolkit.tables.Classes;

/**
 * Whole numbers of eight bytes in a NumPy array, of which double precision may not hold every digit.
 *
 * @param header what is known of them
 */
record NpyLongs(NpyHeader header) {
    /** From here on double precision does not hold every whole number. */
    private static final double LARGE = 1L << 53;

    /** The digits of double precision, in bits. */
    private static final int BITS = 53;

    /** For each label while they are read: its text, and its place among the distinct ones. */
    private static final int BYTES_PER_LABEL = 160;

    private static final int BUFFER = 1 << 16;

    /** Takes numbers in the file's order. */
    private interface Visitor {
        void visit(int index, long number);
    }

    /** Warns of features that were rounded. */
    void tellRounded(Points points, Progress progress, Run run) throws IOException {
        if (!whole() || !large(points)) {
            return;
        }
        RoundedNumbers rounded = new RoundedNumbers();
        each(progress, (index, number) -> {
            if (rounded(number)) {
                rounded.add(place(index), text(number));
            }
        });
        rounded.tell(header.place().file(), run);
    }

    /**
     * Gives labels as texts with all digits, where double precision would round one of them.
     *
     * @param values what they are in double precision
     */
    Optional<Column> texts(String name, double[] values, Progress progress) throws IOException {
        if (!whole() || !large(values)) {
            return Optional.empty();
        }
        Room.forValues(header.place().file(), header.values(), BYTES_PER_LABEL);
        boolean[] some = {false};
        int[] codes = new int[values.length];
        Map<Long, Integer> known = new HashMap<>();
        List<String> distinct = new ArrayList<>();
        each(progress, (index, number) -> {
            some[0] |= rounded(number);
            codes[index] = known.computeIfAbsent(number, _ -> distinct.size());
            if (codes[index] == distinct.size()) {
                distinct.add(text(number));
            }
        });
        return some[0] ? Optional.of(Classes.ofTexts(name, codes, distinct)) : Optional.empty();
    }

    private boolean whole() {
        return header.element() == Element.SIGNED_LONG || header.element() == Element.UNSIGNED_LONG;
    }

    private static boolean large(Points points) {
        double[] row = new double[points.columns()];
        for (int i = 0; i < points.rows(); i++) {
            points.copyRow(i, row);
            if (large(row)) {
                return true;
            }
        }
        return false;
    }

    private static boolean large(double[] values) {
        for (double value : values) {
            if (Math.abs(value) >= LARGE) {
                return true;
            }
        }
        return false;
    }

    private boolean rounded(long number) {
        long size = header.element() == Element.SIGNED_LONG ? Math.abs(number) : number;
        return Long.SIZE - Long.numberOfLeadingZeros(size) - Long.numberOfTrailingZeros(size) > BITS;
    }

    private String text(long number) {
        return header.element() == Element.SIGNED_LONG ? Long.toString(number) : Long.toUnsignedString(number);
    }

    private String place(int index) {
        int row = header.columnsFirst() ? index % header.rows() : Math.floorDiv(index, header.columns());
        int column = header.columnsFirst() ? Math.floorDiv(index, header.rows()) : index % header.columns();
        return "row " + row + ", value " + column;
    }

    private void each(Progress progress, Visitor visitor) throws IOException {
        int count = Math.toIntExact(header.values());
        byte[] bytes = new byte[BUFFER];
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(header.order());
        try (InputStream input = header.place().open()) {
            input.skipNBytes(header.start());
            for (int start = 0; start < count; start += BUFFER / Long.BYTES) {
                int some = Math.min(BUFFER / Long.BYTES, count - start);
                Element.fill(input, bytes, 0, some * Long.BYTES);
                for (int i = 0; i < some; i++) {
                    visitor.visit(start + i, buffer.getLong(i * Long.BYTES));
                }
                progress.advance(0);
            }
        }
    }
}
