package reeb.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static reeb.cli.CommandsTest.GOOD;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reeb.runtime.json.Json;
import reeb.runtime.json.JsonReader;

/** The command {@code reeb run}: what it prints, how it ends and what it leaves. */
final class RunCommandTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path home;

    @SuppressWarnings("NullAway.Init")
    private Path work;

    @SuppressWarnings("NullAway.Init")
    private Shell shell;

    @BeforeEach
    void prepare() throws IOException {
        shell = new Shell(home);
        work = Files.createDirectory(home.resolve("work"));
    }

    private String workflow(String json) throws IOException {
        return Files.writeString(work.resolve("w.json"), json).toString();
    }

    private List<String> left() throws IOException {
        try (Stream<Path> files = Files.walk(work)) {
            return files.filter(file -> !file.equals(work))
                    .map(file -> work.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    private Shell.Answer run(String... arguments) throws IOException {
        String out = work.resolve("out").toString();
        return shell.reeb(Stream.concat(Stream.of("run", "--out", out, "--overwrite"), Stream.of(arguments))
                .toArray(String[]::new));
    }

    @Test
    void runsAWorkflow() throws IOException {
        Shell.Answer first = run(workflow(GOOD));
        assertThat(first.code()).isZero();
        assertThat(first.err()).isEmpty();
        // Three steps, what the graph and its layout say, and the folder.
        assertThat(first.out().lines()).hasSize(6).last().asString().startsWith(work.resolve("out") + "  (");
        assertThat(left()).containsExactly("out", "out/list.txt", "out/report.html", "out/run.json", "w.json");
        assertThat(work.resolve("out").resolve("report.html")).content().contains("<h1>", "list.txt", "</html>");
        String text = Files.readString(work.resolve("out").resolve("list.txt"));
        Shell.Answer second = run(workflow(GOOD), "--threads", "4");
        assertThat(second.out()).contains("cached");
        assertThat(steps(second)).as("lines in the workflow's order").isEqualTo(steps(first));
        assertThat(work.resolve("out").resolve("list.txt")).hasContent(text);
        assertThat(run(workflow(GOOD), "--seed", "-4").code()).isZero();
        assertThat(Files.readString(work.resolve("out").resolve("list.txt"))).isNotEqualTo(text);
    }

    /** Gives what lines begin with that are of steps, and not what is said of them. */
    private static List<String> steps(Shell.Answer answer) {
        return answer.out()
                .lines()
                .filter(line -> line.charAt(0) != ' ' && line.charAt(0) != '/')
                .map(line -> line.split(" ", 2)[0])
                .toList();
    }

    @Test
    void tellsProgramsOfItsProgressLineByLine() throws IOException {
        Shell.Answer answer = run(workflow(GOOD), "--progress", "json");
        assertThat(answer.out().lines())
                .isNotEmpty()
                .allSatisfy(line -> assertThat(JsonReader.parse(line, "line"))
                        .isInstanceOfSatisfying(
                                Json.Members.class,
                                event -> assertThat(event.member("event")).isPresent()));
        assertThat(answer.out()).contains("\"began\"", "\"ended\"").endsWith("}\n");
    }

    @Test
    void saysAsMuchAsItIsAskedFor() throws IOException {
        assertThat(run(workflow(GOOD), "--progress", "none").out().lines()).hasSize(1);
        assertThat(run(workflow(GOOD), "--progress", "lines").out().lines()).hasSize(6);
        assertThat(run(workflow(GOOD), "--progress", "bar").err()).contains("list");
        assertThat(run(workflow(GOOD), "--progress", "loud").code()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "input|2|reeb: step 'bad': these data do not fit",
                "runtime|1|reeb: step 'bad': a fault in part 'broken' of plugin 'samples': java.lang.IllegalStateException: a slip; --verbose shows where",
                "error|1|reeb: step 'bad': a fault in part 'broken' of plugin 'samples': java.lang.AssertionError: a serious slip; --verbose shows where",
            })
    void endsWithACodeThatSaysWhy(String fault, int code, String message) throws IOException {
        String file = workflow(
                "{\"steps\": [{\"name\": \"d\", \"use\": \"dice\"}, {\"name\": \"bad\", \"use\": \"broken\", \"fault\": \""
                        + fault + "\"}]}");
        Shell.Answer answer = run(file);
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.err()).isEqualTo(message + "\n");
        assertThat(left()).containsExactly("w.json");
        assertThat(run(file, "--verbose").err()).contains("\tat ");
    }

    @Test
    void tellsOfADiskThatDoesNotTakeIt() throws IOException {
        Shell.Answer answer = run(workflow(GOOD.replace("listing", "half-written")));
        assertThat(answer.code()).isEqualTo(3);
        assertThat(answer.err()).contains("no space left on device");
        assertThat(left()).containsExactly("w.json");
    }

    @ParameterizedTest
    @CsvSource({"--threads,0", "--threads,1000000", "--cache-limit,-1", "--cache-limit,NaN"})
    void refusesNumbersThatMakeNoSense(String option, String value) throws IOException {
        Shell.Answer answer = run(workflow(GOOD), option, value);
        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.err()).startsWith("reeb: " + option);
        assertThat(left()).containsExactly("w.json");
    }

    @Test
    void leavesNothingOfABadWorkflow() throws IOException, InterruptedException {
        String missing = "{\"steps\": [{\"name\": \"d\", \"use\": \"numbers\", \"file\": \"no.txt\"}]}";
        for (String bad : List.of("{", GOOD.replace("dice", "dcie"), missing)) {
            workflow(bad);
            Process process = shell.begin(work, "run", "w.json");
            String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).as(err).isEqualTo(2);
            assertThat(left()).containsExactly("w.json");
        }
    }

    @Test
    void numbersItsFoldersAndStopsWhenItIsTold() throws IOException, InterruptedException {
        workflow(GOOD);
        assertThat(shell.begin(work, "run", "w.json").waitFor()).isZero();
        assertThat(left()).contains("reeb-runs/w-1/run.json");
        workflow("{\"steps\": [{\"name\": \"d\", \"use\": \"dice\"}, {\"name\": \"b\", \"use\": \"busy\"}]}");
        Process busy = shell.begin(work, "run", "--progress", "json", "w.json");
        try (var lines = busy.inputReader(StandardCharsets.UTF_8)) {
            String line = lines.readLine();
            while (line != null && !line.contains("advanced")) {
                line = lines.readLine();
            }
            long asked = System.nanoTime();
            busy.destroy();
            busy.waitFor();
            assertThat(System.nanoTime() - asked).isLessThan(10_000_000_000L);
        }
        assertThat(busy.exitValue()).isNotZero();
        assertThat(left()).doesNotContain("reeb-runs/w-2");
    }
}
