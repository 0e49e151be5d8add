package reeb.plugins.gephi.edited;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import reeb.api.data.Rows;
import reeb.api.graph.Network;
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

    /**
     * Finds the column: one of those titles that lists as many rows for each node as it has, as far as it lists any, or the very
     * rows of most nodes, so that others have been edited.
     */
    static Optional<FileColumn> column(GraphFile file, WrittenColumns written, List<Edits.Kept> kept, Network network) {
        List<Edits.Kept> single =
                kept.stream().filter(node -> node.numbers().size() == 1).toList();
        return file.columns().stream()
                .filter(column -> TITLES.contains(column.title()) && !written.has(column))
                .filter(column -> single.stream().allMatch(node -> lists(node, column, network))
                        || 2
                                        * single.stream()
                                                .filter(node -> rows(node.told().value(column))
                                                        .filter(here(node, network)::equals)
                                                        .isPresent())
                                                .count()
                                > single.size())
                .findFirst();
    }

    /** Lists the rows of a node as exporters do: by their numbers in the source. */
    static List<Integer> here(Edits.Kept node, Network network) {
        Rows rows = network.graph().nodes().get(node.numbers().getFirst()).rows();
        return network.data().numbers(rows).stream().boxed().toList();
    }

    private static boolean lists(Edits.Kept node, FileColumn column, Network network) {
        String value = node.told().value(column);
        int size = network.graph().nodes().get(node.numbers().getFirst()).size();
        return value.isEmpty()
                || lost(value)
                || rows(value).filter(rows -> rows.size() == size).isPresent();
    }

    /** Tells whether a program has written no list where one was. */
    static boolean lost(String value) {
        return LOST.matcher(value).matches();
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
