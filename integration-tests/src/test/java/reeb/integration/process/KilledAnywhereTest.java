package reeb.integration.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import reeb.integration.Session;

/**
 * A run that is killed at any moment of its writing leaves each of its files absent, as it was before, or complete; the next
 * run succeeds and gives what an undisturbed one gives.
 *
 * <p>{@code bench/kills.sh} kills a hundred. Each kill has a seed; {@code bench/kills.sh 1 SEED} draws the same moment again.
 */
@EnabledOnOs({OS.LINUX, OS.MAC})
@Execution(ExecutionMode.CONCURRENT)
final class KilledAnywhereTest {
    private static final int KILLS = Integer.getInteger("reeb.kills", 3);
    private static final long FIRST_SEED = Long.getLong("reeb.kills.seed", 1);

    /** They differ from run to run, in times and folders. */
    private static final List<String> OF_ITS_TIME = List.of("run.json", "report.html");

    private static final String WORKFLOW = """
            {"seed": %d, "steps": [
              {"name": "digits", "use": "digits", "count": 300},
              {"name": "axes", "use": "pca", "components": 3, "of": "digits"},
              {"name": "graph", "use": "mapper", "of": "axes", "lens": {"use": "coordinate"},
               "cover": {"use": "cubes", "resolution": 8}, "clusterer": {"use": "single-linkage", "clusters": 3}},
              {"name": "points", "use": "points-csv", "of": "axes"}, {"name": "matrix", "use": "points-npy", "of": "digits"},
              {"name": "x1", "use": "gexf", "of": "graph"}, {"name": "x2", "use": "graphml", "of": "graph"},
              {"name": "x3", "use": "graph-json", "of": "graph"}, {"name": "x4", "use": "gml", "of": "graph"},
              {"name": "x5", "use": "members-csv", "of": "graph"}, {"name": "x6", "use": "graph-csv", "of": "graph"},
              {"name": "picture", "use": "graph-figure", "of": "graph"}]}
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path folder;

    @SuppressWarnings("NullAway.Init")
    private static Path before;

    @SuppressWarnings("NullAway.Init")
    private static Path after;

    /** How long a process writes, in milliseconds. */
    private static long span;

    @BeforeAll
    static void runUndisturbed() throws Exception {
        Session session = Session.light(folder);
        before = done(session, session.write("before.json", String.format(Locale.ROOT, WORKFLOW, 1)), "before");
        Path workflow = session.write("after.json", String.format(Locale.ROOT, WORKFLOW, 2));
        after = session.path("after");
        Process process = begin(session, workflow, after, "--no-cache");
        long start = System.nanoTime();
        assertThat(process.waitFor()).isZero();
        span = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        assertThat(Session.results(after)).hasSizeGreaterThan(10).isNotEqualTo(Session.results(before));
    }

    static LongStream seeds() {
        return LongStream.range(FIRST_SEED, FIRST_SEED + KILLS);
    }

    @ParameterizedTest(name = "bench/kills.sh 1 {0}")
    @MethodSource("seeds")
    void leavesNothingHalfWritten(long seed) throws Exception {
        Random random = new Random(seed);
        Session session = Session.light(Files.createDirectory(folder.resolve("kill-" + seed)));
        Path out = session.path("run");
        if (random.nextBoolean()) {
            copy(before, out);
        }
        Process process = begin(session, folder.resolve("after.json"), out);
        process.waitFor(random.nextLong(span * 1_000 + 1), TimeUnit.MICROSECONDS);
        process.destroyForcibly().waitFor();

        for (Path file : Session.files(out)) {
            assertWhole(file);
        }
        Session.Outcome next = session.run(command(folder.resolve("after.json"), out));
        assertThat(next.code()).as(next.err()).isZero();
        assertThat(Session.results(out)).isEqualTo(Session.results(after));
        assertThat(Session.files(session.path("cache")))
                .noneMatch(file -> file.toString().contains("unfinished-"));
    }

    /** Starts a run and returns when it has taken its folder. */
    private static Process begin(Session session, Path workflow, Path out, String... more) throws Exception {
        Process process = session.start(command(workflow, out, more));
        Path mark = out.resolve(".unfinished");
        while (process.isAlive() && !Files.exists(mark)) {
            process.waitFor(1, TimeUnit.MILLISECONDS);
        }
        return process;
    }

    private static Path done(Session session, Path workflow, String name) {
        Session.Outcome outcome = session.run(command(workflow, session.path(name)));
        assertThat(outcome.code()).as(outcome.err()).isZero();
        return session.path(name);
    }

    private static String[] command(Path workflow, Path out, String... more) {
        List<String> command =
                new ArrayList<>(List.of("run", workflow.toString(), "--out", out.toString(), "--overwrite"));
        command.addAll(List.of(more));
        return command.toArray(String[]::new);
    }

    private static void assertWhole(Path file) throws IOException {
        String name = file.getFileName().toString();
        // What begins with a point is no output: the mark of the run, and what has no name yet.
        if (name.startsWith(".")) {
            return;
        }
        byte[] bytes = Files.readAllBytes(file);
        boolean old =
                Files.exists(before.resolve(name)) && Arrays.equals(bytes, Files.readAllBytes(before.resolve(name)));
        boolean complete = OF_ITS_TIME.contains(name)
                ? new String(bytes, StandardCharsets.UTF_8).matches("(?s)\\{.*}\\s*|<!.*</html>\\s*")
                : Arrays.equals(bytes, Files.readAllBytes(after.resolve(name)));
        assertThat(old || complete)
                .as("%s of %d bytes is as it was before or complete", name, bytes.length)
                .isTrue();
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectory(to);
        for (Path file : Session.files(from)) {
            Files.copy(file, to.resolve(from.relativize(file)));
        }
    }
}
