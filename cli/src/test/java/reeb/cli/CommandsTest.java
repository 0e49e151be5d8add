package reeb.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import reeb.runtime.json.Json;
import reeb.runtime.json.JsonReader;

final class CommandsTest {
    static final String GOOD = """
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
                "engine",
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
        shell.reeb("run", "--out", work.resolve("out").toString(), workflow(GOOD));
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
}
