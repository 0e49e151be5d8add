package reeb.plugins.explorer.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.KeyboardModifier;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import reeb.plugins.explorer.browser.driver.Desk;
import reeb.plugins.explorer.browser.driver.Picture;
import reeb.plugins.explorer.browser.driver.Shown;
import reeb.plugins.explorer.browser.driver.ShownScene;

/** Colours say what the legend says they do. */
abstract class ColourCases {
    /** A row in the lower left of each group, where no name is written. */
    private static double[] spot(int group) {
        return ShownScene.place(group * ShownScene.GROUP + 11);
    }

    /** What is drawn there, once the page has told where it looks. */
    private static Picture drawn(Shown page, int group) throws IOException {
        return page.around(page.settled().atCamera(spot(group)), 10);
    }

    private static List<int[]> swatches(Shown page) {
        return IntStream.range(0, page.find(".entry .swatch").count())
                .map(entry -> page.colour(".entry .swatch >> nth=" + entry, "backgroundColor"))
                .mapToObj(rgb -> new int[] {rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255})
                .toList();
    }

    private static int nearest(double[] ink, List<int[]> swatches) {
        int[] whole = {(int) ink[0], (int) ink[1], (int) ink[2]};
        return IntStream.range(0, swatches.size())
                .boxed()
                .min(Comparator.comparingInt(entry -> Picture.distance(whole, swatches.get(entry))))
                .orElseThrow();
    }

    @Test
    void eachGroupHasTheColourOfItsEntry(Desk desk) throws IOException {
        Shown page = desk.open();
        assertThat(page.text("#legend-title")).isEqualTo("label");
        assertThat(page.texts(".entry")).containsExactly("oval\n60", "stroke\n60", "loop\n60", "missing\n60");
        List<int[]> swatches = swatches(page);
        page.where(spot(0));
        for (int group = 0; group < 4; group++) {
            assertThat(nearest(drawn(page, group).ink(), swatches)).isEqualTo(group);
        }
        assertThat(drawn(page, 3).saturation()).as("missing is grey").isLessThan(15);
    }

    @Test
    void numbersGoFromDarkToLightAndTellTheirEnds(Desk desk) throws IOException {
        Shown page = desk.open();
        page.find("#colour").selectOption("slant");
        assertThat(page.texts(".ends span")).containsExactly("0", "119.5");
        assertThat(page.text(".legend .hint")).isEqualTo("24 missing, in grey");
        page.where(spot(0));
        double before = 0;
        for (int group = 0; group < 4; group++) {
            double[] ink = drawn(page, group).ink();
            assertThat(ink[1]).as("green grows along viridis").isGreaterThan(before + 10);
            before = ink[1];
        }
        page.find("#colour").selectOption("");
        assertThat(page.text(".legend")).contains("Choose a column");
    }

    @Test
    void datesAreDatesInTheLegendAndInRanges(Desk desk) throws IOException {
        Shown page = desk.open();
        page.find("#colour").selectOption("day");
        assertThat(page.texts(".ends span")).containsExactly("2022-01-08", "2022-09-04");
        page.find("[aria-label='day from']").fill("2022-09-01");
        page.find(".bounds button").click();
        page.chosen("4 rows");
        page.find("[aria-label='day from']").fill("soon");
        page.find(".bounds button").click();
        page.says(".message", "'day' holds dates, such as 2024-03-01, but 'soon' is none");
    }

    @Test
    void aPressOnAnEntryChoosesItAndShiftAddsAndAltTakesAway(Desk desk) throws IOException {
        Shown page = desk.open();
        page.where(spot(0));
        double before = drawn(page, 1).saturation();
        page.find(".entry").nth(0).click();
        page.chosen("60 rows").settled();
        assertThat(drawn(page, 1).saturation()).as("others stand back").isLessThan(before / 4);
        assertThat(drawn(page, 1).lit()).as("but stay").isGreaterThan(0.2);
        assertThat(drawn(page, 0).saturation()).isGreaterThan(40);
        with(page, 2, KeyboardModifier.SHIFT).chosen("120 rows");
        assertThat(pressed(page)).containsExactly("true", "false", "true", "false");
        with(page, 0, KeyboardModifier.ALT).chosen("60 rows").addressed("and not");
        assertThat(page.address().get("query")).isEqualTo("(label = oval or label = loop) and not (label = oval)");
        page.find(".entry").nth(3).click();
        page.says(".selection-bar .words", "label missing").addressed("query=label = ''");
        page.find(".entry").nth(3).click();
        page.says("[aria-live]", "No rows chosen");
        assertThat(page.chosen()).isEmpty();
    }

    private static Shown with(Shown page, int entry, KeyboardModifier key) {
        page.find(".entry").nth(entry).click(new Locator.ClickOptions().setModifiers(List.of(key)));
        return page;
    }

    private static List<String> pressed(Shown page) {
        return IntStream.range(0, page.find(".entry").count())
                .mapToObj(entry -> page.find(".entry").nth(entry).getAttribute("aria-pressed"))
                .toList();
    }

    @Test
    void countsInTheLegendTellHowManyAreChosen(Desk desk) throws IOException {
        Shown page = desk.open();
        page.ask("row < 1090").chosen("90 rows");
        page.says(".entry .number", "30 / 60");
        assertThat(page.texts(".entry .number")).containsExactly("60", "30 / 60", "60", "60");
        assertThat(page.find(".entry.off").count()).isEqualTo(2);
    }

    @Test
    void manyCategoriesFoldAndAreFoundByName(Desk desk) throws IOException {
        Shown page = desk.open();
        page.find("#colour").selectOption("street");
        assertThat(page.find(".entries:not(.found) .entry").count()).isEqualTo(51);
        assertThat(page.texts(".entry").getLast()).isEqualTo("70 others\n140");
        page.find(".filter").fill("street 119");
        page.find(".found .entry").click();
        page.chosen("2 rows").says(".selection-bar .words", "street = 'street 119'");
    }

    @Test
    void picturesAreInkOrAsPhotographed(Desk desk) throws IOException {
        Shown page = desk.open();
        page.press("5").settled();
        double[] cell = page.where(new double[] {2, -2});
        assertThat(page.around(cell, 8).saturation()).isGreaterThan(40);
        page.press("p").settled();
        assertThat(page.around(cell, 8).saturation()).as("grey as photographed").isLessThan(12);
        assertThat(page.find("[aria-label='Pictures in the colours of their rows']")
                        .getAttribute("aria-pressed"))
                .isEqualTo("false");
    }
}
