package reeb.integration.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import reeb.integration.Session;

/** What a reader can take in: a file in one go, and a folder by the names in it; of tests, pages and measurements as of the rest. */
final class SizesTest {
    private static final int MOST_LINES = 300;
    private static final int MOST_FILES = 30;

    @Test
    void noFileIsTooLongToBeReadInOneGo() throws IOException {
        for (Path file : sources()) {
            assertThat(Files.readAllLines(file)).as(file.toString()).hasSizeLessThanOrEqualTo(MOST_LINES);
        }
    }

    @Test
    void noFolderHasMoreFilesThanAReaderCanKeepInMind() throws IOException {
        Map<Path, Long> packages =
                sources().stream().collect(Collectors.groupingBy(SizesTest::folder, Collectors.counting()));
        assertThat(packages)
                .hasSizeGreaterThan(150)
                .allSatisfy((folder, files) ->
                        assertThat(files).as(folder.toString()).isLessThanOrEqualTo(MOST_FILES));
    }

    private static Path folder(Path file) {
        return file.resolveSibling("");
    }

    /** The sources of all modules, of their tests and of what measures them: Java, and what pages are made of. */
    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Session.checkout())) {
            return files.filter(file -> file.toString()
                            .matches(".*/(src/(main|test)/(java/.*\\.java|web/.*\\.(ts|css))|bench/.*\\.mjs)"))
                    .filter(file -> !file.toString().contains("/target/"))
                    .toList();
        }
    }
}
