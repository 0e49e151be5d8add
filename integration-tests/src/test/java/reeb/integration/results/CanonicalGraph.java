package reeb.integration.results;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import reeb.api.graph.MapperGraph;
import tools.jackson.databind.JsonNode;

/**
 * A graph in a form that does not depend on the order of its nodes.
 *
 * @param nodes members of each node, ascending; nodes in lexicographic order
 * @param edges lower node, higher node, rows shared; in lexicographic order
 * @param lost rows in no node, ascending
 */
record CanonicalGraph(List<List<Integer>> nodes, List<List<Integer>> edges, List<Integer> lost) {
    static CanonicalGraph of(MapperGraph graph) {
        int[][] members =
                graph.nodes().stream().map(node -> node.rows().toArray()).toArray(int[][]::new);
        int[] order = IntStream.range(0, members.length)
                .boxed()
                .sorted((a, b) -> Arrays.compare(members[a], members[b]))
                .mapToInt(node -> node)
                .toArray();
        int[] places = new int[order.length];
        IntStream.range(0, order.length).forEach(place -> places[order[place]] = place);
        return new CanonicalGraph(
                IntStream.of(order).mapToObj(node -> list(members[node])).toList(),
                edges(graph, places),
                IntStream.range(0, graph.ledger().rows())
                        .filter(row -> graph.ledger().fate(row).lost())
                        .boxed()
                        .toList());
    }

    private static List<List<Integer>> edges(MapperGraph graph, int[] places) {
        return IntStream.range(0, graph.edges())
                .mapToObj(edge -> {
                    int a = places[graph.from(edge)];
                    int b = places[graph.to(edge)];
                    return List.of(Math.min(a, b), Math.max(a, b), graph.weight(edge));
                })
                .sorted(Comparator.<List<Integer>>comparingInt(List::getFirst).thenComparingInt(edge -> edge.get(1)))
                .toList();
    }

    static CanonicalGraph of(JsonNode vector) {
        return new CanonicalGraph(
                lists(vector.get("nodeMembers")),
                lists(vector.get("edgeList")),
                list(vector.get("expected").get("unassigned")));
    }

    private static List<List<Integer>> lists(JsonNode lists) {
        return lists.valueStream().map(CanonicalGraph::list).toList();
    }

    private static List<Integer> list(JsonNode numbers) {
        return numbers.valueStream().map(JsonNode::intValue).toList();
    }

    private static List<Integer> list(int[] numbers) {
        return IntStream.of(numbers).boxed().toList();
    }
}
