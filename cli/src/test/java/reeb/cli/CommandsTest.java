package reeb.cli;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.params.provider.ValueSource;
import reeb.runtime.json.Json;
import reeb.runtime.json.JsonReader;

final class CommandsTest {
    private static final String GOOD = """
            {"seed": 3, "steps": [
              {"name": "data", "use": "dice"},
              {"name": "graph", "use": "chart"},
              {"name": "list", "use": "listing"}]}
            """;

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

    @Test
    void showsWhatToDoFirst() throws IOException {
        Shell.Answer answer = shell.reeb();
        assertThat(answer.code()).isZero();
        assertThat(answer.out()).contains("reeb init", "reeb run workflow.json", "Exit codes:", "130");
        assertThat(answer.err()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "run",
                "query",
                "where",
                "pack",
                "validate",
                "parts",
                "plugins",
                "schema",
                "data",
                "data list",
                "data fetch",
                "init",
                "cache",
                "cache clear",
                "completion",
            })
    void explainsEveryCommand(String command) throws IOException {
        Shell.Answer answer = shell.reeb((command + " --help").split(" "));
        assertThat(answer.code()).isZero();
        assertThat(answer.out()).startsWith("Usage: reeb " + command);
        assertThat(answer.err()).isEmpty();
    }

    @Test
    void tellsItsVersion() throws IOException {
        Shell.Answer answer = shell.reeb("--version");
        assertThat(answer.code()).isZero();
        assertThat(answer.out()).startsWith("reeb ").contains("Java 25");
    }

    @ParameterizedTest
    @CsvSource({"rum", "run", "--nothing", "run --threads x w.json", "run --seed 1.5 w.json", "init a b"})
    void refusesWrongArguments(String arguments) throws IOException {
        Shell.Answer answer = shell.reeb(arguments.split(" "));
        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.out()).isEmpty();
        assertThat(answer.err())
                .contains(" --help' shows what can be given\n")
                .doesNotContain("Usage:")
                .satisfies(text -> assertThat(text.lines()).hasSizeLessThan(5));
    }

    @Test
    void refusesPluginFoldersThatAreNotThere() throws IOException {
        Shell.Answer answer =
                shell.reeb("parts", "--plugins", work.resolve("nowhere").toString());
        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.err())
                .isEqualTo("reeb: --plugins " + work.resolve("nowhere") + ": there is no such folder\n");
    }

    @Test
    void listsAndExplainsParts() throws IOException {
        assertThat(shell.reeb("parts").out())
                .contains("Sources\n", "numbers            Counts, or reads a number from each line.\n", "Metrics\n");
        assertThat(shell.reeb("parts", "options").out())
                .startsWith("options (transform, plugin samples)\n")
                .contains("share: number > 0 and < 1 [0.5]", "frame.width: whole number >= 1 [required]");
        assertThat(shell.reeb("parts", "--markdown").out()).contains("### `options`", "small \\| very-large");
        Shell.Answer wrong = shell.reeb("parts", "optoins");
        assertThat(wrong.code()).isEqualTo(2);
        assertThat(wrong.err())
                .isEqualTo("reeb: there is no part named 'optoins'; did you mean 'options'? 'reeb parts' lists all\n");
        assertThat(shell.reeb("plugins").out()).contains("samples");
    }

    @Test
    void printsTheSchema() throws IOException {
        Shell.Answer answer = shell.reeb("schema");
        assertThat(answer.code()).isZero();
        assertThat(JsonReader.parse(answer.out(), "schema")).isInstanceOf(Json.Members.class);
    }

    @Test
    void validatesWorkflows() throws IOException {
        Shell.Answer good = shell.reeb("validate", workflow(GOOD));
        assertThat(good.code()).isZero();
        assertThat(good.out()).endsWith("  data: dice\n  graph: chart  <- data\n  list: listing  <- graph\n");
        String file = workflow(GOOD.replace("dice", "dcie"));
        Shell.Answer bad = shell.reeb("validate", file);
        assertThat(bad.code()).isEqualTo(2);
        assertThat(bad.err())
                .isEqualTo(
                        "reeb: " + file
                                + ":2:27: /steps/0/use: there is no part named 'dcie'; did you mean 'dice'? 'reeb parts' lists all\n");
        assertThat(shell.reeb("validate", file, "--set", "data.use=dice").code())
                .isZero();
        assertThat(shell.reeb("validate", file + "x").err()).isEqualTo("reeb: " + file + "x: there is no such file\n");
    }

    @Test
    void writesAStarterOnce() throws IOException {
        String file = work.resolve("new.json").toString();
        assertThat(shell.reeb("init", file).code()).isZero();
        assertThat(JsonReader.read(Path.of(file))).isInstanceOf(Json.Members.class);
        Files.writeString(Path.of(file), "mine");
        Shell.Answer again = shell.reeb("init", file);
        assertThat(again.code()).isEqualTo(2);
        assertThat(again.err()).contains("is there already and is not overwritten");
        assertThat(Path.of(file)).hasContent("mine");
        assertThat(shell.reeb("init", work.resolve("no").resolve("new.json").toString())
                        .code())
                .isEqualTo(3);
    }

    @Test
    void showsAndClearsTheCache() throws IOException {
        assertThat(shell.reeb("cache").out()).contains(": 0 results, 0.0 MiB");
        run(workflow(GOOD));
        assertThat(shell.reeb("cache").out()).contains(": 3 results");
        assertThat(shell.reeb("cache", "clear").code()).isZero();
        assertThat(shell.reeb("cache").out()).contains(": 0 results");
    }

    @Test
    void listsDataSets() throws IOException {
        assertThat(shell.reeb("data", "list").out())
                .contains("mnist           not here; 'reeb data fetch mnist' gets it", "cifar-10");
        Shell.Answer wrong = shell.reeb("data", "fetch", "mnits");
        assertThat(wrong.code()).isEqualTo(2);
        assertThat(wrong.err()).isEqualTo("reeb: there is no data set named 'mnits'; did you mean 'mnist'?\n");
        assertThat(shell.reeb("data", "fetch", "mnist", "--from", "example.org").code())
                .isEqualTo(2);
    }

    @Test
    void completesCommands() throws IOException {
        Shell.Answer answer = shell.reeb("completion");
        assertThat(answer.code()).isZero();
        assertThat(answer.out()).contains("complete ", "validate", "--progress");
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
        assertThat(work.resolve("out").resolve("list.txt")).hasContent(text);
        assertThat(run(workflow(GOOD), "--seed", "-4").code()).isZero();
        assertThat(Files.readString(work.resolve("out").resolve("list.txt"))).isNotEqualTo(text);
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
            assertThat(System.nanoTime() - asked).isLessThan(3_000_000_000L);
        }
        assertThat(busy.exitValue()).isNotZero();
        assertThat(left()).doesNotContain("reeb-runs/w-2");
    }
}
