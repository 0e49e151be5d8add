package reeb.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands that another program writes to a process that stays. */
final class EngineCommandTest {
    private static final String BUSY =
            "{\"steps\": [{\"name\": \"data\", \"use\": \"dice\"}, {\"name\": \"busy\", \"use\": \"busy\", \"of\": \"data\"}]}";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path home;

    @SuppressWarnings("NullAway.Init")
    private Process engine;

    @SuppressWarnings("NullAway.Init")
    private BufferedReader answers;

    @SuppressWarnings("NullAway.Init")
    private Writer requests;

    @BeforeEach
    void begin() throws IOException {
        engine = new Shell(home).begin(home, "engine");
        answers = engine.inputReader(StandardCharsets.UTF_8);
        requests = engine.outputWriter(StandardCharsets.UTF_8);
    }

    @AfterEach
    void end() {
        engine.destroyForcibly();
    }

    private void ask(String request) throws IOException {
        requests.write(request + "\n");
        requests.flush();
    }

    /** Reads answers up to one that holds a text. */
    private List<String> until(String text) throws IOException {
        List<String> all = new ArrayList<>();
        String line;
        do {
            line = answers.readLine();
            assertThat(line).as("an answer after %s", all).isNotNull();
            all.add(line);
        } while (!line.contains(text));
        return all;
    }

    private Path folder() throws IOException {
        String ready = until("ready").getFirst();
        return Path.of(ready.replaceAll(".*\"folder\":\"([^\"]+)\".*", "$1"));
    }

    private void run(int id, String workflow) throws IOException {
        Path file = Files.writeString(home.resolve("w.json"), workflow);
        ask("{\"id\": " + id + ", \"arguments\": [\"run\", \"" + file + "\", \"--progress\", \"json\"]}");
    }

    @Test
    void runsOneAfterTheOtherAndLeavesNothing() throws IOException, InterruptedException {
        Path folder = folder();
        assertThat(folder).isEmptyDirectory();
        run(1, CommandsTest.GOOD);
        ask("{\"id\": 2, \"arguments\": [\"cache\"], \"environment\": {\"REEB_CACHE\": \"" + home.resolve("own")
                + "\"}}");
        ask("{\"id\": 3, \"arguments\": [\"run\", \"no.json\"]}");
        ask("{\"id\": 4, \"arguments\": [\"serve\", \"m.reeb\"]}");
        assertThat(until("\"code\"").toString())
                .contains("{\"id\":1,\"out\":\"{\\\"event\\\":\\\"finished\\\"", "{\"id\":1,\"code\":0}");
        assertThat(until("\"code\"").toString()).contains(home.resolve("own") + ": 0 results");
        assertThat(until("\"code\""))
                .containsExactly(
                        "{\"id\":3,\"err\":\"reeb: no.json: there is no such file\"}", "{\"id\":3,\"code\":2}");
        assertThat(until("\"code\"").toString()).contains("'serve' stays", "{\"id\":4,\"code\":2}");
        requests.close();
        assertThat(engine.waitFor()).isZero();
        assertThat(folder).doesNotExist();
    }

    @Test
    void stopsWhatRunsWhenAskedAndWhenNobodyIsThere() throws IOException, InterruptedException {
        Path folder = folder();
        run(1, BUSY);
        until("advanced");
        ask("{\"cancel\": 2}");
        ask("{\"cancel\": 1}");
        assertThat(until("\"code\"").toString())
                .contains("cancelled; what was finished is kept", "{\"id\":1,\"code\":130}");
        run(2, CommandsTest.GOOD);
        assertThat(until("\"code\"")).contains("{\"id\":2,\"code\":0}");
        run(3, BUSY);
        until("advanced");
        requests.close();
        assertThat(engine.waitFor()).isIn(0, 130);
        assertThat(folder).doesNotExist();
    }

    @Test
    void endsAtWhatIsNoRequest() throws IOException, InterruptedException {
        ask("{\"id\": 1, \"arguments\": []}");
        assertThat(engine.waitFor()).isEqualTo(2);
        assertThat(engine.errorReader(StandardCharsets.UTF_8).readLine())
                .startsWith("reeb: request 1: a request must look like {\"id\": 1, \"arguments\":");
    }
}
