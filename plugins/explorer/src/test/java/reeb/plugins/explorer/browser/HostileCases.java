package reeb.plugins.explorer.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import reeb.api.scene.Scene;
import reeb.plugins.explorer.browser.driver.Desk;
import reeb.plugins.explorer.browser.driver.Shown;
import reeb.plugins.explorer.browser.driver.ShownScene;
import reeb.plugins.explorer.browser.review.ReviewScene;
import reeb.plugins.explorer.browser.review.Reviewed;
import reeb.testkit.Scenes;

/** Names that would be more than names, were they not texts wherever a page shows them and in what it saves. */
abstract class HostileCases {
    private static final String MARKUP = "</script><img src=x onerror=reeb()>";
    private static final String BIDI = "\u202eright to left\u2066";
    private static final String LONG = "very long ".repeat(300).strip();
    private static final String CONTROL = "bell\u0007 and escape\u001b[31m";
    private static final String FORMULA = "=HYPERLINK(\"http://reeb.invalid\")";
    private static final String QUOTES = "'quoted' and \"twice\" \\ `${reeb()}`";

    /** Names of the twelve clusters of {@link ReviewScene}. */
    private static final List<String> NAMES = List.of(
            MARKUP,
            BIDI,
            LONG,
            CONTROL,
            FORMULA,
            QUOTES,
            "__proto__",
            "&lt;b&gt;",
            "line\nline",
            "javascript:reeb()",
            "\ud83d\udd11 key",
            "constructor");

    private static final String ALARM = "window.reeb = () => alert('ran');";

    private static Scene scene() {
        return ReviewScene.scene(row -> row / ReviewScene.CLUSTER, NAMES);
    }

    private static Shown open(Desk desk) throws IOException {
        return desk.open(Desk.written(scene()), options -> options.setViewportSize(1300, 800), ALARM)
                .shown();
    }

    private static List<String> contents(Shown page, String selector) {
        return page.find(selector).allTextContents();
    }

    /** Nothing has become an element, and nothing is wider than where it is. */
    private static void assertTexts(Shown page) {
        assertThat(page.find("#app :is(img:not([src^='blob:']), script, iframe, b), [onerror]")
                        .count())
                .isZero();
        for (Locator panel :
                page.find(":is(#layers, #inspector, #table, .card):visible").all()) {
            assertThat(panel.evaluate("(one) => one.getBoundingClientRect().right <= innerWidth + 1"))
                    .as("within the screen")
                    .isEqualTo(true);
        }
        assertThat(page.page().evaluate("() => document.documentElement.scrollWidth <= innerWidth"))
                .as("nothing is beside the screen")
                .isEqualTo(true);
    }

    @Test
    void legendCardTableAndDetailsShowThemAsTexts(Desk desk) throws IOException {
        Shown page = open(desk);
        page.find("#colour").selectOption("cluster");
        assertThat(contents(page, ".entry-name")).containsExactlyElementsOf(NAMES);
        assertTexts(page);
        double[] at = page.where(ShownScene.place(5));
        page.page().mouse().move(at[0], at[1]);
        page.says(".card strong", "Row 1005");
        assertThat(page.find(".card").textContent()).contains(MARKUP);
        double[] other = page.atCamera(ShownScene.place(45));
        page.page().mouse().move(other[0], other[1]);
        page.says(".card strong", "Row 1045");
        assertTexts(page);
        page.page().mouse().click(other[0], other[1]);
        page.says(".pinned h2", "Row 1045");
        page.press("t").says(".table-scroll", MARKUP);
        for (int entry = 0; entry < NAMES.size(); entry++) {
            page.find(".entry").nth(entry).click();
            page.chosen("20 rows").says(".selected h2", "20 rows");
        }
        page.says(".contrasts tbody", "cluster constructor");
        assertTexts(page);
    }

    @Test
    void theSearchSuggestsThemAndQueriesNameThem(Desk desk) throws IOException {
        Shown page = open(desk);
        Map<String, String> typed = Map.of(
                "onerror",
                MARKUP,
                "right to",
                BIDI,
                "bell",
                CONTROL,
                "HYPERLINK",
                FORMULA,
                "twice",
                QUOTES,
                "proto",
                "__proto__");
        typed.forEach((part, name) -> {
            page.press("/");
            page.find("#search").fill(part);
            page.says(".suggestions li", "cluster: ");
            Locator suggestion = page.find(".suggestions li").first();
            assertThat(suggestion.textContent()).startsWith("cluster: " + name);
            assertTexts(page);
            suggestion.click();
            page.chosen("20 rows").focus().press("Escape", "Escape");
            assertThat(page.chosen()).isEmpty();
        });
    }

    @Test
    void theReviewShowsThemAndAGroupMayBeCalledSo(Desk desk) throws IOException {
        Reviewed review = Reviewed.open(open(desk));
        Shown page = review.page();
        page.find(".review-head label:has-text('Groups') select").selectOption("cluster");
        assertThat(review.names()).contains(MARKUP, BIDI, LONG, CONTROL, FORMULA, QUOTES, "__proto__", "constructor");
        page.find(".groups thead button").getByText("Rows").click();
        Locator first = page.find(".group-name").first();
        first.fill(MARKUP + BIDI);
        first.press("Enter");
        review.edits(1);
        page.says("[aria-live]", "").find("#colour").selectOption("group");
        assertThat(contents(page, ".entry-name")).contains(MARKUP + BIDI);
        page.find(".groups .thumb").first().click();
        page.says(".group-detail h3", "20 rows");
        assertTexts(page);
    }

    @Test
    void whatIsSavedIsReadByOthersAsItWas(Desk desk) throws IOException {
        Shown page = open(desk);
        page.find("#colour").selectOption("cluster");
        Document drawing = SavingCases.xml(SavingCases.exported(page, "Drawing of the view (SVG)", ".svg"));
        assertThat(SavingCases.elements(drawing, "script")).isEmpty();
        assertThat(SavingCases.elements(drawing, "text").stream().map(Element::getTextContent))
                .anyMatch(text -> text.startsWith(MARKUP))
                .anyMatch(text -> text.startsWith("__proto__"));
        String csv = new String(SavingCases.exported(page, "Rows (CSV)", ".csv"), StandardCharsets.UTF_8);
        assertThat(csv)
                .contains("\n1000," + MARKUP + ",")
                .contains("'=HYPERLINK(\"\"http://reeb.invalid\"\")")
                .contains("\"line\nline\"");
        Reviewed review = Reviewed.open(page);
        page.find(".review-head label:has-text('Groups') select").selectOption("cluster");
        review.says("12 groups");
        Document graph = SavingCases.xml(SavingCases.exported(page, "Graph (GEXF)", ".gexf"));
        assertThat(SavingCases.elements(graph, "attvalue").stream().map(one -> one.getAttribute("value")))
                .contains(MARKUP);
    }

    /** The test kit's hostile text in every title, name and value, which holds what XML cannot. */
    @Test
    void whatNoFileCanHoldIsLeftOutOfFiles(Desk desk) throws IOException {
        Shown page = desk.open(Desk.written(Scenes.hostile(60)), options -> options, ALARM)
                .shown();
        for (String item : List.of("Drawing of the view (SVG)", "Graph (GEXF)")) {
            Document file = SavingCases.xml(SavingCases.exported(page, item, item.startsWith("G") ? ".gexf" : ".svg"));
            assertThat(Objects.requireNonNull(file.getDocumentElement()).getTagName())
                    .isIn("svg", "gexf");
        }
        assertThat(new String(SavingCases.exported(page, "Rows (CSV)", ".csv"), StandardCharsets.UTF_8))
                .contains("note 0</script>");
        assertTexts(page);
    }

    /** A section of a plugin is text, and its picture is shown by an element that runs nothing. */
    @Test
    void sectionsAreTextsAndAPicture(Desk desk) throws IOException {
        Shown page = desk.open(Desk.written(Scenes.hostile(60)), options -> options, ALARM)
                .shown();
        page.says(".section summary", "Accuracy</script>").says(".section p", "It falls as k grows.</script>");
        assertThat(page.find(".section img").getAttribute("alt")).startsWith("Two dots</script>");
        page.page().waitForFunction("() => document.querySelector('.section img').naturalWidth === 2");
        assertTexts(page);
    }
}
