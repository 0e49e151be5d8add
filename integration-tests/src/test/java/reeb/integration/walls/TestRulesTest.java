package reeb.integration.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reeb.integration.Session;

/**
 * What no test may do: its outcome is to be the same each time and on every machine, and one that does not run is to be
 * noticed. The test kit's check for leaks is the other half.
 */
final class TestRulesTest {
    private static final Pattern TEXT = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"");

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {
                "\\b(?:Thread|MILLISECONDS|SECONDS|NANOSECONDS)\\.sleep\\(;waits for a process, a latch or an event",
                "@Disabled\\b;is mended or removed",
                "\\bassume(?:That|True|False)\\(;asks Needs, which lets it fail under continuous integration",
                "\\bnew (?:Splittable)?Random\\(\\);has a seed, so that the next run draws the same",
                "\\bnew SecureRandom\\b;has a seed, so that the next run draws the same",
                "\\bMath\\.random\\(;has a seed, so that the next run draws the same",
                "\\bThreadLocalRandom\\.current\\(;has a seed, so that the next run draws the same",
                "\\bRandomGenerator\\.getDefault\\(;has a seed, so that the next run draws the same",
                "@RepeatedTest\\b;has parameters that tell its repetitions apart",
            })
    void noTest(String forbidden, String instead) throws IOException {
        assertThat(found(Pattern.compile(forbidden))).as("a test %s", instead).isEmpty();
    }

    @Test
    void areAllLookedAt() throws IOException {
        assertThat(tests()).hasSizeGreaterThan(300);
        assertThat(found(Pattern.compile("\\bnew Random\\(")))
                .as("lines that are found")
                .isNotEmpty();
    }

    /** The lines in which something stands outside of texts. */
    private static List<String> found(Pattern forbidden) throws IOException {
        List<String> found = new ArrayList<>();
        for (Path test : tests()) {
            List<String> lines = Files.readAllLines(test);
            for (int i = 0; i < lines.size(); i++) {
                if (forbidden
                        .matcher(TEXT.matcher(lines.get(i)).replaceAll("\"\""))
                        .find()) {
                    found.add(Session.checkout().relativize(test) + ":" + (i + 1) + ": "
                            + lines.get(i).strip());
                }
            }
        }
        return found;
    }

    private static List<Path> tests() throws IOException {
        List<Path> tests = new ArrayList<>();
        List<Path> modules = new ArrayList<>();
        for (Path folder : List.of(Session.checkout(), Session.checkout().resolve("plugins"))) {
            try (Stream<Path> within = Files.list(folder)) {
                within.map(module -> module.resolve("src/test/java"))
                        .filter(Files::isDirectory)
                        .forEach(modules::add);
            }
        }
        for (Path module : modules) {
            try (Stream<Path> files = Files.walk(module)) {
                files.filter(file -> file.toString().endsWith(".java")).forEach(tests::add);
            }
        }
        return tests;
    }
}
