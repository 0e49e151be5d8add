package reeb.delimited;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import reeb.toolkit.tables.Numeral;

/**
 * Whether a table's first line names its columns, as far as its first two lines tell.
 *
 * <p>Names without any number do not need guessing. Names that are numbers, such as years, or the 0, 1, 2 of pandas, look like
 * data; what was taken for what is said.
 *
 * @param header whether the first line names the columns
 * @param remark why, where it might be otherwise
 */
record HeaderGuess(boolean header, Optional<String> remark) {
    /** So many columns are not numbered from 0 by chance. */
    private static final int MANY_COLUMNS = 10;

    /** A cell of one of the first lines. */
    record Cell(String text, boolean quoted) {
        Numeral kind() {
            return Numeral.of(text);
        }

        boolean number() {
            return kind() == Numeral.NUMBER;
        }

        boolean whole() {
            double value = Numeral.parse(text);
            return value == Math.rint(value) && Double.isFinite(value);
        }

        boolean year() {
            return whole() && Numeral.parse(text) >= 1000 && Numeral.parse(text) < 3000;
        }
    }

    /**
     * Guesses from the first line and, where there is one, the second.
     *
     * @param parameter the one that says it, in quotes
     */
    static HeaderGuess of(List<Cell> first, List<Cell> second, String parameter) {
        if (first.stream().noneMatch(Cell::number)) {
            return new HeaderGuess(first.stream().anyMatch(cell -> cell.kind() == Numeral.TEXT), Optional.empty());
        }
        if (first.size() != second.size()) {
            return new HeaderGuess(false, Optional.empty());
        }
        Optional<String> reason = new Lines(first, second).reason();
        if (reason.isPresent()) {
            return new HeaderGuess(
                    true,
                    Optional.of("the first line, " + shown(first) + ", is taken for the names of the columns, since "
                            + reason.get() + "; set " + parameter + " to no if it is data"));
        }
        return new HeaderGuess(
                false,
                Optional.of("the first line, " + shown(first) + ", is taken for data; set " + parameter
                                + " to yes if it names" + " the columns")
                        .filter(_ -> new Lines(first, second).doubtful()));
    }

    private static String shown(List<Cell> cells) {
        String shown = cells.stream().limit(5).map(Cell::text).collect(Collectors.joining(", "));
        return cells.size() > 5 ? String.format(Locale.ROOT, "%s ... (%,d cells)", shown, cells.size()) : shown;
    }

    /** The first two lines, of equal width; the first has some number. */
    private record Lines(List<Cell> first, List<Cell> second) {
        /** Says why the first line names columns although it has numbers; gives nothing where it may well not. */
        Optional<String> reason() {
            if (quotedAbovePlain()) {
                return Optional.of("its numbers are in quotes and those below are not");
            }
            if (textAboveNumber()) {
                return Optional.of("it has text above numbers");
            }
            if (numbered().count() > 1
                    && ascending()
                    && numbered().allMatch(i -> first.get(i).year())
                    && !numbered().allMatch(i -> second.get(i).year())) {
                return Optional.of("its numbers are ascending years");
            }
            if (first.getFirst().kind() == Numeral.BLANK
                    && second.getFirst().kind() != Numeral.BLANK
                    && numbered().count() == first.size() - 1
                    && wholeAndAscending()) {
                return Optional.of("its first cell is empty and the others count upwards");
            }
            return Optional.of("it counts its columns from 0")
                    .filter(_ -> countsFromZero() && (belowIsNotWhole() || first.size() >= MANY_COLUMNS));
        }

        /** Tells whether the first line might name columns: distinct whole numbers above others, or 0, 1, 2. */
        boolean doubtful() {
            boolean distinct = numbered()
                            .mapToDouble(i -> Numeral.parse(first.get(i).text()))
                            .distinct()
                            .count()
                    == numbered().count();
            return countsFromZero()
                    || (distinct && numbered().allMatch(i -> first.get(i).whole()) && belowIsNotWhole());
        }

        private IntStream numbered() {
            return IntStream.range(0, first.size()).filter(i -> first.get(i).number());
        }

        private boolean quotedAbovePlain() {
            return first.stream().allMatch(cell -> cell.quoted() || cell.text().isEmpty())
                    && numbered()
                            .anyMatch(i ->
                                    second.get(i).number() && !second.get(i).quoted());
        }

        private boolean textAboveNumber() {
            return IntStream.range(0, first.size())
                    .anyMatch(i -> first.get(i).kind() == Numeral.TEXT
                            && first.get(i).text().codePoints().anyMatch(Character::isLetter)
                            && second.get(i).number());
        }

        private boolean ascending() {
            double[] numbers = numbered()
                    .mapToDouble(i -> Numeral.parse(first.get(i).text()))
                    .toArray();
            return IntStream.range(1, numbers.length).allMatch(i -> numbers[i] > numbers[i - 1]);
        }

        private boolean wholeAndAscending() {
            return ascending() && numbered().allMatch(i -> first.get(i).whole());
        }

        private boolean countsFromZero() {
            return first.size() > 1
                    && IntStream.range(0, first.size())
                            .allMatch(i -> first.get(i).number()
                                    && Numeral.parse(first.get(i).text()) == i);
        }

        private boolean belowIsNotWhole() {
            return numbered()
                    .anyMatch(i -> second.get(i).number() && !second.get(i).whole());
        }
    }
}
