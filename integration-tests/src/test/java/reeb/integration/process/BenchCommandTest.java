package reeb.integration.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reeb.integration.Session;
import reeb.testkit.Needs;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The command {@code reeb bench} on small pictures; no time is looked at. */
final class BenchCommandTest {
    private static final List<String> QUICK = List.of("--rows", "120", "--rounds", "1", "--threads", "2");

    @TempDir
    private Path folder;

    private Session session;

    @BeforeEach
    void prepare() {
        session = new Session(folder);
    }

    private Session.Outcome bench(String... arguments) {
        List<String> all = new java.util.ArrayList<>(List.of("bench"));
        all.addAll(QUICK);
        all.addAll(List.of(arguments));
        return session.run(all.toArray(String[]::new));
    }

    /** Writes files like those of MNIST, of pictures that differ. */
    private String pictures() throws IOException {
        for (String part : List.of("train", "t10k")) {
            idx("mnist/" + part + "-images-idx3-ubyte.gz", 28, 28);
            idx("mnist/" + part + "-labels-idx1-ubyte.gz");
        }
        return folder.toString();
    }

    private void idx(String name, int... sizes) throws IOException {
        int length = 100;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(bytes))) {
            out.writeInt(0x800 + sizes.length + 1);
            out.writeInt(100);
            for (int size : sizes) {
                out.writeInt(size);
                length *= size;
            }
            for (int i = 0; i < length; i++) {
                out.writeByte(sizes.length == 0 ? i % 10 : (i * 31 + i / 784 * 17 + i % 784 * (i / 784)) & 0xff);
            }
        }
        Files.createDirectories(folder.resolve("mnist"));
        Files.write(folder.resolve(name), bytes.toByteArray());
    }

    @Test
    void listsWhatThereIsWithItsGoals() {
        Session.Outcome outcome = session.run("bench", "--list");
        assertThat(outcome.code()).isZero();
        assertThat(outcome.out())
                .contains("hog ", "(goal 0.6 s)", "tiles-784 ", "(goal 85 %)", "hdbscan ", "hellinger-nearest ");
    }

    @Test
    void suggestsTheNearestName() {
        Session.Outcome outcome = bench("--only", "tile-784");
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains("there is no benchmark named 'tile-784'; did you mean 'tiles-784'");
    }

    @Test
    void measuresOnPicturesAndMakesThePage() throws IOException {
        Path json = folder.resolve("bench.json");
        Session.Outcome outcome = bench(
                "--data",
                pictures(),
                "--json",
                json.toString(),
                "--only",
                "hog",
                "pca-2",
                "neighbors-15-pca",
                "npy",
                "csv",
                "tiles-50-alone",
                "euclidean-row");

        assertThat(outcome.code()).as(outcome.err()).isZero();
        assertThat(outcome.out())
                .contains("peak: single precision, one thread", "pca-2 ")
                .doesNotContain("goal 0.8");
        JsonNode report = JsonMapper.shared().readTree(json);
        assertThat(report.get("rows").asInt()).isEqualTo(120);
        assertThat(report.get("peaks").size()).isEqualTo(5);
        assertThat(report.get("benchmarks")).hasSize(7).allSatisfy(BenchCommandTest::assertMeasured);
        Session.Outcome page = session.run("bench", "--markdown", json.toString());
        assertThat(page.out()).startsWith("# Performance\n").contains("| `hog` |", "| `npy` |");
    }

    private static void assertMeasured(JsonNode benchmark) {
        assertThat(benchmark.get("firstSeconds").asDouble()).isPositive();
        assertThat(benchmark.get("bestSeconds").asDouble()).isPositive();
        assertThat(benchmark.get("calls").asInt()).isEqualTo(2);
        JsonNode rate = benchmark.has("flops") ? benchmark.get("flops") : benchmark.get("bytes");
        assertThat(rate.get("best").asDouble()).isPositive();
        assertThat(rate.get("share").asDouble() * rate.get("peak").asDouble())
                .isLessThanOrEqualTo(1.01 * rate.get("best").asDouble());
        assertThat(benchmark.has("goalSeconds")).as("goals hold for all rows").isFalse();
    }

    @Test
    void saysWhyABenchmarkIsSkipped() throws IOException {
        Files.writeString(
                Files.createDirectory(folder.resolve("mnist")).resolve("train-images-idx3-ubyte.gz"), "no gzip");
        Session.Outcome outcome = bench("--data", folder.toString(), "--only", "hog", "digits");
        assertThat(outcome.code()).isZero();
        assertThat(outcome.out()).contains("hog                  skipped: ", "train-", "digits ");
        assertThat(outcome.err()).contains("some benchmarks were skipped");
    }

    /** A program that answers as a Python with one tool, whose result is what it was given. */
    private String python() throws IOException {
        Path script = Files.writeString(folder.resolve("python"), """
                #!/bin/sh
                if [ "$2" = versions ]; then
                    echo '{"python": "3.0", "scikit-learn": "0.1"}'
                    exit
                fi
                [ "$2" = ward-10 ] && echo 'too many rows' >&2 && exit 1
                cp "$3" "$4"
                echo '{"seconds": [2.0, 1.0]}'
                """);
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
        return script.toString();
    }

    @Test
    void measuresToolsInPythonBesideReebAndSaysWhatIsMissing() throws IOException {
        Path json = folder.resolve("bench.json");
        Session.Outcome outcome = bench(
                "--data",
                pictures(),
                "--json",
                json.toString(),
                "--against",
                "python",
                "--python",
                python(),
                "--only",
                "pca-50",
                "pacmap",
                "linkage",
                "hog");

        assertThat(outcome.code()).as(outcome.err()).isZero();
        assertThat(outcome.out())
                .containsPattern("scikit-learn +2\\.00 +1\\.00 +[0-9.]+ x as long as Reeb +explained 1\\n")
                .contains("pacmap             is not installed in " + folder.resolve("python"))
                .contains("scikit-learn       failed: too many rows")
                .doesNotContain("hog");
        JsonNode report = JsonMapper.shared().readTree(json);
        assertThat(report.get("tools").get("scikit-learn").asString()).isEqualTo("0.1");
        assertThat(report.get("benchmarks")
                        .get(0)
                        .get("rivals")
                        .get(0)
                        .get("calls")
                        .asInt())
                .isEqualTo(2);
        Session.Outcome page = session.run("bench", "--markdown", json.toString(), json.toString());
        assertThat(page.out()).contains("## Beside other tools, in one run", "| scikit-learn 0.1 |");
    }

    @Test
    void saysWhichPythonDoesNotRun() throws IOException {
        Session.Outcome outcome = bench("--data", pictures(), "--against", "python", "--python", "no-such-python");
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains("--python no-such-python: does not run");
    }

    @Test
    void asksARealPythonWhatItHas() throws IOException {
        boolean found = Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(place -> Files.isExecutable(Path.of(place, "python3")));
        Needs.machine(found, "python3 is in the search path");
        Session.Outcome outcome =
                bench("--data", pictures(), "--only", "linkage", "--against", "python", "--python", "python3");
        assertThat(outcome.code()).as(outcome.err()).isZero();
        assertThat(outcome.out()).containsPattern("scikit-learn +([0-9]|is not installed|failed)");
    }

    @Test
    void overwritesNoReportAndSaysSoAtOnce() throws IOException {
        Path json = Files.writeString(folder.resolve("bench.json"), "mine");
        Session.Outcome outcome = bench("--json", json.toString());
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains("bench.json: is there already");
        assertThat(json).hasContent("mine");
    }

    @Test
    void refusesNumbersThatMakeNoSense() {
        assertThat(session.run("bench", "--rounds", "0").err()).contains("--rounds 0: must be from 1 to 1000");
        assertThat(session.run("bench", "--rows", "5").err()).contains("--rows 5: must be at least 100");
        assertThat(session.run("bench", "--threads", "0").err()).contains("--threads 0: must be from 1 to 1024");
    }
}
