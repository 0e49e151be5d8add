package reeb.delimited;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reeb.api.Run;
import reeb.toolkit.tables.Refusal;

/**
 * Files of text that are one table, one below the other: with the same columns in the same order.
 *
 * @param all at least one
 */
record CsvFiles(List<CsvFile> all) {
    /** The lower bits of a place are the line, those above the file. */
    private static final int LINE_BITS = 40;

    CsvFiles {
        all = List.copyOf(all);
    }

    static CsvFiles of(CsvFile file) {
        return new CsvFiles(List.of(file));
    }

    /** Gives files that are written alike. */
    static CsvFiles of(List<Path> files, CsvFormat format) {
        return new CsvFiles(
                files.stream().map(file -> new CsvFile(file, format)).toList());
    }

    CsvFile first() {
        return all.getFirst();
    }

    /** Gives the path by which refusals name the table. */
    Path path() {
        return first().file();
    }

    CsvFormat format() {
        return first().format();
    }

    /** Gives the name by which remarks know the table. */
    String name() {
        return path() + (all.size() > 1 ? " and " + (all.size() - 1) + " more" : "");
    }

    /** Names the line of a place, and its file where there are several. */
    String line(long place) {
        String line = "line " + (place & ((1L << LINE_BITS) - 1));
        return all.size() == 1 ? line : all.get(file(place)).file() + ", " + line;
    }

    /** Tells which file a place is in. */
    static int file(long place) {
        return (int) (place >>> LINE_BITS);
    }

    /** Gives the place of a line in a file. */
    static long place(int file, long line) {
        return (long) file << LINE_BITS | line;
    }

    /**
     * Visits all rows, file by file; refuses ragged ones, and files whose columns are others than those of the first.
     *
     * @param header whether the first record of each file names the columns, which is no row
     * @param visitor hears of the rows' places
     */
    void each(Run run, boolean header, CsvFile.Visitor visitor) {
        Reading reading = new Reading(header, visitor);
        for (int file = 0; file < all.size() && reading.more; file++) {
            reading.begin(file);
            all.get(file).each(run, reading);
        }
    }

    private final class Reading implements CsvFile.Visitor {
        private final boolean header;
        private final CsvFile.Visitor visitor;
        private @Nullable CsvRecord names;
        private int file;
        private int width = -1;
        private boolean begins;
        private boolean more = true;

        Reading(boolean header, CsvFile.Visitor visitor) {
            this.header = header;
            this.visitor = visitor;
        }

        void begin(int next) {
            file = next;
            begins = true;
        }

        @Override
        public boolean visit(CsvRecord cells, long line) {
            boolean naming = begins && header;
            begins = false;
            if (naming) {
                requireSame(cells);
                return true;
            }
            width = width < 0 ? cells.getFieldCount() : width;
            if (cells.getFieldCount() != width) {
                throw unlike(cells.getFieldCount() + " columns but ", Integer.toString(width));
            }
            more = visitor.visit(cells, place(file, line));
            return more;
        }

        private void requireSame(CsvRecord cells) {
            if (names == null) {
                names = cells;
            } else if (!stripped(names).equals(stripped(cells))) {
                throw unlike("the columns " + shown(cells) + " but ", shown(names));
            }
        }

        private List<String> stripped(CsvRecord cells) {
            return cells.getFields().stream().map(String::strip).toList();
        }

        private String shown(CsvRecord cells) {
            String text = String.join(", ", stripped(cells));
            return text.length() > 200 ? text.substring(0, 200) + " ..." : text;
        }

        private RuntimeException unlike(String own, String others) {
            return Refusal.of(
                    all.get(file).file(),
                    "has %s%s has %s; files that are read as one table need the same columns in the same order",
                    own,
                    path(),
                    others);
        }
    }
}
