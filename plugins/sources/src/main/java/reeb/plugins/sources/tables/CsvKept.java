package reeb.plugins.sources.tables;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import reeb.api.data.Column;
import reeb.plugins.sources.files.Numeral;
import reeb.plugins.sources.values.Columns;

/**
 * A column kept in the table while its cells come in: numbers as they are, texts by their number among the distinct ones.
 *
 * <p>Numbers are kept as such where they lose nothing by it: not where some have zeros in front, and not where two texts are
 * one number, as the versions 1.1 and 1.10 are.
 */
final class CsvKept {
    private final String name;
    private final boolean numeric;
    private final double[] numbers;
    private final Map<String, Integer> codes = new LinkedHashMap<>();
    private int fewestDecimals = Integer.MAX_VALUE;
    private int mostDecimals;
    private boolean trailingZeros;

    /** Prepares for so many cells, as numbers or as texts. */
    CsvKept(String name, boolean numeric, int rows) {
        this.name = name;
        this.numeric = numeric;
        this.numbers = new double[rows];
    }

    /** Takes a row's cell and gives the bytes it took. */
    long add(int row, String cell) {
        if (numeric) {
            numbers[row] = Numeral.parse(cell);
            count(cell.strip());
            return 0;
        }
        if (Numeral.of(cell) == Numeral.BLANK) {
            numbers[row] = -1;
            return 0;
        }
        int known = codes.size();
        numbers[row] = codes.computeIfAbsent(cell, _ -> known);
        return codes.size() > known ? 100 + 2L * cell.length() : 0;
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
        return numeric && trailingZeros && fewestDecimals < mostDecimals;
    }

    /** Tells whether some of the texts are one number. */
    boolean merged() {
        return codes.keySet().stream().map(Numeral::parse).distinct().count() < codes.size();
    }

    Column column() {
        if (numeric) {
            return Columns.ofNumbers(name, numbers);
        }
        List<String> texts = List.copyOf(codes.keySet());
        List<String> names = areNumbers(texts)
                ? texts.stream()
                        .filter(text -> Numeral.of(text) != Numeral.MISSING_WORD)
                        .toList()
                : texts;
        int[] codesOfNames = codes(texts, names.size() < texts.size());
        int[] chosen = new int[numbers.length];
        for (int i = 0; i < chosen.length; i++) {
            chosen[i] = numbers[i] < 0 ? -1 : codesOfNames[(int) numbers[i]];
        }
        return Columns.ofTexts(name, chosen, names);
    }

    /** Numbers texts in turn, perhaps without words for a missing number, which are -1. */
    private static int[] codes(List<String> texts, boolean withoutMissing) {
        int[] codes = new int[texts.size()];
        int next = 0;
        for (int i = 0; i < codes.length; i++) {
            boolean missing = withoutMissing && Numeral.of(texts.get(i)) == Numeral.MISSING_WORD;
            codes[i] = missing ? -1 : next++;
        }
        return codes;
    }

    /** Tells whether texts are those of numbers, such as 01234, among which words for a missing number are no names. */
    private static boolean areNumbers(List<String> texts) {
        return texts.stream().anyMatch(text -> Numeral.of(text) == Numeral.NUMBER)
                && texts.stream().allMatch(text -> Numeral.of(text) != Numeral.TEXT);
    }
}
