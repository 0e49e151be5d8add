package reeb.plugins.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import reeb.api.data.Column;
import reeb.api.data.Scale;
import reeb.api.data.Table;
import reeb.api.graph.Network;
import reeb.api.problem.InputException;
import reeb.testkit.PartContract;
import reeb.toolkit.colour.Colour;

final class GexfTest implements PartContract {
    private static final List<Double> SIZES = List.of(4.0, 40.0);

    @Override
    public Gexf part() {
        return new Gexf(
                Colour.AUTO, Optional.empty(), Optional.of(new Networks.Line()), true, SIZES, Gexf.Version.CURRENT);
    }

    @Test
    void writesNodesEdgesAndTypes() throws Exception {
        Document document = Xml.parse(Networks.text(part(), Networks.small()));
        assertThat(document.getDocumentElement().getNamespaceURI()).isEqualTo("http://gexf.net/1.3");
        assertThat(Xml.attributes(document, "node", "id")).containsExactly("0", "1", "2", "3");
        assertThat(Xml.attributes(document, "edge", "source")).containsExactly("0", "1");
        assertThat(Xml.attributes(document, "edge", "weight")).containsExactly("3", "1");
        assertThat(Xml.attributes(document, "attribute", "title"))
                .containsExactly(
                        "size",
                        "patch",
                        "component",
                        "lens 1",
                        "lens 2",
                        "age mean",
                        "label mode",
                        "label purity",
                        "node",
                        "members",
                        "shared");
        assertThat(Xml.attributes(document, "attribute", "type"))
                .containsExactly(
                        "integer",
                        "integer",
                        "integer",
                        "double",
                        "double",
                        "double",
                        "string",
                        "double",
                        "string",
                        "liststring",
                        "integer");
    }

    @Test
    void writesDatesAsTextSinceNotAllReadersKnowThem() throws Exception {
        List<Column> own = List.of(
                new Column.Numbers("day", Scale.DATE, 0, 1, 2, Double.NaN),
                new Column.Numbers("moment", Scale.TIME, 1, 2, 3, 4));
        Network small = Networks.small();
        Network network = new Network(small.graph().with(new Table(own)), small.data(), small.title(), small.facts());

        String text = Networks.text(part(), network);

        assertThat(Xml.attributes(Xml.parse(text), "attribute", "type"))
                .containsOnly("integer", "double", "string", "liststring");
        assertThat(text).contains("1970-01-0");
    }

    @Test
    void callsAttributesByNamesThatNoReaderTakesForSomethingElse() throws Exception {
        List<Column> own = Stream.of("Label", "community", "Community", "type", "a b", "a\nb", "rows", "\u0000", "x")
                .<Column>map(name -> new Column.Numbers(name, 1, 2, 3, 4))
                .toList();
        Network small = Networks.small();
        Network network = new Network(small.graph().with(new Table(own)), small.data(), small.title(), small.facts());
        Document document = Xml.parse(Networks.text(part(), network));
        assertThat(Xml.attributes(document, "attribute", "id"))
                .containsExactly(
                        "rows",
                        "patch",
                        "component",
                        "lens 1",
                        "lens 2",
                        "age mean",
                        "label mode",
                        "label purity",
                        "Label_2",
                        "community",
                        "Community_2",
                        "type_2",
                        "a b",
                        "a b_2",
                        "rows_2",
                        "column",
                        "node",
                        "members",
                        "shared");
        assertThat(Xml.attributes(document, "attribute", "title")).contains("Label", "Community", "type", "a\nb");
        assertThat(Xml.attributes(document, "attvalue", "for")).contains("lens 1", "a b_2", "members");
    }

    @Test
    void numbersRowsAsTheirSourceDoes() throws Exception {
        Document document = Xml.parse(Networks.text(part(), Networks.numbered()));
        assertThat(Xml.attributes(document, "attvalue", "value")).contains("[1, 2, 4]", "[4, 5]", "[6]");
    }

    @Test
    void drawsAreasInProportionToRows() throws Exception {
        Document document = Xml.parse(Networks.text(part(), Networks.small()));
        assertThat(Xml.elements(document, "size"))
                .extracting(size -> size.getAttribute("value"))
                .containsExactly("40.0", "32.6599", "23.094", "23.094");
        assertThat(Xml.attributes(document, "position", "x")).containsExactly("0.0", "178.192", "356.383", "534.575");
        assertThat(Xml.elements(document, "color")).hasSize(4);
    }

    @Test
    void keepsHostileTextAsText() throws Exception {
        Document document = Xml.parse(Networks.text(part(), Networks.small()));
        String legible = "<img onerror=\"x\">&'\uFFFD\uFFFD\uFFFD,\n\uD83D\uDE00\uFFFD=1+1]]>";
        assertThat(Xml.attributes(document, "node", "label")).contains("0: " + legible);
        assertThat(Xml.elements(document, "title").getFirst().getTextContent()).isEqualTo("Small " + legible);
    }

    @Test
    void saysWhichRowsWereLost() throws Exception {
        assertThat(Networks.text(part(), Networks.small()))
                .contains("seed: 7. 5 of 6 rows (83.3 %) are in some node; 1 (16.7 %) lost as noise");
    }

    @Test
    void writesGraphsWithoutTableOrNodes() throws Exception {
        assertThat(Xml.attributes(Xml.parse(Networks.text(part(), Networks.withoutTable())), "node", "label"))
                .containsExactly("0", "1", "2", "3");
        assertThat(Xml.elements(Xml.parse(Networks.text(part(), Networks.empty())), "node"))
                .isEmpty();
    }

    @Test
    void leavesPlacesAndMembersOutUnlessAsked() throws Exception {
        Document document = Xml.parse(Networks.text(
                new Gexf(Colour.AUTO, Optional.empty(), Optional.empty(), false, SIZES, Gexf.Version.CURRENT),
                Networks.small()));
        assertThat(Xml.elements(document, "position")).isEmpty();
        assertThat(Xml.attributes(document, "attribute", "title")).doesNotContain("members");
    }

    @Test
    void refusesSizesThatAreNoRange() {
        assertThatThrownBy(() -> new Gexf(
                        Colour.AUTO,
                        Optional.empty(),
                        Optional.empty(),
                        false,
                        List.of(9.0, 3.0),
                        Gexf.Version.CURRENT))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("sizes: must be the smallest and the largest");
    }
}
