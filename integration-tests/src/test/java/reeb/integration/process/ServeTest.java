package reeb.integration.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import reeb.integration.ServingProcess;
import reeb.integration.Session;
import reeb.testkit.Needs;

/** Models served by a process of their own, from the first command to its end. */
@DisabledOnOs(OS.WINDOWS)
final class ServeTest {
    private static final String ROW = "{\"instances\":[[39.1,18.7,181,3750]]}";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private Session session;

    @BeforeEach
    void prepare() throws IOException {
        session = Session.light(folder);
        Path samples = Files.createDirectories(folder.resolve("sample-workflows/data"));
        Files.copy(Path.of(Session.sample("penguins-mapper.json")), samples.resolveSibling("penguins-mapper.json"));
        Files.copy(Path.of(Session.sample("data/penguins.csv")), samples.resolve("penguins.csv"));
    }

    private String model() {
        String model = session.path("penguins.reeb").toString();
        for (String[] command : List.of(
                new String[] {
                    "run",
                    session.path("sample-workflows/penguins-mapper.json").toString(),
                    "--out",
                    session.path("penguins").toString(),
                    "--progress",
                    "none"
                },
                new String[] {"model", "export", session.path("penguins").toString(), "-o", model})) {
            Session.Outcome outcome = session.run(command);
            assertThat(outcome.code()).as(outcome.err()).isZero();
        }
        return model;
    }

    private static List<String> blocks(String document) throws IOException {
        return Pattern.compile("```sh\\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(Session.checkout().resolve(document)))
                .results()
                .map(block -> block.group(1).strip())
                .toList();
    }

    /** Three commands, the last of which serves, and what curl gets then. */
    private String walked(String commands, String curl) throws IOException, InterruptedException {
        List<String> lines = commands.replace("./reeb", "reeb").lines().toList();
        assertThat(lines).hasSize(3).allMatch(line -> line.startsWith("reeb "));
        for (String line : lines.subList(0, 2)) {
            String[] words = line.split(" ");
            Session.Outcome outcome =
                    session.launch(List.of(words).subList(1, words.length).toArray(String[]::new));
            assertThat(outcome.code()).as(outcome.err()).isZero();
        }
        assertThat(lines.getLast()).isEqualTo("reeb serve penguins.reeb");
        try (ServingProcess serving = ServingProcess.start(session, "penguins.reeb")) {
            String asked =
                    curl.replace("http://127.0.0.1:8080", serving.address().toString());
            Session other = new Session(Files.createDirectory(folder.resolve("curl")));
            Session.Outcome outcome = other.end(other.begin(List.of("sh", "-c", "cd .. && " + asked)));
            assertThat(outcome.code()).as(outcome.err()).isZero();
            assertThat(serving.end()).isEqualTo(143);
            return outcome.out();
        }
    }

    @Test
    void theDocumentedWayToAServerWorks() throws IOException, InterruptedException {
        Needs.machine(there("curl"), "curl");
        List<String> blocks = blocks("docs/serving.md");
        String said = walked(blocks.get(0), blocks.get(1));
        assertThat(said).startsWith("{\"predictions\":[{\"row\":0,").contains("Adelie", "{\"row\":1,", "Gentoo");
    }

    @Test
    void theWayInTheReadmeWorks() throws IOException, InterruptedException {
        Needs.machine(there("curl"), "curl");
        List<String> blocks = blocks("README.md");
        int at = 0;
        while (!blocks.get(at).contains("reeb serve")) {
            at++;
        }
        assertThat(walked(blocks.get(at), blocks.get(at + 1))).contains("\"name\":\"", "Adelie");
    }

    private static boolean there(String command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder("sh", "-c", "command -v " + command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        return process.waitFor() == 0;
    }

    @Test
    void theTokenOfAFileIsAskedForAndToldNowhere() throws IOException, InterruptedException {
        String model = model();
        session.write("token", "0123456789abcdef\n");
        try (ServingProcess serving = ServingProcess.start(
                session,
                "birds=" + model,
                "--host",
                "0.0.0.0",
                "--token-file",
                "token",
                "--allow-host",
                "models.example")) {
            assertThat(serving.address().getHost()).isEqualTo("0.0.0.0");
            java.net.URI local =
                    java.net.URI.create("http://127.0.0.1:" + serving.address().getPort());
            ServingProcess here = new ServingProcess(serving.process(), local, serving.client());
            String path = "/v1/models/birds:predict";
            byte[] row = ROW.getBytes(StandardCharsets.UTF_8);
            assertThat(here.post(path, "application/json", row).statusCode()).isEqualTo(401);
            HttpResponse<byte[]> said =
                    here.post(path, "application/json", row, "Authorization", "Bearer 0123456789abcdef");
            assertThat(said.statusCode()).isEqualTo(200);
            assertThat(here.get("/v2/health/ready").statusCode()).isEqualTo(200);
            assertThat(here.get("/v2/models/birds").statusCode()).isEqualTo(401);
            assertThat(serving.end()).isEqualTo(143);
            assertThat(Files.readString(session.path("out.txt")) + Files.readString(session.path("err.txt")))
                    .doesNotContain("0123456789abcdef");
        }
    }

    @Test
    void mistakesAreToldInALine() {
        String model = model();
        session.write("short", "abc\n");
        for (String[] wrong : new String[][] {
            {"no.reeb", "no.reeb"},
            {model, "--host", "0.0.0.0", "--token-file"},
            {model, "--token-file", "none", "cannot be read"},
            {model, "--token-file", session.path("short").toString(), "16 to 1024"},
            {model, "--host", "no.such.host.invalid", "no such name"},
            {model, "--port", "70000", "0 to 65535"},
            {model, "--max-rows", "0", "1 to 65536"},
            {model, "--max-body", "17XB", "16MB"},
            {model, model, "two models are called 'penguins'"},
            {"Not_Lower=" + model, "lower-case letters"},
        }) {
            List<String> arguments = new ArrayList<>(List.of("serve"));
            if (!List.of(wrong).contains("--port")) {
                arguments.addAll(List.of("--port", "0"));
            }
            arguments.addAll(List.of(wrong).subList(0, wrong.length - 1));
            Session.Outcome outcome = session.run(arguments.toArray(String[]::new));
            assertThat(outcome.code()).as(String.join(" ", wrong)).isEqualTo(2);
            assertThat(outcome.err()).contains(wrong[wrong.length - 1]);
            assertThat(outcome.out()).isEmpty();
        }
    }

    /** Who is slow holds up neither the others nor the end; who is being answered gets an answer. */
    @Test
    void endsWithinTenSecondsWhoeverIsSlow() throws IOException, InterruptedException {
        try (ServingProcess serving = ServingProcess.start(session, model());
                Socket slow = new Socket(
                        InetAddress.getLoopbackAddress(), serving.address().getPort())) {
            String head = "POST /v1/models/penguins:predict HTTP/1.1\r\nHost: 127.0.0.1\r\n"
                    + "Content-Type: application/json\r\nContent-Length: 100\r\n\r\n{";
            slow.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            slow.getOutputStream().flush();
            String said = serving.said("/v1/models/penguins:predict", ROW);
            Matcher name = Pattern.compile("\"name\":\"([^\"]*)\"").matcher(said);
            assertThat(name.find()).isTrue();
            assertThat(name.group(1)).contains("Adelie");
            assertThat(serving.end()).isEqualTo(143);
            assertThat(Files.readString(session.path("err.txt")))
                    .hasLineCount(1)
                    .startsWith("  penguins: POST " + serving.address() + "/v1/models/penguins:predict");
        }
    }
}
