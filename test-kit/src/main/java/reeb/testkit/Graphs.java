package reeb.testkit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import reeb.api.data.Column;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.api.data.Rows;
import reeb.api.data.Table;
import reeb.api.graph.Ledger;
import reeb.api.graph.MapperGraph;
import reeb.api.graph.Network;
import reeb.api.graph.Node;

/** Graphs to lay out, to draw and to export, the same in all tests. */
public final class Graphs {
    private static final int ROWS = 4000;

    private Graphs() {}

    /**
     * Makes a graph of nodes with one row each.
     *
     * @param nodes how many
     * @param pairs the two nodes of each edge, one edge after another
     * @return the graph
     */
    public static MapperGraph of(int nodes, int... pairs) {
        int[] edges = new int[pairs.length / 2 * 3];
        for (int edge = 0; edge < pairs.length / 2; edge++) {
            edges[3 * edge] = pairs[2 * edge];
            edges[3 * edge + 1] = pairs[2 * edge + 1];
            edges[3 * edge + 2] = 1;
        }
        List<Node> all = IntStream.range(0, nodes)
                .mapToObj(node -> new Node(Rows.of(node), node, 0))
                .toList();
        double[] lens = IntStream.range(0, 2 * nodes)
                .mapToDouble(i -> i % 2 == 0 ? i : i % 7)
                .toArray();
        return MapperGraph.of(
                all, edges, Points.of(nodes, 2, lens), Ledger.of(Collections.nCopies(nodes, Ledger.Fate.KEPT)));
    }

    /**
     * Makes a star.
     *
     * @param leaves nodes besides its middle
     * @return a graph of leaves + 1 nodes, the first in the middle
     */
    public static MapperGraph star(int leaves) {
        return of(
                leaves + 1,
                IntStream.rangeClosed(1, leaves)
                        .flatMap(leaf -> IntStream.of(0, leaf))
                        .toArray());
    }

    /**
     * Makes a square grid.
     *
     * @param side nodes along each side
     * @return a graph of side^2 nodes, line by line
     */
    public static MapperGraph grid(int side) {
        List<Integer> pairs = new ArrayList<>();
        for (int node = 0; node < side * side; node++) {
            if (node % side + 1 < side) {
                pairs.addAll(List.of(node, node + 1));
            }
            if (node + side < side * side) {
                pairs.addAll(List.of(node, node + side));
            }
        }
        return of(side * side, pairs.stream().mapToInt(i -> i).toArray());
    }

    /**
     * Makes a graph much like a Mapper graph of real data: one component of most nodes, some small ones, many nodes alone.
     *
     * @param nodes how many
     * @return a graph of 4,000 rows, some of them noise, with a lens of two columns
     */
    public static MapperGraph tangled(int nodes) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(11);
        double[] x = random.doubles(nodes, 0, 1).toArray();
        double[] y = random.doubles(nodes, 0, 1).toArray();
        TreeSet<Long> edges = new TreeSet<>();
        int joined = nodes * 3 / 4;
        double reach = 1.35 / Math.sqrt(joined);
        for (int a = 0; a < joined; a++) {
            for (int b = a + 1; b < joined; b++) {
                double hole = Math.hypot((x[a] + x[b]) / 2 - 0.6, (y[a] + y[b]) / 2 - 0.5);
                if (Math.hypot(x[a] - x[b], y[a] - y[b]) < reach && hole > 0.18) {
                    edges.add(((long) a << 32) | b);
                }
            }
        }
        for (int a = joined; a < nodes - nodes / 16; a++) {
            if (a % 6 != 0) {
                edges.add(((long) (a - 1 - random.nextInt(a % 6)) << 32) | a);
            }
        }
        return assemble(nodes, edges, random, x, y);
    }

    private static MapperGraph assemble(
            int nodes, TreeSet<Long> edges, RandomGenerator random, double[] x, double[] y) {
        List<Node> all = new ArrayList<>();
        double[] lens = new double[2 * ROWS];
        for (int node = 0; node < nodes; node++) {
            int size = (int) Math.min(600, 5 + 3 / Math.pow(random.nextDouble(), 1.3));
            int start = (int) ((x[node] * 0.8 + y[node] * 0.2) * (ROWS - size));
            all.add(new Node(Rows.of(IntStream.range(start, start + size).toArray()), node, 0));
            for (int row = start; row < start + size; row++) {
                lens[2 * row] = x[node];
                lens[2 * row + 1] = y[node];
            }
        }
        int[] triples = edges.stream()
                .flatMapToInt(edge -> IntStream.of((int) (edge >> 32), edge.intValue(), 1 + (int) (edge * 7919 % 23)))
                .toArray();
        Ledger.Fate[] fates = new Ledger.Fate[ROWS];
        Arrays.setAll(fates, row -> row % 3 == 0 ? Ledger.Fate.NOISE : Ledger.Fate.KEPT);
        return MapperGraph.of(all, triples, Points.of(ROWS, 2, lens), Ledger.of(List.of(fates)));
    }

    /**
     * Puts categories and numbers to a graph's rows.
     *
     * @param graph whose rows they are
     * @param categories of the column {@code label}; 0 for no columns at all
     * @return the graph with a column {@code label} and one of numbers, {@code slant}
     */
    public static Network network(MapperGraph graph, int categories) {
        int rows = graph.lens().rows();
        int[] codes = IntStream.range(0, rows)
                .map(row -> row * categories / Math.max(1, rows))
                .toArray();
        List<String> names = IntStream.range(0, categories)
                .mapToObj(code -> categories > 10 ? "kind number " + code : Integer.toString(code))
                .toList();
        double[] numbers = IntStream.range(0, rows)
                .mapToDouble(row -> Math.sin(row * 0.002) * 12.5)
                .toArray();
        Table table = categories == 0
                ? Table.empty()
                : new Table(
                        List.of(new Column.Categories("label", codes, names), new Column.Numbers("slant", numbers)));
        Dataset data = new Dataset(Points.of(rows, 1, new float[rows]), table, Optional.empty());
        return new Network(graph, data, "Digits through a PCA lens", Map.of("seed", "7"));
    }
}
