package reeb.integration.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import reeb.integration.Session;

/** The launcher on vectors of any width: the same bytes, or a refusal. */
@EnabledOnOs({OS.LINUX, OS.MAC})
@Execution(ExecutionMode.CONCURRENT)
final class VectorWidthsTest {
    /** What once rounded otherwise on other vectors, and what is computed from fused products. */
    private static final String WORKFLOW = """
            {"steps": [
              {"name": "d", "use": "digits", "count": 300},
              {"name": "p", "use": "pca", "of": "d", "components": 20},
              {"name": "t", "use": "t-sne", "of": "p", "iterations": 40,
               "optimisation": {"earlyIterations": 10, "gradient": "grid"}},
              {"name": "x", "use": "t-sne", "of": "p", "iterations": 20, "dimensions": 3, "optimisation": {"gradient": "exact"}},
              {"name": "s", "use": "sg-t-sne", "of": "p", "iterations": 20, "optimisation": {"earlyIterations": 5}},
              {"name": "c", "use": "pacmap", "of": "p", "iterations": 40},
              {"name": "u", "use": "umap", "of": "p", "epochs": 20},
              {"name": "g", "use": "mapper", "of": "p", "lens": "coordinate", "clusterer": "one-cluster"},
              {"name": "l", "use": "sg-t-sne-layout", "of": "g", "iterations": 40},
              {"name": "op", "use": "points-npy", "of": "p"},
              {"name": "ot", "use": "points-npy", "of": "t"},
              {"name": "ox", "use": "points-npy", "of": "x"},
              {"name": "os", "use": "points-npy", "of": "s"},
              {"name": "oc", "use": "points-npy", "of": "c"},
              {"name": "ou", "use": "points-npy", "of": "u"},
              {"name": "ol", "use": "graph-json", "of": "g", "layout": "l"}
            ]}
            """;

    @TempDir
    private Path folder;

    @Test
    void changeNoByte() throws IOException, InterruptedException {
        Running own = start("own", Map.of());
        List<Running> others = List.of(
                start("plain", Map.of("REEB_VECTORS", "plain")),
                start("256", Map.of("REEB_VECTORS", "256")),
                start("unfused", Map.of("REEB_VECTORS", "256", "REEB_JAVA_OPTIONS", "-XX:-UseFMA")));

        Map<String, List<Byte>> expected = own.results();
        assertThat(expected).hasSize(7);
        for (Running other : others) {
            assertThat(other.results()).as(other.session().folder().toString()).isEqualTo(expected);
        }
    }

    private Running start(String name, Map<String, String> settings) throws IOException {
        Session session = new Session(folder.resolve(name), settings);
        Path workflow = session.write("workflow.json", WORKFLOW);
        Path out = session.path("run");
        return new Running(session, session.start("run", workflow.toString(), "--no-cache", "--out", out.toString()));
    }

    /** A run in a process of its own, beside others. */
    private record Running(Session session, Process process) {
        Map<String, List<Byte>> results() throws IOException, InterruptedException {
            Session.Outcome outcome = session.end(process);
            assertThat(outcome.code()).as(outcome.err()).isZero();
            return Session.results(session.path("run"));
        }
    }

    @Test
    void areRefusedWhereTheyAreUnknown() throws IOException, InterruptedException {
        Session session = new Session(folder, Map.of("REEB_VECTORS", "avx2"));
        Path workflow = session.write("workflow.json", WORKFLOW);
        Session.Outcome outcome = session.launch("run", workflow.toString());
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err())
                .contains("reeb: REEB_VECTORS: must be 'plain', '128', '256' or '512', or not be set, but is 'avx2'");
        assertThat(session.path("reeb-runs")).doesNotExist();
    }
}
