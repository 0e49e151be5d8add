package reeb.server.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static reeb.server.journal.Lines.BASE;
import static reeb.server.journal.Lines.name;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import reeb.api.data.Rows;
import reeb.server.explore.Session;
import reeb.server.http.Answer;
import reeb.server.http.Reply;
import reeb.server.http.Routes;
import reeb.server.http.Visit;

/** The journal as a page reads and writes it. */
final class JournalRoutesTest {
    private static final String HOLD = """
            class Hold {
                public static void main(String[] file) throws Exception {
                    try (var held = new java.io.RandomAccessFile(file[0], "rw"); var _ = held.getChannel().lock()) {
                        System.out.print("h");
                        System.out.flush();
                        System.in.read();
                    }
                }
            }
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private Visit visit;

    @SuppressWarnings("NullAway.Init")
    private String cookie;

    @BeforeEach
    void enter() throws IOException {
        JournalRoutes journal = new JournalRoutes(new ReviewJournal(folder));
        Routes routes = Routes.none().get((_, _) -> Answer.empty());
        visit = new Visit(journal.with(Session.with(routes, journal::session)));
        cookie = visit.cookie();
    }

    @AfterEach
    void leave() {
        assertThat(visit.log()).isEmpty();
        visit.close();
    }

    private Reply post(String line, int revision) throws IOException {
        return visit.post(cookie, "/api/journal?revision=" + revision, line);
    }

    private static void assertReply(Reply reply, int status, String text) {
        assertThat(reply.text()).contains(text);
        assertThat(reply.status()).isEqualTo(status);
    }

    @Test
    void tellsThatAJournalIsKeptAndHowManyLinesItHas() throws IOException {
        assertReply(visit.get(cookie, "/api/session"), 200, "{\"journal\":true,\"revision\":0}");
        assertReply(post(BASE, 0), 200, "{\"revision\":1}");
        assertReply(post(name(0, "a") + "\n", 1), 200, "{\"revision\":2}");
        assertReply(visit.get(cookie, "/api/session"), 200, "{\"journal\":true,\"revision\":2}");
        Reply lines = visit.get(cookie, "/api/journal");
        assertThat(lines.text()).isEqualTo(BASE + "\n" + name(0, "a") + "\n");
        assertThat(lines.header("Content-Type")).isEqualTo("application/jsonl; charset=utf-8");
        assertThat(folder.resolve("edits.jsonl")).hasContent(lines.text());
    }

    @Test
    void givesNothingWhereThereIsNoJournal() throws IOException {
        Reply lines = visit.get(cookie, "/api/journal");
        assertThat(lines.status()).isEqualTo(200);
        assertThat(lines.text()).isEmpty();
    }

    @Test
    void saysWhyALineIsRefused() throws IOException {
        assertReply(post(BASE, 0), 200, "1");
        assertReply(post(BASE, 0), 409, "another page has edited");
        assertReply(post(name(5, "a"), 1), 422, "{\"error\":\"there is no group '5'; there are 0, 1, 2\"}");
        assertReply(post(name(0, "a") + "\n" + name(1, "b"), 1), 422, "must be one line");
        assertReply(post("", 1), 422, "must be an object of JSON");
        assertReply(visit.post(cookie, "/api/journal", ""), 400, "'revision' must be the number");
        assertReply(visit.post(cookie, "/api/journal?revision=-1", ""), 400, "'revision' must be");
        assertReply(visit.post(cookie, "/api/journal?revision=1", "x".repeat((4 << 20) + 1)), 413, "4194304");
        assertThat(folder.resolve("edits.jsonl")).hasContent(BASE + "\n");
    }

    @Test
    void answersOnlyWhoWasLetIn() throws IOException {
        byte[] line = BASE.getBytes(StandardCharsets.UTF_8);
        String path = "/api/journal?revision=0";
        String host = "Host: " + visit.host();
        assertThat(visit.sendBody(path, line, host, "Cookie: reeb-0=x").status())
                .isEqualTo(403);
        assertThat(visit.sendBody(path, line, host, cookie, "Origin: http://evil.example")
                        .status())
                .isEqualTo(403);
        assertThat(visit.sendBody(path, line, "Host: evil.example", cookie).status())
                .isEqualTo(403);
        assertThat(visit.ask("GET /api/session", "Host: evil.example", cookie).status())
                .isEqualTo(403);
        assertThat(visit.ask("GET /api/journal", host).status()).isEqualTo(403);
        assertThat(folder).isEmptyDirectory();
        assertReply(post(BASE, 0), 200, "{\"revision\":1}");
    }

    /** Of another process, so that this one's own locks do not matter. */
    @Test
    @DisabledOnOs(OS.WINDOWS)
    void saysThatAnotherProgramHoldsTheFileInsteadOfWaitingForIt() throws Exception {
        assertReply(post(BASE, 0), 200, "1");
        Path file = folder.resolve("edits.jsonl");
        Process holder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        Files.writeString(folder.resolve("Hold.java"), HOLD).toString(),
                        file.toString())
                .start();
        try {
            assertThat(holder.getInputStream().read()).isEqualTo('h');
            assertReply(post(name(0, "a"), 1), 423, "edits.jsonl: another program has held it for 2.0 s");
            assertReply(visit.get(cookie, "/api/session"), 200, "\"revision\":1");
        } finally {
            holder.destroyForcibly().waitFor();
        }
        assertReply(post(name(0, "a"), 1), 200, "2");
    }

    @Test
    void saysAtOnceThatTheFolderCanOnlyBeRead() throws IOException {
        Path archive = folder.resolve("run.zip");
        try (FileSystem zip = FileSystems.newFileSystem(archive, Map.of("create", "true"))) {
            Files.createDirectory(zip.getPath("/run"));
        }
        try (FileSystem zip = FileSystems.newFileSystem(archive, Map.of("accessMode", "readOnly"))) {
            JournalRoutes journal = new JournalRoutes(new ReviewJournal(zip.getPath("/run")));
            assertThat(journal.session())
                    .containsEntry("journal", false)
                    .containsEntry(
                            "reason",
                            "edits.jsonl: cannot be written, since the folder of the run can only be read; edits are"
                                    + " kept in this browser");
        }
    }

    @Test
    void refusesAReviewOfRowsThatTheRunDoesNotHave() throws IOException {
        JournalRoutes journal =
                new JournalRoutes(new ReviewJournal(folder, () -> List.of(Rows.first(2), Rows.of(1, 5, 7))));
        try (Visit other = new Visit(journal.with(Routes.none().get((_, _) -> Answer.empty())))) {
            Reply refused = other.post(other.cookie(), "/api/journal?revision=0", BASE);
            assertReply(refused, 422, "rows, of which some are not among the 3 of this run; load the page anew");
            assertThat(folder.resolve("edits.jsonl")).doesNotExist();
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void tellsThatNoJournalIsKeptThroughALink() throws IOException {
        Path other = Files.writeString(folder.resolve("other"), BASE + "\n");
        Files.createSymbolicLink(folder.resolve("edits.jsonl"), other);
        assertReply(
                visit.get(cookie, "/api/session"),
                200,
                "{\"journal\":false,\"reason\":\"edits.jsonl: is a symbolic link, and nothing is read or written"
                        + " through links; remove it\"}");
        assertReply(post(name(0, "a"), 1), 500, "edits.jsonl: is a symbolic link");
        assertThat(Files.readString(other)).isEqualTo(BASE + "\n");
    }

    @Test
    void tellsThatNoJournalIsKeptWhereALineCannotBeDone() throws IOException {
        Files.writeString(folder.resolve("edits.jsonl"), "{}\n");
        assertReply(
                visit.get(cookie, "/api/session"),
                200,
                "{\"journal\":false,\"reason\":\"edits.jsonl:1: 'op' must be a text, but is missing\"}");
    }

    @Test
    void tellsWhoAddsToADamagedJournalWhereItIsDamaged() throws IOException {
        Files.writeString(folder.resolve("edits.jsonl"), BASE + "\n{}\n");
        String told = "edits.jsonl:2: 'op' must be a text, but is missing; nothing was changed: mend the file";
        assertReply(post(name(0, "a"), 2), 422, told);
        assertReply(visit.get(cookie, "/api/journal"), 422, told);
        assertThat(folder.resolve("edits.jsonl")).hasContent(BASE + "\n{}\n");
        Files.writeString(folder.resolve("edits.jsonl"), BASE + "\n");
        assertReply(post(name(0, "a"), 1), 200, "2");
    }
}
