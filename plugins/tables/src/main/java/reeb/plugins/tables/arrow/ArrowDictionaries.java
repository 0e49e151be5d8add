package reeb.plugins.tables.arrow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The texts that batches name by their numbers. */
final class ArrowDictionaries {
    private final Map<Long, List<String>> texts = new HashMap<>();

    /** Takes a dictionary, or what one is continued by. */
    void add(long id, boolean more, ArrowArray values) {
        values.requireWhole();
        List<String> known = more ? texts.computeIfAbsent(id, _ -> new ArrayList<>()) : new ArrayList<>();
        for (long index = 0; index < values.length(); index++) {
            known.add(values.missing(index) ? "" : values.text(index));
        }
        texts.put(id, known);
    }

    /** Gives a text of a dictionary. */
    String text(long id, long index) {
        List<String> known = texts.getOrDefault(id, List.of());
        if (index < 0 || index >= known.size()) {
            throw new IndexOutOfBoundsException("a dictionary has no value " + index);
        }
        return known.get((int) index);
    }
}
