package reeb.testkit.kinds;

import java.util.List;
import reeb.api.graph.MapperGraph;
import reeb.api.graph.Network;
import reeb.testkit.Graphs;
import reeb.testkit.Scenes;

/** Networks to try parts on. */
final class Networks {
    private Networks() {}

    /** Without nodes, of one, of two that are joined, of one node beside another, a star, a grid, and one of a scene. */
    static List<Network> samples() {
        return List.of(
                of(Graphs.of(0)),
                of(Graphs.of(1)),
                of(Graphs.of(2, 0, 1)),
                of(Graphs.of(2)),
                of(Graphs.star(5)),
                of(Graphs.grid(6)),
                scene(60));
    }

    static Network scene(int rows) {
        return Scenes.whole(rows).networks().firstEntry().getValue();
    }

    static Network of(MapperGraph graph) {
        return Graphs.network(graph, 3);
    }
}
