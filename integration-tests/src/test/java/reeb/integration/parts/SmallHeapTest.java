package reeb.integration.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import reeb.integration.Session;

/**
 * Every part on all 70,000 digits, with a heap that holds the digits and little else: it does with that, or says before it
 * begins what needs less. One process tries them all: most of the time of a process of its own would be its start.
 */
@EnabledIfEnvironmentVariable(named = "REEB_DATA", matches = ".+")
@EnabledOnOs({OS.LINUX, OS.MAC})
@Execution(ExecutionMode.CONCURRENT)
final class SmallHeapTest {
    private static final String OPTIONS = "java.txt";

    @TempDir
    private Path folder;

    /** Measures of clusters and of graphs have none to look at here; the network takes other images. */
    private static List<String> parts() {
        return PartSteps.steps().stream()
                .filter(part -> !part.matches("'use': '(ari|nmi|purity)'|'use': 'onnx'.*|'of': 'graph'.*"))
                .toList();
    }

    @TestFactory
    Stream<DynamicTest> doWithItOrSayWhatNeedsLess() throws IOException, InterruptedException {
        Session session = new Session(folder, Map.of("REEB_JAVA_OPTIONS", "@" + OPTIONS));
        session.write(OPTIONS, options());
        List<String> parts = parts();
        String list = session.write("workflows.txt", String.join("\n", workflows(session, parts)))
                .toString();

        // The launcher gives it the options of a run.
        Session.Outcome outcome = session.launch("run", list);

        List<String> ends = outcome.out().lines().toList();
        assertThat(ends).as(outcome.err()).hasSameSizeAs(parts);
        return IntStream.range(0, parts.size())
                .mapToObj(i -> DynamicTest.dynamicTest(parts.get(i), () -> check(ends.get(i))));
    }

    /** A file of options as Java reads them: the class that it names is started, and not the launcher's. */
    private static String options() {
        String classPath = System.getProperty("java.class.path").replace("\\", "\\\\");
        return "-Xmx200m\n-cp \"" + classPath + "\"\n" + WorkflowsInTurn.class.getName() + "\n";
    }

    private static List<String> workflows(Session session, List<String> parts) {
        List<String> files = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            String steps = "{'steps': [{'name': 'data', 'use': 'mnist'}, {'name': '" + WorkflowsInTurn.STEP
                    + "', 'of': 'data', " + parts.get(i) + "}]}";
            files.add(session.write("workflow-" + i + ".json", steps.replace('\'', '"'))
                    .toString());
        }
        return files;
    }

    private static void check(String end) {
        if (!end.equals(WorkflowsInTurn.DONE) && !end.equals(WorkflowsInTurn.STOPPED)) {
            assertThat(end)
                    .startsWith(WorkflowsInTurn.REFUSED + "step '" + WorkflowsInTurn.STEP + "': ")
                    .containsAnyOf("; take ", "; choose ", "; let ", "; use ");
        }
    }
}
