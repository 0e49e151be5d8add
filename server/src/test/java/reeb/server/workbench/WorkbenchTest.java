package reeb.server.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reeb.server.http.Reply;

/** From the page on which a person begins to the page of a run. */
final class WorkbenchTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path disk;

    @SuppressWarnings("NullAway.Init")
    private OpenedWorkbench bench;

    @BeforeEach
    void open() throws IOException {
        bench = new OpenedWorkbench(disk, Duration.ofMinutes(1));
    }

    @AfterEach
    void close() {
        assertThat(bench.visit.log()).isEmpty();
        bench.close();
    }

    private void sample(String name, String text) throws IOException {
        Files.writeString(disk.resolve("samples").resolve(name + ".json"), text);
    }

    @Test
    void thePageBringsItsScriptUnderAPolicyThatAllowsNoOther() throws IOException {
        for (String path : List.of("/", "/start")) {
            Reply page = bench.get(path);
            assertThat(page.text()).contains("<script type=\"module\">document.title = \"workbench\";");
            assertThat(page.header("Content-Security-Policy"))
                    .contains("default-src 'none'", "script-src 'sha256-", "frame-ancestors 'none'")
                    .doesNotContain("unsafe");
        }
    }

    @Test
    void samplesAreListedThoseFirstThatCanBeRun() throws IOException {
        sample("a", SampleCommands.WORKFLOW.replace("dice", "none-such"));
        sample("b", SampleCommands.WORKFLOW.replace("\"seed\"", "\"about\": \"Of <b>dice</b>.\", \"seed\""));
        sample("c", "no JSON");
        assertThat(bench.get("/api/workbench").text()).contains("\"folder\":\"" + bench.runs, "\"limits\":{");
        String listed = bench.get("/api/samples").text();
        assertThat(listed)
                .contains("\"name\":\"b\",\"title\":\"Dice\",\"about\":\"Of <b>dice</b>.\"}")
                .containsPattern("\"name\":\"b\".*\"name\":\"a\",\"title\":\"Dice\",\"missing\":\".*none-such")
                .containsPattern("\"name\":\"c\",\"title\":\"c\",\"missing\":");
    }

    @Test
    void aSampleIsRunAndItsPageIsThenBelowItsOwnPath() throws Exception {
        sample("dice", SampleCommands.WORKFLOW);
        String told = bench.ended(OpenedWorkbench.task(bench.post("/api/samples?name=dice", "")));
        assertThat(told)
                .contains("\"title\":\"dice\",\"state\":\"finished\"", "\"address\":\"/runs/1/\"")
                .contains("\"name\":\"graph\",\"use\":\"chart\"", "\"state\":\"computed\"", "\"memory\":{\"used\":");
        assertThat(bench.get("/runs/1/").text()).contains("graph ");
        assertThat(bench.get("/runs/1/files/run.json").text()).contains("\"workflow\"");
        assertThat(bench.get("/runs/1/api/choices").text()).contains("\"path\":\"graph.cover.shared\"");
        String overview = bench.get("/api/workbench").text();
        assertThat(overview)
                .contains("\"runs\":[{\"name\":\"dice-1\",\"started\":\"2026-01-01T00:00:00Z\"", "\"title\":\"Dice\"")
                .contains("\"data\":\"dice\"", "\"run\":1,\"picture\":false");
    }

    @Test
    void anEarlierRunIsOpened() throws Exception {
        sample("dice", SampleCommands.WORKFLOW);
        bench.ended(OpenedWorkbench.task(bench.post("/api/samples?name=dice", "")));
        bench.close();
        bench = new OpenedWorkbench(disk, Duration.ofMinutes(1));
        assertThat(bench.get("/api/workbench").text()).contains("\"name\":\"dice-1\"");
        assertThat(bench.ended(OpenedWorkbench.task(bench.post("/api/runs/1", ""))))
                .contains("\"state\":\"finished\"", "\"address\":\"/runs/1/\"");
        assertThat(bench.get("/runs/1/").status()).isEqualTo(200);
        assertThat(bench.get("/runs/1/api/choices").text()).contains("\"again\":false", "\"why\":\"Nobody knows");
    }

    @Test
    void aPictureOfARunIsShownAndNothingElseOfTheFolder() throws Exception {
        sample("dice", SampleCommands.WORKFLOW);
        bench.ended(OpenedWorkbench.task(bench.post("/api/samples?name=dice", "")));
        assertThat(bench.get("/api/runs/1/picture").status()).isEqualTo(404);
        Path record = bench.runs.resolve("dice-1/run.json");
        Files.writeString(
                record, Files.readString(record).replaceFirst("\"name\": \"page.html\"", "\"name\": \"figure.png\""));
        Files.writeString(bench.runs.resolve("dice-1/figure.png"), "picture");
        Reply picture = bench.get("/api/runs/1/picture");
        assertThat(picture.text()).isEqualTo("picture");
        assertThat(picture.header("Content-Type")).isEqualTo("image/png");
    }

    @Test
    void whatGoesWrongIsToldWithItsStep() throws Exception {
        sample(
                "broken",
                SampleCommands.WORKFLOW.replaceFirst("]}\\s*$", ", {\"name\": \"half\", \"use\": \"half-written\"}]}"));
        String told = bench.ended(OpenedWorkbench.task(bench.post("/api/samples?name=broken", "")));
        assertThat(told)
                .contains("\"state\":\"failed\"", "\"failure\":{\"step\":\"half\",\"messages\":[\"step 'half': ")
                .contains("\"name\":\"half\"");
        assertThat(told.replaceFirst(".*\"name\":\"half\"", "")).contains("\"state\":\"failed\"");
    }

    @Test
    void aRunIsCancelled() throws Exception {
        sample(
                "endless",
                SampleCommands.WORKFLOW.replace(
                        "\"of\": \"data\",", "\"of\": \"data\", \"clusterer\": {\"use\": \"waiting\", \"waits\": 1},"));
        int task = OpenedWorkbench.task(bench.post("/api/samples?name=endless", ""));
        String running = bench.get("/api/tasks/" + task).text();
        for (int tried = 0; tried < 2_000 && !running.contains("\"task\":\"waiting\""); tried++) {
            OpenedWorkbench.pause();
            running = bench.get("/api/tasks/" + task).text();
        }
        assertThat(running).contains("\"state\":\"running\"", "\"task\":\"waiting\"", "\"done\":");
        assertThat(bench.get("/api/workbench").text()).contains("\"tasks\":[{\"task\":" + task);
        assertThat(bench.post("/api/tasks/" + task + "/cancel", "").status()).isEqualTo(204);
        String told = bench.ended(task);
        assertThat(told).contains("\"state\":\"cancelled\"").doesNotContain("failure");
        assertThat(bench.get("/api/workbench").text()).contains("\"tasks\":[]");
        assertThat(bench.runs.resolve("endless-1/run.json")).doesNotExist();
    }

    @Test
    void aRunSaysThatItWaitsForTheOneBeforeIt() throws Exception {
        sample(
                "endless",
                SampleCommands.WORKFLOW.replace(
                        "\"of\": \"data\",", "\"of\": \"data\", \"clusterer\": {\"use\": \"waiting\", \"waits\": 1},"));
        int first = OpenedWorkbench.task(bench.post("/api/samples?name=endless", ""));
        for (int tried = 0;
                tried < 2_000 && !bench.get("/api/tasks/" + first).text().contains("\"state\":\"running\"");
                tried++) {
            OpenedWorkbench.pause();
        }
        int second = OpenedWorkbench.task(bench.post("/api/samples?name=endless", ""));
        assertThat(bench.get("/api/tasks/" + second).text()).contains("\"state\":\"waiting\"");
        assertThat(bench.post("/api/tasks/" + second + "/cancel", "").status()).isEqualTo(204);
        assertThat(bench.post("/api/tasks/" + first + "/cancel", "").status()).isEqualTo(204);
        assertThat(bench.ended(first)).contains("\"state\":\"cancelled\"");
        assertThat(bench.ended(second)).contains("\"state\":\"cancelled\"");
    }

    @Test
    void aWorkflowFromTheCommandLineIsInFront() throws Exception {
        Path file = Files.writeString(disk.resolve("own.json"), SampleCommands.WORKFLOW);
        SampleCommands commands = new SampleCommands(bench.runs, disk.resolve("cache"));
        bench.workbench.front(file, task -> commands.run(file, java.util.Optional.empty(), task));
        assertThat(bench.get("/api/front").text()).isEqualTo("{\"task\":1}");
        assertThat(bench.ended(1)).contains("\"title\":\"own\"", "\"address\":\"/runs/1/\"");
    }

    @Test
    void aChangedChoiceRunsTheWorkflowAgain() throws Exception {
        sample("dice", SampleCommands.WORKFLOW);
        bench.ended(OpenedWorkbench.task(bench.post("/api/samples?name=dice", "")));
        String body = "{\"values\": {\"graph.cover.shared\": 4}}";
        Reply workflow = bench.post("/runs/1/api/choices/workflow", body);
        assertThat(workflow.text()).contains("\"shared\": 4", "\"seed\": 3");
        int task = OpenedWorkbench.task(bench.post("/runs/1/api/choices", body));
        String told = bench.ended(task);
        assertThat(told).contains("\"state\":\"finished\"", "\"address\":\"/runs/2/\"", "\"state\":\"cached\"");
        assertThat(Files.readString(bench.runs.resolve("dice-2/run.json")))
                .contains("\"shared\" : 4".replace(" :", ":"));
        for (String wrong : List.of("{\"graph.cover.shared\": -4}", "{\"graph.none\": 1}", "{\"x\": 1}")) {
            assertThat(bench.post("/runs/1/api/choices", "{\"values\": " + wrong + "}")
                            .status())
                    .as(wrong)
                    .isEqualTo(422);
        }
        assertThat(bench.post("/runs/1/api/choices", "{\"values\": 1}").status())
                .isEqualTo(400);
        assertThat(bench.post("/runs/1/api/choices", "").status()).isEqualTo(400);
    }

    @Test
    void whatIsNotThereIsNotFound() throws IOException {
        for (String path : List.of(
                "/runs/1/",
                "/runs/0/",
                "/runs/x/",
                "/runs/-1/",
                "/runs/99999999999/",
                "/runs/",
                "/api/tasks/1",
                "/api/tasks/x",
                "/api/tasks/99999999999",
                "/api/tasks/",
                "/api/runs/1/picture",
                "/api/runs/1/other",
                "/api/none",
                "/%2e%2e/etc/passwd")) {
            assertThat(bench.get(path).status()).as(path).isEqualTo(404);
        }
        for (String path : List.of(
                "/api/samples",
                "/api/samples?name=..",
                "/api/samples?name=../x",
                "/api/runs/1",
                "/api/runs/1/2",
                "/api/tasks/1/cancel",
                "/api/tasks/1/other",
                "/api/uploads/1",
                "/api/uploads/1/done",
                "/api/none")) {
            assertThat(bench.post(path, "").status()).as(path).isEqualTo(404);
        }
    }

    @Test
    void onlyWhoWasLetInMayAsk() throws IOException {
        sample("dice", SampleCommands.WORKFLOW);
        String host = "Host: " + bench.visit.host();
        for (String path : List.of("/api/samples?name=dice", "/api/uploads", "/api/runs/1", "/api/tasks/1/cancel")) {
            assertThat(bench.visit.sendBody(path, new byte[0], host).status()).isEqualTo(403);
            assertThat(bench.visit
                            .sendBody(path, new byte[0], host, bench.cookie, "Origin: http://evil.example")
                            .status())
                    .isEqualTo(403);
            assertThat(bench.visit
                            .sendBody(path, new byte[0], "Host: evil.example", bench.cookie)
                            .status())
                    .isEqualTo(403);
        }
        assertThat(bench.get("/api/workbench").text()).contains("\"tasks\":[]", "\"runs\":[]");
    }
}
