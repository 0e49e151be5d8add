package reeb.integration.workflows;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import reeb.integration.Session;

/** The same input, seed and version give the same bytes, whatever happens on the way. */
final class ReproducibilityTest {
    private static final String DIGITS = "digits-mapper.json";

    private static final Map<String, String> ABROAD = Map.of(
            "turkish",
            "-Duser.language=tr -Duser.country=TR -Duser.timezone=Asia/Kathmandu -Dfile.encoding=ISO-8859-1",
            "arabic",
            "-Duser.language=ar -Duser.country=EG -Duser.timezone=America/St_Johns -Dfile.encoding=UTF-16");

    @TempDir
    private Path folder;

    @Test
    void anyNumberOfThreadsGivesTheSameBytes() {
        Session session = new Session(folder);
        Path reference = run(session, DIGITS, "one", "--threads", "1", "--no-cache");

        for (String threads : List.of("2", "5")) {
            Path other = run(session, DIGITS, "threads-" + threads, "--threads", threads, "--no-cache");
            assertThat(Session.results(other)).isEqualTo(Session.results(reference));
        }
    }

    @Test
    @EnabledIfEnvironmentVariable(named = "REEB_DATA", matches = ".+")
    void realDigitsGiveTheSameBytesOnOneAndTwoThreads() {
        Session session = new Session(folder);
        String[] small = {"--set", "digits.part=test", "--set", "graph.clusterer.eps=6", "--no-cache"};
        Path one = run(session, "mnist-mapper.json", "one", with(small, "--threads", "1"));
        Path two = run(session, "mnist-mapper.json", "two", with(small, "--threads", "2"));

        assertThat(Session.results(two)).isEqualTo(Session.results(one));
    }

    @Test
    void theCacheGivesTheSameBytes() {
        Session session = new Session(folder);
        Path first = run(session, DIGITS, "first");
        Session.Outcome second = session.run(
                "run", Session.sample(DIGITS), "--out", session.path("second").toString());

        assertThat(second.out()).contains("cached");
        assertThat(Session.results(session.path("second"))).isEqualTo(Session.results(first));
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void anotherLanguageTimeZoneAndEncodingGiveTheSameBytes() throws Exception {
        Map<String, List<Byte>> reference =
                Session.results(launched("reference", "-Duser.language=en -Duser.timezone=UTC"));

        for (Map.Entry<String, String> options : ABROAD.entrySet()) {
            assertThat(Session.results(launched(options.getKey(), options.getValue())))
                    .as(options.getValue())
                    .isEqualTo(reference);
        }
    }

    /** Runs steps of many kinds in a process of its own. */
    private Path launched(String name, String options) throws Exception {
        Path place = folder.resolve(name);
        Files.createDirectories(place);
        Session session = Session.light(place, Map.of("REEB_JAVA_OPTIONS", options));
        Path workflow = session.write("many.json", """
                {"seed": 3, "steps": [
                 {"name": "digits", "use": "digits", "count": 300},
                 {"name": "axes", "use": "pca", "components": 5, "of": "digits"},
                 {"name": "map", "use": "t-sne", "of": "axes", "iterations": 60, "perplexity": [10],
                  "optimisation": {"earlyIterations": 20}},
                 {"name": "groups", "use": "k-means", "of": "axes", "clusters": 5},
                 {"name": "graph", "use": "mapper", "of": "axes", "lens": {"use": "coordinate"}, "cover": {"use": "cubes", "resolution": 6},
                  "clusterer": {"use": "single-linkage", "clusters": 3}},
                 {"name": "accuracy", "use": "knn-accuracy", "of": "map", "k": 5},
                 {"name": "points", "use": "points-csv", "of": "groups"}, {"name": "figures", "use": "figures-csv", "of": ["accuracy"]},
                 {"name": "curve", "use": "curves", "of": ["accuracy"], "formats": ["png", "svg", "pdf"]},
                 {"name": "scatter", "use": "scatter", "of": "map", "formats": ["png", "svg"]},
                 {"name": "picture", "use": "graph-figure", "of": "graph"},
                 {"name": "x1", "use": "gexf", "of": "graph"}, {"name": "x2", "use": "graphml", "of": "graph"},
                 {"name": "x3", "use": "graph-json", "of": "graph"}, {"name": "x4", "use": "gdf", "of": "graph"},
                 {"name": "x5", "use": "gml", "of": "graph"}, {"name": "x6", "use": "pajek", "of": "graph"},
                 {"name": "x7", "use": "dl", "of": "graph"}, {"name": "x8", "use": "dot", "of": "graph"},
                 {"name": "x9", "use": "vna", "of": "graph"}, {"name": "x10", "use": "graph-csv", "of": "graph"},
                 {"name": "x11", "use": "gephi", "of": "graph"}, {"name": "x12", "use": "members-csv", "of": "graph"}]}
                """);
        Path out = place.resolve("run");
        Session.Outcome outcome = session.launch("run", workflow.toString(), "--out", out.toString(), "--no-cache");
        assertThat(outcome.code()).as(outcome.err()).isZero();
        return out;
    }

    @Test
    void anotherSeedGivesOtherDigits() {
        Session session = new Session(folder);
        Map<String, List<Byte>> first = Session.results(run(session, DIGITS, "first"));
        Map<String, List<Byte>> second = Session.results(run(session, DIGITS, "second", "--seed", "8"));

        assertThat(second.get("members.csv")).isNotEqualTo(first.get("members.csv"));
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aKilledRunContinuesAndGivesTheBytesOfAnUndisturbedOne() throws Exception {
        Session disturbed = new Session(folder.resolve("disturbed"));
        Files.createDirectories(disturbed.folder());
        String[] command = {
            "run", Session.sample(DIGITS), "--out", disturbed.path("run").toString()
        };
        killOnceCached(disturbed, "pixels", command);

        assertThat(Session.files(disturbed.path("run")))
                .as("whole files and the mark of an unfinished run")
                .noneMatch(file -> file.endsWith("run.json"));
        Session.Outcome continued = disturbed.launch(command);

        assertThat(continued.code()).as(continued.err()).isZero();
        assertThat(continued.out()).contains("cached");
        Session calm = new Session(folder.resolve("calm"));
        assertThat(Session.results(disturbed.path("run"))).isEqualTo(Session.results(run(calm, DIGITS, "run")));
        assertThat(unfinished(disturbed.path("cache"))).isEmpty();
    }

    /** Kills the process without warning as soon as the cache holds two results. */
    private static void killOnceCached(Session session, String step, String... command) throws Exception {
        Process process = session.start(command);
        Path cache = session.path("cache");
        while (process.isAlive() && entries(cache) < 2) {
            process.waitFor(5, TimeUnit.MILLISECONDS);
        }
        process.destroyForcibly().waitFor();
        assertThat(entries(cache))
                .as("results cached before the kill, up to " + step)
                .isGreaterThanOrEqualTo(2);
    }

    private static long entries(Path cache) throws IOException {
        if (!Files.isDirectory(cache)) {
            return 0;
        }
        try (Stream<Path> paths = Files.walk(cache)) {
            return paths.filter(path -> path.endsWith("manifest.json"))
                    .filter(path -> !path.toString().contains("unfinished-"))
                    .count();
        } catch (java.io.UncheckedIOException e) {
            // A folder was renamed while it was listed.
            return 0;
        }
    }

    private static List<Path> unfinished(Path cache) throws IOException {
        try (Stream<Path> paths = Files.walk(cache)) {
            return paths.filter(path -> path.getFileName().toString().startsWith("unfinished-"))
                    .toList();
        }
    }

    private static Path run(Session session, String sample, String out, String... more) {
        Path folder = session.path(out);
        Session.Outcome outcome = session.run(with(more, "run", Session.sample(sample), "--out", folder.toString()));
        assertThat(outcome.code()).as(outcome.err()).isZero();
        return folder;
    }

    private static String[] with(String[] more, String... first) {
        return Stream.concat(Stream.of(first), Stream.of(more)).toArray(String[]::new);
    }
}
