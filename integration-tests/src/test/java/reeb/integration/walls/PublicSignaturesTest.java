package reeb.integration.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reeb.integration.Session;

/** Plugins are compiled against these modules: what they may name changes only where {@code docs/signatures} changes too. */
final class PublicSignaturesTest {
    private static final boolean REWRITE = "rewrite".equals(System.getProperty("reeb.signatures"));

    @ParameterizedTest
    @CsvSource({"reeb.api, api", "reeb.toolkit, toolkit", "reeb.testkit, test-kit", "reeb.workflowkit, workflow-kit"})
    void areThoseThatAreWrittenDown(String packages, String module) throws IOException {
        Path file = Session.checkout().resolve("docs/signatures/" + module + ".txt");
        List<String> actual = Signatures.of(packages);
        assertThat(actual).hasSizeGreaterThan(20);
        if (REWRITE) {
            Files.createDirectories(file.getParent());
            Files.write(file, actual);
        }

        List<String> written = Files.readAllLines(file);

        assertThat(without(written, actual))
                .as("%s: gone or changed, which breaks plugins that are compiled against %s", file, module)
                .isEmpty();
        assertThat(actual)
                .as("%s: lacks what is new in %s; if it is to stay, run bench/signatures.sh", file, module)
                .isEqualTo(written);
    }

    /** Lines of one list that the other lacks, each with the class that it belongs to. */
    private static List<String> without(List<String> lines, List<String> others) {
        Set<String> known = new HashSet<>(placed(others));
        return placed(lines).stream().filter(line -> !known.contains(line)).toList();
    }

    private static List<String> placed(List<String> lines) {
        List<String> placed = new ArrayList<>();
        String type = "";
        for (String line : lines) {
            if (line.startsWith(" ")) {
                placed.add(type + ": " + line.strip());
            } else {
                type = line;
                placed.add(line);
            }
        }
        return placed;
    }
}
