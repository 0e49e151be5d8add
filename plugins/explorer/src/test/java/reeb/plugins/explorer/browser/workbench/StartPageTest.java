package reeb.plugins.explorer.browser.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import reeb.plugins.explorer.browser.driver.Axe;
import reeb.plugins.explorer.browser.driver.Chromium;
import reeb.plugins.explorer.browser.driver.Desk;
import reeb.plugins.explorer.browser.driver.Shown;

/** The page on which a person begins. */
@Tag("browser")
final class StartPageTest {
    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    private static final String OVERVIEW = """
            {"folder": "/home/me/reeb-runs", "limits": {"bytes": 2147483648, "files": 20000, "piece": 4},
             "runs": [
               {"run": 3, "name": "birds-1", "title": "Birds", "started": "2026-11-29T10:00:00Z", "seconds": 2.25,
                "data": "birds.csv", "rows": "344 rows x 4 features", "picture": true}],
             "tasks": [{"task": 9, "title": "digits"}]}
            """;

    private static final String SAMPLES = """
            {"samples": [
               {"name": "penguins", "title": "Penguins <img src=x onerror=alert(1)>", "about": "Of 344 birds."},
               {"name": "mnist", "title": "Digits", "missing": "mnist: is not here; reeb data fetch mnist"}]}
            """;

    private static final String ENDED = """
            {"task": 4, "title": "x", "state": "cancelled", "seconds": 1, "memory": {"used": 1, "most": 2, "peak": 0},
             "steps": [], "warnings": []}
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
                .answer("GET /api/workbench", 200, OVERVIEW)
                .answer("GET /api/front", 200, "{}")
                .answer("GET /api/samples", 200, SAMPLES)
                .answer("GET /api/tasks/4", 200, ENDED)
                .answer(
                        "GET /api/runs/3/picture",
                        _ -> new com.microsoft.playwright.Route.FulfillOptions()
                                .setContentType("image/svg+xml")
                                .setBody("<svg xmlns='http://www.w3.org/2000/svg' width='8' height='8'/>"));
    }

    private static Shown open(Desk desk, ServedWorkbench served) throws IOException {
        Shown page = served.open(desk, "/start", options -> options);
        page.find("#own").waitFor();
        page.find("#samples").waitFor();
        return page;
    }

    @Test
    void listsWhatThereIsAsText(Desk desk) throws IOException {
        Shown page = open(desk, served());
        assertThat(page.texts("h2")).containsExactly("Under way", "Your data", "Recent runs", "Samples");
        assertThat(page.text(".card"))
                .contains("Birds", "birds.csv", "344 rows × 4 features", "29 Nov 2026", "took 2.3 s");
        assertThat(page.text(".samples")).contains("Penguins <img src=x onerror=alert(1)>", "Of 344 birds.");
        assertThat(page.find(".samples img").count()).isZero();
        assertThat(page.text(".missing")).contains("Its data are not on this machine");
        assertThat(page.find("main").innerText()).contains("At most 2.0 GiB and 20,000 files", "/home/me/reeb-runs");
        assertThat(page.find("a[href='#task=9']").innerText()).isEqualTo("digits");
    }

    @Test
    void aSampleAndAnEarlierRunAreOpened(Desk desk) throws IOException {
        ServedWorkbench served = served().answer("POST /api/samples?name=penguins", 200, "{\"task\":4}")
                .answer("POST /api/runs/3", 200, "{\"task\":4}");
        Shown page = open(desk, served);
        page.find("button.sample").click();
        page.says(".phase", "Cancelled");
        assertThat(page.page().url()).endsWith("/start#task=4");
        page.find("nav a").click();
        page.find(".card").click();
        page.says(".phase", "Cancelled");
        assertThat(served.asked).contains("POST /api/samples?name=penguins", "POST /api/runs/3");
    }

    @Test
    void aFileIsSentInPieces(Desk desk) throws IOException {
        ServedWorkbench served = served().answer("POST /api/uploads", 200, "{\"upload\":1,\"piece\":4}")
                .answer("POST /api/uploads/1", 200, "{\"received\":0}")
                .answer("POST /api/uploads/1/done", 200, "{\"task\":4}");
        Shown page = open(desk, served);
        page.find("input[aria-label='File']")
                .setInputFiles(new FilePayload("my.csv", "text/csv", "a,b\n1,2\n3".getBytes(StandardCharsets.UTF_8)));
        page.says(".phase", "Cancelled");
        assertThat(served.asked)
                .containsSubsequence(
                        "POST /api/uploads",
                        "POST /api/uploads/1?at=0",
                        "POST /api/uploads/1?at=4",
                        "POST /api/uploads/1?at=8",
                        "POST /api/uploads/1/done");
        assertThat(new String(served.bodies.getFirst(), StandardCharsets.UTF_8))
                .isEqualTo("{\"files\":[{\"path\":\"my.csv\",\"bytes\":9}]}");
    }

    @Test
    void aFolderIsSentWithItsShape(Desk desk, @TempDir Path disk) throws IOException {
        Path folder = Files.createDirectories(disk.resolve("pictures/cats")).getParent();
        Files.writeString(folder.resolve("cats/1.png"), "abc");
        Files.writeString(folder.resolve(".DS_Store"), "x");
        ServedWorkbench served = served().answer("POST /api/uploads", 200, "{\"upload\":1,\"piece\":4}")
                .answer("POST /api/uploads/1", 200, "{\"received\":0}")
                .answer("POST /api/uploads/1/done", 200, "{\"task\":4}");
        Shown page = open(desk, served);
        page.find("input[aria-label='Folder']").setInputFiles(folder);
        page.says(".phase", "Cancelled");
        assertThat(new String(served.bodies.getFirst(), StandardCharsets.UTF_8))
                .isEqualTo("{\"files\":[{\"path\":\"pictures/cats/1.png\",\"bytes\":3}]}");
    }

    @Test
    void aDroppedFileIsTaken(Desk desk) throws IOException {
        ServedWorkbench served = served().answer("POST /api/uploads", 200, "{\"upload\":1,\"piece\":4}")
                .answer("POST /api/uploads/1", 200, "{\"received\":0}")
                .answer("POST /api/uploads/1/done", 200, "{\"task\":4}");
        Shown page = open(desk, served);
        page.page().evaluate("""
                () => {
                  const data = new DataTransfer();
                  data.items.add(new File(['a'], 'x.csv'));
                  document.querySelector('.drop').dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true }));
                }""");
        page.says(".phase", "Cancelled");
        assertThat(new String(served.bodies.getFirst(), StandardCharsets.UTF_8)).contains("\"path\":\"x.csv\"");
    }

    @Test
    void whatIsRefusedIsToldAndNothingIsLeftBehind(Desk desk) throws IOException {
        ServedWorkbench served =
                served().answer("POST /api/uploads", 415, "{\"error\":\"x.exe: its name does not tell what it is\"}");
        Shown page = open(desk, served);
        Locator file = page.find("input[aria-label='File']");
        file.setInputFiles(new FilePayload("x.exe", "", new byte[1]));
        page.says("[role=alert]", "X.exe: its name does not tell what it is.");
        served.answer("POST /api/uploads", 200, "{\"upload\":2,\"piece\":4}")
                .answer("POST /api/uploads/2", 507, "{\"error\":\"the disk is full\"}")
                .answer("POST /api/uploads/2/cancel", 204, "");
        file.setInputFiles(new FilePayload("y.csv", "", new byte[1]));
        page.says("[role=alert]", "The disk is full.");
        page.until("() => !document.querySelector('.first').disabled", null);
        assertThat(served.asked).contains("POST /api/uploads/2/cancel");
        assertThat(desk.takeProblems()).allMatch(problem -> problem.contains("415") || problem.contains("507"));
    }

    @Test
    void theTokenLeavesTheAddress(Desk desk) throws IOException {
        Shown page = served().open(desk, "/?token=secret", options -> options);
        page.find("#own").waitFor();
        assertThat(page.page().url()).isEqualTo(ServedWorkbench.SERVER + "/");
    }

    @Test
    void whatWasNamedOnTheCommandLineIsInFront(Desk desk) throws IOException {
        ServedWorkbench served = served().answer("GET /api/front", 200, "{\"task\":4}");
        Shown page = served.open(desk, "/", options -> options);
        page.says(".phase", "Cancelled");
        page.find("nav a").click();
        page.find("#own").waitFor();
    }

    @Test
    void keepsTheRulesOfAccessibilityOnPhonesAndInTheDarkToo(Desk desk) throws IOException {
        assertThat(Axe.violations(open(desk, served()))).isEmpty();
        Shown phone = served().open(
                        desk,
                        "/start",
                        options -> options.setViewportSize(390, 844)
                                .setColorScheme(com.microsoft.playwright.options.ColorScheme.DARK));
        phone.find("#own").waitFor();
        assertThat(Axe.violations(phone)).isEmpty();
        assertThat(phone.page().evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
        Axe.bear(desk);
    }
}
