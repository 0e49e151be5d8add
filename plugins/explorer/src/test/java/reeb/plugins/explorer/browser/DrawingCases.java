package reeb.plugins.explorer.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import reeb.plugins.explorer.browser.driver.Desk;
import reeb.plugins.explorer.browser.driver.Shown;
import reeb.plugins.explorer.browser.driver.ShownScene;

/** Drawings and graphs for other programs. */
abstract class DrawingCases {
    /** A file of PDF as its bytes, one sign each. */
    private static String pdf(Shown page, String name) throws IOException {
        return new String(SavingCases.exported(page, "(PDF)", name), StandardCharsets.ISO_8859_1);
    }

    /** Checks that each object is where the table at the end says. */
    private static void assertWhole(String pdf) {
        assertThat(pdf).startsWith("%PDF-1.4\n").endsWith("%%EOF\n");
        Matcher start = Pattern.compile("startxref\n(\\d+)\n").matcher(pdf);
        assertThat(start.find()).isTrue();
        String table = pdf.substring(Integer.parseInt(start.group(1)));
        assertThat(table).startsWith("xref\n");
        Matcher places = Pattern.compile("(\\d{10}) 00000 n").matcher(table);
        int number = 0;
        while (places.find()) {
            assertThat(pdf.substring(Integer.parseInt(places.group(1)))).startsWith(++number + " 0 obj\n");
        }
        assertThat(number).isGreaterThanOrEqualTo(5);
    }

    /** Gives the streams with what is said of each. */
    private static List<String[]> streams(String pdf) {
        List<String[]> streams = new ArrayList<>();
        Matcher found = Pattern.compile("<<([^>]*)/Length (\\d+) >>\nstream\n").matcher(pdf);
        while (found.find()) {
            byte[] packed = pdf.substring(found.end(), found.end() + Integer.parseInt(found.group(2)))
                    .getBytes(StandardCharsets.ISO_8859_1);
            streams.add(new String[] {found.group(1), inflated(packed)});
        }
        return streams;
    }

    private static String inflated(byte[] packed) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] buffer = new byte[1 << 16];
        try (Inflater inflater = new Inflater()) {
            inflater.setInput(packed);
            while (!inflater.finished()) {
                int count = inflater.inflate(buffer);
                assertThat(count).as("a stream that goes on").isPositive();
                out.write(buffer, 0, count);
            }
        } catch (DataFormatException fault) {
            throw new AssertionError(fault);
        }
        return out.toString(StandardCharsets.ISO_8859_1);
    }

    private static String hex(String text) {
        return "<" + HexFormat.of().formatHex(text.getBytes(StandardCharsets.ISO_8859_1)) + "> Tj";
    }

    @Test
    void aMapIsSavedAsPdfWithAShapeForEachRow(Desk desk) throws IOException {
        Shown page = desk.open();
        page.press("h");
        String file = pdf(page, "Shapes-map.pdf");
        assertWhole(file);
        String drawn = streams(file).getFirst()[1];
        assertThat(drawn.split(" m ", -1).length - 1)
                .as("a dot or another shape for each row")
                .isGreaterThanOrEqualTo(ShownScene.ROWS);
        assertThat(drawn).contains(hex("Shapes \u00b7 map"), hex("oval (60)"), hex("label"));
        assertThat(file).contains("/BaseFont /Helvetica-Bold");
    }

    @Test
    void aGraphIsSavedAsPdfWithItsNodesAsPies(Desk desk) throws IOException {
        Shown page = desk.open();
        page.press("4").settled();
        String file = pdf(page, "Shapes-graph.pdf");
        assertWhole(file);
        assertThat(file).contains("/MediaBox [0 0 ");
    }

    @Test
    void shapesAndHatchesAreInTheDrawings(Desk desk) throws IOException {
        Shown page = desk.open();
        page.press("4").settled();
        int plain = SavingCases.elements(SavingCases.xml(SavingCases.exported(page, "(SVG)", ".svg")), "path")
                .size();
        page.focus().press("h").addressed("shapes=1").settled();
        Document hatched = SavingCases.xml(SavingCases.exported(page, "(SVG)", ".svg"));
        List<Element> paths = SavingCases.elements(hatched, "path");
        assertThat(paths.size()).as("lines over slices, shapes in the legend").isGreaterThan(plain + 4);
        assertThat(paths.stream()
                        .filter(path -> path.getAttribute("stroke-width").startsWith("1.414"))
                        .map(path -> path.getAttribute("d")))
                .as("slanted lines of nodes whose label has the first hatch")
                .isNotEmpty()
                .allMatch(d -> d.matches("(M[-\\d.]+ [-\\d.]+ [-\\d.]+ [-\\d.]+)+"));
        assertWhole(pdf(page, "Shapes-graph.pdf"));
    }

    @Test
    void picturesInViewAreInTheDrawingsToo(Desk desk) throws IOException {
        Shown page = desk.open();
        page.press("+", "+", "+", "+").settled();
        String file = pdf(page, "Shapes-map.pdf");
        assertWhole(file);
        String[] picture = streams(file).stream()
                .filter(stream -> stream[0].contains("/DeviceRGB"))
                .findFirst()
                .orElseThrow();
        Matcher size = Pattern.compile("/Width (\\d+) /Height (\\d+)").matcher(picture[0]);
        assertThat(size.find()).isTrue();
        int pixels = Integer.parseInt(size.group(1)) * Integer.parseInt(size.group(2));
        assertThat(picture[1]).hasSize(3 * pixels);
        assertThat(picture[1].chars().distinct().count())
                .as("something is drawn")
                .isGreaterThan(20);
        Document svg = SavingCases.xml(SavingCases.exported(page, "(SVG)", ".svg"));
        assertThat(SavingCases.elements(svg, "image").getFirst().getAttribute("href"))
                .startsWith("data:image/png;base64,");
    }

    @Test
    void contoursAreInTheDrawings(Desk desk) throws IOException {
        Shown page = desk.open();
        page.press("o", "h").addressed("contours=1").settled();
        Document svg = SavingCases.xml(SavingCases.exported(page, "(SVG)", ".svg"));
        assertThat(SavingCases.elements(svg, "path").stream()
                        .filter(path -> path.getAttribute("stroke-width").equals("1.2")))
                .as("a path for each share of the rows")
                .hasSize(4);
        assertWhole(pdf(page, "Shapes-map.pdf"));
    }

    @Test
    void theGraphIsSavedAsGraphMl(Desk desk) throws IOException {
        Document graph = SavingCases.xml(SavingCases.exported(desk.open(), "Graph (GraphML)", "Shapes-graph.graphml"));
        assertThat(SavingCases.elements(graph, "node").stream().map(node -> node.getAttribute("id")))
                .containsExactly("n0", "n1", "n2", "n3", "n4", "n5");
        assertThat(SavingCases.elements(graph, "edge").stream()
                        .map(edge -> edge.getAttribute("source") + "-" + edge.getAttribute("target") + " "
                                + edge.getTextContent()))
                .containsExactly("n0-n1 10", "n1-n2 4", "n3-n4 10");
        List<Element> keys = SavingCases.elements(graph, "key");
        assertThat(keys.stream().map(key -> key.getAttribute("attr.name")))
                .contains("x", "y", "r", "node size", "component", "label purity", "weight")
                .doesNotHaveDuplicates();
        assertThat(keys.stream().map(key -> key.getAttribute("attr.type")))
                .isSubsetOf("string", "double", "long", "int");
    }
}
