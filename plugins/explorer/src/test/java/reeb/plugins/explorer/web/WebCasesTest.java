package reeb.plugins.explorer.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reeb.testkit.Needs;

/** Runs the cases of {@code src/test/web} with Node, bundled as the application is. */
final class WebCasesTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {"app-cases", "query-cases", "statistics-cases", "journal-cases", "review-cases", "layer-cases"})
    void holds(String cases) throws IOException, InterruptedException {
        Optional<Path> node = onPath("node");
        Needs.machine(node.isPresent(), "a program 'node' is on the PATH, which runs the cases of the application");
        Path script = folder.resolve(cases + ".mjs");
        run(
                System.getProperty("reeb.test.esbuild", "esbuild"),
                Path.of("src/test/web", cases + ".ts").toString(),
                "--bundle",
                "--format=esm",
                "--target=es2022",
                "--log-level=warning",
                "--outfile=" + script);
        run(node.orElseThrow().toString(), script.toString());
    }

    /** Runs a program to its end, which must be a good one; what it said tells why where it is not. */
    private void run(String... command) throws IOException, InterruptedException {
        Path said = folder.resolve("said.txt");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        int end = process.waitFor();
        assertThat(end)
                .as(() -> {
                    try {
                        return List.of(command) + "\n" + Files.readString(said, StandardCharsets.UTF_8);
                    } catch (IOException fault) {
                        throw new AssertionError(fault);
                    }
                })
                .isZero();
    }

    private static Optional<Path> onPath(String program) {
        return Arrays.stream(System.getenv("PATH").split(Pattern.quote(File.pathSeparator)))
                .map(place -> Path.of(place, program))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
