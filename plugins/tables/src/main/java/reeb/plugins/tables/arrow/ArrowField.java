package reeb.plugins.tables.arrow;

import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;
import reeb.plugins.tables.loading.TableColumn;

/**
 * A field of a schema: what it is called, and how its values lie in a batch.
 *
 * @param name of the column
 * @param layout how values lie
 * @param type as a table's column has it, such as {@code FLOAT[]}
 * @param width bits of a value, where all have as many; the length of a list, where all are as long
 * @param unit what a number of 1 stands for, in days or seconds; or what decimals are divided by
 * @param children of lists and structures
 * @param dictionary in which the values are, by its number
 */
record ArrowField(
        String name,
        Layout layout,
        String type,
        int width,
        double unit,
        List<ArrowField> children,
        OptionalLong dictionary) {
    /** Values of dictionaries that are names of categories, numbers among them. */
    private static final Set<String> NAMED = Set.of(
            "VARCHAR",
            "BOOLEAN",
            "TINYINT",
            "SMALLINT",
            "INTEGER",
            "BIGINT",
            "UTINYINT",
            "USMALLINT",
            "UINTEGER",
            "UBIGINT",
            "FLOAT",
            "DOUBLE");

    private static final Pattern DECIMAL = Pattern.compile("DECIMAL\\(\\d+,(\\d+)\\)");

    /** How values lie in a batch. */
    enum Layout {
        /** Nowhere. */
        NONE(0),
        /** Bits. */
        BITS(2),
        /** Whole numbers with a sign. */
        SIGNED(2),
        /** Whole numbers without. */
        UNSIGNED(2),
        /** Floating point. */
        FLOATING(2),
        /** Other values of one width. */
        FIXED(2),
        /** Bytes of UTF-8, or others, between offsets of 32 bits. */
        BYTES(3),
        /** The same with offsets of 64 bits. */
        LARGE_BYTES(3),
        /** Short ones in place, others in buffers of their own. */
        VIEWS(2),
        /** Lists between offsets of 32 bits. */
        LIST(2),
        /** The same with offsets of 64 bits. */
        LARGE_LIST(2),
        /** Lists with offsets and sizes. */
        LIST_VIEWS(3),
        /** Lists that are all equally long. */
        FIXED_LIST(1),
        /** Structures. */
        STRUCT(1),
        /** One of several, side by side. */
        UNION(1),
        /** One of several, with offsets. */
        DENSE_UNION(2),
        /** Runs of equal values. */
        RUNS(0);

        private final int buffers;

        Layout(int buffers) {
            this.buffers = buffers;
        }

        int buffers() {
            return buffers;
        }
    }

    /** Tells how many digits decimals have behind the point; 0 where values are none. */
    int decimals() {
        var decimal = DECIMAL.matcher(type);
        return decimal.matches() ? Integer.parseInt(decimal.group(1)) : 0;
    }

    /** Tells whether its values, in a dictionary, are the names of categories. */
    boolean names() {
        return NAMED.contains(type);
    }

    TableColumn column() {
        return new TableColumn(name, type);
    }
}
