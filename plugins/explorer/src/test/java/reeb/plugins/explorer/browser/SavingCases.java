package reeb.plugins.explorer.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import reeb.plugins.explorer.browser.driver.Desk;
import reeb.plugins.explorer.browser.driver.Picture;
import reeb.plugins.explorer.browser.driver.Shown;
import reeb.plugins.explorer.browser.driver.ShownScene;

/** What a person takes along, read as other programs read it. */
abstract class SavingCases {
    static byte[] exported(Shown page, String item, String ending) throws IOException {
        page.focus().press("e");
        return page.saved(
                ending, () -> page.find("#export-menu button").getByText(item).click());
    }

    private static byte[] taken(Shown page, String chip, String ending) throws IOException {
        return page.saved(
                ending, () -> page.find(".selected .chip").getByText(chip).click());
    }

    static Document xml(byte[] file) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder().parse(new ByteArrayInputStream(file));
        } catch (ParserConfigurationException | SAXException fault) {
            throw new AssertionError("not XML: " + new String(file, StandardCharsets.UTF_8), fault);
        }
    }

    static List<Element> elements(Document document, String name) {
        NodeList found = document.getElementsByTagNameNS("*", name);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> (Element) found.item(i))
                .toList();
    }

    @Test
    void chosenRowsAreSavedAsCsvInTheOrderOfTheirNumbers(Desk desk) throws IOException {
        Shown page = desk.open();
        page.ask("row >= 1003 and row < 1007").chosen("4 rows");
        List<String> lines = new String(taken(page, "CSV", "Shapes-rows.csv"), StandardCharsets.UTF_8)
                .lines()
                .toList();
        assertThat(lines.getFirst()).startsWith("row,label,slant,turns,day," + ShownScene.MARKUP + ",street,note");
        assertThat(lines).hasSize(5);
        assertThat(lines.get(1))
                .startsWith("1003,oval,1.5,3,2022-01-11,</script><script>alert(2)</script>,street 1,note 3");
        assertThat(lines.get(2))
                .as("a missing number")
                .startsWith("1004,oval,,4,2022-01-12,<b>bold</b>,street 2,note 4");
        assertThat(new String(taken(page, "Numbers", ".txt"), StandardCharsets.UTF_8))
                .isEqualTo("1003\n1004\n1005\n1006\n");
        page.press("Escape", "Escape", "Escape");
        assertThat(exported(page, "Rows (CSV)", ".csv")).asString().hasLineCount(241);
    }

    @Test
    void picturesAreSavedAsPngFilesInAZip(Desk desk) throws IOException {
        Shown page = desk.open();
        page.ask("row = 1007 or row = 1130 or row = 1200").chosen("3 rows");
        Map<String, BufferedImage> pictures = new TreeMap<>();
        try (ZipInputStream zip =
                new ZipInputStream(new ByteArrayInputStream(taken(page, "Pictures (zip)", "Shapes-pictures.zip")))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                pictures.put(entry.getName(), ImageIO.read(new ByteArrayInputStream(zip.readAllBytes())));
            }
        }
        assertThat(pictures.keySet()).containsExactly("loop/1130.png", "missing/1200.png", "oval/1007.png");
        pictures.forEach((name, picture) -> {
            int row = Integer.parseInt(name.replaceAll("\\D", "")) - ShownScene.FIRST;
            assertThat(picture.getWidth()).isEqualTo(ShownScene.SIDE);
            assertThat(picture.getHeight()).isEqualTo(ShownScene.SIDE);
            assertThat(picture.getRaster().getSample(3, 4, 0)).isEqualTo(ShownScene.shade(row));
        });
    }

    @Test
    void theViewIsSavedAsAPictureOfAnySize(Desk desk) throws IOException {
        Shown page = desk.open();
        int width = (int) page.stage().width;
        Picture once = Picture.of(exported(page, "Picture of the view", "Shapes-map.png"), page.ground());
        Picture twice = Picture.of(exported(page, "twice as large", "Shapes-map.png"), page.ground());
        assertThat(once.width()).as("the legend is beside it").isBetween(width + 100, width + 300);
        assertThat(twice.width()).isEqualTo(2 * once.width());
        assertThat(twice.height()).isEqualTo(2 * once.height());
        assertThat(once.lit()).isBetween(0.02, 0.6);
        assertThat(twice.lit()).isBetween(0.02, 0.6);
        assertThat(once.saturation()).isGreaterThan(5);

        page.focus().press("e");
        page.find("#export-menu input[type=number]").fill("1501");
        byte[] file = page.saved(
                "Shapes-map.png", () -> page.find(".menu-form button").click());
        Picture asked = Picture.of(file, page.ground());
        assertThat(asked.width()).isEqualTo(1501);
        assertThat((double) asked.height() / asked.width())
                .isCloseTo((double) once.height() / once.width(), within(0.002));
        assertThat(asked.lit()).isBetween(0.02, 0.6);
    }

    @Test
    void theViewIsSavedAsADrawing(Desk desk) throws IOException {
        Shown page = desk.open();
        page.press("h").find("#colour").selectOption(ShownScene.MARKUP);
        Document map = xml(exported(page, "Drawing of the view (SVG)", "Shapes-map.svg"));
        assertThat(elements(map, "title").getFirst().getTextContent()).isEqualTo("Shapes · map");
        assertThat(elements(map, "text").stream().map(Element::getTextContent))
                .contains("Shapes · map", "<b>bold</b> (120)", "</script><script>alert(2)</script> (120)");
        assertThat(elements(map, "script")).isEmpty();
        int dots = elements(map, "path").stream()
                .mapToInt(path -> path.getAttribute("d").split("h0|z", -1).length - 1)
                .sum();
        assertThat(dots).as("one for each row, and two in the legend").isEqualTo(ShownScene.ROWS + 2);
        page.focus().press("4").settled();
        Document graph = xml(exported(page, "Drawing of the view (SVG)", "Shapes-graph.svg"));
        assertThat(elements(graph, "path").stream()
                        .filter(path -> path.getAttribute("fill").equals("none"))
                        .filter(path -> Double.parseDouble(path.getAttribute("stroke-width")) < 1.41))
                .as("edges, which here are thinner than the lines of hatches")
                .hasSize(3);
    }

    @Test
    void theGraphIsSavedForGephi(Desk desk) throws IOException {
        Document graph = xml(exported(desk.open(), "Graph (GEXF)", "Shapes-graph.gexf"));
        assertThat(elements(graph, "node").stream().map(node -> node.getAttribute("id")))
                .containsExactly("0", "1", "2", "3", "4", "5");
        assertThat(elements(graph, "edge").stream()
                        .map(edge -> edge.getAttribute("source") + "-" + edge.getAttribute("target") + " "
                                + edge.getAttribute("weight")))
                .containsExactly("0-1 10", "1-2 4", "3-4 10");
        assertThat(elements(graph, "position")).hasSize(6);
        assertThat(elements(graph, "attribute").stream().map(one -> one.getAttribute("title")))
                .contains("size", "component", "label purity");
    }

    @Test
    void whatIsPrintedIsThePictureOfTheView(Desk desk) throws IOException {
        String printer = """
                window.print = () => {
                  window.dispatchEvent(new Event('beforeprint'));
                  const picture = document.querySelector('canvas.printed');
                  const [red, green, blue] = picture.getContext('2d').getImageData(3, picture.height - 3, 1, 1).data;
                  window.printed = {
                    wide: picture.width,
                    frame: getComputedStyle(document.querySelector('.frame')).display,
                    ground: `${red} ${green} ${blue}`,
                  };
                  window.dispatchEvent(new Event('afterprint'));
                };
                """;
        for (String way : List.of("menu", "key")) {
            Shown page =
                    desk.open(Desk.shownScene(), options -> options, printer).shown();
            page.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            page.press("d").addressed("theme=dark");
            if (way.equals("key")) {
                page.press("Control+p");
            } else {
                page.page()
                        .evaluate("() => [...document.querySelectorAll('#export-menu button')]"
                                + ".find((item) => item.textContent === 'Print').click()");
            }
            page.until("() => window.printed", null);
            Map<?, ?> printed = (Map<?, ?>) Objects.requireNonNull(page.page().evaluate("() => printed"));
            assertThat(printed.get("frame")).isEqualTo("none");
            assertThat(((Number) printed.get("wide")).intValue()).isGreaterThan(1000);
            assertThat(printed.get("ground"))
                    .as("paper is light in the dark, too")
                    .isEqualTo("255 255 255");
            assertThat(page.find("canvas.printed").count()).as("it goes again").isZero();
            assertThat(page.ground()).as("the page stays dark").isLessThan(0x404040);
            assertThat(page.find(".frame").isVisible())
                    .as("who prints by the browser's menu gets the page, not blank paper")
                    .isTrue();
        }
    }
}
