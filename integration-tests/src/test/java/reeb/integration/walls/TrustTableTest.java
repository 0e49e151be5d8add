package reeb.integration.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import reeb.integration.Session;

/** The tests that docs/trust.md names are there, and hold every promise. */
final class TrustTableTest {
    private static final int PROMISES = 30;
    private static final Pattern LINE = Pattern.compile("\\| (\\d+) \\| [^|]+ \\| ([^|]+) \\|");

    @Test
    void namesForEachPromiseWhatIsThere() throws IOException {
        Path checkout = Session.checkout();
        List<MatchResult> lines = LINE.matcher(Files.readString(checkout.resolve("docs/trust.md")))
                .results()
                .toList();
        assertThat(lines.stream().map(line -> line.group(1)))
                .isEqualTo(IntStream.rangeClosed(1, PROMISES)
                        .mapToObj(Integer::toString)
                        .toList());
        Set<String> tests = tests(checkout);
        for (MatchResult line : lines) {
            List<String> named = Pattern.compile("`([^` ]+)[^`]*`")
                    .matcher(line.group(2))
                    .results()
                    .map(name -> name.group(1))
                    .toList();
            assertThat(named)
                    .as(line.group())
                    .isNotEmpty()
                    .allMatch(name ->
                            name.contains("/") ? Files.exists(checkout.resolve(name)) : tests.contains(name + ".java"));
        }
    }

    @Test
    void namesTestsOfFaultyPluginsThatAreThere() throws IOException {
        Path checkout = Session.checkout();
        List<String> named = Pattern.compile("`([A-Z][A-Za-z]+Test)`")
                .matcher(Files.readString(checkout.resolve("docs/plugins.md")))
                .results()
                .map(name -> name.group(1) + ".java")
                .toList();
        assertThat(named).hasSizeGreaterThan(20).allMatch(tests(checkout)::contains);
    }

    private static Set<String> tests(Path checkout) throws IOException {
        try (Stream<Path> files = Files.walk(checkout)) {
            return files.filter(file -> file.toString().contains("/src/test/java/"))
                    .map(file -> String.valueOf(file.getFileName()))
                    .collect(Collectors.toSet());
        }
    }
}
