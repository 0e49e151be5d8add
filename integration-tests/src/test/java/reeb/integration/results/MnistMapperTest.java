package reeb.integration.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;
import reeb.integration.Session;

/**
 * The graphs of all 70,000 digits are those that ReNom TDA, KeplerMapper and GUDHI give with an exact PCA lens.
 *
 * <p>The tutorial of ReNom TDA has 1617 nodes and 4278 edges, from a randomised PCA without a seed.
 */
@EnabledIfEnvironmentVariable(named = "REEB_DATA", matches = ".+")
final class MnistMapperTest {
    @TempDir
    private Path folder;

    @Test
    void theReNomRunHas1616NodesAnd4269Edges() throws Exception {
        Session.Outcome outcome = run();

        assertThat(outcome.code()).as(outcome.err()).isZero();
        assertThat(outcome.out())
                .contains("1,616 nodes, 4,269 edges")
                .contains("24,672 of 70,000 rows (35.2 %) are in some node; 45,328 (64.8 %) lost as noise");
        assertThat(Files.readString(folder.resolve("run/gephi.gexf"))).contains("45,328 (64.8 %) lost as noise");
        assertThat(Files.readString(folder.resolve("run/run.json"))).contains("45,328 (64.8 %) lost as noise");
    }

    @Test
    void tenIntervalsInKeplersConventionHave490NodesAnd1018Edges() {
        Session.Outcome outcome = run(
                "--set",
                "graph.cover.resolution=10",
                "--set",
                "graph.cover.convention=kepler",
                "--set",
                "graph.smallPatches=skip");

        assertThat(outcome.code()).as(outcome.err()).isZero();
        assertThat(outcome.out()).contains("490 nodes, 1,018 edges");
    }

    @Test
    void keplersConventionGivesTheGraphOfTheReNomRun() {
        Session.Outcome outcome = run("--set", "graph.cover.convention=kepler", "--set", "graph.cover.overlap=0.375");

        assertThat(outcome.out()).contains("1,616 nodes, 4,269 edges");
    }

    private Session.Outcome run(String... settings) {
        String[] command = {
            "run",
            Session.sample("mnist-mapper.json"),
            "--no-cache",
            "--out",
            folder.resolve("run").toString()
        };
        return new Session(folder)
                .run(java.util.stream.Stream.of(command, settings)
                        .flatMap(java.util.Arrays::stream)
                        .toArray(String[]::new));
    }
}
