package reeb.integration.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import reeb.api.problem.InputException;
import reeb.integration.Session;
import reeb.runtime.catalog.Catalog;
import reeb.runtime.json.JsonReader;
import reeb.runtime.workflow.FileCheck;
import reeb.runtime.workflow.Workflow;
import reeb.runtime.workflow.WorkflowReader;

/** Whatever the text, a workflow of the parts that there are is read, or refused with its mistakes. */
final class WorkflowsFuzzTest {
    private static final Catalog CATALOG = Catalog.open(List.of());
    private static final Path PLACE = Path.of("drawn.json");

    static Stream<byte[]> workflows() throws IOException {
        try (Stream<Path> files = Files.list(Session.checkout().resolve("sample-workflows"))) {
            return files
                    .filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .map(WorkflowsFuzzTest::bytes)
                    .toList()
                    .stream();
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @MethodSource("workflows")
    @FuzzTest(maxDuration = "60s")
    void readsOrRefusesAnyWorkflow(byte[] bytes) {
        try {
            String text = new String(bytes, StandardCharsets.UTF_8);
            Workflow workflow = WorkflowReader.read(
                    CATALOG, PLACE, JsonReader.parse(text, PLACE.toString()), List.of(), FileCheck.none());
            assertThat(workflow.steps()).isNotEmpty();
        } catch (InputException refused) {
            assertThat(refused.getMessage()).contains(PLACE.toString());
        }
    }
}
