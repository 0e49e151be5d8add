package reeb.delimited;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What stands before decimals and between groups of digits in a table.
 *
 * @param decimalComma whether a comma stands before decimals
 * @param thousands what stands between groups of three digits
 * @param remarks what was found out, to be told
 */
record NumberMarks(boolean decimalComma, Thousands thousands, List<String> remarks) {
    private static final String EXPONENT = "(?:[eE][+-]?\\d+)?";
    private static final Pattern COMMA = Pattern.compile("[+-]?\\d*,\\d+" + EXPONENT);
    private static final Pattern POINT = Pattern.compile("[+-]?\\d*\\.\\d+" + EXPONENT);
    private static final Pattern COMMA_GROUPS = Pattern.compile("[+-]?[1-9]\\d{0,2}(?:,\\d{3})+");
    private static final Pattern POINT_GROUPS = Pattern.compile("[+-]?[1-9]\\d{0,2}(?:\\.\\d{3})+");

    /** Numbers that can be read in one way alone, since both marks stand in them, or one that is never before decimals. */
    private static final Pattern COMMA_BEFORE_POINT = Pattern.compile("[+-]?[1-9]\\d{0,2}(?:,\\d{3})+\\.\\d+");

    private static final Pattern POINT_BEFORE_COMMA = Pattern.compile("[+-]?[1-9]\\d{0,2}(?:\\.\\d{3})+,\\d+");
    private static final Pattern APOSTROPHES = Pattern.compile("[+-]?[1-9]\\d{0,2}(?:['’]\\d{3})+(?:[.,]\\d+)?");

    NumberMarks {
        remarks = List.copyOf(remarks);
    }

    /**
     * Finds out what nobody says.
     *
     * @param cells of the first lines, without blanks around them
     * @param delimiter what stands between cells
     */
    static NumberMarks of(List<String> cells, char delimiter, DecimalMark decimal, Thousands thousands) {
        Optional<String> number = thousands == Thousands.AUTO ? grouped(cells, decimal) : Optional.empty();
        Thousands groups = number.map(NumberMarks::separator).orElse(thousands);
        Optional<String> comma =
                decimal == DecimalMark.AUTO ? decimalComma(cells, delimiter, groups) : Optional.empty();
        List<String> remarks = new ArrayList<>();
        comma.ifPresent(found -> remarks.add(
                "numbers are read with decimal commas, as in '" + found + "'; set 'decimal' to point if that is none"));
        number.ifPresent(found -> remarks.add("numbers are read with groups of three digits, as in '" + found
                + "'; set 'thousands' to none if that is none"));
        return new NumberMarks(decimal == DecimalMark.COMMA || comma.isPresent(), groups, remarks);
    }

    /** Gives a number with separated thousands, where no other number speaks against it. */
    private static Optional<String> grouped(List<String> cells, DecimalMark decimal) {
        boolean points = cells.stream().anyMatch(cell -> is(POINT, cell) && !is(POINT_GROUPS, cell));
        boolean commas = cells.stream().anyMatch(cell -> is(COMMA, cell) && !is(COMMA_GROUPS, cell));
        Optional<String> english = first(cells, COMMA_BEFORE_POINT);
        Optional<String> german = first(cells, POINT_BEFORE_COMMA);
        if (english.isPresent() && german.isEmpty() && !commas && decimal != DecimalMark.COMMA) {
            return english;
        }
        if (german.isPresent() && english.isEmpty() && !points && decimal != DecimalMark.POINT) {
            return german;
        }
        return english.isPresent() || german.isPresent() ? Optional.empty() : first(cells, APOSTROPHES);
    }

    private static Thousands separator(String number) {
        return is(APOSTROPHES, number)
                ? Thousands.APOSTROPHE
                : is(POINT_BEFORE_COMMA, number) ? Thousands.POINT : Thousands.COMMA;
    }

    /** Gives a number with a decimal comma where all numbers with decimals have one. */
    private static Optional<String> decimalComma(List<String> cells, char delimiter, Thousands groups) {
        if (groups == Thousands.POINT) {
            Optional<String> both = first(cells, POINT_BEFORE_COMMA);
            if (both.isPresent()) {
                return both;
            }
        }
        if (delimiter == ',' || cells.stream().anyMatch(cell -> is(POINT, cell))) {
            return Optional.empty();
        }
        return cells.stream()
                .filter(cell -> is(COMMA, cell) && !is(COMMA_GROUPS, cell))
                .findFirst();
    }

    private static Optional<String> first(List<String> cells, Pattern pattern) {
        return cells.stream().filter(cell -> is(pattern, cell)).findFirst();
    }

    private static boolean is(Pattern pattern, String cell) {
        return pattern.matcher(cell).matches();
    }
}
