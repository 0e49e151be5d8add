package reeb.delimited;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import reeb.toolkit.tables.DateForms;
import reeb.toolkit.tables.Numeral;

/**
 * How numbers and dates are written in a table, and which texts stand for a missing value.
 *
 * @param decimalComma whether a comma stands before decimals, not a point
 * @param thousands what stands between groups of three digits
 * @param missing what stands for a missing value in any column; if left out, the usual words do among numbers alone
 * @param dates how dates are written, where somebody says so
 */
record Notation(boolean decimalComma, Thousands thousands, Optional<Set<String>> missing, DateForms dates) {
    private static final String NO_NUMBER = ".";

    Notation {
        missing = missing.map(Set::copyOf);
    }

    /** Takes words for missing values as a workflow lists them. */
    static Optional<Set<String>> words(Optional<List<String>> listed) {
        return listed.map(words -> words.stream().map(String::strip).collect(Collectors.toSet()));
    }

    /** The same with numbers that are written otherwise. */
    Notation with(NumberMarks marks) {
        return new Notation(marks.decimalComma(), marks.thousands(), missing, dates);
    }

    /** Shows how numbers are written. */
    String example() {
        String group = switch (thousands) {
            case AUTO, NONE -> "";
            case COMMA -> ",";
            case POINT -> ".";
            case BLANK -> " ";
            case APOSTROPHE -> "'";
        };
        return "1" + group + "234" + (decimalComma ? ",5 (with a decimal comma)" : ".5 (with a decimal point)");
    }

    /** Tells what stands in numbers. */
    NumberMarks marks() {
        return new NumberMarks(decimalComma, thousands);
    }

    /** Tells whether numbers are written as programs write them. */
    boolean usual() {
        return !decimalComma && !thousands.separate();
    }

    /** Tells what a cell is; O(length). */
    Numeral kind(String cell) {
        if (missing.isEmpty()) {
            return Numeral.of(plain(cell));
        }
        if (blank(cell)) {
            return Numeral.BLANK;
        }
        Numeral kind = Numeral.of(plain(cell));
        return kind == Numeral.MISSING_WORD ? Numeral.TEXT : kind;
    }

    /** Tells whether a cell holds nothing, or what the table lists as missing. */
    boolean blank(String cell) {
        return cell.isBlank()
                || missing.filter(words -> words.contains(cell.strip())).isPresent();
    }

    /** Reads a number; not-a-number where the cell is none or counts as missing. */
    double parse(String cell) {
        return missing.isPresent() && blank(cell) ? Double.NaN : Numeral.parse(plain(cell));
    }

    /** Writes a number of this notation as programs write it; what is no number stays none. */
    String plain(String cell) {
        if (usual()) {
            return cell;
        }
        String text = thousands.joined(cell.strip());
        if (!decimalComma) {
            return text;
        }
        return text.indexOf('.') < 0 ? text.replace(',', '.') : NO_NUMBER;
    }
}
