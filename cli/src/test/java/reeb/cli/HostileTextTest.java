package reeb.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reeb.runtime.json.Json;
import reeb.runtime.json.JsonReader;
import reeb.runtime.samples.SampleTexts;

/** Texts of files, names and plugins that would steer a terminal, or pass for lines of ours. */
final class HostileTextTest {
    private static final String SHOWN = "a\\u001b[2J\\u009b2J\\u0007\\u202ez\\nreeb: all is well\\u000d";
    private static final String WORKFLOW = """
            {"steps": [
              {"name": "data", "use": "steering"},
              {"name": "graph", "use": "chart"}]}
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path home;

    @SuppressWarnings("NullAway.Init")
    private Shell shell;

    @BeforeEach
    void openShell() throws IOException {
        shell = new Shell(home);
    }

    private Shell.Answer run(String... options) throws IOException {
        String[] all = new String[options.length + 4];
        all[0] = "run";
        all[1] = Files.writeString(home.resolve("w.json"), WORKFLOW).toString();
        all[2] = "--out";
        all[3] = home.resolve("out").toString();
        System.arraycopy(options, 0, all, 4, options.length);
        return shell.reeb(all);
    }

    private static void assertTame(String text) {
        assertThat(text).doesNotContainPattern("[\\x00-\\x08\\x0b-\\x1f\\x7f-\\x9f\\u202a-\\u202e\\u2066-\\u2069]");
        assertThat(text.lines()).noneMatch(line -> line.startsWith("reeb: all is well"));
    }

    @Test
    void isMadeVisibleInWarningsAndFigures() throws IOException {
        Shell.Answer answer = run();

        assertTame(answer.out());
        assertTame(answer.err());
        assertThat(answer.err()).isEqualTo("reeb: warning: data: " + SHOWN + "\n");
        assertThat(answer.out()).contains("             " + SHOWN + " 1.000\n");
    }

    @Test
    void isMadeVisibleInBars() throws IOException {
        String err = run("--progress", "bar").err();

        assertTame(err.replace("\r\u001b[K\u001b[?7l", "").replace("\u001b[?7h", ""));
        assertThat(err).contains("\r\u001b[K\u001b[?7ldata: " + SHOWN + " [####");
    }

    @Test
    void staysTheSameInJson() throws IOException {
        String out = run("--progress", "json").out();

        assertTame(out);
        assertThat(out.lines()
                        .map(line -> (Json.Members) JsonReader.parse(line, "line"))
                        .map(event -> event.member("message").orElse(event))
                        .filter(Json.Text.class::isInstance)
                        .map(message -> ((Json.Text) message).value()))
                .containsExactly(SampleTexts.HOSTILE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--rows", "--explain", "--json"})
    void isMadeVisibleInAnswers(String option) throws IOException {
        assertThat(run().code()).isZero();

        Shell.Answer answer = shell.reeb("query", home.resolve("out").toString(), "node >= 0", option);

        assertThat(answer.code()).isZero();
        assertTame(answer.out());
        assertThat(answer.out()).containsIgnoringCase("a\\u001b[2J");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"--%s", "run --%s", "run w.json %s", "%s", "run --threads %s w.json", "parts %s", "query out %s"
            })
    void isMadeVisibleInMistakesInArguments(String pattern) throws IOException {
        String[] arguments = pattern.split(" ");
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = arguments[i].replace("%s", SampleTexts.HOSTILE);
        }

        Shell.Answer answer = shell.reeb(arguments);

        assertThat(answer.code()).isEqualTo(2);
        assertTame(answer.out() + answer.err());
    }

    @Test
    void isMadeVisibleInNamesOfFilesAndValues() throws IOException {
        Path file = home.resolve("w\u001b[31m\n.json");
        assertTame(shell.reeb("validate", file.toString()).err());
        Files.writeString(file, WORKFLOW);
        assertThat(shell.reeb("validate", file.toString()).out()).startsWith(home + "/w\\u001b[31m\\n.json: fine");
        Files.writeString(
                file, WORKFLOW.replace("\"steering\"", "\"numbers\", \"file\": \"a\\u001b[2J\\nreeb: all is well\""));
        Shell.Answer missing = shell.reeb("validate", file.toString());
        assertTame(missing.err());
        assertThat(missing.err()).contains("there is no such file").hasLineCount(1);
        Files.writeString(file, WORKFLOW.replace("chart", "ch\\u009b\\nreeb: all is well"));
        assertTame(shell.reeb("validate", file.toString()).err());
    }

    @Test
    void completionAndHelpStayAsTheyAre() throws IOException {
        assertThat(shell.reeb("completion").out()).doesNotContain("\\u00");
        assertThat(shell.reeb("--help").out()).doesNotContain("\\u00");
    }
}
