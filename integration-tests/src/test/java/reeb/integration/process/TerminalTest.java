package reeb.integration.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import reeb.integration.Session;

/** What a person sees on terminals of all sorts, made by {@code script} of util-linux. */
@EnabledOnOs(OS.LINUX)
@Execution(ExecutionMode.CONCURRENT)
final class TerminalTest {
    private static final Pattern CONTROL = Pattern.compile("\u001b\\[[?0-9;]*[a-zA-Z]");
    private static final Pattern COUNT = Pattern.compile("(\\S+: [a-z ]+).* ([0-9,]+) of ([0-9,]+)$");
    private static final String WORKFLOW = """
            {"name": "A name", "steps": [
              {"name": "digits-of-a-generator", "use": "digits", "count": 500},
              {"name": "components", "use": "pca", "components": 20},
              {"name": "a-map-of-the-digits", "use": "t-sne", "iterations": 300},
              {"name": "graph", "use": "mapper", "of": "digits-of-a-generator", "lens": "a-map-of-the-digits",
               "cover": {"use": "cubes", "resolution": 20, "overlap": 0.4}, "clusterer": {"use": "dbscan", "eps": 1100, "minPoints": 4}}]}
            """;

    @TempDir
    private Path folder;

    private String shown(String terminal, int columns, String... arguments) throws IOException, InterruptedException {
        Session session = new Session(folder, Map.of("TERM", terminal));
        session.write("w.json", WORKFLOW);
        String command =
                "stty cols " + columns + " rows 24; '" + Session.launcher() + "' " + String.join(" ", arguments);
        Session.Outcome outcome = session.end(session.begin(List.of("script", "-q", "-e", "-c", command, "/dev/null")));
        assertThat(outcome.code()).as(outcome.out()).isZero();
        return outcome.out();
    }

    /** The lines and the states of lines that are written anew, without what moves and colours them. */
    private static List<String> lines(String shown) {
        return Arrays.stream(CONTROL.matcher(shown).replaceAll("").split("[\r\n]+"))
                .filter(line -> !line.isBlank())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {60, 80, 130})
    void linesEndBeforeTheTerminalDoes(int columns) throws IOException, InterruptedException {
        List<String> lines =
                new ArrayList<>(lines(shown("xterm-256color", columns, "run", "w.json", "--out", "run", "--no-cache")));
        assertThat(lines.removeLast()).startsWith("run  (");
        assertThat(lines)
                .hasSizeGreaterThan(5)
                .allSatisfy(line -> assertThat(line).hasSizeLessThan(columns));
        assertThat(lines).anyMatch(line -> line.contains("[###"));
    }

    @Test
    void barsGoOneWay() throws IOException, InterruptedException {
        String task = "";
        long last = 0;
        for (String line : lines(shown("xterm", 100, "run", "w.json", "--out", "run", "--no-cache"))) {
            MatchResult count = COUNT.matcher(line).results().findFirst().orElse(null);
            if (count == null) {
                continue;
            }
            long done = number(count.group(2));
            long total = number(count.group(3));
            if ((count.group(1) + total).equals(task) && last < total) {
                assertThat(done).as(line).isGreaterThanOrEqualTo(last);
            }
            task = count.group(1) + total;
            last = done;
        }
        assertThat(task).isNotEmpty();
    }

    private static long number(String text) {
        return Long.parseLong(text.replace(",", ""));
    }

    @ParameterizedTest
    @CsvSource({"dumb", "''"})
    void aTerminalThatKnowsNoControlCharactersGetsNone(String terminal) throws IOException, InterruptedException {
        assertThat(shown(terminal, 80, "run", "w.json", "--out", "run", "--no-cache"))
                .doesNotContain("\u001b")
                .contains("components", "rows (");
        assertThat(shown(terminal, 80, "--help")).doesNotContain("\u001b").contains("Exit codes");
    }

    @Test
    void partsAreExplainedInItsWidth() throws IOException, InterruptedException {
        for (String arguments : List.of("parts", "parts mapper")) {
            assertThat(lines(shown("xterm", 60, arguments)))
                    .hasSizeGreaterThan(10)
                    .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(60));
        }
        assertThat(Files.exists(folder.resolve("run"))).isFalse();
    }
}
