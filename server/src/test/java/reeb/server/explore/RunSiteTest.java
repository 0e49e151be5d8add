package reeb.server.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reeb.server.http.Folder;
import reeb.server.http.Reply;
import reeb.server.http.Visit;

/** A run as a browser finds it. */
final class RunSiteTest {
    private static final String PAGE =
            "<meta http-equiv=\"Content-Security-Policy\" content=\"script-src 'sha256-x'\"><p>page";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path run;

    @SuppressWarnings("NullAway.Init")
    private Folder folder;

    @BeforeEach
    void prepare() throws IOException {
        Files.writeString(run.resolve("one.html"), PAGE);
        Files.writeString(run.resolve("two.html"), PAGE);
        Files.writeString(run.resolve("other.html"), PAGE);
        Files.writeString(run.resolve("report.html"), "<p>report");
        Files.writeString(run.resolve("figure.svg"), "<svg/>");
        folder = new Folder(run);
    }

    private Visit visit(Page... pages) throws IOException {
        return new Visit(RunSite.of("<b>Title</b>", folder, List.of(pages)));
    }

    @Test
    void itsOnlyPageIsAtTheRoot() throws IOException {
        try (Visit visit = visit(Page.in(folder, "one"))) {
            String cookie = visit.cookie();
            for (String path : List.of("/", "/one.html", "/files/one.html")) {
                Reply reply = visit.get(cookie, path);
                assertThat(reply.text()).isEqualTo(PAGE);
                assertThat(reply.header("Content-Type")).isEqualTo("text/html; charset=utf-8");
                assertThat(reply.header("Content-Security-Policy"))
                        .isEqualTo("script-src 'sha256-x'; frame-ancestors 'none'");
            }
            assertThat(visit.get(cookie, "/favicon.ico").status()).isEqualTo(204);
        }
    }

    @Test
    void aPageThatWasMadeIsNoFile() throws IOException {
        MadePage made = new MadePage("explorer");
        try (OutputStream html = made.open("html")) {
            html.write(PAGE.getBytes(StandardCharsets.UTF_8));
        }
        try (Visit visit = visit(made)) {
            Reply reply = visit.get(visit.cookie(), "/");
            assertThat(reply.text()).isEqualTo(PAGE);
            assertThat(reply.header("Content-Security-Policy")).contains("sha256-x");
            assertThat(run.resolve("explorer.html")).doesNotExist();
        }
    }

    @Test
    void severalAreListed() throws IOException {
        try (Visit visit = visit(Page.in(folder, "one"), Page.in(folder, "two"))) {
            Reply reply = visit.get(visit.cookie(), "/");
            assertThat(reply.text())
                    .contains(
                            "<h1>&lt;b&gt;Title&lt;/b&gt;</h1>",
                            "<a href=\"files/one.html\">one</a>",
                            "<a href=\"files/two.html\">two</a>",
                            "<a href=\"report.html\">");
            assertThat(reply.header("Content-Security-Policy")).contains("default-src 'none'", "script-src 'sha256-");
            assertThat(reply.text()).contains("<script>history.replaceState(");
        }
    }

    @Test
    void filesAreListedWhereNoneIsNamed() throws IOException {
        Files.writeString(run.resolve(".unfinished"), "");
        Files.createDirectory(run.resolve("folder"));
        try (Visit visit = visit(Page.in(folder, "one"))) {
            String cookie = visit.cookie();
            assertThat(visit.get(cookie, "/files/").text())
                    .contains("<a href=\"figure.svg\">figure.svg</a>", "<a href=\"report.html\">")
                    .doesNotContain("unfinished", "folder");
            assertThat(visit.get(cookie, "/files").text()).contains("<a href=\"files/figure.svg\">");
            assertThat(visit.get(cookie, "/files/folder/").status()).isEqualTo(404);
        }
    }

    @Test
    void otherFilesGetNoScripts() throws IOException {
        try (Visit visit = visit(Page.in(folder, "one"))) {
            String cookie = visit.cookie();
            assertThat(visit.get(cookie, "/report.html").text()).isEqualTo("<p>report");
            for (String path :
                    List.of("/report.html", "/files/report.html", "/files/other.html", "/files/figure.svg")) {
                Reply reply = visit.get(cookie, path);
                assertThat(reply.status()).isEqualTo(200);
                assertThat(reply.header("Content-Security-Policy"))
                        .startsWith("default-src 'none'")
                        .doesNotContain("script-src");
            }
            assertThat(visit.get(cookie, "/none.html").status()).isEqualTo(404);
            assertThat(visit.get(cookie, "/none/").status()).isEqualTo(404);
        }
    }

    @Test
    void aPageThatHasGoneIsNotFound() throws IOException {
        try (Visit visit = visit(Page.in(folder, "one"))) {
            String cookie = visit.cookie();
            Files.delete(run.resolve("one.html"));
            assertThat(visit.get(cookie, "/").status()).isEqualTo(404);
            assertThat(visit.log()).isEmpty();
        }
    }
}
