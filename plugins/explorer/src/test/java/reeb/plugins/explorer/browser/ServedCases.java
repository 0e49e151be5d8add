package reeb.plugins.explorer.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import reeb.plugins.explorer.browser.driver.Desk;
import reeb.plugins.explorer.browser.driver.Shown;
import reeb.plugins.explorer.browser.workbench.ServedWorkbench;

/** What a page can do that {@code reeb explore} shows, and one that was opened as a file cannot. */
abstract class ServedCases {
    private static ServedWorkbench served() throws IOException {
        return ServedWorkbench.ofRun("{\"project\":true}")
                .answer("POST /runs/2/api/graphs/graph/project", 200, "a project");
    }

    @Test
    void theGraphIsSavedAsAProjectOfGephiWithWhatThePageKnows(Desk desk) throws IOException {
        ServedWorkbench served = served();
        Shown page = served.open(desk, "/runs/2/", options -> options).shown();
        byte[] saved = SavingCases.exported(page, "project of Gephi", "Shapes-graph.gephi");
        assertThat(new String(saved, StandardCharsets.UTF_8)).isEqualTo("a project");
        String body = new String(served.bodies.getLast(), StandardCharsets.UTF_8);
        assertThat(body)
                .startsWith("{\"gexf\":\"<?xml")
                .contains("<node id=\\\"5\\\"", "label purity")
                .endsWith("\"colour\":\"label\",\"values\":{}}");
    }

    @Test
    void whatTheServerSaysOfAProjectIsTold(Desk desk) throws IOException {
        ServedWorkbench served = served().answer(
                        "POST /runs/2/api/graphs/graph/project", 422, "{\"error\":\"the file is of another graph\"}");
        Shown page = served.open(desk, "/runs/2/", options -> options).shown();
        page.focus().press("e");
        page.find("#export-menu button").getByText("project of Gephi").click();
        page.says(".message", "the file is of another graph");
        assertThat(desk.takeProblems()).allMatch(problem -> problem.contains("422"));
    }

    @Test
    void thePageIsSavedToBeOpenedWithoutTheServer(Desk desk) throws IOException {
        Shown page = served().open(desk, "/runs/2/", options -> options).shown();
        byte[] saved = SavingCases.exported(page, "This page", "Shapes.html");
        assertThat(new String(saved, StandardCharsets.UTF_8)).isEqualTo(Desk.shownScene());
    }

    @Test
    void theAddressOfWhatIsShownIsCopied(Desk desk) throws IOException {
        Shown page = served().open(
                        desk,
                        "/runs/2/",
                        options -> options.setPermissions(List.of("clipboard-read", "clipboard-write")))
                .shown();
        page.ask("label = oval").chosen("60 rows").addressed("query=label = oval");
        page.page()
                .evaluate("() => (navigator.clipboard.writeText = (text) => Promise.resolve((window.copied = text)))");
        page.focus().press("e");
        page.find("#export-menu button").getByText("Copy the address").click();
        page.says(".message", "The address is copied; it opens this page as it is shown now.");
        assertThat(page.page().evaluate("() => window.copied"))
                .isEqualTo(page.page().url());
    }

    @Test
    void aPageThatWasOpenedAsAFileOffersNone(Desk desk) throws IOException {
        Shown page = desk.open();
        page.focus().press("e");
        assertThat(page.find("#export-menu button")
                        .getByText("project of Gephi")
                        .isVisible())
                .isFalse();
        assertThat(page.find("#export-menu button").getByText("This page").count())
                .isZero();
        page.press("Escape");
    }
}
