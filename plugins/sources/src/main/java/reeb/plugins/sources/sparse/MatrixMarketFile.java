package reeb.plugins.sources.sparse;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import reeb.api.data.SparseRows;
import reeb.delimited.files.BoundedLines;
import reeb.toolkit.tables.Refusal;

/** The lines of a file of Matrix Market. */
record MatrixMarketFile(Path file, BoundedLines lines) {
    /** What a value above the diagonal is, given the one below it. */
    private enum Symmetry {
        GENERAL,
        SYMMETRIC,
        SKEW
    }

    /** What the first line tells. */
    private record Kind(boolean pattern, Symmetry symmetry) {}

    private record Size(int rows, int columns) {}

    SparseRows read(boolean transpose) throws IOException {
        Kind kind = kind();
        String[] sizes = words(content().orElseThrow(() -> Refusal.of(file, "is cut short: it has no sizes")));
        if (sizes.length != 3) {
            throw lines.refusal("expected the numbers of rows, columns and values");
        }
        int rows = lines.whole(sizes[0], "a number of rows");
        int columns = lines.whole(sizes[1], "a number of columns");
        int announced = lines.whole(sizes[2], "a number of values");
        if (kind.symmetry() != Symmetry.GENERAL && rows != columns) {
            throw lines.refusal("%d x %d values cannot be symmetric", rows, columns);
        }
        Entries entries = new Entries(file);
        int found = 0;
        for (Optional<String> line = content(); line.isPresent(); line = content()) {
            if (found++ == announced) {
                throw lines.refusal("there are more values than the %d announced", announced);
            }
            add(words(line.get()), kind, new Size(rows, columns), transpose, entries);
        }
        if (found < announced) {
            throw Refusal.of(file, "is cut short: it announces %d values but holds %d", announced, found);
        }
        return entries.toRows(transpose ? columns : rows, transpose ? rows : columns);
    }

    private Kind kind() throws IOException {
        String[] words = words(lines.next().orElse("").toLowerCase(Locale.ROOT));
        if (words.length != 5 || !words[0].equals("%%matrixmarket") || !words[1].equals("matrix")) {
            throw Refusal.of(file, "is not a matrix of Matrix Market, which begins with '%%MatrixMarket matrix'");
        }
        if (!words[2].equals("coordinate")) {
            throw Refusal.of(file, "holds '%s' values; only coordinate is read: save it as .npy", words[2]);
        }
        boolean pattern = words[3].equals("pattern");
        if (!pattern && !words[3].equals("real") && !words[3].equals("integer") && !words[3].equals("double")) {
            throw Refusal.of(file, "holds '%s' values; read are real, integer and pattern", words[3]);
        }
        Symmetry symmetry = switch (words[4]) {
            case "general" -> Symmetry.GENERAL;
            case "symmetric" -> Symmetry.SYMMETRIC;
            case "skew-symmetric" -> Symmetry.SKEW;
            default -> throw Refusal.of(file, "is '%s'; read are general, symmetric and skew-symmetric", words[4]);
        };
        return new Kind(pattern, symmetry);
    }

    private void add(String[] words, Kind kind, Size size, boolean transpose, Entries entries) {
        if (words.length != (kind.pattern() ? 2 : 3)) {
            throw lines.refusal("expected a row, a column%s", kind.pattern() ? "" : " and a value");
        }
        int row = index(words[0], size.rows(), "row");
        int column = index(words[1], size.columns(), "column");
        double value = kind.pattern() ? 1 : lines.value(words[2], "a finite number");
        entries.add(transpose ? column : row, transpose ? row : column, value);
        if (kind.symmetry() != Symmetry.GENERAL && row != column) {
            double mirrored = kind.symmetry() == Symmetry.SKEW ? -value : value;
            entries.add(transpose ? row : column, transpose ? column : row, mirrored);
        }
    }

    private int index(String word, int size, String what) {
        int index = lines.whole(word, "the number of a " + what);
        if (index < 1 || index > size) {
            throw lines.refusal("there is no %s %d; they count from 1 to %d", what, index, size);
        }
        return index - 1;
    }

    /** Reads on to a line that is neither empty nor a comment. */
    private Optional<String> content() throws IOException {
        Optional<String> line = lines.next();
        while (line.isPresent() && (line.get().isBlank() || line.get().startsWith("%"))) {
            line = lines.next();
        }
        return line;
    }

    private static String[] words(String line) {
        return line.strip().split("\\s+");
    }
}
