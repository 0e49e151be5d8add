package reeb.delimited;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import reeb.api.data.Column;
import reeb.api.data.Scale;
import reeb.delimited.values.Columns;
import reeb.toolkit.tables.Classes;
import reeb.toolkit.tables.DateForm;
import reeb.toolkit.tables.Numeral;
import reeb.toolkit.tables.TruthWords;

/**
 * A column kept in the table while its cells come in: numbers as they are, texts by their number among the distinct ones.
 *
 * <p>Numbers are kept as such where they lose nothing by it: not where some have zeros in front, and not where two texts are
 * one number, as the versions 1.1 and 1.10 are.
 */
final class CsvKept {
    /** What becomes of the cells. */
    enum As {
        /** Numbers, unless they turn out to be names. */
        NUMBERS,
        /** Numbers, since somebody says so. */
        SURE_NUMBERS,
        /** Names of classes where few whole numbers repeat, else numbers. */
        LABELS,
        /** Names where they repeat, else texts. */
        NAMES,
        /** Names. */
        CATEGORIES,
        /** Texts. */
        TEXTS;

        private boolean numeric() {
            return this == NUMBERS || this == SURE_NUMBERS || this == LABELS;
        }
    }

    private final CsvColumn column;
    private final Notation notation;
    private final As as;
    private final Measure measure;
    private final DateForm dates;
    private final double[] numbers;
    private final Map<String, Integer> codes = new LinkedHashMap<>();
    private int fewestDecimals = Integer.MAX_VALUE;
    private int mostDecimals;
    private boolean trailingZeros;

    /** Prepares for so many cells. */
    CsvKept(CsvColumn column, Notation notation, As as, int rows) {
        this.column = column;
        this.notation = notation;
        this.as = as;
        this.measure = column.measure();
        this.dates = column.dateForm();
        this.numbers = new double[rows];
    }

    /** Takes a row's cell and gives the bytes it took. */
    long add(int row, String cell) {
        if (as.numeric()) {
            numbers[row] = measure.of(cell, notation, dates);
            if (as != As.SURE_NUMBERS) {
                count(cell.strip());
            }
            return 0;
        }
        if (notation.blank(cell) || (flags() && Double.isNaN(TruthWords.value(cell)))) {
            numbers[row] = -1;
            return 0;
        }
        int known = codes.size();
        numbers[row] = codes.computeIfAbsent(text(cell), _ -> known);
        return codes.size() > known ? 100 + 2L * cell.length() : 0;
    }

    /** Tells whether a row's cell that holds something could not be read. */
    boolean faulty(int row, String cell) {
        return flags()
                ? numbers[row] < 0 && !notation.blank(cell)
                : as.numeric() && Double.isNaN(numbers[row]) && Measure.faulty(cell, notation);
    }

    private boolean flags() {
        return as == As.CATEGORIES && measure == Measure.FLAG;
    }

    private String text(String cell) {
        return !flags() ? cell : TruthWords.value(cell) == 1 ? "true" : "false";
    }

    private void count(String cell) {
        int point = cell.indexOf('.');
        int decimals = point < 0 ? 0 : cell.length() - point - 1;
        trailingZeros |= decimals > 0 && cell.charAt(cell.length() - 1) == '0';
        mostDecimals = Math.max(mostDecimals, decimals);
        fewestDecimals = cell.isEmpty() ? fewestDecimals : Math.min(fewestDecimals, decimals);
    }

    /** Tells whether two different texts may have been one number. */
    boolean doubtful() {
        return as.numeric() && as != As.SURE_NUMBERS && trailingZeros && fewestDecimals < mostDecimals;
    }

    /** The same column to be read as texts. */
    CsvKept asTexts() {
        return new CsvKept(column, notation, As.NAMES, numbers.length);
    }

    /** Tells whether some of the texts are one number. */
    boolean merged() {
        List<String> texts = codes.keySet().stream()
                .filter(text -> notation.kind(text) == Numeral.NUMBER)
                .toList();
        return texts.stream().map(notation::parse).distinct().count() < texts.size();
    }

    Column column() {
        return switch (as) {
            case NUMBERS, SURE_NUMBERS -> new Column.Numbers(column.name(), scale(), numbers);
            case LABELS -> Columns.ofNumbers(column.name(), numbers);
            case NAMES -> names();
            case CATEGORIES -> Column.Categories.of(column.name(), texts());
            case TEXTS -> new Column.Texts(column.name(), texts());
        };
    }

    private Scale scale() {
        boolean whole = measure.scale() == Scale.NUMBER && Columns.areWhole(numbers);
        return whole ? Scale.WHOLE : measure.scale();
    }

    private List<String> texts() {
        List<String> distinct = new ArrayList<>(codes.keySet());
        return Arrays.stream(numbers)
                .mapToObj(code -> code < 0 ? "" : distinct.get((int) code))
                .toList();
    }

    private Column names() {
        List<String> texts = List.copyOf(codes.keySet());
        List<String> names = areNumbers(texts)
                ? texts.stream()
                        .filter(text -> notation.kind(text) != Numeral.MISSING_WORD)
                        .toList()
                : texts;
        int[] codesOfNames = codes(texts, names.size() < texts.size());
        int[] chosen = IntStream.range(0, numbers.length)
                .map(i -> numbers[i] < 0 ? -1 : codesOfNames[(int) numbers[i]])
                .toArray();
        return Classes.ofTexts(column.name(), chosen, names);
    }

    /** Numbers texts in turn, perhaps without words for a missing number, which are -1. */
    private int[] codes(List<String> texts, boolean withoutMissing) {
        int[] codesOfTexts = new int[texts.size()];
        int next = 0;
        for (int i = 0; i < codesOfTexts.length; i++) {
            boolean missing = withoutMissing && notation.kind(texts.get(i)) == Numeral.MISSING_WORD;
            codesOfTexts[i] = missing ? -1 : next++;
        }
        return codesOfTexts;
    }

    /** Tells whether texts are those of numbers, such as 01234, among which words for a missing number are no names. */
    private boolean areNumbers(List<String> texts) {
        return texts.stream().anyMatch(text -> notation.kind(text) == Numeral.NUMBER)
                && texts.stream().allMatch(text -> notation.kind(text) != Numeral.TEXT);
    }
}
