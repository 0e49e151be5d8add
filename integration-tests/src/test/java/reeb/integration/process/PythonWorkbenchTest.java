package reeb.integration.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import reeb.integration.Session;
import reeb.testkit.Needs;

/** The workbench in clients/workbench: its types, its own tests by a real engine, its wheels, its notebooks, and what its guide says. */
@EnabledOnOs(OS.LINUX)
@Execution(ExecutionMode.CONCURRENT)
final class PythonWorkbenchTest {
    private static final Path PYTHON = Session.checkout().resolve("target/readers/bin/python");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    /** A copy, since tools of Python write beside what they read. */
    @SuppressWarnings("NullAway.Init")
    private Path workbench;

    @BeforeEach
    void copy() throws IOException {
        Needs.machine(
                Files.isExecutable(PYTHON),
                "a Python in target/readers has scikit-learn, pytest, mypy and flit, as .ci/run makes it");
        workbench = folder.resolve("workbench");
        Path source = Session.checkout().resolve("clients/workbench");
        try (Stream<Path> files = Files.walk(source)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().contains("cache"))
                    .toList()) {
                Path to = workbench.resolve(source.relativize(file).toString());
                Files.createDirectories(to.resolveSibling(""));
                Files.copy(file, to);
            }
        }
    }

    private String python(Map<String, String> settings, String... arguments) throws IOException, InterruptedException {
        Session session = Session.light(Files.createTempDirectory(folder, "run"), settings);
        List<String> command = new ArrayList<>(List.of(PYTHON.toString()));
        command.addAll(List.of(arguments));
        Session.Outcome outcome = session.end(session.begin(command));
        assertThat(outcome.code()).as(outcome.out() + outcome.err()).isZero();
        return outcome.out();
    }

    private Path installed(Path wheels) throws IOException, InterruptedException {
        Path site = folder.resolve("site");
        List<String> arguments = new ArrayList<>(
                List.of("-m", "pip", "install", "--quiet", "--no-index", "--no-deps", "--target", site.toString()));
        arguments.addAll(Session.files(wheels).stream().map(Path::toString).toList());
        python(Map.of(), arguments.toArray(String[]::new));
        return site;
    }

    private Map<String, String> settings(Path site) {
        return Map.of(
                "PYTHONPATH", site.toString(),
                "REEB_HOME", Session.launcher().resolve("../..").normalize().toString(),
                "REEB_CHECKOUT", Session.checkout().toString(),
                "REEB_GRAPHS",
                        Session.checkout()
                                .resolve("integration-tests/src/test/resources/vectors/mapper")
                                .toString());
    }

    private String tested(Path site, String... chosen) throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of(
                "-m",
                "pytest",
                "-q",
                "-p",
                "no:cacheprovider",
                workbench.resolve("tests").toString()));
        arguments.addAll(List.of(chosen));
        return python(settings(site), arguments.toArray(String[]::new));
    }

    @Test
    void itsTypesHold() throws IOException, InterruptedException {
        assertThat(python(
                        Map.of("MYPYPATH", workbench.resolve("src").toString()),
                        "-m",
                        "mypy",
                        "--strict",
                        "--config-file",
                        workbench.resolve("pyproject.toml").toString(),
                        workbench.resolve("src").toString(),
                        workbench.resolve("tests").toString(),
                        workbench.resolve("build_wheels.py").toString()))
                .contains("no issues found");
    }

    @Test
    void itsTestsPassAndItsGuideAndNotebooksRun() throws IOException, InterruptedException {
        assertThat(tested(
                        installed(wheels("wheels")),
                        "--deselect",
                        "tests/test_documents.py::test_notebooks[mnist.ipynb]"))
                .contains("passed")
                .doesNotContain("skipped")
                .doesNotContain("failed");
    }

    @Test
    void itsNotebookOfRealDigitsRuns() throws IOException, InterruptedException {
        Path _ = Needs.realData();
        assertThat(tested(installed(wheels("wheels")), "-k", "test_notebooks and mnist"))
                .contains("1 passed");
    }

    @Test
    void itsWheelsAreTheSameEachTimeAndOneHoldsTheEngine() throws IOException, InterruptedException {
        Path distribution = folder.resolve("distribution");
        Map<String, String> contents = new HashMap<>(
                Map.of("bin/reeb", "#!/bin/sh\necho mine\n", "lib/reeb.jar", "PK", "lib/reeb.aot", "one machine's"));
        for (Map.Entry<String, String> file : contents.entrySet()) {
            Path path = distribution.resolve(file.getKey());
            Files.createDirectories(path.resolveSibling(""));
            Files.writeString(path, file.getValue());
        }
        assertThat(distribution.resolve("bin/reeb").toFile().setExecutable(true))
                .isTrue();
        Path one = wheels("one", "--engine", distribution.toString());
        Path two = wheels("two", "--engine", distribution.toString());
        assertThat(Session.files(one)).hasSize(2);
        assertThat(Session.results(one)).isEqualTo(Session.results(two));
        Path site = installed(one);
        assertThat(python(
                        Map.of("PYTHONPATH", site.toString(), "PATH", "/usr/bin:/bin", "REEB_HOME", ""),
                        "-c",
                        "import subprocess, reeb._find; print(subprocess.check_output([reeb._find.command()]))"))
                .contains("mine");
        assertThat(site.resolve("reeb_tda_engine/distribution/lib/reeb.jar")).exists();
        assertThat(site.resolve("reeb_tda_engine/distribution/lib/reeb.aot")).doesNotExist();
    }

    @Test
    void theWheelWithTheEngineNeedsNoReebOnThePath() throws IOException, InterruptedException {
        String distribution = Session.launcher().resolve("../..").normalize().toString();
        Path site = installed(wheels("whole", "--engine", distribution));
        String java = Path.of(System.getProperty("java.home"), "bin").toString();
        assertThat(
                        python(
                                Map.of("PYTHONPATH", site.toString(), "PATH", java + ":/usr/bin:/bin", "REEB_HOME", ""),
                                "-c",
                                "import numpy, reeb; print(reeb.Neighbors(n_neighbors=2).fit(numpy.eye(5)).graph_.nnz, reeb._find.command())"))
                .contains("15 " + site.resolve("reeb_tda_engine/distribution/bin/reeb"));
    }

    private Path wheels(String name, String... more) throws IOException, InterruptedException {
        Path into = folder.resolve(name);
        List<String> arguments =
                new ArrayList<>(List.of(workbench.resolve("build_wheels.py").toString(), into.toString()));
        arguments.addAll(List.of(more));
        python(Map.of(), arguments.toArray(String[]::new));
        return into;
    }
}
