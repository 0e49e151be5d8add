package reeb.plugins.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.jgrapht.nio.graphml.GraphMLExporter;
import org.junit.jupiter.api.Test;
import org.xml.sax.SAXException;
import reeb.api.Exporter;
import reeb.api.Layout;
import reeb.api.graph.Network;
import reeb.toolkit.colour.Colour;

/** The schemas of the formats, which JGraphT brings along. That of GEXF 1.3 was never published whole. */
final class SchemaTest {
    private static final List<Double> SIZES = List.of(4.0, 40.0);

    @Test
    void gexfIsValid() throws Exception {
        // The schema has the elements of viz in its own namespace, where no program writes or reads them.
        for (boolean members : List.of(true, false)) {
            requireValid(
                    "gexf.xsd",
                    "viz:",
                    new Gexf(
                            Colour.AUTO,
                            Optional.empty(),
                            Optional.of(new Networks.Line()),
                            members,
                            SIZES,
                            Gexf.Version.DRAFT));
        }
    }

    @Test
    void graphMlIsValid() throws Exception {
        for (boolean members : List.of(true, false)) {
            requireValid(
                    "graphml.xsd",
                    "none:",
                    new GraphMl(Colour.AUTO, Optional.empty(), Optional.of(new Networks.Line()), members, SIZES));
        }
    }

    @Test
    void versionsOfGexfDifferInTheirHeadsAlone() throws Exception {
        Optional<Layout> line = Optional.of(new Networks.Line());
        String current = Networks.text(
                new Gexf(Colour.AUTO, Optional.empty(), line, true, SIZES, Gexf.Version.CURRENT), Networks.small());
        String draft = Networks.text(
                new Gexf(Colour.AUTO, Optional.empty(), line, true, SIZES, Gexf.Version.DRAFT), Networks.small());
        assertThat(body(draft)).isEqualTo(body(current));
    }

    private static String body(String text) {
        return text.substring(text.indexOf("<graph "));
    }

    private static void requireValid(String schema, String dropped, Exporter exporter) throws Exception {
        for (Network network : List.of(Networks.small(), Networks.named(Networks.HOSTILE))) {
            String text =
                    Networks.text(exporter, network).replace("<" + dropped, "<").replace("</" + dropped, "</");
            assertThatCode(() -> validate(schema, text)).doesNotThrowAnyException();
            String broken = text.replaceFirst("<edge ", "<edgy ").replaceFirst("</edge>", "</edgy>");
            assertThatThrownBy(() -> validate(schema, broken)).isInstanceOf(SAXException.class);
        }
    }

    private static void validate(String schema, String text) throws Exception {
        String place = Objects.requireNonNull(
                        GraphMLExporter.class.getClassLoader().getResource(schema), schema)
                .toExternalForm();
        SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
        Schema read = factory.newSchema(new StreamSource(place));
        read.newValidator().validate(new StreamSource(new StringReader(text)));
    }
}
