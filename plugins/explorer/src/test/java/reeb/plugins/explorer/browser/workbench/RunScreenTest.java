package reeb.plugins.explorer.browser.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import reeb.plugins.explorer.browser.driver.Axe;
import reeb.plugins.explorer.browser.driver.Chromium;
import reeb.plugins.explorer.browser.driver.Desk;
import reeb.plugins.explorer.browser.driver.Shown;

/** How a run goes on, for the person who waits for it. */
@Tag("browser")
final class RunScreenTest {
    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    private static final String RUNNING = """
            {"task": 4, "title": "digits", "state": "running", "seconds": 12.5,
             "memory": {"used": 104857600, "most": 1073741824, "peak": 209715200},
             "steps": [
               {"name": "data", "use": "csv", "about": "Reads.", "state": "computed", "seconds": 1.25,
                "result": "7 rows x 2 features"},
               {"name": "map", "use": "umap", "about": "Maps.", "state": "running", "seconds": 3.1,
                "task": "laying out, loss 2.5", "done": 100, "total": 400, "rate": 50, "remaining": 6},
               {"name": "page", "use": "explorer", "about": "Shows.", "state": "waiting", "seconds": 0}],
             "warnings": ["data: 2 rows were left out"],
             "places": {"number": 1, "step": "map", "rows": 30000, "shown": 2}}
            """;

    @BeforeAll
    static void start() throws IOException {
        CHROMIUM.start();
    }

    @AfterAll
    static void end() throws IOException {
        CHROMIUM.end();
    }

    /** A server whose run stands as a test says. */
    private static ServedWorkbench served(AtomicReference<String> task) {
        ByteBuffer places = ByteBuffer.allocate(12).order(ByteOrder.LITTLE_ENDIAN);
        places.putInt(2)
                .putShort((short) 0)
                .putShort((short) 0)
                .putShort((short) -1)
                .putShort((short) -1);
        return new ServedWorkbench()
                .answer("GET /api/tasks/4", _ -> ServedWorkbench.json(200, task.get()))
                .answer(
                        "GET /api/tasks/4/places",
                        _ -> new Route.FulfillOptions()
                                .setContentType("application/octet-stream")
                                .setBodyBytes(places.array()))
                .answer("POST /api/tasks/4/cancel", 204, "");
    }

    private static Shown open(Desk desk, ServedWorkbench served) throws IOException {
        return served.open(desk, "/start#task=4", options -> options).says("h1", "digits");
    }

    @Test
    void tellsHowEachStepStands(Desk desk) throws IOException {
        Shown page = open(desk, served(new AtomicReference<>(RUNNING)));
        page.says(".phase", "Step map: umap");
        assertThat(page.text(".facts")).isEqualTo("13 s · memory 100 MiB of 1.0 GiB · peak 200 MiB");
        assertThat(page.texts(".step-state")).containsExactly("Done", "Running", "Waiting");
        assertThat(page.text(".step.running")).contains("laying out, loss 2.5 · 100 of 400 · 50 a second · 6.0 s left");
        assertThat(page.find(".step.running progress").getAttribute("value")).isEqualTo("100");
        assertThat(page.text(".warnings")).isEqualTo("data: 2 rows were left out");
        assertThat(page.find(".phase").getAttribute("role")).isEqualTo("status");
    }

    @Test
    void showsPlacesOnTheirWay(Desk desk) throws IOException {
        ServedWorkbench served = served(new AtomicReference<>(RUNNING));
        Shown page = open(desk, served);
        page.says("figcaption", "Step map: 2 of 30,000 places so far");
        Object lit = page.page().evaluate("""
                () => {
                  const canvas = document.querySelector('canvas');
                  const data = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data;
                  const lit = [];
                  for (let at = 3; at < data.length; at += 4) if (data[at] > 0) lit.push((at - 3) / 4);
                  const ends = [lit[0], lit.at(-1)].map((i) => [i % canvas.width, Math.floor(i / canvas.width)]);
                  return ends[0][0] > ends[1][0] && ends[0][1] < ends[1][1] && lit.length >= 8;
                }""");
        assertThat(lit).as("one dot to the left below, one to the right above").isEqualTo(true);
        page.page().waitForTimeout(1000);
        assertThat(served.asked.stream().filter(one -> one.contains("places")).count())
                .as("what is no newer is not asked for again")
                .isEqualTo(1);
    }

    @Test
    void goesOverIntoThePageOfTheRun(Desk desk) throws IOException {
        AtomicReference<String> task = new AtomicReference<>(RUNNING);
        ServedWorkbench served = served(task)
                .answer(
                        "GET /runs/1/",
                        _ -> new Route.FulfillOptions()
                                .setContentType("text/html")
                                .setBody("<!DOCTYPE html><title>run</title><p>The run"));
        Shown page = open(desk, served);
        task.set(RUNNING.replace(
                "\"running\", \"seconds\": 12.5", "\"finished\", \"address\": \"/runs/1/\", \"seconds\": 12.5"));
        page.says("p", "The run");
        assertThat(page.page().url()).isEqualTo(ServedWorkbench.SERVER + "/runs/1/");
    }

    @Test
    void isCancelled(Desk desk) throws IOException {
        AtomicReference<String> task = new AtomicReference<>(RUNNING);
        ServedWorkbench served = served(task);
        Shown page = open(desk, served);
        page.find("button:text-is('Cancel')").click();
        task.set(RUNNING.replace("\"running\"", "\"cancelled\""));
        page.says(".phase", "Cancelled");
        assertThat(served.asked).contains("POST /api/tasks/4/cancel");
        assertThat(page.find("button:text-is('Cancel')").isVisible()).isFalse();
    }

    @Test
    void aFailureNamesTheStepTheMessageAndWhatHelps(Desk desk) throws IOException {
        AtomicReference<String> task = new AtomicReference<>(RUNNING.replace("\"running\"", "\"failed\"")
                .replace(
                        "\"warnings\"",
                        "\"failure\": {\"step\": \"map\", \"messages\": [\"step 'map': 9 GiB of memory are needed for <b>x</b>;"
                                + " take fewer rows\"]}, \"warnings\""));
        Shown page = open(desk, served(task));
        page.says("[role=alert] h2", "Step map has failed");
        assertThat(page.text("[role=alert]"))
                .contains("9 GiB of memory are needed for <b>x</b>.", "What helps: Take fewer rows.")
                .doesNotContain("step 'map'");
    }

    @Test
    void aRunThatIsNoLongerThereIsTold(Desk desk) throws IOException {
        Shown page = new ServedWorkbench().open(desk, "/start#task=7", options -> options);
        page.says("[role=alert]", "There is nothing.");
        assertThat(desk.takeProblems()).allMatch(problem -> problem.contains("404"));
    }

    @Test
    void keepsTheRulesOfAccessibility(Desk desk) throws IOException {
        assertThat(Axe.violations(open(desk, served(new AtomicReference<>(RUNNING)))))
                .isEmpty();
        Shown phone = served(new AtomicReference<>(RUNNING))
                .open(
                        desk,
                        "/start#task=4",
                        options -> options.setViewportSize(390, 844)
                                .setColorScheme(com.microsoft.playwright.options.ColorScheme.DARK));
        phone.says("h1", "digits");
        assertThat(Axe.violations(phone)).isEmpty();
        assertThat(phone.page().evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
        Axe.bear(desk);
    }
}
