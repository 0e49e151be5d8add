package reeb.plugins.mapper.graph;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import reeb.api.data.Points;
import reeb.api.data.Rows;
import reeb.api.graph.Ledger;
import reeb.api.graph.Ledger.Fate;
import reeb.api.graph.MapperGraph;
import reeb.api.graph.Node;
import reeb.testkit.TestRun;

/** Graphs of given or random nodes. */
public final class Graphs {
    private Graphs() {}

    public static MapperGraph of(int rows, Rows... members) {
        List<Node> nodes = IntStream.range(0, members.length)
                .mapToObj(node -> new Node(members[node], node, 0))
                .toList();
        int[] edges = new Nerve(nodes, rows, 1, TestRun.serial()).edges();
        Points lens = Points.of(rows, 1, new double[rows]);
        return MapperGraph.of(nodes, edges, lens, Ledger.of(Collections.nCopies(rows, Fate.KEPT)));
    }

    public static MapperGraph random(int nodes, int rows, double share, Random random) {
        return of(
                rows,
                IntStream.range(0, nodes)
                        .mapToObj(_ -> Rows.of(IntStream.range(0, rows)
                                .filter(_ -> random.nextDouble() < share)
                                .toArray()))
                        .toArray(Rows[]::new));
    }
}
