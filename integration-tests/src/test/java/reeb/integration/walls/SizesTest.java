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

/** What a reader can take in: a file in one go, and a package by the names in it; of tests as of the rest. A folder of cases that a browser runs is a list. */
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
    void noPackageHasMoreFilesThanAReaderCanKeepInMind() throws IOException {
        Map<Path, Long> packages = sources().stream()
                .filter(file -> file.toString().endsWith(".java")
                        && !file.toString().contains("/src/test/java/reeb/plugins/explorer/browser/"))
                .collect(Collectors.groupingBy(SizesTest::folder, Collectors.counting()));
        assertThat(packages)
                .hasSizeGreaterThan(150)
                .allSatisfy((folder, files) ->
                        assertThat(files).as(folder.toString()).isLessThanOrEqualTo(MOST_FILES));
    }

    private static Path folder(Path file) {
        return file.resolveSibling("");
    }

    /** The sources of all modules and of their tests, in Java and TypeScript. */
    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Session.checkout())) {
            return files.filter(file -> file.toString().matches(".*/src/(main|test)/(java/.*\\.java|web/.*\\.ts)"))
                    .filter(file -> !file.toString().contains("/target/"))
                    .toList();
        }
    }
}
