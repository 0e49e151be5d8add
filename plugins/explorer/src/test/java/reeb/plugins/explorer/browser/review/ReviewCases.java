package reeb.plugins.explorer.browser.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import reeb.plugins.explorer.browser.driver.Axe;
import reeb.plugins.explorer.browser.driver.Desk;
import reeb.plugins.explorer.browser.driver.Shown;
import reeb.plugins.explorer.browser.driver.ShownScene;

/** Groups are looked at, named, merged, split and moved; undone and done again. */
public abstract class ReviewCases {
    /** Names ten groups, merges two, splits one, and moves 20 rows: 13 edits. */
    private static Reviewed edited(Desk desk) throws IOException {
        Reviewed review = Reviewed.open(desk);
        IntStream.range(0, 10).forEach(group -> review.rename("" + group, "digit " + group));
        review.look("digit 0")
                .choose("Group to merge into", "digit 1")
                .button("Merge")
                .click();
        review.edits(11);
        review.page().ask("row >= 1040 and row < 1045").chosen("5 rows");
        review.look("digit 2").page().ask("row >= 1040 and row < 1045").chosen("5 rows");
        review.button("Split").click();
        review.edits(12).page().ask("row >= 1200 and row < 1220").chosen("20 rows");
        review.choose("Group to move rows to", "11").button("Move here").click();
        return review.edits(13);
    }

    private static void assertEdited(Reviewed review) {
        assertThat(review.names())
                .containsExactlyInAnyOrder(
                        "digit 1",
                        "digit 2",
                        "digit 2 (2)",
                        "digit 3",
                        "digit 4",
                        "digit 5",
                        "digit 6",
                        "digit 7",
                        "digit 8",
                        "digit 9",
                        "10",
                        "11");
        assertThat(review.sizes())
                .as("40 of the merge and of the move, 15 and 5 of the split, and a group without rows")
                .containsExactlyInAnyOrder("40", "15", "5", "20", "20", "20", "20", "20", "20", "20", "0", "40");
    }

    @Test
    void groupsAreNamedMergedSplitAndMovedUndoneAndDoneAgainAndSurviveAReload(Desk desk) throws IOException {
        Reviewed review = edited(desk);
        assertEdited(review);
        review.says("Saved in this browser.").focus();
        for (int edit = 0; edit < 13; edit++) {
            review.page().press("Control+z");
        }
        review.edits(0);
        assertThat(review.names())
                .containsExactlyInAnyOrder("0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11");
        assertThat(review.sizes()).containsOnly("20").hasSize(12);
        for (int edit = 0; edit < 13; edit++) {
            review.page().press("Control+Shift+z");
        }
        review.edits(13).says("Saved in this browser.");
        assertEdited(review);
        review.page().page().reload();
        review.page().shown();
        review.edits(13);
        assertEdited(review);
        assertThat(review.page().address())
                .as("the address opens the review again")
                .containsEntry("review", "cluster");
    }

    @Test
    void undoAndRedoSayWhatTheyWouldDo(Desk desk) throws IOException {
        Reviewed review = Reviewed.open(desk);
        assertThat(buttons(review)).contains("Nothing to undo", "Nothing to redo");
        review.rename("4", "fours").rename("9", "nines");
        assertThat(review.page().find(".message").isVisible())
                .as("nothing is refused")
                .isFalse();
        review.look("fours");
        review.choose("Group to merge into", "nines").button("Merge").click();
        review.says("3 edits, the last: merge of fours into nines");
        assertThat(buttons(review)).contains("Undo merge of fours into nines");
        review.page().find("[aria-label='Undo merge of fours into nines']").click();
        review.edits(2);
        assertThat(buttons(review)).contains("Undo naming of 9 as nines", "Redo merge of fours into nines");
        review.page().says("[aria-live]", "Undone: merge of fours into nines.");
    }

    private static List<String> buttons(Reviewed review) {
        return review.page().find("#review [aria-label=Edits] button").all().stream()
                .map(button -> button.getAttribute("aria-label"))
                .toList();
    }

    @Test
    void withinTheReviewKeysUndoEditsAndElsewhereTheSelection(Desk desk) throws IOException {
        Reviewed review = Reviewed.open(desk).rename("4", "fours");
        review.page().ask("label = oval").chosen("60 rows").press("Control+z");
        assertThat(review.page().chosen()).isEmpty();
        review.edits(1).name("fours").focus();
        review.page().press("Control+z");
        review.edits(0).name("4").waitFor();
        review.name("4").fill("being typed");
        review.page().press("Control+Shift+z");
        assertThat(review.head())
                .as("what is being typed has an undo of its own")
                .contains("0 edits");
        review.page().press("Escape");
        assertThat(review.name("4").inputValue()).isEqualTo("4");
    }

    @Test
    void eachCommandSaysPurityAndAriBeforeAndAfter(Desk desk) throws IOException {
        Reviewed review = Reviewed.open(desk);
        assertThat(review.head()).contains("12 groups", "Purity 100.00 %, accuracy 33.33 %, ARI 0.4171");
        review.look("0").choose("Group to merge into", "1 ");
        review.page().says(".outcome", "Purity 100.00 % → 100.00 %, accuracy 33.33 % → 41.67 %, ARI 0.4171 → ");
        review.page().ask("row >= 1000 and row < 1010").chosen("10 rows");
        review.choose("Group to move rows to", "11");
        review.page().says(".outcome", "Purity 100.00 % → 95.83 %");
        review.button("Make them noise").click();
        assertThat(review.edits(1).head()).contains("10 rows in none", "Purity 100.00 %");
        review.page().find(".review-head label:has-text('Labels') select").selectOption("");
        review.page().says(".outcome", "Choose a column of labels above");
    }

    @Test
    void commandsThatWouldChangeNothingAreOffAndSayWhy(Desk desk) throws IOException {
        Reviewed review = Reviewed.open(desk);
        Locator move = review.button("Move here");
        assertThat(move.getAttribute("aria-disabled")).isEqualTo("true");
        assertThat(move.getAttribute("title")).isEqualTo("Choose rows first: with the lasso, the legend, a query.");
        review.look("3").choose("Group to move rows to", "3 ");
        assertThat(move.getAttribute("title")).isEqualTo("These rows are in '3' already.");
        assertThat(review.button("Split").getAttribute("title"))
                .isEqualTo("These are all rows of '3', so that none would stay.");
        move.focus();
        review.page().press("Enter").says(".message", "These rows are in '3' already.");
        review.page().find("select[aria-label='State of 3']").selectOption("locked");
        review.edits(1);
        assertThat(review.button("Merge").getAttribute("title"))
                .isEqualTo("'3' is locked: set its state to new or reviewed first.");
        assertThat(review.name("3").evaluate("(input) => input.readOnly")).isEqualTo(true);
        review.page().find("select[aria-label='State of 3']").selectOption("reviewed");
        review.edits(2);
        assertThat(review.button("Merge").getAttribute("aria-disabled")).isNull();
    }

    @Test
    void aSplitByKMeansShowsItsPartsFirst(Desk desk) throws IOException {
        Reviewed review = Reviewed.open(desk);
        review.page().find(".review-head label:has-text('Groups') select").selectOption("graph component");
        review.says("4 groups").look("0").choose("How to split", "3 parts");
        assertThat(review.page().texts(".parts .plain")).hasSize(3).allMatch(part -> part.endsWith(" rows"));
        review.page().find("#colour").selectOption("group");
        assertThat(review.page().texts(".legend .entry-name")).contains("0", "0 (2)", "0 (3)", "1", "2", "3");
        assertThat(review.head()).as("nothing is done yet").contains("0 edits", "4 groups");
        review.button("Split").click();
        review.edits(2).says("6 groups");
        assertThat(review.names()).contains("0", "0 (2)", "0 (3)");
        assertThat(review.sizes().stream().mapToInt(Integer::parseInt).sum()).isEqualTo(ShownScene.ROWS);
    }

    @Test
    void theLeastPureComeFirstAndHeadsSort(Desk desk) throws IOException {
        Reviewed review = Reviewed.open(desk, ReviewScene.scene(row -> row == 239 ? 5 : row / 20));
        assertThat(review.names()).startsWith("5");
        assertThat(review.page().texts(".groups tbody .of-purity").getFirst()).isEqualTo("95 % stroke");
        review.page().find(".groups thead button").getByText("Rows").click();
        assertThat(review.sizes()).startsWith("21").endsWith("19");
        review.page().find(".groups thead button").getByText("Group").click();
        assertThat(review.names()).startsWith("0", "1", "2").endsWith("10", "11");
        review.page().find(".groups thead button").getByText("Group").click();
        assertThat(review.names()).startsWith("11", "10", "9");
        assertThat(review.page().find(".groups th.of-name").getAttribute("aria-sort"))
                .isEqualTo("descending");
    }

    @Test
    void intrudersAreFlaggedAndCanBeMoved(Desk desk) throws IOException {
        Reviewed review = Reviewed.open(desk, ReviewScene.scene(row -> row == 130 ? 0 : row / 20))
                .look("0");
        assertThat(review.page().texts(".mosaic h4")).startsWith("1 intruder");
        assertThat(review.page().find(".intruder").first().getAttribute("title"))
                .isEqualTo("Row 1130: nearest rows mostly of 6");
        review.button("Choose them").click();
        review.page().chosen("1 row");
        review.choose("Group to move rows to", "6 ").button("Move here").click();
        review.edits(1).look("0").page().says(".mosaic", "No intruders");
    }

    @Test
    void groupsGoWithinSuperGroupsAndHaveNotes(Desk desk) throws IOException {
        Reviewed review = Reviewed.open(desk).look("7");
        Locator within = review.page().find(".words-field input");
        within.fill("round");
        within.press("Enter");
        Locator note = review.page().find(".words-field textarea");
        note.fill("mostly " + ShownScene.MARKUP);
        note.blur();
        review.edits(2).page().says(".of-within", "round").says(".note", "mostly " + ShownScene.MARKUP);
        review.page().find("#colour").selectOption("super-group");
        assertThat(review.page().texts(".legend .entry-name")).containsExactly("round", "missing");
        assertThat(review.page().find("#app img").count()).isZero();
    }

    @Test
    void theEditedGroupsColourAreAskedForAndAreSaved(Desk desk) throws IOException {
        Reviewed review = edited(desk).rename("digit 4", "fours");
        Shown page = review.page();
        page.ask("group = fours and label = stroke").chosen("20 rows");
        page.find("#colour").selectOption("group");
        assertThat(page.texts(".legend .entry-name"))
                .contains("fours", "digit 2 (2)")
                .doesNotContain("digit 0", "10");
        page.focus().press("]").says(".selected h2", "20 rows");
        String csv = new String(
                page.saved(
                        ".csv",
                        () -> page.find(".selected .chip").getByText("CSV").click()),
                StandardCharsets.UTF_8);
        assertThat(csv.lines().toList())
                .startsWith("row,cluster,label,across,up,depth,group", "1080,4,stroke,20,22,0,fours")
                .hasSize(21);
        page.focus().press("e");
        String gexf = new String(
                page.saved(
                        ".gexf",
                        () -> page.find("#export-menu button").getByText("GEXF").click()),
                StandardCharsets.UTF_8);
        assertThat(gexf).contains("title=\"group\"", "title=\"group-share\"", "value=\"digit 1\"");
    }

    @Test
    void theAddressKeepsWhatIsAskedOfGroupsWhileTheReviewIsClosed(Desk desk) throws IOException {
        Shown page = Reviewed.open(desk).look("3").page();
        page.find("#colour").selectOption("group");
        page.focus()
                .press("r")
                .addressed("groups=cluster")
                .addressed("query=group = 3")
                .addressed("colour=group");
        page.page().reload();
        page.shown().chosen("20 rows").says("#legend-title", "group");
        assertThat(page.find("#review").isVisible()).isFalse();
    }

    @Test
    void arrowsGoFromGroupToGroup(Desk desk) throws IOException {
        Reviewed review = Reviewed.open(desk).look("0");
        review.page().press("ArrowDown", "ArrowDown", "ArrowUp", "Enter");
        review.page().says(".group-detail h3", "1: 20 rows").chosen("20 rows");
    }

    @Test
    void axeFindsNothingWrongInAReview(Desk desk) throws IOException {
        Reviewed review = Reviewed.open(desk).rename("4", "fours").look("fours");
        assertThat(Axe.violations(review.page())).isEmpty();
        review.choose("How to split", "3 parts").page().press("d").settled();
        assertThat(Axe.violations(review.page())).as("in the dark").isEmpty();
        Axe.bear(desk);
    }

    @Test
    void aPhoneReviewsWithTargetsLargeEnough(Desk desk) throws IOException {
        Shown page = desk.open(
                        Desk.written(ReviewScene.scene()),
                        options -> options.setViewportSize(390, 844)
                                .setHasTouch(true)
                                .setIsMobile(true),
                        "")
                .shown();
        page.find(".fold").getByText("Review").click();
        page.find(".groups .thumb").first().click();
        page.says(".group-detail h3", "20 rows");
        assertThat(page.page().evaluate("() => document.getElementById('review').scrollWidth"))
                .isEqualTo(390);
        for (Locator target : page.find("#review :is(button, select, input, textarea):visible")
                .all()) {
            assertThat(target.boundingBox().height)
                    .as(target.evaluate("(one) => one.outerHTML").toString())
                    .isGreaterThanOrEqualTo(43.5);
        }
        assertThat(Axe.violations(page)).isEmpty();
        Axe.bear(desk);
    }
}
