package reeb.plugins.gephi.edited;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import reeb.plugins.gephi.edited.GraphFile.FileColumn;
import reeb.plugins.gephi.edited.GraphFile.FileNode;

/**
 * Tells which nodes of a graph a node of a file stands for, by whole numbers only.
 *
 * <p>The column {@code node} tells, which Gephi joins where it joins nodes; in a file without that column, the identifier.
 */
final class NodeNumbers {
    private static final String NUMBER = "(?:0|[1-9]\\d{0,8})(?:\\.0)?";

    /** A number, as programs write that take identifiers for fractions or prefix them. */
    private static final Pattern IDENTIFIER = Pattern.compile("n?(?:0|[1-9]\\d{0,8})|" + NUMBER);

    /** Numbers between separators of any kind, but for the point of a fraction and the minus of a number below 0. */
    private static final Pattern JOINED =
            Pattern.compile("[\\s\\[({]*" + NUMBER + "(?:[^\\d.]{1,5}" + NUMBER + ")*[\\s\\])}]*");

    private final Optional<FileColumn> column;
    private final int nodes;

    /**
     * Chooses what tells.
     *
     * @param column which numbers the nodes, where the file has it
     * @param nodes of the graph
     */
    NodeNumbers(Optional<FileColumn> column, int nodes) {
        this.column = column;
        this.nodes = nodes;
    }

    /** Names a node by its identifier, and by what it says in the column that tells, where there is one. */
    String described(FileNode node) {
        return column.map(node::value)
                .map(told -> node.id() + (told.isEmpty() ? " (without 'node')" : " ('node' is '" + told + "')"))
                .orElse(node.id());
    }

    /** Lists the numbers, ascending; none where the file's node is of no node of the graph. */
    List<Integer> of(FileNode node) {
        String told = column.map(node::value).orElse(node.id());
        Pattern expected = column.isPresent() ? JOINED : IDENTIFIER;
        if (!expected.matcher(told).matches()) {
            return List.of();
        }
        int[] numbers = Pattern.compile("\\d+(?:\\.0)?")
                .matcher(told)
                .results()
                .mapToInt(match -> (int) Double.parseDouble(match.group()))
                .sorted()
                .distinct()
                .toArray();
        boolean known = IntStream.of(numbers).allMatch(number -> number < nodes);
        return known ? IntStream.of(numbers).boxed().toList() : List.of();
    }
}
