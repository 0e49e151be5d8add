package reeb.plugins.exports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import reeb.testkit.PartContract;
import reeb.toolkit.colour.Colour;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class CytoscapeTest implements PartContract {
    @Override
    public Cytoscape part() {
        return new Cytoscape(Colour.AUTO, Optional.empty(), Optional.of(new Networks.Line()), List.of(4.0, 40.0));
    }

    @Test
    void writesElementsWithDataAndPlacesThatGoDownwards() throws Exception {
        JsonNode graph = new JsonMapper().readTree(Networks.text(part(), Networks.small()));
        assertThat(graph.at("/format_version").asString()).isEqualTo("1.0");
        assertThat(graph.at("/elements/nodes")).hasSize(4);
        assertThat(graph.at("/elements/nodes/1").toString())
                .isEqualTo("{\"data\":{\"id\":\"1\",\"value\":\"1\",\"name\":\"1: a\",\"colour\":\"#1f77b4\","
                        + "\"diameter\":32.6599,\"size\":2,\"patch\":1,\"component\":0,\"lens 1\":2.5,\"lens 2\":1.0,"
                        + "\"age mean\":3.0,\"label mode\":\"a\",\"label purity\":0.5},"
                        + "\"position\":{\"x\":178.192,\"y\":5.34575}}");
        assertThat(graph.at("/elements/edges/0").toString())
                .isEqualTo("{\"data\":{\"id\":\"e0\",\"source\":\"0\",\"target\":\"1\",\"weight\":3}}");
    }

    @Test
    void writesGraphsWithoutNodesOrPlaces() throws Exception {
        Cytoscape nowhere = new Cytoscape(Colour.AUTO, Optional.empty(), Optional.empty(), List.of(4.0, 40.0));
        assertThat(Networks.text(nowhere, Networks.small())).doesNotContain("position");
        assertThat(new JsonMapper()
                        .readTree(Networks.text(nowhere, Networks.empty()))
                        .at("/elements/nodes")
                        .isArray())
                .isTrue();
    }
}
