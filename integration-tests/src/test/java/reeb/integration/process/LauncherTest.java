package reeb.integration.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reeb.integration.Session;

/** The distribution copied to folders of all sorts of names, and started in all sorts of surroundings. */
@DisabledOnOs(OS.WINDOWS)
@Execution(ExecutionMode.CONCURRENT)
final class LauncherTest {
    /** A blank, an umlaut, and what shells and Java might take for a pattern. */
    private static final String ODD = "my \u00e4pps [*] %p";

    private static final String WORKFLOW = """
            {"steps": [
              {"name": "data", "use": "csv", "file": "dat\u00e4.csv"},
              {"name": "lens", "use": "pca", "of": "data"},
              {"name": "places", "use": "points-csv", "of": "lens"}]}
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private Session session;

    @BeforeEach
    void prepare() throws IOException {
        session = new Session(folder);
        Files.createDirectories(folder.resolve("\u00e9"));
        session.write("\u00e9/w.json", WORKFLOW);
        session.write("\u00e9/dat\u00e4.csv", "a,b,c\n1,2,3\n2,1,0\n4,4,1\n0,1,5\n");
    }

    private Path copied(String name) throws IOException {
        Path from = Session.checkout().resolve("dist/target/reeb");
        Path to = folder.resolve(name);
        for (Path file : Session.files(from)) {
            Path copy = to.resolve(from.relativize(file).toString());
            Files.createDirectories(copy.getParent());
            if (file.toString().endsWith(".sh") || file.getFileName().toString().equals("reeb")) {
                Files.copy(file, copy);
            } else {
                Files.createLink(copy, file);
            }
        }
        return to.resolve("bin/reeb");
    }

    private Session.Outcome start(Path launcher, List<String> settings, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("env"));
        command.addAll(settings);
        command.addAll(List.of("sh", launcher.toString()));
        command.addAll(List.of(arguments));
        return session.end(session.begin(command));
    }

    private static void isFine(Session.Outcome outcome) {
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.code()).isZero();
    }

    @Test
    void runsInFoldersOfAnyNameInThePosixLocale() throws IOException, InterruptedException {
        Path launcher = copied(ODD);
        // With AOTMode=on Java ends where it cannot use the archive.
        List<String> posix = List.of("LC_ALL=C", "REEB_CACHE=c\u00e4che", "REEB_JAVA_OPTIONS=-XX:AOTMode=on");
        isFine(start(launcher, posix, "--version"));
        isFine(start(launcher, posix, "run", "\u00e9/w.json", "--out", "\u00f6 1", "--progress", "none"));
        assertThat(folder.resolve("\u00f6 1/places.csv")).isNotEmptyFile();
        assertThat(folder.resolve("c\u00e4che")).isNotEmptyDirectory();
    }

    @Test
    void saysNothingOfModulesWhenItComputes() throws IOException, InterruptedException {
        isFine(start(Session.launcher(), List.of(), "bench", "--list"));
        isFine(start(Session.launcher(), List.of(), "run", "\u00e9/w.json", "--no-cache", "--progress", "none"));
    }

    @Test
    void isFoundThroughLinks() throws IOException, InterruptedException {
        Path link = Files.createSymbolicLink(folder.resolve("a link"), copied("reeb 0"));
        Path second = Files.createSymbolicLink(folder.resolve("second"), link.getFileName());
        isFine(start(second, List.of("CDPATH=" + folder), "--version"));
    }

    @Test
    void refusesAFolderThatAClassPathCannotHold() throws IOException, InterruptedException {
        Session.Outcome outcome = start(copied("a:b"), List.of(), "--version");
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err().lines()).singleElement().asString().contains("a:b", "colon", "move");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-uHOME", "HOME=", "HOME=."})
    void looksForNothingInTheWorkingFolderWithoutAHome(String home) throws IOException, InterruptedException {
        Files.createDirectories(folder.resolve(".config/reeb/plugins"));
        session.write(".config/reeb/plugins/evil.jar", "no jar");
        List<String> homeless =
                List.of("-uREEB_CACHE", home, "REEB_VECTORS=plain", "REEB_JAVA_OPTIONS=-XX:TieredStopAtLevel=1");
        isFine(start(Session.launcher(), homeless, "plugins"));
        Session.Outcome run =
                start(Session.launcher(), homeless, "run", "\u00e9/w.json", "--out", "o", "--progress", "none");
        assertThat(run.code()).isZero();
        assertThat(run.err().lines()).singleElement().asString().contains("no results are cached", "REEB_CACHE");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder(".config", "\u00e9", "o", "out.txt", "err.txt");
        }
    }

    /** As in containers whose user has no entry of its own, and where the system's folders can only be read. */
    @ParameterizedTest
    @ValueSource(strings = {"HOME=/proc/nobody", "HOME=/dev/null"})
    @EnabledOnOs(OS.LINUX)
    void runsWhereTheHomeCannotBeWritten(String home) throws IOException, InterruptedException {
        List<String> unwritable =
                List.of("-uREEB_CACHE", "-uLANG", "-uTERM", home, "REEB_JAVA_OPTIONS=-XX:TieredStopAtLevel=1");
        isFine(start(Session.launcher(), unwritable, "--version"));
        isFine(start(Session.launcher(), unwritable, "parts", "csv"));
        Session.Outcome run =
                start(Session.launcher(), unwritable, "run", "\u00e9/w.json", "--out", "o", "--progress", "none");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.err().lines()).singleElement().asString().contains("cache");
        assertThat(folder.resolve("o/places.csv")).isNotEmptyFile();
    }
}
