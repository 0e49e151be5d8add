package reeb.plugins.gephi.edited;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import reeb.api.graph.MapperGraph;
import reeb.plugins.gephi.edited.GraphFile.FileColumn;

/** The column in which exporters list the rows of each node: {@code rows} in GEXF, {@code members} in GraphML. */
final class MemberLists {
    private static final List<String> TITLES = List.of("members", "rows");

    private static final Pattern ROW = Pattern.compile("\\d{1,10}");

    /** Numbers as exporters, Gephi and graphology part them. */
    private static final Pattern LIST = Pattern.compile("\\s*\\[?\\s*\\d{1,10}(?:[\\s,;|]+\\d{1,10})*\\s*]?\\s*");

    /** What Gephi writes into GraphML in place of a list. */
    private static final Pattern LOST = Pattern.compile("\\[L[\\w.]+;@[0-9a-f]+");

    private MemberLists() {}

    /** Finds the column: one of those titles that lists as many rows for each node as it has, as far as it lists any. */
    static Optional<FileColumn> column(
            GraphFile file, WrittenColumns written, List<Edits.Kept> kept, MapperGraph graph) {
        return file.columns().stream()
                .filter(column -> TITLES.contains(column.title()) && !written.has(column))
                .filter(column -> kept.stream()
                        .filter(node -> node.numbers().size() == 1)
                        .allMatch(node -> lists(
                                node.told().value(column),
                                graph.nodes().get(node.numbers().getFirst()).size())))
                .findFirst();
    }

    private static boolean lists(String value, int size) {
        return value.isEmpty()
                || LOST.matcher(value).matches()
                || rows(value).filter(rows -> rows.size() == size).isPresent();
    }

    /** Reads a list; none where there is none, or no list any more. */
    static Optional<List<Integer>> rows(String value) {
        return LIST.matcher(value).matches()
                ? Optional.of(ROW.matcher(value)
                        .results()
                        .map(match -> (int) Long.parseLong(match.group()))
                        .toList())
                : Optional.empty();
    }
}
