package reeb.plugins.figures.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;
import reeb.api.data.Column;
import reeb.plugins.figures.canvas.Format;
import reeb.plugins.figures.charts.Curves;
import reeb.plugins.figures.charts.Examples;
import reeb.testkit.TestRun;
import reeb.toolkit.colour.Palette;

/** What every SVG keeps to, whoever opens it. */
final class SvgTest {
    private static final String SVG = "http://www.w3.org/2000/svg";

    @TestFactory
    Stream<DynamicTest> everySvgIsOneThatBrowsersMayTrust() {
        return Examples.all().entrySet().stream()
                .filter(example -> example.getValue().containsKey("svg"))
                .map(example -> DynamicTest.dynamicTest(
                        example.getKey(),
                        () -> check(Objects.requireNonNull(example.getValue().get("svg")))));
    }

    private static void check(byte[] file) throws IOException, SAXException, ParserConfigurationException {
        Document svg = parsed(file);
        Element root = svg.getDocumentElement();
        assertThat(root.getNamespaceURI()).isEqualTo(SVG);
        assertThat(root.getAttribute("viewBox")).matches("0 0 [0-9]+ [0-9]+");
        assertThat(Pictures.elements(svg, "*"))
                .extracting(Element::getLocalName)
                .isSubsetOf(
                        "svg",
                        "title",
                        "desc",
                        "g",
                        "rect",
                        "circle",
                        "line",
                        "path",
                        "polygon",
                        "polyline",
                        "text",
                        "image");
        assertThat(Pictures.elements(svg, "*").stream().flatMap(SvgTest::attributes))
                .allSatisfy(SvgTest::checkAttribute);
    }

    private static Stream<Attr> attributes(Element element) {
        return IntStream.range(0, element.getAttributes().getLength())
                .mapToObj(i -> (Attr) element.getAttributes().item(i));
    }

    private static void checkAttribute(Attr attribute) {
        String name = attribute.getNodeName();
        String value = attribute.getValue();
        assertThat(name).doesNotStartWith("on").isNotEqualTo("style");
        if (name.endsWith("href")) {
            assertThat(value).matches("data:image/png;base64,[A-Za-z0-9+/]+=*");
        } else if (!name.startsWith("xmlns")) {
            assertThat(value).doesNotContain("url(", "://", "NaN", "Infinity");
        }
    }

    private static Document parsed(byte[] file) throws IOException, SAXException, ParserConfigurationException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setXIncludeAware(false);
        factory.setExpandEntityReferences(false);
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(file));
    }

    @Test
    void aResolutionGivesTheSizeOnPaper() throws Exception {
        Page page = new Page(1200, 900, Optional.of(300));
        Curves curves = new Curves(
                List.of(Format.PNG, Format.SVG),
                Optional.empty(),
                List.of(),
                Palette.AUTO,
                page,
                Optional.empty(),
                Theme.LIGHT);
        Map<String, byte[]> files = Pictures.of(
                curves,
                List.of(Pictures.evaluation("step", new Column.Numbers("k", 1, 2), new Column.Numbers("value", 1, 2))),
                TestRun.serial());
        Element root = parsed(Objects.requireNonNull(files.get("svg"))).getDocumentElement();
        assertThat(root.getAttribute("width")).isEqualTo("4in");
        assertThat(root.getAttribute("height")).isEqualTo("3in");
        assertThat(root.getAttribute("viewBox")).isEqualTo("0 0 1200 900");
        assertThat(new String(Objects.requireNonNull(files.get("png")), 37, 4, StandardCharsets.US_ASCII))
                .isEqualTo("pHYs");
        assertThat(ByteBuffer.wrap(files.get("png")).getInt(41))
                .as("pixels of a metre")
                .isEqualTo(11811);
    }

    @Test
    void textsHaveASizeOnPaperWithinReason() {
        assertThat(new Page(1600, 1200, Optional.empty()).unit()).isEqualTo(1);
        assertThat(new Page(800, 600, Optional.empty()).unit()).isEqualTo(0.5);
        assertThat(new Page(3200, 2400, Optional.of(200)).unit())
                .as("16 x 12 inches")
                .isEqualTo(1);
        assertThat(new Page(320, 240, Optional.of(2400)).unit()).as("a stamp").isEqualTo(0.4);
    }
}
