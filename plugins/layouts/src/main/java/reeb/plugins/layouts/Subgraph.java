package reeb.plugins.layouts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import reeb.api.graph.MapperGraph;

/** A connected component, with nodes numbered from 0 of its own. Its arrays stay within the layout. */
final class Subgraph {
    private final int[] nodes;
    private final int[] starts;
    private final int[] neighbours;

    Subgraph(int[] nodes, int[] starts, int[] neighbours) {
        this.nodes = nodes;
        this.starts = starts;
        this.neighbours = neighbours;
    }

    /** Gives for each node its number in the whole graph, ascending; not copied. */
    int[] nodes() {
        return nodes;
    }

    /** Tells where the neighbours of each node begin, and at last where they end; not copied. */
    int[] starts() {
        return starts;
    }

    /** Lists the neighbours, each edge twice; not copied. */
    int[] neighbours() {
        return neighbours;
    }

    /** Splits a graph, in O(v + e + c log c); the component with most nodes comes first. */
    static List<Subgraph> of(MapperGraph graph) {
        int[] components = graph.components();
        int count = Arrays.stream(components).max().orElse(-1) + 1;
        int[] sizes = new int[count];
        int[] local = new int[components.length];
        for (int node = 0; node < components.length; node++) {
            local[node] = sizes[components[node]]++;
        }
        int[][] members = new int[count][];
        Arrays.setAll(members, component -> new int[sizes[component]]);
        for (int node = 0; node < components.length; node++) {
            members[components[node]][local[node]] = node;
        }
        List<Subgraph> parts = new ArrayList<>();
        int[] degrees = degrees(graph);
        for (int[] nodes : members) {
            parts.add(new Subgraph(nodes, starts(nodes, degrees), new int[sum(nodes, degrees)]));
        }
        connect(graph, parts, components, local);
        parts.sort(Comparator.comparingInt((Subgraph part) -> -part.size()));
        return parts;
    }

    /** Takes a graph as if it were connected. */
    static Subgraph whole(MapperGraph graph) {
        int nodes = graph.nodes().size();
        int[] all = new int[nodes];
        Arrays.setAll(all, node -> node);
        int[] degrees = degrees(graph);
        Subgraph whole = new Subgraph(all, starts(all, degrees), new int[2 * graph.edges()]);
        connect(graph, List.of(whole), new int[nodes], all);
        return whole;
    }

    int size() {
        return nodes.length;
    }

    private static int[] degrees(MapperGraph graph) {
        int[] degrees = new int[graph.nodes().size()];
        for (int edge = 0; edge < graph.edges(); edge++) {
            degrees[graph.from(edge)]++;
            degrees[graph.to(edge)]++;
        }
        return degrees;
    }

    private static int[] starts(int[] nodes, int[] degrees) {
        int[] starts = new int[nodes.length + 1];
        for (int i = 0; i < nodes.length; i++) {
            starts[i + 1] = starts[i] + degrees[nodes[i]];
        }
        return starts;
    }

    private static int sum(int[] nodes, int[] degrees) {
        return Arrays.stream(nodes).map(node -> degrees[node]).sum();
    }

    private static void connect(MapperGraph graph, List<Subgraph> parts, int[] components, int[] local) {
        int[] filled = new int[local.length];
        for (int edge = 0; edge < graph.edges(); edge++) {
            int a = graph.from(edge);
            int b = graph.to(edge);
            Subgraph part = parts.get(components[a]);
            part.neighbours[part.starts[local[a]] + filled[a]++] = local[b];
            part.neighbours[part.starts[local[b]] + filled[b]++] = local[a];
        }
    }
}
