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
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What Tab offers. */
final class CompletionTest {
    private static final String WORKFLOW = """
            {"steps": [
              {"name": "data", "use": "numbers"},
              {"name": "groups", "use": "gaps", "of": "data", "gap": 5},
              {"name": "graph", "use": "chart", "of": "groups"},
              {"name": "plain", "use": "chart", "of": "data"}]}
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path home;

    @SuppressWarnings("NullAway.Init")
    private Shell shell;

    @SuppressWarnings("NullAway.Init")
    private String workflow;

    @SuppressWarnings("NullAway.Init")
    private String run;

    @BeforeEach
    void run() throws IOException {
        shell = new Shell(home);
        workflow = Files.writeString(home.resolve("w.json"), WORKFLOW).toString();
        run = home.resolve("runs").resolve("one").toString();
        Files.createDirectories(home.resolve("runs").resolve("other"));
        assertThat(shell.reeb("run", workflow, "--out", run).code()).isZero();
    }

    private List<String> offered(String... words) throws IOException {
        Shell.Answer answer = shell.reeb(Stream.concat(Stream.of("completion", "--names", "--"), Stream.of(words))
                .toArray(String[]::new));
        assertThat(answer.err()).isEmpty();
        assertThat(answer.code()).isZero();
        return answer.out().lines().toList();
    }

    @Test
    void offersNamesOfWhatIsHere() throws IOException {
        assertThat(offered("parts", "")).contains("dice", "chart", "numbers");
        assertThat(offered("parts", "di")).containsExactly("dice");
        assertThat(offered("data", "")).containsExactly("fetch", "list");
        assertThat(offered("data", "fetch", "mn")).containsExactly("mnist");
        assertThat(offered("query", home + "/runs/")).containsExactly(run);
        assertThat(offered("pack", home + "/runs/t")).isEmpty();
        assertThat(offered("query", run, "--graph", "")).containsExactly("graph", "plain");
        assertThat(offered("where", "--json", "--graph", "x", run, "--graph", "pl"))
                .containsExactly("plain");
        assertThat(offered("run", workflow, "--set", "groups.")).containsExactly("groups.gap=");
        assertThat(offered("validate", workflow, "--set", "s")).containsExactly("seed=");
    }

    @Test
    void offersNothingWhereFilesAndOptionsAreMeant() throws IOException {
        assertThat(offered()).isEmpty();
        assertThat(offered("")).isEmpty();
        assertThat(offered("run", "")).isEmpty();
        assertThat(offered("nothing", "")).isEmpty();
        assertThat(offered("query", run, "--graph")).isEmpty();
        assertThat(offered("query", run, "")).isEmpty();
        assertThat(offered("query", home + "/none", "--graph", "")).isEmpty();
        assertThat(offered("pack", run, "--out", "")).isEmpty();
        assertThat(offered("run", home + "/none", "--set", "")).isEmpty();
    }

    /** The script in a bash that knows of Reeb only what a fake tells. */
    @Test
    @DisabledOnOs(OS.WINDOWS)
    void isUsedByBash() throws IOException, InterruptedException {
        Path script =
                Files.writeString(home.resolve("c.sh"), shell.reeb("completion").out());
        Path names = Files.writeString(home.resolve("reeb"), "#!/bin/sh\necho \"<$*>\"\necho dbscan\n");
        assertThat(names.toFile().setExecutable(true)).isTrue();
        String test = "set -eu; source '" + script + "'; COMP_WORDS=('" + names + "' parts db); COMP_CWORD=2;"
                + " _reeb_names; printf '%s\\n' \"${COMPREPLY[@]}\"; COMP_WORDS=(reeb run --ov); COMP_LINE='reeb run --ov';"
                + " COMP_POINT=13; set +eu; _reeb_names 2>/dev/null; printf '%s\\n' \"${COMPREPLY[@]}\"";
        Process bash =
                new ProcessBuilder("bash", "-c", test).redirectErrorStream(true).start();
        String out = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(bash.waitFor()).as(out).isZero();
        assertThat(out.lines()).containsExactly("<completion --names -- parts db>", "dbscan", "--overwrite");
    }
}
