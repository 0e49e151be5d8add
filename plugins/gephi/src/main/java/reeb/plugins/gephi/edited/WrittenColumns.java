package reeb.plugins.gephi.edited;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import reeb.plugins.gephi.edited.GraphFile.FileColumn;
import reeb.toolkit.nodes.Attribute;
import reeb.toolkit.nodes.AttributeIds;

/**
 * Which columns of a file hold which attributes of the graph.
 *
 * <p>Exporters give a column the attribute's title, and as identifier what {@link AttributeIds} says, or in GraphML, as once in all
 * formats, {@code ai} for attribute {@code i}. Gephi keeps both; graphology and Gephi Lite make the identifier the title; networkx
 * keeps the title; GraphML has titles of letters and digits, each once, and calls {@code size} {@code rows}.
 */
final class WrittenColumns {
    private static final Pattern OUR_ID = Pattern.compile("a\\d{1,9}");
    private static final Pattern COPY = Pattern.compile("_\\d{1,4}$");

    private final Map<Integer, FileColumn> columns = new HashMap<>();
    private final Set<String> taken = new HashSet<>();

    private WrittenColumns() {}

    /**
     * Finds the columns: those that identifier and title tell before those that the title tells, and these before those whose
     * title GraphML had to change.
     *
     * @param attributes in the order in which exporters write them
     * @param ofFeatures titles of those that tell of features, which exporters left out when identifiers were numbers at first
     */
    static WrittenColumns of(GraphFile file, List<Attribute> attributes, Set<String> ofFeatures) {
        WrittenColumns found = new WrittenColumns();
        List<String> titles = attributes.stream()
                .map(Attribute::title)
                .map(WrittenColumns::token)
                .toList();
        Map<String, FileColumn> known = new HashMap<>();
        List<String> ids = ids(file, attributes, titles, ofFeatures);
        file.columns().forEach(column -> known.put(column.id(), column));
        for (int at = 0; at < titles.size(); at++) {
            FileColumn column = known.get(ids.get(at));
            if (column != null && mayBe(column, titles.get(at))) {
                found.take(at, column);
            }
        }
        found.take(file, titles, column -> token(column.title()));
        List<String> renamed = titles.stream()
                .map(title -> title.equals("size") ? "rows" : title)
                .toList();
        found.take(file, renamed, column -> base(column.title()));
        return found;
    }

    /** Chooses how the file calls attributes, as names or by their numbers: the way that explains more of its columns. */
    private static List<String> ids(
            GraphFile file, List<Attribute> attributes, List<String> titles, Set<String> ofFeatures) {
        List<String> names = AttributeIds.of(attributes);
        List<String> numbers = numbers(file, attributes, ofFeatures);
        return explained(file, names, titles) >= explained(file, numbers, titles) ? names : numbers;
    }

    /** Numbers all attributes, or all but those of features where the file has just so many numbers. */
    private static List<String> numbers(GraphFile file, List<Attribute> attributes, Set<String> ofFeatures) {
        int last = file.columns().stream()
                .map(FileColumn::id)
                .filter(id -> OUR_ID.matcher(id).matches())
                .mapToInt(id -> Integer.parseInt(id.substring(1)))
                .max()
                .orElse(-1);
        long others = attributes.stream()
                .filter(attribute -> !ofFeatures.contains(attribute.title()))
                .count();
        List<String> numbers = new ArrayList<>();
        int number = 0;
        for (Attribute attribute : attributes) {
            boolean without = last + 1 == others && ofFeatures.contains(attribute.title());
            numbers.add(without ? "" : "a" + number++);
        }
        return numbers;
    }

    private static long explained(GraphFile file, List<String> ids, List<String> titles) {
        Map<String, String> expected = new HashMap<>();
        IntStream.range(0, ids.size()).forEach(at -> expected.put(ids.get(at), titles.get(at)));
        return file.columns().stream()
                .filter(column -> expected.containsKey(column.id()))
                .filter(column -> mayBe(column, expected.getOrDefault(column.id(), "")))
                .count();
    }

    /** Tells whether an identifier is one that exporters give to attributes of such a title. */
    static boolean hasOurId(String id, String title) {
        return OUR_ID.matcher(id).matches() || AttributeIds.standsFor(id, title);
    }

    /** Finds the column of an attribute. */
    Optional<FileColumn> of(int attribute) {
        return Optional.ofNullable(columns.get(attribute));
    }

    /** Tells whether a column holds an attribute. */
    boolean has(FileColumn column) {
        return taken.contains(column.id());
    }

    private void take(int at, FileColumn column) {
        columns.put(at, column);
        taken.add(column.id());
    }

    /** Gives attributes that have no column yet the next of those that are called like them. */
    private void take(GraphFile file, List<String> titles, Function<FileColumn, String> name) {
        Map<String, Deque<FileColumn>> free = new HashMap<>();
        file.columns().stream()
                .filter(column -> !has(column))
                .forEach(column -> free.computeIfAbsent(name.apply(column), _ -> new ArrayDeque<>())
                        .add(column));
        for (int at = 0; at < titles.size(); at++) {
            Deque<FileColumn> called = free.get(titles.get(at));
            if (called != null && !called.isEmpty() && !columns.containsKey(at)) {
                take(at, called.remove());
            }
        }
    }

    private static boolean mayBe(FileColumn column, String title) {
        String told = token(column.title());
        String base = base(column.title());
        return column.title().equals(column.id())
                || told.equals(title)
                || base.equals(title)
                || (title.equals("size") && base.equals("rows"));
    }

    /** Makes a title as GraphML can hold it. */
    private static String token(String title) {
        return title.replaceAll("[^\\p{L}\\p{N}]", "_");
    }

    private static String base(String title) {
        return COPY.matcher(token(title)).replaceFirst("");
    }
}
