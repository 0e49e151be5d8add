package reeb.integration.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import reeb.integration.Session;

/**
 * Every part on all 70,000 digits, with a heap that holds the digits and little else: it does with that, or says before it
 * begins what needs less.
 */
@EnabledIfEnvironmentVariable(named = "REEB_DATA", matches = ".+")
@EnabledOnOs({OS.LINUX, OS.MAC})
@Execution(ExecutionMode.CONCURRENT)
final class SmallHeapTest {
    private static final Map<String, String> HEAP = Map.of("REEB_JAVA_OPTIONS", "-Xmx200m");

    /** What takes longer of the processors has passed the places where memory is asked for, and is stopped. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @TempDir
    private static Path folder;

    /** Measures of clusters and of graphs have none to look at here; the network takes other images. */
    static List<String> parts() {
        return PartSteps.steps().stream()
                .filter(part -> !part.matches("'use': '(ari|nmi|purity)'|'use': 'onnx'.*|'of': 'graph'.*"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("parts")
    void doesWithItOrSaysWhatNeedsLess(String part) throws IOException, InterruptedException {
        String name = part.replaceAll("[^a-z0-9-]+", "_");
        Session session = new Session(folder.resolve(name), HEAP);
        String steps = "{'steps': [{'name': 'data', 'use': 'mnist'}, {'name': 'tried', 'of': 'data', " + part + "}]}";
        Path workflow = session.write("workflow.json", steps.replace('\'', '"'));
        Path out = session.path("run");

        Process process = session.start("run", workflow.toString(), "--out", out.toString(), "--no-cache");
        boolean ended = endsInTime(process);
        process.destroy();
        int code = process.waitFor();

        String complaint = Files.readString(session.path("err.txt"));
        assertThat(code).as(complaint).isIn(ended ? List.of(0, 2) : List.of(0, 2, 130, 143));
        assertThat(complaint).doesNotContain("OutOfMemory", "\tat ", "the memory is used up");
        if (code == 2) {
            assertThat(complaint).contains("step 'tried': ").containsAnyOf("; take ", "; choose ", "; let ", "; use ");
        }
    }

    /** The time on the processors is the same whatever else runs; it is not told of every process that has just ended. */
    private static boolean endsInTime(Process process) throws InterruptedException {
        while (!process.waitFor(50, TimeUnit.MILLISECONDS)) {
            if (process.info().totalCpuDuration().orElse(Duration.ZERO).compareTo(PATIENCE) > 0) {
                return false;
            }
        }
        return true;
    }
}
