package reeb.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What others put where Reeb writes and removes: it stays as it is, whatever the command. */
final class ForeignFilesTest {
    private static final String WORKFLOW = """
            {"seed": 3, "steps": [
              {"name": "data", "use": "dice"},
              {"name": "graph", "use": "chart"},
              {"name": "list", "use": "listing"}]}
            """;
    private static final String HEX = "0123456789abcdef".repeat(4).substring(2);

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
        write("w.json", WORKFLOW);
    }

    private Path write(String name, String text) throws IOException {
        Path file = work.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    /** Names and contents of all there is, links as links. */
    private static Map<String, String> all(Path folder) throws IOException {
        Map<String, String> all = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.toList()) {
                String name = folder.relativize(path).toString();
                if (Files.isSymbolicLink(path)) {
                    all.put(name, "-> " + Files.readSymbolicLink(path));
                } else {
                    all.put(name, Files.isDirectory(path) ? "" : Files.readString(path, StandardCharsets.ISO_8859_1));
                }
            }
        }
        return all;
    }

    private static Path firstEntry(Path cache) throws IOException {
        try (Stream<Path> paths = Files.walk(cache)) {
            return paths.filter(path -> path.getFileName().toString().length() == 64)
                    .findFirst()
                    .orElseThrow();
        }
    }

    private List<String[]> commands() throws IOException {
        Path run = work.resolve("finished");
        assertThat(shell.reeb("run", "--out", run.toString(), work.resolve("w.json") + "")
                        .code())
                .isZero();
        return List.of(
                new String[] {"cache"},
                new String[] {"cache", "clear"},
                new String[] {"run", "--out", work.resolve("new").toString(), work.resolve("w.json") + ""},
                new String[] {"query", run.toString(), "size > 0"},
                new String[] {"where", run.toString(), "0"});
    }

    @Test
    void deletesNothingWhereTheCacheIsTheHome() throws IOException {
        List<String[]> commands = commands();
        write("paper/src/t.tex", "all my work");
        Map<String, String> before = all(home);
        shell.with("REEB_CACHE", home);
        for (String[] command : commands) {
            Shell.Answer answer = shell.reeb(command);
            assertThat(answer.code()).as(answer.err()).isEqualTo(2);
            assertThat(answer.err())
                    .startsWith("reeb: the cache " + home + ": is no cache of Reeb, since it holds '")
                    .endsWith("': nothing in it was changed; name a new or an empty folder with REEB_CACHE\n")
                    .hasLineCount(1);
            assertThat(all(home)).isEqualTo(before);
        }
    }

    @Test
    void removesOnlyWhatItMadeFromItsCacheAndNothingThroughLinks() throws IOException {
        Path cache = work.resolve("cache");
        shell.with("REEB_CACHE", cache);
        run("first");
        write("outside/photos/a", "precious");
        Path entry = firstEntry(cache);
        Path shelf = cache.resolve(entry.getFileName().toString().substring(0, 2));
        write("cache/thesis.txt", "mine");
        write("cache/00/thesis.txt", "mine");
        Files.createSymbolicLink(cache.resolve("link"), work.resolve("outside"));
        Files.createSymbolicLink(shelf.resolve(shelf.getFileName() + HEX), work.resolve("outside"));
        Files.createSymbolicLink(freeShelf(cache), work.resolve("outside"));
        Files.createSymbolicLink(entry.resolve("photos.npy"), work.resolve("outside/photos"));
        Files.createDirectory(entry.resolve("of-mine"));
        Files.createSymbolicLink(cache.resolve("unfinished-1-1"), work.resolve("outside"));
        Shell.Answer answer = shell.reeb("cache", "clear");
        assertThat(all(work.resolve("outside"))).containsEntry("photos/a", "precious");
        assertThat(all(cache))
                .containsEntry("thesis.txt", "mine")
                .containsEntry("00/thesis.txt", "mine")
                .containsKey(cache.relativize(entry.resolve("of-mine")).toString())
                .containsKey("link")
                .containsKey("unfinished-1-1");
        assertThat(all(cache).keySet()).noneMatch(name -> name.endsWith("manifest.json"));
        assertThat(answer.code()).as("the entry with a folder of others stays").isEqualTo(3);
        assertThat(answer.err()).contains("what is not of Reeb is kept", "of-mine");
        run("second");
        assertThat(all(work.resolve("outside"))).containsOnlyKeys("", "photos", "photos/a");
    }

    @Test
    void leavesARunFolderWhoseMarkIsALink() throws IOException, InterruptedException {
        Path victim = write("victim", "precious");
        Files.createDirectories(work.resolve("reeb-runs/w-1"));
        Files.createSymbolicLink(work.resolve("reeb-runs/w-1/.unfinished"), victim);
        Files.createSymbolicLink(work.resolve("reeb-runs/w-2"), work.resolve("nowhere"));
        Files.createDirectories(work.resolve("elsewhere"));
        write("elsewhere/.unfinished", "");
        Files.createSymbolicLink(work.resolve("reeb-runs/w-3"), work.resolve("elsewhere"));
        assertThat(shell.begin(work, "run", "w.json").waitFor()).isZero();
        assertThat(work.resolve("reeb-runs/w-4/run.json")).exists();
        assertThat(victim).hasContent("precious");
        assertThat(work.resolve("elsewhere")).isDirectoryNotContaining("glob:*.json");
    }

    @Test
    void startsNoWorkflowThroughALink() throws IOException {
        Path target = work.resolve("absent.json");
        Files.createSymbolicLink(work.resolve("link.json"), target);
        Shell.Answer answer = shell.reeb("init", work.resolve("link.json").toString());
        assertThat(answer.code()).isEqualTo(2);
        assertThat(target).doesNotExist();
    }

    private void run(String folder) throws IOException {
        Shell.Answer answer = shell.reeb(
                "run",
                "--out",
                work.resolve(folder).toString(),
                work.resolve("w.json").toString());
        assertThat(answer.code()).as(answer.err()).isZero();
    }

    /** Finds a name of two digits that no folder of entries has yet. */
    private static Path freeShelf(Path cache) {
        return IntStream.range(0, 256)
                .mapToObj(number -> cache.resolve(String.format(Locale.ROOT, "%02x", number)))
                .filter(path -> !Files.exists(path, LinkOption.NOFOLLOW_LINKS))
                .findFirst()
                .orElseThrow();
    }
}
