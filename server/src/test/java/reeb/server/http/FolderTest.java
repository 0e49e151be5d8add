package reeb.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of a folder over the wire, and nothing else of the disk. */
final class FolderTest {
    private static final String DIGITS = "0123456789";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path disk;

    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private Visit visit;

    @SuppressWarnings("NullAway.Init")
    private String cookie;

    @BeforeEach
    void open() throws IOException {
        folder = Files.createDirectory(disk.resolve("run"));
        Files.writeString(disk.resolve("secret.txt"), "secret");
        Files.writeString(folder.resolve("digits.txt"), DIGITS);
        Files.writeString(folder.resolve("empty.csv"), "");
        Files.writeString(folder.resolve(".unfinished"), "secret");
        Files.createDirectory(folder.resolve("below"));
        Files.writeString(folder.resolve("below/page-1.html"), "<p>");
        Folder shown = new Folder(folder);
        visit = new Visit(Routes.none()
                .get((_, _) -> Answer.empty())
                .getBelow((_, names) -> Answer.of(shown.file(names)), "files"));
        cookie = visit.cookie();
    }

    @AfterEach
    void close() {
        visit.close();
    }

    @ParameterizedTest
    @CsvSource({
        "digits.txt, text/plain; charset=utf-8, 10",
        "empty.csv, text/csv; charset=utf-8, 0",
        "below/page-1.html, text/html; charset=utf-8, 3",
        "%64igits.txt, text/plain; charset=utf-8, 10"
    })
    void filesAreGivenAsWhatTheyAre(String path, String type, String length) throws IOException {
        Reply reply = visit.get(cookie, "/files/" + path);
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("Content-Type")).isEqualTo(type);
        assertThat(reply.header("Content-Length")).isEqualTo(length);
        assertThat(reply.body()).hasSize(Integer.parseInt(length));

        Reply head = visit.ask("HEAD /files/" + path, visit.with(cookie));
        assertThat(head.header("Content-Length")).isEqualTo(length);
        assertThat(head.body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../secret.txt",
                "below/../../secret.txt",
                "below/../digits.txt",
                "%2e%2e/secret.txt",
                "%2E%2e/secret.txt",
                ".%2e/secret.txt",
                "..%2fsecret.txt",
                "%2e%2e%2fsecret.txt",
                "..%5csecret.txt",
                "%252e%252e/secret.txt",
                "digits.txt%00",
                "digits.txt%00.html",
                "digits.txt/",
                "/digits.txt",
                ".//digits.txt",
                "below",
                "below/",
                "below%2fpage-1.html",
                ".unfinished",
                "%2eunfinished",
                "digits.txt%0a",
                "%ff",
                "%c0%ae%c0%ae/secret.txt",
                "digits.txt:stream",
                "DIGITS.txt ",
                "",
            })
    void nothingElseIs(String path) throws IOException {
        Reply reply = visit.get(cookie, "/files/" + path);
        assertThat(reply.status()).isIn(400, 404);
        assertThat(reply.text()).doesNotContain("secret", DIGITS);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void noLinkLeadsOut() throws IOException {
        Files.createSymbolicLink(folder.resolve("link.txt"), disk.resolve("secret.txt"));
        Files.createSymbolicLink(folder.resolve("within.txt"), folder.resolve("digits.txt"));
        Files.createSymbolicLink(folder.resolve("up"), disk);
        for (String path : new String[] {"link.txt", "within.txt", "up/secret.txt", "up/run/digits.txt"}) {
            assertThat(visit.get(cookie, "/files/" + path).status()).as(path).isEqualTo(404);
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void theFolderItselfMayBeALink() throws IOException {
        Path link = Files.createSymbolicLink(disk.resolve("latest"), folder);
        assertThat(Files.readString(new Folder(link).file(java.util.List.of("digits.txt"))))
                .isEqualTo(DIGITS);
    }

    @ParameterizedTest
    @CsvSource({
        "bytes=0-3, 0123, bytes 0-3/10",
        "bytes=4-, 456789, bytes 4-9/10",
        "bytes=-3, 789, bytes 7-9/10",
        "bytes=-30, 0123456789, bytes 0-9/10",
        "bytes=8-99, 89, bytes 8-9/10",
        "bytes=9-9, 9, bytes 9-9/10",
        "bytes=0-999999999999999999, 0123456789, bytes 0-9/10",
    })
    void aPartIsGiven(String range, String text, String told) throws IOException {
        Reply reply = visit.get(cookie, "/files/digits.txt", "Range: " + range);
        assertThat(reply.status()).isEqualTo(206);
        assertThat(reply.text()).isEqualTo(text);
        assertThat(reply.header("Content-Range")).isEqualTo(told);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bytes=-",
                "bytes=5-2",
                "bytes=0-1,4-5",
                "lines=1-2",
                "bytes=a-b",
                "bytes=99999999999999999999-",
                ""
            })
    void whatIsNoSinglePartIsAll(String range) throws IOException {
        Reply reply = visit.get(cookie, "/files/digits.txt", "Range: " + range);
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.text()).isEqualTo(DIGITS);
    }

    @Test
    void aPartBeyondTheEndIsRefused() throws IOException {
        for (String range : new String[] {"bytes=10-", "bytes=10-20", "bytes=-0"}) {
            Reply reply = visit.get(cookie, "/files/digits.txt", "Range: " + range);
            assertThat(reply.status()).as(range).isEqualTo(416);
            assertThat(reply.header("Content-Range")).isEqualTo("bytes */10");
        }
        assertThat(visit.get(cookie, "/files/digits.txt", "Range: bytes=1-", "If-Range: \"x\"")
                        .text())
                .isEqualTo(DIGITS);
    }

    @Test
    void textsAreCompressedForWhoTakesIt() throws IOException {
        String text = DIGITS.repeat(1000);
        Files.writeString(folder.resolve("long.csv"), text);
        for (String accepted : new String[] {"gzip", "deflate, GZip;q=0.5", "br,gzip"}) {
            Reply reply = visit.get(cookie, "/files/long.csv", "Accept-Encoding: " + accepted);
            assertThat(reply.header("Content-Encoding")).as(accepted).isEqualTo("gzip");
            assertThat(reply.header("Vary")).isEqualTo("Accept-Encoding");
            assertThat(reply.body().length).isLessThan(text.length() / 10);
            assertThat(unpacked(reply.body())).isEqualTo(text);
        }
        Reply head = visit.ask("HEAD /files/long.csv", visit.with(cookie, "Accept-Encoding: gzip"));
        assertThat(head.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(head.body()).isEmpty();
    }

    @Test
    void nothingElseIsCompressed() throws IOException {
        Files.writeString(folder.resolve("long.csv"), DIGITS.repeat(1000));
        Files.writeString(folder.resolve("picture.png"), DIGITS.repeat(1000));
        for (String refused : new String[] {"", "br", "gzip;q=0", "gzip; q=0.0, br", "xgzip"}) {
            assertThat(visit.get(cookie, "/files/long.csv", "Accept-Encoding: " + refused)
                            .header("Content-Encoding"))
                    .as(refused)
                    .isEmpty();
        }
        String gzip = "Accept-Encoding: gzip";
        assertThat(visit.get(cookie, "/files/picture.png", gzip).header("Content-Encoding"))
                .isEmpty();
        assertThat(visit.get(cookie, "/files/digits.txt", gzip).header("Content-Encoding"))
                .isEmpty();
        assertThat(visit.get(cookie, "/files/long.csv", gzip, "Range: bytes=0-1")
                        .text())
                .isEqualTo("01");
    }

    private static String unpacked(byte[] body) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
