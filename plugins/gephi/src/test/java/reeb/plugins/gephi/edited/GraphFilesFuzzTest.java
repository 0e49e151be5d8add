package reeb.plugins.gephi.edited;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import reeb.api.graph.Network;
import reeb.api.problem.InputException;
import reeb.plugins.gephi.Networks;
import reeb.testkit.TestRun;

/** Whatever the bytes, a graph that comes back is taken over or refused in a line. */
final class GraphFilesFuzzTest {
    private static final Network NETWORK = Networks.named("b");

    static Stream<byte[]> gexf() {
        return Stream.of(GraphBytes.xml("gexf").getBytes(StandardCharsets.UTF_8));
    }

    static Stream<byte[]> graphml() {
        return Stream.of(GraphBytes.xml("graphml").getBytes(StandardCharsets.UTF_8));
    }

    static Stream<byte[]> projects() throws IOException {
        return Stream.of(GraphBytes.project());
    }

    static Stream<byte[]> stores() throws IOException {
        List<byte[]> stores = new ArrayList<>();
        GraphBytes.withStore(GraphBytes.project(), store -> {
            stores.add(store);
            return store;
        });
        return stores.stream();
    }

    @MethodSource("gexf")
    @FuzzTest(maxDuration = "60s")
    void readsOrRefusesAnyGexf(byte[] bytes) throws IOException {
        check(bytes, ".gexf");
    }

    @MethodSource("graphml")
    @FuzzTest(maxDuration = "60s")
    void readsOrRefusesAnyGraphml(byte[] bytes) throws IOException {
        check(bytes, ".graphml");
    }

    @MethodSource("projects")
    @FuzzTest(maxDuration = "60s")
    void readsOrRefusesAnyGephiProject(byte[] bytes) throws IOException {
        check(bytes, ".gephi");
    }

    /** The graph within a project, whose checksums are right: what is drawn for a whole archive hardly ever gets that far. */
    @MethodSource("stores")
    @FuzzTest(maxDuration = "60s")
    void readsOrRefusesAnyGephiStore(byte[] bytes) throws IOException {
        check(GraphBytes.withStore(GraphBytes.project(), _ -> bytes), ".gephi");
    }

    private static void check(byte[] bytes, String ending) throws IOException {
        Path file = Files.createTempFile("fuzz", ending);
        try {
            Files.write(file, bytes);
            new EditedGraph(file.toString()).transform(NETWORK, List.of(file), TestRun.serial());
        } catch (InputException refused) {
            assertThat(refused.getMessage())
                    .contains(file.getFileName().toString())
                    .doesNotContain("\n");
        } finally {
            Files.delete(file);
        }
    }
}
