package reeb.plugins.exports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import reeb.testkit.PartContract;
import reeb.toolkit.colour.Colour;

final class GraphMlTest implements PartContract {
    @Override
    public GraphMl part() {
        return new GraphMl(Colour.AUTO, Optional.empty(), Optional.of(new Networks.Line()), true, List.of(4.0, 40.0));
    }

    @Test
    void declaresEveryKeyItUses() throws Exception {
        Document document = Xml.parse(Networks.text(part(), Networks.small()));
        List<String> declared = Xml.attributes(document, "key", "id");
        assertThat(declared).doesNotHaveDuplicates();
        assertThat(new HashSet<>(Xml.attributes(document, "data", "key"))).isSubsetOf(declared);
        assertThat(Xml.attributes(document, "key", "attr.name"))
                .doesNotHaveDuplicates()
                .contains("rows", "patch", "component", "lens_2", "age_mean", "label_mode", "label_purity", "members");
    }

    @Test
    void numbersRowsAsTheirSourceDoes() throws Exception {
        assertThat(Networks.text(part(), Networks.numbered()))
                .contains("<data key=\"members\">1 2 4</data>", "<data key=\"members\">4 5</data>");
    }

    @Test
    void leavesOutValuesThatANodeDoesNotHave() throws Exception {
        Document document = Xml.parse(Networks.text(part(), Networks.small()));
        List<Element> nodes = Xml.elements(document, "node");
        assertThat(nodes).hasSize(4);
        assertThat(keys(nodes.get(0))).contains("a6", "a7");
        assertThat(keys(nodes.get(3))).as("row 4 has no label").doesNotContain("a6", "a7");
    }

    @Test
    void writesGraphsWithoutTableOrNodes() throws Exception {
        assertThat(Xml.elements(Xml.parse(Networks.text(part(), Networks.withoutTable())), "edge"))
                .hasSize(2);
        assertThat(Xml.elements(Xml.parse(Networks.text(part(), Networks.empty())), "node"))
                .isEmpty();
    }

    private static List<String> keys(Element node) {
        List<String> keys = new java.util.ArrayList<>();
        for (int i = 0; i < node.getChildNodes().getLength(); i++) {
            if (node.getChildNodes().item(i) instanceof Element data) {
                keys.add(data.getAttribute("key"));
            }
        }
        return keys;
    }
}
