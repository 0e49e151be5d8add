package reeb.plugins.explorer.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import reeb.plugins.explorer.browser.driver.Axe;
import reeb.plugins.explorer.browser.driver.Desk;
import reeb.plugins.explorer.browser.driver.Shown;
import reeb.plugins.explorer.browser.driver.ShownScene;
import reeb.plugins.explorer.browser.workbench.ServedWorkbench;

/** New pictures are dropped on the page of a run, which tells where they belong. */
abstract class PlacingCases {
    private static final String PLACING = "/runs/2/api/placing/graph";
    private static final String LIMITS = "\"limits\":{\"bytes\":1000,\"pictures\":64,\"rows\":2000}";
    private static final String READY =
            "{\"state\":\"ready\",\"graph\":\"graph\",\"takes\":\"pictures\",\"lens\":\"map\",\"remarks\":[]," + LIMITS
                    + "}";

    /** A place of the first map at which nothing lies. */
    private static final double[] EMPTY = {31, 13};

    /** A picture of one dark pixel. */
    private static final byte[] PNG = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGPQAAAAKgApazFUcwAAAABJRU5ErkJggg==");

    private static String said(int row, int node, String group, double outlier, double x, double y, int... nearest) {
        return "{\"row\":" + row + ",\"node\":" + node + ",\"name\":\"oval\",\"group\":\"" + group
                + "\",\"confidence\":0.75,\"distance\":1.5,\"outlier\":" + outlier + ",\"nodes\":[{\"node\":" + node
                + ",\"share\":0.75},{\"node\":1,\"share\":0.25}],\"lens\":[" + x + "," + y + "],\"nearest\":"
                + java.util.Arrays.toString(nearest) + ",\"distances\":[]}";
    }

    private static ServedWorkbench served() throws IOException {
        return ServedWorkbench.ofRun("{\"placing\":true}")
                .answer("POST " + PLACING, 200, READY)
                .answer(
                        "POST " + PLACING + "/pictures",
                        200,
                        "{\"placed\":[" + said(0, 5, "loops", 0.5, EMPTY[0], EMPTY[1], 1130, 1131, 9) + ","
                                + "{\"error\":\"cannot be decoded: it is damaged\"},"
                                + said(2, 0, "<b>ovals</b>", 0.996, 4, 3, 1003) + "]}");
    }

    private static Shown open(Desk desk, ServedWorkbench served) throws IOException {
        Shown page = served.open(desk, "/runs/2/", options -> options).shown();
        page.find("#placing").waitFor();
        return page;
    }

    private static FilePayload[] files() {
        return new FilePayload[] {
            new FilePayload("loop.png", "image/png", PNG),
            new FilePayload("broken.png", "image/png", "no picture".getBytes(StandardCharsets.UTF_8)),
            new FilePayload("oval.png", "image/png", PNG),
        };
    }

    private static Shown chosen(Shown page, FilePayload... files) {
        page.find("#placing input[multiple]").setInputFiles(files);
        return page;
    }

    /** Drops files on the stage as a browser would. */
    private static Shown dropped(Shown page, String... names) {
        page.page().evaluate("""
                ([names, bytes]) => {
                  const data = new DataTransfer();
                  const png = Uint8Array.from(atob(bytes), (sign) => sign.charCodeAt(0));
                  for (const name of names) data.items.add(new File([png], name, { type: 'image/png' }));
                  const stage = document.querySelector('canvas.marks');
                  for (const type of ['dragover', 'drop'])
                    stage.dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }));
                }""", List.of(List.of(names), Base64.getEncoder().encodeToString(PNG)));
        return page;
    }

    @Test
    void picturesAreShownWhereTheyBelongAndTheDamagedOneIsNamed(Desk desk) throws IOException {
        ServedWorkbench served = served();
        Shown page = open(desk, served);
        double[] at = page.where(EMPTY);
        assertThat(page.around(at, 10).lit()).as("nothing lies there before").isZero();

        dropped(page, "loop.png", "broken.png", "oval.png").says(".placing-told", "2 placed, 1 of them unlike");
        page.says(".placing-wrong", "broken.png: cannot be decoded: it is damaged");
        assertThat(page.texts(".guest strong")).containsExactly("loops", "<b>ovals</b>");
        assertThat(page.text(".guest:first-child")).contains("75 % sure; node 5: oval, near 1");
        assertThat(page.text(".guest.odd")).contains("Unlike what is known: 99.6 %");
        page.says("[aria-live]", "2 placed, 1 of them unlike all that is known. Left out: broken.png");
        String sizes = PNG.length + "," + PNG.length + "," + PNG.length;
        assertThat(served.asked).contains("POST " + PLACING + "/pictures?sizes=" + sizes);
        assertThat(served.bodies.getLast()).hasSize(3 * PNG.length);

        page.settled();
        assertThat(page.around(at, 10).lit()).as("the ring and its picture").isGreaterThan(0.9);
        page.ask("label = oval").chosen("60 rows");
        assertThat(page.text(".selection-bar")).as("it is no row").contains("60 rows");
        assertThat(Axe.violations(page)).isEmpty();
        Axe.bear(desk);
    }

    @Test
    void aCardLeadsToItsPlaceAndAClickOnTheRingToItsCard(Desk desk) throws IOException {
        Shown page = chosen(open(desk, served()), files()).says(".placing-told", "2 placed");
        double[] far = page.where(EMPTY);
        page.page().mouse().click(far[0], far[1]);
        page.find(".guest.looked").getByText("loop.png").waitFor();
        assertThat(page.find(".pinned").isVisible()).as("no row is pinned").isFalse();

        page.find(".guest-go").first().focus();
        page.press("Enter");
        page.until("() => /camera=3[01]\\.?/.test(decodeURIComponent(location.hash))", null)
                .settled();
        double[] near = page.atCamera(EMPTY);
        double[] middle = {page.stage().x + page.stage().width / 2, page.stage().y + page.stage().height / 2};
        assertThat(Math.hypot(near[0] - middle[0], near[1] - middle[1])).isLessThan(4);
        page.says("[aria-live]", "loop.png: loops, 75 % sure; node 5");
        page.find(".guest .thumb").first().click();
        page.says(".pinned h2", "Row 1130");
    }

    @Test
    void theyLieWithinTheirNodesOnTheGraphAndBesideTheNearestElsewhere(Desk desk) throws IOException {
        Shown page = chosen(open(desk, served()), files()).says(".placing-told", "2 placed");
        page.press("2").settled();
        double[] turned = page.where(ShownScene.turnedPlace(130));
        page.page().mouse().click(turned[0], turned[1]);
        page.find(".guest.looked").getByText("loop.png").waitFor();
        page.press("4").settled();
        page.find(".guest-go").last().click();
        page.find(".guest.looked").getByText("oval.png").waitFor();
        assertThat(page.settled().drawing().lit()).isPositive();
    }

    @Test
    void theyAreRemovedOneByOneAndAllAtOnce(Desk desk) throws IOException {
        Shown page = chosen(open(desk, served()), files()).says(".placing-told", "2 placed");
        double[] at = page.where(EMPTY);
        page.find("[aria-label='Remove loop.png']").click();
        assertThat(page.settled().around(at, 10).lit()).isZero();
        page.says("[aria-live]", "loop.png is removed, 1 are left");
        page.find("button:text-is('Remove all')").click();
        assertThat(page.find(".guest").count()).isZero();
        assertThat(page.find("button:text-is('Remove all')").isVisible()).isFalse();
    }

    @Test
    void learningIsWaitedForOnceAndWhatCannotBeLearnedIsTold(Desk desk) throws IOException {
        ServedWorkbench served = served().answer(
                        "POST " + PLACING,
                        200,
                        "{\"state\":\"learning\",\"task\":\"data: neighbours\",\"done\":3,\"total\":6," + LIMITS + "}")
                .answer(
                        "GET " + PLACING,
                        200,
                        "{\"state\":\"learning\",\"task\":\"data: neighbours\",\"done\":3,\"total\":6," + LIMITS + "}");
        Shown page = chosen(open(desk, served), files());
        page.says(".placing-told", "Learning the run, once … data: neighbours");
        assertThat(page.find(".placing-going progress").evaluate("(bar) => bar.value"))
                .isEqualTo(0.5);
        assertThat(page.find(".place-files").isDisabled()).isTrue();
        dropped(page, "other.png").says(".message", "One after the other");
        served.answer(
                "GET " + PLACING,
                200,
                "{\"state\":\"impossible\",\"reason\":\"step 'x' gives a row values that depend on the others\","
                        + LIMITS + "}");
        page.says(".placing-wrong", "Nothing new can be placed here: step 'x' gives a row values that depend");
        assertThat(page.find(".place-files").isEnabled()).isTrue();
    }

    @Test
    void whatIsNoPictureOrTooLargeIsNamedAndTheRestIsPlaced(Desk desk) throws IOException {
        ServedWorkbench served = served().answer(
                        "POST " + PLACING + "/pictures",
                        200,
                        "{\"placed\":[" + said(0, -1, "", 0.2, 4, 3, 1003) + "]}");
        Shown page = chosen(
                open(desk, served),
                new FilePayload("notes.txt", "text/plain", PNG),
                new FilePayload("large.png", "image/png", new byte[1001]),
                new FilePayload("none.png", "image/png", new byte[0]),
                new FilePayload("loop.png", "image/png", PNG));
        page.says(".placing-told", "1 placed.");
        assertThat(page.texts(".placing-wrong li"))
                .containsExactly(
                        "notes.txt: is no picture",
                        "large.png: has more than the 0 MB that are taken",
                        "none.png: is empty");
        assertThat(page.text(".guest")).contains("In no node");
    }

    @Test
    void theListFitsAPhone(Desk desk) throws IOException {
        Shown page = chosen(open(desk, served()), files()).says(".placing-told", "2 placed");
        page.page().setViewportSize(390, 844);
        Locator card = page.settled().find(".guest").first();
        card.scrollIntoViewIfNeeded();
        assertThat(card.isVisible()).isTrue();
        assertThat(page.page().evaluate("() => document.querySelector('#layers').scrollWidth <= 390"))
                .isEqualTo(true);
        assertThat(Axe.violations(page)).isEmpty();
        Axe.bear(desk);
    }

    @Test
    void aPageThatWasOpenedAsAFileSaysWhatWouldPlaceThem(Desk desk) throws IOException {
        Shown page = desk.open();
        assertThat(page.find("#placing").isVisible()).isFalse();
        dropped(page, "loop.png").says(".message", "Placing new pictures needs the machine behind the page");
        page.press("Escape");
    }
}
