package reeb.plugins.explorer.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import reeb.plugins.explorer.browser.driver.Axe;
import reeb.plugins.explorer.browser.driver.Desk;
import reeb.plugins.explorer.browser.driver.Shown;
import reeb.plugins.explorer.browser.driver.ShownScene;
import reeb.plugins.explorer.browser.review.ReviewScene;
import reeb.plugins.explorer.browser.review.Reviewed;

/** Parts by density, and how stable groups are. */
abstract class SplitCases {
    /** Two blocks and the rest: the first cluster has the rows of blocks that lie apart. */
    private static Reviewed open(Desk desk) throws IOException {
        return Reviewed.open(
                desk, ReviewScene.scene(row -> row < 2 * ShownScene.GROUP ? 0 : row < 3 * ShownScene.GROUP ? 1 : 2));
    }

    @Test
    void densePartsAreShownBeforeTheyAreMade(Desk desk) throws IOException {
        Reviewed review = open(desk);
        Shown page = review.look("0").page();
        review.select("How to split").selectOption("dbscan");
        page.says(".parts", "0 (2): 56 rows").says(".outcome", "accuracy 75.00 % → 98.33 %");
        assertThat(page.find("[aria-label='Radius of DBSCAN']").isVisible()).isTrue();
        assertThat(review.head()).as("nothing is done yet").contains("12 groups");
        assertThat(Axe.violations(page)).isEmpty();
        review.button("Split").click();
        assertThat(review.edits(1).names()).contains("0 (2)");
        assertThat(page.find("[aria-label='Radius of DBSCAN']").isVisible()).isFalse();
        Axe.bear(desk);
    }

    @Test
    void aRadiusThatReachesAllPartsNothingAndSaysSo(Desk desk) throws IOException {
        Reviewed review = open(desk);
        Shown page = review.look("1").page();
        review.select("How to split").selectOption("dbscan");
        page.find("[aria-label='Radius of DBSCAN']").focus();
        page.press("End");
        page.until(
                "() => document.querySelector('#review button[aria-disabled]:not([hidden])')?.title.includes('one dense part')"
                        + " || [...document.querySelectorAll('#review button')].some((one) => one.title.includes('one dense part'))",
                null);
    }

    @Test
    void stabilityIsTheShareOfNearestRowsWithinTheGroup(Desk desk) throws IOException {
        Reviewed review = open(desk);
        Shown page = review.page();
        List<String> stable = page.texts(".groups tbody .of-stability");
        assertThat(stable).filteredOn(one -> !one.equals("\u2013")).containsOnly("100 %");
        page.ask("row >= 1000 and row < 1030").chosen("30 rows");
        review.choose("Group to move rows to", "1").button("Move here").click();
        review.edits(1);
        page.find(".groups th.of-stability button").click();
        assertThat(page.texts(".groups tbody .of-stability").getFirst())
                .as("the least stable comes first")
                .matches("9\\d %|8\\d %");
        assertThat(page.find(".groups th.of-stability").getAttribute("aria-sort"))
                .isEqualTo("ascending");
    }
}
