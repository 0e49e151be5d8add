package reeb.plugins.explorer.browser.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import reeb.plugins.explorer.browser.driver.Axe;
import reeb.plugins.explorer.browser.driver.Chromium;
import reeb.plugins.explorer.browser.driver.Desk;
import reeb.plugins.explorer.browser.driver.Shown;

/** What was chosen in a workflow, with reasons, on the page of its run; and the page of one run among several. */
@Tag("browser")
final class ChoicesPanelTest {
    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    private static final String CHOICES = """
            {"again": true, "choices": [
              {"path": "data.columns", "label": "Features", "form": "names", "value": ["a", "b"], "reason": "They measure.",
               "options": [{"name": "a", "about": ""}, {"name": "b", "about": ""}, {"name": "c", "about": ""}]},
              {"path": "graph.cover.resolution", "label": "Resolution", "form": "whole", "value": 8,
               "reason": "About 40 rows <b>a cell</b>."},
              {"path": "graph.clusterer.eps", "label": "Eps", "form": "number", "value": null, "reason": "Estimated."},
              {"path": "graph.clusterer.metric", "label": "Metric", "form": "part", "value": "euclidean", "reason": "Lengths.",
               "options": [{"name": "euclidean", "about": "x"}, {"name": "cosine", "about": "y"}]},
              {"path": "even.use", "label": "Step 'even'", "form": "part", "value": "standardize", "reason": "Same units.",
               "options": [{"name": "", "about": "Leaves it out."}, {"name": "standardize", "about": "x"}]}]}
            """;

    @BeforeAll
    static void start() throws IOException {
        CHROMIUM.start();
    }

    @AfterAll
    static void end() throws IOException {
        CHROMIUM.end();
    }

    private static ServedWorkbench served() {
        return new ServedWorkbench()
                .answer("GET /runs/2/", _ -> page())
                .answer("GET /runs/2/api/session", 200, "{\"choices\":true}")
                .answer("GET /runs/2/api/choices", 200, CHOICES);
    }

    private static Route.FulfillOptions page() {
        try {
            return new Route.FulfillOptions()
                    .setContentType("text/html; charset=utf-8")
                    .setBody(Desk.shownScene());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Shown open(Desk desk, ServedWorkbench served) throws IOException {
        Shown page = served.open(desk, "/runs/2/", options -> options).shown();
        page.find(".choices summary").click();
        page.find("[id='choice-graph.cover.resolution']").waitFor();
        return page;
    }

    @Test
    void eachChoiceHasItsReasonBesideIt(Desk desk) throws IOException {
        Shown page = open(desk, served());
        assertThat(page.texts(".choice > .hint"))
                .containsExactly(
                        "They measure.", "About 40 rows <b>a cell</b>.", "Estimated.", "Lengths.", "Same units.");
        assertThat(page.find("[id='choice-graph.clusterer.eps']").getAttribute("placeholder"))
                .isEqualTo("estimated");
        assertThat(page.find("button:text-is('Run with these')").isDisabled()).isTrue();
        assertThat(Axe.violations(page)).isEmpty();
        Axe.bear(desk);
    }

    @Test
    void whatIsChangedIsRunAgain(Desk desk) throws IOException {
        ServedWorkbench served = served().answer("POST /runs/2/api/choices", 200, "{\"task\":5}")
                .answer("GET /api/tasks/5", 404, "{\"error\":\"x\"}");
        Shown page = open(desk, served);
        page.find("[id='choice-graph.cover.resolution']").fill("12");
        page.find("[id='choice-graph.clusterer.metric']").selectOption("cosine");
        page.find(".choice-name input[value='b']").uncheck();
        page.find("button:has-text('3 changed')").click();
        page.says("[role=alert]", "X.");
        assertThat(page.page().url()).isEqualTo(ServedWorkbench.SERVER + "/start#task=5");
        assertThat(new String(served.bodies.getLast(), StandardCharsets.UTF_8))
                .isEqualTo("{\"values\":{\"graph.cover.resolution\":12,\"graph.clusterer.metric\":\"cosine\","
                        + "\"data.columns\":[\"a\"]}}");
        assertThat(desk.takeProblems()).allMatch(problem -> problem.contains("404"));
    }

    @Test
    void aStepIsLeftOut(Desk desk) throws IOException {
        ServedWorkbench served = served().answer("POST /runs/2/api/choices/workflow", 200, "{\"steps\": []}");
        Shown page = open(desk, served);
        page.find("[id='choice-even.use']").selectOption("");
        page.find("button:has-text('1 changed')").waitFor();
        byte[] _ = page.saved(
                ".json", () -> page.find(".choices button:text-is('Save')").click());
        assertThat(new String(served.bodies.getLast(), StandardCharsets.UTF_8))
                .isEqualTo("{\"values\":{\"even.use\":\"\"}}");
    }

    @Test
    void whatDoesNotFitIsToldAndTheWorkflowIsSaved(Desk desk) throws IOException {
        ServedWorkbench served = served().answer("POST /runs/2/api/choices", 422, "{\"error\":\"eps must be above 0\"}")
                .answer("POST /runs/2/api/choices/workflow", 200, "{\"steps\": []}");
        Shown page = open(desk, served);
        page.find("[id='choice-graph.clusterer.eps']").fill("-1");
        page.find("button:has-text('1 changed')").click();
        page.says(".choices [role=alert]", "eps must be above 0");
        byte[] workflow = page.saved(
                ".json", () -> page.find(".choices button:text-is('Save')").click());
        assertThat(new String(workflow, StandardCharsets.UTF_8)).isEqualTo("{\"steps\": []}");
        assertThat(desk.takeProblems()).allMatch(problem -> problem.contains("422"));
    }
}
