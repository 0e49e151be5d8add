package reeb.integration.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import reeb.integration.Session;
import reeb.testkit.Needs;

/** A cluster of Spark, in processes of its own, gives what this process gives, and says in a line why it does not. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
final class OnSparkTest {
    /** Enough rows for three blocks, and patches that take their time. */
    private static final String DRAWN = """
            {"name": "Drawn", "seed": 3, "steps": [
              {"name": "rows", "use": "clusters", "rows": 140000, "columns": 5, "clusters": 9, "apart": 9},
              {"name": "standard", "use": "standardize", "of": "rows"},
              {"name": "lens", "use": "pca", "of": "standard", "components": 2},
              {"name": "graph", "use": "mapper", "of": "standard", "lens": "lens",
               "cover": {"use": "cubes", "resolution": 12, "overlap": 0.2},
               "clusterer": {"use": "dbscan", "eps": 0.2, "minPoints": 5}},
              {"name": "gephi", "use": "gexf", "of": "graph", "members": true},
              {"name": "places", "use": "points-npy", "of": "lens"}]}
            """;

    private static final String SMALL = """
            {"name": "Small", "steps": [
              {"name": "rows", "use": "clusters", "rows": 300, "columns": 3, "clusters": 2, "apart": 5},
              {"name": "graph", "use": "mapper", "of": "rows", "lens": {"use": "coordinate"},
               "clusterer": {"use": "dbscan", "eps": 1, "minPoints": 3}},
              {"name": "gephi", "use": "gexf", "of": "graph"}]}
            """;

    @TempDir
    private static Path folder;

    private SparkCluster cluster;
    private Session session;

    @BeforeAll
    void start() throws IOException, InterruptedException {
        Needs.machine(
                Files.isDirectory(SparkCluster.HOME.resolve("jars")),
                "Spark is in " + SparkCluster.HOME + ": a build without -Pquick gathers it there");
        cluster = SparkCluster.start(Files.createDirectory(folder.resolve("cluster")));
        session = Session.light(
                Files.createDirectory(folder.resolve("session")), Map.of("SPARK_HOME", SparkCluster.HOME.toString()));
        cluster.addWorker("1g");
        cluster.addWorker("1g");
    }

    @AfterAll
    void end() {
        if (cluster != null) {
            cluster.close();
        }
    }

    /** Kills a worker while the other goes on: the bytes are the same, and a line says so. */
    @Test
    void givesTheSameFilesThoughAWorkerIsKilled() throws IOException, InterruptedException {
        Path workflow = session.write("drawn.json", DRAWN);
        Path here = session.path("here");
        Path there = session.path("there");
        Session.Outcome _ = session.done("run", workflow.toString(), "--no-cache", "--out", here.toString());
        long before = cluster.begun(1);
        Process run = session.start(
                "run",
                workflow.toString(),
                "--no-cache",
                "--on",
                cluster.address(),
                "--spark",
                "spark.cores.max=2",
                // Nothing begins before both are there.
                "--spark",
                "spark.scheduler.minRegisteredResourcesRatio=1.0",
                "--out",
                there.toString());
        while (run.isAlive() && cluster.begun(1) == before) {
            boolean _ = run.waitFor(100, TimeUnit.MILLISECONDS);
        }
        cluster.kill(1);
        Session.Outcome outcome = session.end(run);

        assertThat(outcome.code()).as(outcome.err()).isZero();
        assertThat(outcome.err()).containsPattern("executor \\d+ is lost: .*; what it had begun is done again");
        for (String name : List.of("gephi.gexf", "places.npy")) {
            assertThat(Files.mismatch(here.resolve(name), there.resolve(name)))
                    .as(name)
                    .isEqualTo(-1);
        }
        assertThat(outcome.out()).contains("graph ");
        cluster.addWorker("1g");
    }

    @Test
    void tellsOfExecutorsOfAnOlderJava() throws IOException, InterruptedException {
        Optional<Path> older = olderJava();
        Needs.machine(older.isPresent(), "Java 17 is in /usr/lib/jvm");
        Session.Outcome outcome = refused(
                "--spark", "spark.task.maxFailures=1", "--spark", "spark.executorEnv.JAVA_HOME=" + older.orElseThrow());

        assertThat(outcome.err())
                .containsPattern("executor \\d+ on 127\\.0\\.0\\.1 runs Java \\d+; Reeb needs 25: --spark"
                        + " spark\\.executorEnv\\.JAVA_HOME=");
    }

    @Test
    void tellsOfSettingsThatAreNotSparks() throws IOException, InterruptedException {
        assertThat(refused("--spark", "executor.memory=1g").err()).contains("settings of Spark begin with 'spark.'");
    }

    /** Runs a small workflow that the cluster does not do. */
    private Session.Outcome refused(String... more) throws IOException, InterruptedException {
        Path workflow = session.write("small.json", SMALL);
        List<String> arguments =
                new ArrayList<>(List.of("run", workflow.toString(), "--no-cache", "--on", cluster.address()));
        arguments.addAll(List.of(more));
        Session.Outcome outcome = session.launch(arguments.toArray(String[]::new));

        assertThat(outcome.code()).as(outcome.err()).isEqualTo(2);
        assertThat(outcome.err().lines().filter(line -> line.contains("reeb: ")))
                .hasSize(1);
        return outcome;
    }

    /** Finds a Java between the oldest that Spark takes and the oldest that Reeb takes. */
    private static Optional<Path> olderJava() throws IOException {
        Path known = Path.of("/usr/lib/jvm");
        if (!Files.isDirectory(known)) {
            return Optional.empty();
        }
        try (Stream<Path> homes = Files.list(known)) {
            return homes.filter(home -> Files.isExecutable(home.resolve("bin/java")))
                    .filter(OnSparkTest::isOlder)
                    .sorted()
                    .findFirst();
        }
    }

    private static boolean isOlder(Path home) {
        try {
            return Files.readString(home.resolve("release")).contains("JAVA_VERSION=\"17");
        } catch (IOException _) {
            return false;
        }
    }
}
