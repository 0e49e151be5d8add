package reeb.plugins.exports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import reeb.testkit.PartContract;
import reeb.toolkit.colour.Colour;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class GraphJsonTest implements PartContract {
    @Override
    public GraphJson part() {
        return new GraphJson(
                Colour.AUTO, Optional.empty(), Optional.of(new Networks.Line()), true, GraphJson.EdgesName.EDGES);
    }

    @Test
    void writesWhatItsSchemaSays() throws Exception {
        JsonNode graph = new JsonMapper().readTree(Networks.text(part(), Networks.small()));
        assertThat(graph.at("/facts/seed").asString()).isEqualTo("7");
        assertThat(graph.at("/ledger/rows").asInt()).isEqualTo(6);
        assertThat(graph.at("/ledger/noise").asInt()).isEqualTo(1);
        assertThat(graph.at("/nodes/1").toString())
                .isEqualTo("{\"id\":1,\"label\":\"1: a\",\"size\":2,\"patch\":1,\"component\":0,\"colour\":\"#1f77b4\","
                        + "\"position\":[33.3333,-1.0],\"lens\":[2.5,1.0],"
                        + "\"columns\":{\"age mean\":3.0,\"label mode\":\"a\",\"label purity\":0.5},\"rows\":[2,3]}");
        assertThat(graph.at("/nodes/3/columns/label mode").isNull()).isTrue();
        assertThat(graph.at("/edges").toString())
                .isEqualTo("[{\"source\":0,\"target\":1,\"weight\":3},{\"source\":1,\"target\":2,\"weight\":1}]");
    }

    @Test
    void numbersRowsAsTheirSourceDoes() throws Exception {
        JsonNode graph = new JsonMapper().readTree(Networks.text(part(), Networks.numbered()));
        assertThat(graph.at("/nodes/1/rows").toString()).isEqualTo("[4,5]");
        assertThat(graph.at("/nodes/3/rows").toString()).isEqualTo("[6]");
        assertThat(graph.at("/numbers").toString()).isEqualTo("[1,2,4,5,6,9]");
        assertThat(new JsonMapper()
                        .readTree(Networks.text(part(), Networks.small()))
                        .has("numbers"))
                .isFalse();
    }

    @Test
    void keepsHostileTextAsTextAndOutOfMarkup() throws Exception {
        String text = Networks.text(part(), Networks.small());
        assertThat(text).doesNotContain("<");
        assertThat(new JsonMapper().readTree(text).at("/title").asString())
                .isEqualTo("Small <img onerror=\"x\">&'\u0000\u0008\uFFFF,\n\uD83D\uDE00\uFFFD=1+1]]>");
    }

    @Test
    void writesGraphsWithoutTableOrNodes() throws Exception {
        JsonNode empty = new JsonMapper().readTree(Networks.text(part(), Networks.empty()));
        assertThat(empty.at("/nodes").isArray()).isTrue();
        assertThat(empty.at("/edges")).isEmpty();
        assertThat(new JsonMapper()
                        .readTree(Networks.text(part(), Networks.withoutTable()))
                        .at("/nodes"))
                .hasSize(4);
    }

    @Test
    void leavesMembersOutWhereTheyAreNotWanted() throws Exception {
        GraphJson brief =
                new GraphJson(Colour.AUTO, Optional.empty(), Optional.empty(), false, GraphJson.EdgesName.EDGES);
        assertThat(Networks.text(brief, Networks.small()))
                .doesNotContain("\"rows\":[")
                .doesNotContain("position");
    }
}
