package reeb.delimited;

import de.siegmar.fastcsv.reader.CsvRecord;
import reeb.toolkit.tables.Numeral;
import reeb.toolkit.tables.Refusal;

/** Sees to it that all records of a CSV file have as many cells as the first, and says why they may not. */
final class CsvShape {
    private static final String SEPARATOR = "sep=";

    private final CsvFile file;
    private String first = "";
    private int width = -1;
    private boolean named;
    private int records;

    CsvShape(CsvFile file) {
        this.file = file;
    }

    /** Checks the next record; one that only tells the delimiter is no record of the table. */
    boolean accepts(CsvRecord cells) {
        if (records == 0 && tellsDelimiter(cells)) {
            return false;
        }
        if (records++ == 0) {
            first = cells.getField(0);
            width = cells.getFieldCount();
            named = file.header() == HeaderLine.YES || (file.header() == HeaderLine.AUTO && names(cells));
        }
        if (records == 2 && lacksNameOfRows(cells)) {
            width++;
        }
        if (cells.getFieldCount() != width) {
            throw Refusal.of(
                    file.file(),
                    "line %d: %d values but the first line has %d%s",
                    cells.getStartingLineNumber(),
                    cells.getFieldCount(),
                    width,
                    cause(cells));
        }
        return true;
    }

    /** Tells whether the first record names all columns but that of the rows' names, as R writes it. */
    private boolean lacksNameOfRows(CsvRecord second) {
        return named
                && second.getFieldCount() == width + 1
                && !second.getField(width).isBlank()
                && second.getFields().stream().skip(1).anyMatch(cell -> Numeral.of(cell) == Numeral.NUMBER);
    }

    private boolean tellsDelimiter(CsvRecord cells) {
        String cell = cells.getField(0);
        if (cells.getStartingLineNumber() != 1 || !cell.startsWith(SEPARATOR)) {
            return false;
        }
        String rest = cell.substring(SEPARATOR.length());
        if (cells.getFieldCount() == 2 && rest.isEmpty() && cells.getField(1).isEmpty()) {
            return true;
        }
        if (cells.getFieldCount() == 1
                && rest.length() == 1
                && rest.charAt(0) != file.format().delimiter()) {
            throw Refusal.of(
                    file.file(),
                    "line 1 tells that '%s' stands between cells; set %s to it",
                    rest.equals("\t") ? "tab" : rest,
                    file.format().parameter("delimiter"));
        }
        return cells.getFieldCount() == 1 && rest.length() == 1;
    }

    private static boolean names(CsvRecord cells) {
        return !cells.getField(0).startsWith("#")
                && cells.getFields().stream().noneMatch(cell -> Numeral.of(cell) == Numeral.NUMBER)
                && cells.getFields().stream().anyMatch(cell -> Numeral.of(cell) == Numeral.TEXT);
    }

    private String cause(CsvRecord cells) {
        String parameter = file.format().spelling().ofSource("comment");
        if (first.startsWith("#")) {
            return "; it begins with '#': where that is a comment, " + parameter
                    + " passes over such lines, else remove the '#'";
        }
        if (width == 1 && cells.getFieldCount() > 1) {
            return "; if it is a title, remove it, so that the names of the columns come first";
        }
        if (cells.getFieldCount() == width + 1 && cells.getField(width).isBlank()) {
            return "; the last is empty: remove the delimiter at the end, or put one behind the names too";
        }
        return cells.getField(0).startsWith("#")
                ? "; it begins with '#': " + parameter + " passes over lines of comments"
                : "";
    }
}
