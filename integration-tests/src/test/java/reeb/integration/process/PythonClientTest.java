package reeb.integration.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import reeb.integration.ServingProcess;
import reeb.integration.Session;
import reeb.testkit.Needs;

/** The client in clients/python: its types, its own tests against a real server, its wheel, and what its README says. */
@EnabledOnOs(OS.LINUX)
final class PythonClientTest {
    private static final Path PYTHON = Session.checkout().resolve("target/readers/bin/python");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    /** A copy, since tools of Python write beside what they read. */
    @SuppressWarnings("NullAway.Init")
    private Path client;

    @BeforeEach
    void copy() throws IOException {
        Needs.machine(
                Files.isExecutable(PYTHON),
                "a Python in target/readers has pytest, mypy and flit, as .ci/run makes it");
        client = folder.resolve("client");
        Path source = Session.checkout().resolve("clients/python");
        try (Stream<Path> files = Files.walk(source)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().contains("cache"))
                    .toList()) {
                Path to = client.resolve(source.relativize(file).toString());
                Files.createDirectories(to.resolveSibling(""));
                Files.copy(file, to);
            }
        }
    }

    private String done(Map<String, String> settings, List<String> command) throws IOException, InterruptedException {
        Session session = new Session(Files.createTempDirectory(folder, "run"), settings);
        Session.Outcome outcome = session.end(session.begin(command));
        assertThat(outcome.code()).as(outcome.out() + outcome.err()).isZero();
        return outcome.out();
    }

    private String python(Map<String, String> settings, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(PYTHON.toString()));
        command.addAll(List.of(arguments));
        return done(settings, command);
    }

    @Test
    void itsTypesHold() throws IOException, InterruptedException {
        assertThat(python(
                        Map.of(),
                        "-m",
                        "mypy",
                        "--strict",
                        client.resolve("src").toString(),
                        client.resolve("tests").toString()))
                .contains("no issues found");
    }

    @Test
    void itsTestsPassAndItsReadmeIsTrueOfARealServer() throws IOException, InterruptedException {
        Session session = Session.light(folder.resolve("server"));
        Files.createDirectories(session.folder());
        Path wheel = wheel("wheel");
        Path clean = folder.resolve("clean");
        python(Map.of(), "-m", "venv", "--system-site-packages", clean.toString());
        done(
                Map.of(),
                List.of(
                        clean.resolve("bin/python").toString(),
                        "-m",
                        "pip",
                        "install",
                        "--quiet",
                        "--no-index",
                        "--no-deps",
                        wheel.toString()));
        String installed = clean.resolve("lib").toString();
        model(session);
        try (ServingProcess serving = ServingProcess.start(session, "penguins.reeb")) {
            String url = serving.address().toString();
            String passed = python(
                    Map.of("REEB_URL", url, "PYTHONPATH", sites(Path.of(installed))),
                    "-m",
                    "pytest",
                    "-q",
                    "-p",
                    "no:cacheprovider",
                    client.resolve("tests").toString());
            assertThat(passed).contains("passed").doesNotContain("skipped").doesNotContain("failed");
            String said = python(
                    Map.of("PYTHONPATH", sites(Path.of(installed)), "MPLBACKEND", "agg"),
                    "-c",
                    readme().replace("http://127.0.0.1:8080", url));
            assertThat(said).contains("Adelie").contains("Gentoo").contains("lens 1");
        }
    }

    private static String sites(Path library) throws IOException {
        try (Stream<Path> found = Files.walk(library, 2)) {
            return found.filter(path -> path.endsWith("site-packages"))
                    .findFirst()
                    .orElseThrow()
                    .toString();
        }
    }

    private static void model(Session session) {
        for (String[] command : List.of(
                new String[] {
                    "run",
                    Session.sample("penguins-mapper.json"),
                    "--out",
                    session.path("penguins").toString(),
                    "--progress",
                    "none"
                },
                new String[] {
                    "model",
                    "export",
                    session.path("penguins").toString(),
                    "-o",
                    session.path("penguins.reeb").toString()
                })) {
            Session.Outcome outcome = session.run(command);
            assertThat(outcome.code()).as(outcome.err()).isZero();
        }
    }

    private static String readme() throws IOException {
        Matcher block = Pattern.compile("```python\\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(Session.checkout().resolve("clients/python/README.md")));
        assertThat(block.find()).isTrue();
        return block.group(1);
    }

    @Test
    void itsWheelIsTheSameEachTime() throws IOException, InterruptedException {
        assertThat(wheel("one")).hasSameBinaryContentAs(wheel("two"));
    }

    private Path wheel(String name) throws IOException, InterruptedException {
        Path into = folder.resolve(name);
        python(
                Map.of("SOURCE_DATE_EPOCH", "1700000000"),
                "-m",
                "build",
                "--no-isolation",
                "--wheel",
                "--outdir",
                into.toString(),
                client.toString());
        try (Stream<Path> files = Files.list(into)) {
            return files.findFirst().orElseThrow();
        }
    }
}
