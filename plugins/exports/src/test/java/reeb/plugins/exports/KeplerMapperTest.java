package reeb.plugins.exports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import reeb.api.data.Rows;
import reeb.api.graph.MapperGraph;
import reeb.api.graph.Network;
import reeb.api.graph.Node;
import reeb.testkit.PartContract;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class KeplerMapperTest implements PartContract {
    @Override
    public KeplerMapper part() {
        return new KeplerMapper();
    }

    @Test
    void writesTheDictionaryOfKeplerMapper() throws Exception {
        JsonNode graph = new JsonMapper().readTree(Networks.text(part(), Networks.small()));
        assertThat(graph.at("/nodes").toString())
                .isEqualTo("{\"cube0_cluster0\":[0,1,2],\"cube1_cluster0\":[2,3],\"cube1_cluster1\":[3],"
                        + "\"cube7_cluster0\":[4]}");
        assertThat(graph.at("/links").toString())
                .isEqualTo("{\"cube0_cluster0\":[\"cube1_cluster0\"],\"cube1_cluster0\":[\"cube1_cluster1\"]}");
        assertThat(graph.at("/simplices").toString())
                .isEqualTo("[[\"cube0_cluster0\"],[\"cube1_cluster0\"],[\"cube1_cluster1\"],[\"cube7_cluster0\"],"
                        + "[\"cube0_cluster0\",\"cube1_cluster0\"],[\"cube1_cluster0\",\"cube1_cluster1\"]]");
        assertThat(graph.at("/meta_data/seed").asString()).isEqualTo("7");
        assertThat(graph.at("/meta_data").has("clusterer")).isTrue();
    }

    @Test
    void numbersRowsAsTheirSourceDoes() throws Exception {
        assertThat(Networks.text(part(), Networks.numbered())).contains("\"cube1_cluster0\":[4,5]");
    }

    @Test
    void givesNodesOfOneNameDistinctOnes() throws Exception {
        Network small = Networks.small();
        List<Node> twins = List.of(new Node(Rows.of(0), 0, 0), new Node(Rows.of(1), 0, 0));
        MapperGraph graph = MapperGraph.of(
                twins, new int[0], small.graph().lens(), small.graph().ledger());
        assertThat(Networks.text(part(), new Network(graph, small.data(), "", Map.of())))
                .contains("\"cube0_cluster0\":[0]", "\"cube0_cluster0_\":[1]");
    }
}
