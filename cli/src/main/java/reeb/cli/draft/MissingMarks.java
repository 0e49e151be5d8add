package reeb.cli.draft;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import reeb.api.data.Column;
import reeb.api.data.Dataset;
import reeb.toolkit.tables.TextEncoding;

/**
 * Which cells of a table of text stand for a missing value, where some are not empty: {@code NA}, {@code N/A}, {@code null}, {@code -},
 * {@code ?} and the like.
 *
 * @param found how often each stands there, as it is written, in the order in which they come
 */
record MissingMarks(Map<String, Long> found) {
    /** What stands for a missing value in any column, in lower case. */
    private static final Set<String> MARKS = Set.of(
            "na", "n/a", "n.a.", "k.a.", "k. a.", "n.v.", "#n/a", "#nv", "#wert!", "#value!", "<na>", "nan", "null",
            "(null)", "-", "--", "\u2013", "\u2014", "?", ".");

    /** In characters. */
    private static final int LONGEST = 7;

    /** A word that does among numbers and may be a name among texts. */
    private static final String NONE = "none";

    /** What sources take for missing numbers without being told. */
    private static final Set<String> KNOWN = Set.of("na", "n/a", "nan", "null", NONE);

    private static final Pattern BETWEEN = Pattern.compile("[,;\\t|]");

    MissingMarks {
        found = new LinkedHashMap<>(found);
    }

    /** Looks through all cells of a file. Delimiters within quotes are taken for such: then more is found, which does no harm. */
    static MissingMarks in(TextEncoding.Opening file, Charset encoding) throws IOException {
        Map<String, Long> found = new LinkedHashMap<>();
        try (BufferedReader text = new BufferedReader(new InputStreamReader(file.open(), encoding))) {
            for (String line = text.readLine(); line != null; line = text.readLine()) {
                for (String cell : BETWEEN.split(line, -1)) {
                    String plain = unquoted(cell.strip());
                    if (plain.length() <= LONGEST && isMark(plain)) {
                        found.merge(plain, 1L, Long::sum);
                    }
                }
            }
        }
        return new MissingMarks(found);
    }

    private static String unquoted(String cell) {
        return cell.length() > 1 && cell.startsWith("\"") && cell.endsWith("\"")
                ? cell.substring(1, cell.length() - 1).strip()
                : cell;
    }

    private static boolean isMark(String cell) {
        String word = cell.toLowerCase(Locale.ROOT);
        return MARKS.contains(word) || word.equals(NONE);
    }

    /** Lists all marks but the word that may be a name. */
    List<String> sure() {
        return found.keySet().stream()
                .filter(mark -> !mark.equalsIgnoreCase(NONE))
                .toList();
    }

    /**
     * Tells which marks the source must be told of.
     *
     * @param data as the source reads them without being told
     * @return all of them, as a list replaces what sources know; none where they know enough
     */
    List<String> needed(Dataset data) {
        Map<String, Long> texts = new HashMap<>();
        data.table().columns().stream()
                .filter(column -> !(column instanceof Column.Numbers))
                .forEach(column -> IntStream.range(0, column.size())
                        .mapToObj(column::text)
                        .filter(found::containsKey)
                        .forEach(text -> texts.merge(text, 1L, Long::sum)));
        List<String> marks =
                found.keySet().stream().filter(mark -> !value(mark, texts)).toList();
        return marks.stream().anyMatch(mark -> !known(mark) || texts.containsKey(mark)) ? marks : List.of();
    }

    /** Tells whether a word may be a value of its own: among texts alone, not among numbers too. */
    private boolean value(String mark, Map<String, Long> texts) {
        return texts.containsKey(mark)
                && (mark.equalsIgnoreCase(NONE)
                        || (known(mark) && texts.get(mark).equals(found.get(mark))));
    }

    private static boolean known(String mark) {
        return KNOWN.contains(mark.toLowerCase(Locale.ROOT));
    }
}
