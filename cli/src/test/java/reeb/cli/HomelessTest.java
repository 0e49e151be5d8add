package reeb.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reeb.api.problem.InputException;

/** Where no home is known, nothing is looked for in the folder that a command happens to run in. */
final class HomelessTest {
    private final Map<String, String> environment = new HashMap<>();
    private final StringWriter err = new StringWriter();
    private final Console console =
            new Console(new PrintWriter(new StringWriter()), new PrintWriter(err), environment, false, "/opt/reeb");

    private void hasNoPlaceOfItsOwn() {
        assertThat(console.pluginFolders()).containsExactly(Path.of("/opt/reeb/plugins"));
        assertThat(console.dataFolders(List.of())).isEmpty();
        assertThat(console.ownData()).isEmpty();
        assertThat(console.cache()).isEmpty();
    }

    @Test
    void looksNowhereWithoutAHome() {
        hasNoPlaceOfItsOwn();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "home"})
    void takesOnlyAWholePathForAHome(String home) {
        environment.put("HOME", home);
        environment.put("XDG_CONFIG_HOME", home);
        environment.put("XDG_CACHE_HOME", home);
        environment.put("XDG_DATA_HOME", home);
        hasNoPlaceOfItsOwn();
    }

    @Test
    void findsItsFoldersInAHome() {
        environment.put("HOME", "/home/ada");
        environment.put("XDG_CACHE_HOME", "/scratch");
        assertThat(console.pluginFolders()).startsWith(Path.of("/home/ada/.config/reeb/plugins"));
        assertThat(console.ownData()).contains(Path.of("/home/ada/.local/share/reeb/data"));
        assertThat(console.cache()).contains(Path.of("/scratch/reeb/steps"));
    }

    @Test
    void cachesWithoutAHomeInAFolderThatIsNamed() {
        environment.put("REEB_CACHE", "results");
        assertThat(console.cache()).contains(Path.of("results"));
    }

    @Test
    void saysWhatWouldGiveACache() {
        assertThatThrownBy(console::neededCache)
                .isInstanceOf(InputException.class)
                .hasMessageContaining("HOME")
                .hasMessageContaining("REEB_CACHE");
        assertThat(Reeb.run(console, "data", "fetch", "mnist")).isEqualTo(ExitCode.INPUT);
        assertThat(err.toString()).contains("--data");
    }
}
