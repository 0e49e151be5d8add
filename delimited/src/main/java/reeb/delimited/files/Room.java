package reeb.delimited.files;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import reeb.toolkit.tables.Refusal;

/** Whether there is room for what a file announces, asked before any of it is taken. */
public final class Room {
    /** The longest array. */
    public static final int ARRAY = Integer.MAX_VALUE - 16;

    private Room() {}

    /** Refuses what does not fit into one array or into the memory that Java may use. */
    public static int forValues(Path file, long values, int bytesPerValue) {
        long most = Runtime.getRuntime().maxMemory();
        if (values > ARRAY) {
            throw Refusal.of(file, "holds %d values but at most %d fit; split it", values, ARRAY);
        }
        if (values * bytesPerValue > most) {
            throw Refusal.of(
                    file,
                    "needs %d MB of memory but Java may use %d MB; raise -Xmx or take fewer rows",
                    (values * bytesPerValue) >> 20,
                    most >> 20);
        }
        return (int) values;
    }

    /**
     * Tells what the most is of rows or columns that a whole file may well have.
     *
     * @param sizes rows first, then what makes columns; of a product of at most 2^58
     * @return what to say of too many; nothing where they fit
     */
    public static Optional<String> most(List<Long> sizes) {
        long columns = sizes.stream().skip(1).reduce(1L, (one, other) -> one * other);
        return sizes.getFirst() <= ARRAY && columns <= ARRAY
                ? Optional.empty()
                : Optional.of(String.format(
                        Locale.ROOT,
                        "holds %,d rows of %,d columns; at most %,d rows, and as many columns, are read;"
                                + " split it, or take a part of it",
                        sizes.getFirst(),
                        columns,
                        ARRAY));
    }

    /** Multiplies sizes; refuses products beyond 2^58, so that their bytes can be counted. */
    public static long product(Path file, Iterable<Long> sizes) {
        long product = 1;
        for (long size : sizes) {
            if (size < 0 || (size > 0 && product > (1L << 58) / size)) {
                throw Refusal.of(file, "announces absurd sizes: " + sizes);
            }
            product *= size;
        }
        return product;
    }
}
