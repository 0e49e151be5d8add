package reeb.integration.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reeb.integration.Session;

/**
 * What former versions wrote is opened, or is refused in one line that says what to do; never is it misread. A format that is given up
 * moves its line here from "opens" to "refused".
 */
final class PastTest {
    private static final Path PAST = Session.checkout().resolve("integration-tests/src/test/resources/past");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private Session session;

    @BeforeEach
    void open() {
        session = new Session(folder);
    }

    /** Lays files of a version out as they lay then. */
    private void layOut(String version) throws IOException {
        Path past = PAST.resolve(version);
        session.write("workflow.json", Files.readAllBytes(past.resolve("workflow.json")));
        session.write("rows.csv", Files.readAllBytes(past.resolve("rows.csv")));
        Files.createDirectories(folder.resolve("run"));
        session.write("run/run.json", Files.readAllBytes(past.resolve("run.json")));
        Files.createDirectories(folder.resolve("plugins"));
        session.write("plugins/old.jar", decoded(past.resolve("old.jar.base64")));
        session.write("run.pack", decoded(past.resolve("run.pack.base64")));
        session.write("model.reeb", decoded(past.resolve("model.reeb.base64")));
        try (ZipInputStream zip =
                new ZipInputStream(new ByteArrayInputStream(decoded(past.resolve("cache.zip.base64"))))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Files.createDirectories(folder.resolve(entry.getName()).resolve(".."));
                session.write(entry.getName(), zip.readAllBytes());
            }
        }
    }

    private static byte[] decoded(Path file) throws IOException {
        try (InputStream in = Base64.getMimeDecoder().wrap(Files.newInputStream(file))) {
            return in.readAllBytes();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0.1.0 | opens | validate workflow.json --plugins plugins | axis: old/middle",
                "0.1.0 | opens | parts old/middle --plugins plugins | The mean of the features.",
                "0.1.0 | opens | query run kind=x --plugins plugins | 3 of 3 nodes, 8 of 24 rows",
                "0.1.0 | opens | where run 3 --plugins plugins | row 3: in a node",
                "0.1.0 | opens | query run.pack kind=x | 3 of 3 nodes, 8 of 24 rows",
                "0.1.0 | opens | model info model.reeb | knows       24 rows, 3 nodes in 1 group",
                "0.1.0 | opens | predict model.reeb rows.csv --plugins plugins | component 0, 0: x",
            })
    void opensOrIsRefusedInALine(String version, String fate, String command, String says) throws IOException {
        layOut(version);
        String[] words = command.replace("run ", folder.resolve("run") + " ").split(" ");
        for (int word = 1; word < words.length; word++) {
            if (Files.exists(folder.resolve(words[word])) && !words[word].startsWith("--")) {
                words[word] = folder.resolve(words[word]).toString();
            }
        }

        Session.Outcome outcome = session.run(words);

        if (fate.equals("opens")) {
            assertThat(outcome.code()).as(outcome.err()).isZero();
            assertThat(outcome.out()).contains(says);
        } else {
            assertThat(outcome.code()).isEqualTo(2);
            assertThat(outcome.err().lines()).hasSize(1);
            assertThat(outcome.err()).contains(says);
        }
    }

    @Test
    void anOldWorkflowWithAnOldPluginGivesItsGraph() throws IOException {
        layOut("0.1.0");

        session.done(
                "run",
                session.path("workflow.json").toString(),
                "--plugins",
                session.path("plugins").toString(),
                "--no-cache",
                "--out",
                session.path("again").toString());

        assertThat(Files.readString(session.path("again/json.json")))
                .isEqualTo(Files.readString(PAST.resolve("0.1.0/graph.json")));
    }

    /** Entries of another build are left alone, and a damaged one is made anew. */
    @Test
    void anOldCacheIsSharedWithoutHarm() throws IOException {
        layOut("0.1.0");
        List<Path> before = Session.files(session.path("cache"));

        session.done(
                "run",
                session.path("workflow.json").toString(),
                "--plugins",
                session.path("plugins").toString(),
                "--out",
                session.path("again").toString());

        assertThat(Session.files(session.path("cache"))).containsAll(before);
        assertThat(Files.readString(session.path("again/json.json"), StandardCharsets.UTF_8))
                .isEqualTo(Files.readString(PAST.resolve("0.1.0/graph.json")));
    }
}
