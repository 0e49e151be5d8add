package reeb.delimited;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import reeb.api.Run;
import reeb.toolkit.tables.Refusal;

/**
 * Files of text that are one table, one below the other: with the same columns, which are in the order of the first where they have names.
 *
 * @param all at least one
 */
record CsvFiles(List<CsvFile> all) {
    /** What no column is called, since names are without line ends. */
    private static final String TAKEN = "\n";

    /** In characters. */
    private static final int MOST_SHOWN = 200;

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

    /** The same files with numbers that are written otherwise. */
    CsvFiles with(NumberMarks marks) {
        return new CsvFiles(all.stream()
                .map(file -> new CsvFile(file.file(), file.format().with(marks)))
                .toList());
    }

    /**
     * Passes over files without rows, if others have some.
     *
     * @param remarks takes what is to be told
     */
    CsvFiles withRows(Consumer<String> remarks) {
        Optional<CsvFile> leading =
                all.stream().filter(file -> file.opening().size() > 1).findFirst();
        if (all.size() == 1 || leading.isEmpty()) {
            return this;
        }
        boolean header = CsvHead.of(leading.get()).header();
        Set<String> names = texts(leading.get().opening().getFirst());
        List<CsvFile> some = all.stream()
                .filter(file -> {
                    List<List<HeaderGuess.Cell>> opening = file.opening();
                    boolean empty = opening.isEmpty()
                            || (header
                                    && opening.size() == 1
                                    && texts(opening.getFirst()).equals(names));
                    if (empty) {
                        remarks.accept(file.file() + ": has no rows and is passed over");
                    }
                    return !empty;
                })
                .toList();
        return new CsvFiles(some);
    }

    private static Set<String> texts(List<HeaderGuess.Cell> cells) {
        return cells.stream().map(cell -> cell.text().strip()).collect(Collectors.toSet());
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
     * Visits all rows, file by file; refuses ragged ones, and files with other columns than the first has.
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
        private List<String> names = List.of();
        private int[] order = {};
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
        public boolean visit(List<String> cells, long line) {
            boolean naming = begins && header;
            begins = false;
            if (naming) {
                name(cells.stream().map(String::strip).toList());
                return true;
            }
            width = width < 0 ? cells.size() : width;
            if (cells.size() != width) {
                throw unlike("has " + cells.size() + " columns but " + path() + " has " + width);
            }
            more = visitor.visit(order.length == 0 ? cells : ordered(cells), place(file, line));
            return more;
        }

        /** Takes the names of a file's columns, which say where those of the first file are. */
        private void name(List<String> own) {
            if (file == 0) {
                names = own;
            }
            if (names.equals(own)) {
                order = new int[0];
                return;
            }
            List<String> lacking = without(names, own);
            List<String> besides = without(own, names);
            if (!lacking.isEmpty() || !besides.isEmpty()) {
                throw unlike((lacking.isEmpty() ? "" : "lacks " + shown(lacking) + ", ")
                        + (besides.isEmpty() ? "" : "has " + shown(besides) + " besides, ") + "unlike " + path());
            }
            List<String> left = new ArrayList<>(own);
            order = names.stream()
                    .mapToInt(name -> {
                        int index = left.indexOf(name);
                        left.set(index, TAKEN);
                        return index;
                    })
                    .toArray();
        }

        /** Brings cells into the order of the first file; names of rows may stand before all that are named. */
        private List<String> ordered(List<String> cells) {
            int before = cells.size() - order.length;
            return IntStream.range(0, cells.size())
                    .mapToObj(column -> cells.get(column < before ? column : before + order[column - before]))
                    .toList();
        }

        private static List<String> without(List<String> names, List<String> others) {
            List<String> left = new ArrayList<>(names);
            others.forEach(left::remove);
            return left;
        }

        private static String shown(List<String> names) {
            String text = names.stream().map(name -> "'" + name + "'").collect(Collectors.joining(", "));
            return (names.size() == 1 ? "column " : "columns ")
                    + (text.length() > MOST_SHOWN ? text.substring(0, MOST_SHOWN) + " ..." : text);
        }

        private RuntimeException unlike(String problem) {
            return Refusal.of(
                    all.get(file).file(),
                    problem + "; files that are read as one table need the same columns, in whatever order");
        }
    }
}
