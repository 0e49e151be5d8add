package reeb.plugins.explorer.browser.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import reeb.plugins.explorer.browser.driver.Desk;
import reeb.plugins.explorer.browser.driver.Shown;

/** Where edits are kept: in the browser, in a file that is saved and opened, and by the server that shows the page. */
public abstract class JournalCases {
    private static final String SERVER = "http://127.0.0.1:9";

    private static String saved(Reviewed review) throws IOException {
        return new String(
                review.page()
                        .saved(
                                "edits.jsonl",
                                () -> review.button("Save journal").click()),
                StandardCharsets.UTF_8);
    }

    private static void open(Reviewed review, String journal) {
        review.page()
                .find("#review input[type=file]")
                .setInputFiles(
                        new FilePayload("mine.jsonl", "application/jsonl", journal.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void theJournalIsSavedAsLinesAndOpenedAgain(Desk desk) throws IOException {
        Reviewed review = Reviewed.open(desk).rename("4", "fours").rename("9", "nines");
        List<String> lines = saved(review).lines().toList();
        assertThat(lines).hasSize(3);
        assertThat(lines.get(0))
                .startsWith("{\"op\":\"base\",\"journal\":1,\"grouping\":\"cluster\",\"rows\":240,")
                .contains("\"numbers\":\"1000-1239\"");
        assertThat(lines.get(1))
                .startsWith("{\"op\":\"name\",\"group\":\"4\",\"name\":\"fours\",\"when\":\"20")
                .containsPattern("\"members\":\"[0-9a-f]{16}\"}$");
        Reviewed other = Reviewed.open(desk);
        open(other, String.join("\n", lines) + "\n");
        other.edits(2).page().says(".message", "3 lines of mine.jsonl are replayed.");
        assertThat(other.names()).contains("fours", "nines");
        other.page().page().reload();
        assertThat(new Reviewed(other.page().shown()).edits(2).names()).contains("fours");
    }

    @Test
    void aMistakeInAJournalIsToldWithItsLineAndChangesNothing(Desk desk) throws IOException {
        Reviewed review = Reviewed.open(desk).rename("4", "fours");
        String journal = saved(review);
        open(review, journal + "{\"op\":\"name\",\"group\":\"77\",\"name\":\"x\"}\n");
        review.page().says(".message", "mine.jsonl:3: there is no group '77'");
        open(review, journal.replace("cluster", "clutter"));
        review.page().says(".message", "mine.jsonl reviews 'clutter', which this page does not have; it has 'cluster'");
        open(review, "nothing\n");
        review.page().says(".message", "mine.jsonl:1: is not JSON.");
        assertThat(review.edits(1).names()).contains("fours");
    }

    @Test
    void editsAreTakenOverToClustersThatWereComputedAnew(Desk desk) throws IOException {
        Reviewed review = Reviewed.open(desk).rename("4", "fours").rename("11", "gone");
        String journal = saved(review);
        // Clusters in another order; the last is noise now.
        Reviewed later = Reviewed.open(desk, ReviewScene.scene(row -> row >= 220 ? -1 : 11 - row / 20));
        open(later, journal);
        later.edits(1).says("1 edit of the journal could not be taken over");
        assertThat(later.page().find(".left-out li").textContent())
                .isEqualTo("Line 3, name: the group '11' is none of the groups that there are now");
        later.look("fours");
        later.page().addressed("query=group = fours");
        later.page().ask("group = fours and row >= 1080 and row < 1100").chosen("20 rows");
        later.rename("0", "first of the new");
        assertThat(saved(later).lines().filter(line -> line.startsWith("{\"op\":\"base\"")))
                .hasSize(2);
    }

    @Test
    void severalGroupingsAreReviewedInOneJournal(Desk desk) throws IOException {
        Reviewed review = Reviewed.open(desk).rename("4", "fours");
        String groupings = ".review-head label:has-text('Groups') select";
        review.page().find(groupings).selectOption("label");
        review.edits(0).rename("oval", "round").rename("loop", "bent").edits(2);
        review.page().find(groupings).selectOption("cluster");
        review.edits(1).focus().page().press("Control+z");
        assertThat(review.edits(0).names()).contains("4").doesNotContain("fours");
        review.page().find(groupings).selectOption("label");
        assertThat(review.edits(2).names()).contains("round", "bent");
        assertThat(saved(review).lines().map(line -> line.replaceAll("^.\"op\":\"([a-z]+)\".*", "$1")))
                .containsExactly("base", "name", "base", "name", "name", "base", "undo");
    }

    @Test
    void aServedPageKeepsEditsBesideTheRun(Desk desk) throws IOException {
        Served served = new Served(Desk.written(ReviewScene.scene()));
        Reviewed review = served.open(desk);
        review.says("Edits are kept in edits.jsonl, beside the run.").rename("4", "fours");
        review.says("Saved in edits.jsonl, beside the run.");
        assertThat(served.lines).hasSize(2);
        assertThat(served.revisions).containsExactly("0", "1");
        served.refusal = "the disk is full";
        review.rename("9", "nines").says("Not saved: the disk is full.");
        assertThat(served.lines).hasSize(2);
        served.refusal = "";
        review.button("Try again").click();
        review.says("Saved in edits.jsonl, beside the run.");
        assertThat(served.lines.getLast()).contains("nines");
        assertThat(review.button("Open journal").isDisabled()).isTrue();
        review.page().page().reload();
        review.page().shown();
        assertThat(review.edits(2).names()).contains("fours", "nines");
        desk.takeProblems();
    }

    @Test
    void aPageOfAnotherServerKeepsEditsInTheBrowser(Desk desk) throws IOException {
        Served served = new Served(Desk.written(ReviewScene.scene()));
        served.journal = false;
        served.open(desk).says("Edits are kept in this browser.");
        desk.takeProblems();
    }

    /** Stands in for {@code reeb explore}, as docs/explorer.md describes it. */
    private static final class Served {
        private final String html;
        private final List<String> lines = new ArrayList<>();
        private final List<String> revisions = new ArrayList<>();
        private boolean journal = true;
        private String refusal = "";

        Served(String html) {
            this.html = html;
        }

        Reviewed open(Desk desk) throws IOException {
            Shown page = desk.open("<!DOCTYPE html><title>before</title>", options -> options, "");
            page.page().route(SERVER + "/**", this::answer);
            page.page().navigate(SERVER + "/");
            page.shown().press("r").says(".groups tbody", "");
            return new Reviewed(page);
        }

        private void answer(Route route) {
            String path = route.request().url().substring(SERVER.length());
            if (path.startsWith("/api/journal?revision=")) {
                if (refusal.isEmpty()) {
                    revisions.add(path.substring(path.indexOf('=') + 1));
                    lines.add(route.request().postData());
                    json(route, 200, "{\"revision\":" + lines.size() + "}");
                } else {
                    json(route, 507, "{\"error\":\"" + refusal + "\"}");
                }
            } else if (path.equals("/api/journal")) {
                json(route, 200, lines.stream().map(line -> line + "\n").reduce("", String::concat));
            } else if (path.equals("/api/session") && journal) {
                json(route, 200, "{\"journal\":true,\"revision\":" + lines.size() + "}");
            } else if (path.startsWith("/api/")) {
                json(route, 404, "");
            } else {
                route.fulfill(new Route.FulfillOptions()
                        .setContentType("text/html; charset=utf-8")
                        .setBody(html));
            }
        }

        private static void json(Route route, int status, String body) {
            route.fulfill(new Route.FulfillOptions()
                    .setStatus(status)
                    .setContentType("application/json")
                    .setBody(body));
        }
    }
}
