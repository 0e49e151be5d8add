package reeb.model.export;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import reeb.api.data.Column;
import reeb.api.graph.MapperGraph;
import reeb.api.graph.Network;
import reeb.api.problem.InputException;
import reeb.api.problem.Nearest;
import reeb.toolkit.nodes.Modes;

/**
 * The groups that the nodes of a graph are in.
 *
 * @param of the group of each node, from 0
 * @param names of the groups
 */
@SuppressWarnings("ArrayRecordComponent") // read only
record NodeGroups(int[] of, List<String> names) {
    private static final String USUAL = "group";

    /**
     * Groups nodes by a column of theirs, or by that of most of their rows; by default by {@code group}, or else by components. Nodes without a
     * value are in the groups of their components.
     *
     * @param column its name
     * @throws InputException where there is no such column
     */
    static NodeGroups of(Network network, Optional<String> column) {
        Optional<Column> ofNodes = network.graph().table().column(column.orElse(USUAL));
        Optional<Column> ofRows = network.data().table().column(column.orElse(USUAL));
        if (column.isPresent() && ofNodes.isEmpty() && ofRows.isEmpty()) {
            List<String> known = new ArrayList<>(network.graph().table().names());
            known.addAll(network.data().table().names());
            throw new InputException("--groups: " + Nearest.noColumn(column.get(), known));
        }
        List<String> values = ofNodes.map(one ->
                        IntStream.range(0, one.size()).mapToObj(one::text).toList())
                .or(() -> ofRows.map(one -> most(network.graph(), one.categories())))
                .orElseGet(() -> network.graph().nodes().stream().map(_ -> "").toList());
        return numbered(values, network.graph().components());
    }

    private static NodeGroups numbered(List<String> values, int[] components) {
        Map<String, Integer> numbers = new HashMap<>();
        List<String> names = new ArrayList<>();
        int[] groups = new int[components.length];
        for (int node = 0; node < groups.length; node++) {
            String name = values.get(node).isEmpty() ? "component " + components[node] : values.get(node);
            groups[node] = numbers.computeIfAbsent(name, _ -> names.size());
            if (groups[node] == names.size()) {
                names.add(name);
            }
        }
        return new NodeGroups(groups, names);
    }

    private static List<String> most(MapperGraph graph, Column.Categories column) {
        Modes modes = new Modes(column);
        return graph.nodes().stream()
                .map(node -> modes.of(node.rows()).code())
                .map(code -> code < 0 ? "" : column.names().get(code))
                .toList();
    }
}
