package reeb.plugins.explorer.browser.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import reeb.plugins.explorer.browser.driver.Axe;
import reeb.plugins.explorer.browser.driver.Desk;
import reeb.plugins.explorer.browser.driver.Shown;

/** Tags of rows, which are given in the details of what is chosen, also while the review is open. */
public abstract class TagCases {
    private static void tag(Shown page, String tag) {
        page.find("#tag").fill(tag);
        page.find("#tag").press("Enter");
    }

    @Test
    void rowsGetSeveralTagsThatAreAskedForColourAndAreUndone(Desk desk) throws IOException {
        Reviewed review = Reviewed.open(desk);
        Shown page = review.page();
        page.ask("label = oval").chosen("60 rows");
        page.find(".selection-bar button").getByText("Details").click();
        page.find("#tag").waitFor();
        assertThat(page.find("#review").isVisible()).as("the review stays").isTrue();
        tag(page, "odd");
        page.says(".tag", "odd (60)");
        review.edits(1);
        page.ask("cluster = 0").chosen("20 rows");
        tag(page, "blurred");
        page.says(".tag", "blurred (20)").says(".tag", "odd (20)");
        page.ask("tags = 'odd; blurred'").chosen("20 rows");
        page.ask("tags like '%odd%'").chosen("60 rows");
        page.find("#colour").selectOption("tags");
        page.says(".legend .entry-name", "odd; blurred").says(".legend .entry-name", "missing");
        assertThat(Axe.violations(page)).isEmpty();
        Axe.bear(desk);

        page.find("[aria-label='Take the tag odd from 60 rows']").click();
        review.edits(3);
        page.ask("tags = blurred").chosen("20 rows");
        review.focus();
        page.press("Control+z");
        review.edits(2);
        page.find(".tag .chip").getByText("odd (").click();
        page.chosen("60 rows").says(".selection-bar .words", "tag odd");
    }

    @Test
    void aTagIsTakenFromRowsWhileAnotherGroupingIsReviewed(Desk desk) throws IOException {
        Reviewed review = Reviewed.open(desk);
        Shown page = review.page();
        String groupings = ".review-head label:has-text('Groups') select";
        page.ask("label = oval").chosen("60 rows");
        page.find(".selection-bar button").getByText("Details").click();
        tag(page, "odd");
        page.says(".tag", "odd (60)");
        page.find(groupings).selectOption("label");
        page.ask("row = 1001").chosen("1 row").says(".tag", "odd (1)");
        page.find("[aria-label='Take the tag odd from 1 row']").click();
        page.says(".tag", "odd (0)");
        assertThat(page.find(groupings).inputValue())
                .as("what is under review stays")
                .isEqualTo("label");
        page.ask("tags = odd").chosen("59 rows");
        page.find(groupings).selectOption("cluster");
        page.ask("tags = odd").chosen("59 rows");
    }

    @Test
    void aTagThatDoesNotFitIsTold(Desk desk) throws IOException {
        Shown page = Reviewed.open(desk).page();
        page.ask("label = oval").chosen("60 rows");
        page.find(".selection-bar button").getByText("Details").click();
        tag(page, "a; b");
        page.says(".message", "A tag has no semicolon, which stands between the tags of a row.");
        page.find("#tag").evaluate("(input) => { input.value = 'a\\u0007b'; input.form.requestSubmit(); }");
        page.says(".message", "A tag has no control characters");
        tag(page, "a");
        page.says(".tag", "a (60)");
        tag(page, "a");
        page.says(".message", "These rows have the tag 'a' already.");
    }
}
