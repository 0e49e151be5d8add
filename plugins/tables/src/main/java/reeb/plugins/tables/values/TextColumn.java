package reeb.plugins.tables.values;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import reeb.api.data.Column;

/** Texts of a column while they are read; each different one is kept once. */
public final class TextColumn {
    /** So many different values need not repeat to be categories. */
    private static final int FEW = 12;

    private final String name;
    private final int[] codes;
    private final List<String> distinct = new ArrayList<>();
    private final Map<String, Integer> known = new HashMap<>();

    /** Begins a column of so many rows, in all of which the text is missing. */
    public TextColumn(String name, int rows) {
        this.name = name;
        this.codes = new int[rows];
        Arrays.fill(codes, -1);
    }

    /** Sets the text of a row; an empty one is as good as none. */
    public void set(int row, String text) {
        if (!text.isEmpty()) {
            codes[row] = known.computeIfAbsent(text, fresh -> {
                distinct.add(fresh);
                return distinct.size() - 1;
            });
        }
    }

    /** Gives categories where texts are few or come twice and more on average, as names of classes do, and else texts. */
    public Column column() {
        if (distinct.size() <= FEW || 2L * distinct.size() <= codes.length) {
            return new Column.Categories(name, codes, distinct);
        }
        return new Column.Texts(
                name,
                Arrays.stream(codes)
                        .mapToObj(code -> code < 0 ? "" : distinct.get(code))
                        .toList());
    }
}
