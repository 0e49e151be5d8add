package reeb.integration.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import reeb.integration.Session;

/** The launcher for Windows gives Java the options that the other gives. */
final class WindowsLauncherTest {
    /** Of archives of loaded classes, which Windows does without. */
    private static final List<String> OF_ARCHIVES = List.of("-Xlog:aot=off:stderr", "-Xlog:cds=off:stderr");

    @Test
    void hasTheOptionsOfTheOther() throws IOException {
        String shell = Files.readString(Session.checkout().resolve("dist/src/bin/java-options.sh"));
        String windows = Files.readString(Session.checkout().resolve("dist/src/bin/reeb.bat"));

        List<String> options = Pattern.compile("(?<=[ '=])-(?:X|-)[^\\s'\"]+")
                .matcher(shell.replaceAll("(?m)^ *#.*$", ""))
                .results()
                .map(MatchResult::group)
                .filter(option -> !OF_ARCHIVES.contains(option))
                .toList();

        assertThat(options).hasSizeGreaterThan(15).allMatch(windows::contains);
        assertThat(windows.lines()).allMatch(line -> line.equals(line.strip()));
        assertThat(windows).contains("\r\n");
    }
}
