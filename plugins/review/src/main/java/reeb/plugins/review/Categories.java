package reeb.plugins.review;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import reeb.api.data.Column;
import reeb.toolkit.review.Group;
import reeb.toolkit.review.Groups;

/**
 * A text of each group that has rows as categories: groups of the same text are one category, and an empty text is none.
 *
 * @param texts each once, in the order of the groups
 * @param codes for each group a place in the texts, or -1
 */
record Categories(List<String> texts, List<Integer> codes) {
    /** Copies the lists. */
    Categories {
        texts = List.copyOf(texts);
        codes = List.copyOf(codes);
    }

    static Categories of(Groups groups, Function<Group, String> text) {
        Map<String, Integer> places = new HashMap<>();
        List<String> texts = groups.all().stream()
                .filter(group -> group.rows().size() > 0)
                .map(text)
                .filter(one -> !one.isEmpty())
                .distinct()
                .toList();
        texts.forEach(one -> places.put(one, places.size()));
        return new Categories(
                texts,
                groups.all().stream()
                        .map(group -> places.getOrDefault(text.apply(group), -1))
                        .toList());
    }

    /**
     * Makes a column.
     *
     * @param ofGroups for each value the place of a group, or -1 for none
     */
    Column.Categories column(String name, int... ofGroups) {
        return new Column.Categories(
                name,
                IntStream.of(ofGroups)
                        .map(group -> group < 0 ? -1 : codes.get(group))
                        .toArray(),
                texts);
    }
}
