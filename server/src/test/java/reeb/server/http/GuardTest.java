package reeb.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who gets in. */
final class GuardTest {
    @SuppressWarnings("NullAway.Init")
    private Visit visit;

    @BeforeEach
    void open() throws IOException {
        Routes.Handler hello = (_, _) -> Answer.of("text/plain", "hello".getBytes(StandardCharsets.UTF_8));
        visit = new Visit(Routes.none().get(hello).post(hello));
    }

    @AfterEach
    void close() {
        visit.close();
    }

    @Test
    void theAddressLetsOneBrowserInOnce() throws IOException {
        Reply first = visit.ask("GET /?token=" + visit.token(), "Host: " + visit.host());
        assertThat(first.status()).isEqualTo(200);
        assertThat(first.text()).isEqualTo("hello");
        assertThat(first.header("Set-Cookie"))
                .matches("reeb-" + visit.server().port() + "=[A-Za-z0-9_-]{43}; Path=/; HttpOnly; SameSite=Strict")
                .doesNotContain(visit.token());
        String cookie = "Cookie: other=1; " + first.header("Set-Cookie").split(";")[0];

        assertThat(visit.get(cookie, "/").status()).isEqualTo(200);
        assertThat(visit.get(cookie, "/").header("Set-Cookie")).isEmpty();
        assertThat(visit.ask("GET /?token=" + visit.token(), "Host: " + visit.host())
                        .status())
                .isEqualTo(403);
        assertThat(visit.get(cookie, "/?token=" + visit.token()).status()).isEqualTo(200);
    }

    @Test
    void whoOpensTheAddressAgainReadsOnAPageHowToGetAnother() throws IOException {
        String address = "GET /?token=" + visit.token();
        String host = "Host: " + visit.host();
        assertThat(visit.ask(address, host).status()).isEqualTo(200);
        Reply page = visit.ask(address, host, "Accept: text/html,application/xhtml+xml,*/*;q=0.8");
        assertThat(page.status()).isEqualTo(403);
        assertThat(page.header("Content-Type")).isEqualTo("text/html; charset=utf-8");
        assertThat(page.header("Content-Security-Policy")).startsWith("default-src 'none'");
        assertThat(page.text())
                .startsWith("<!DOCTYPE html>")
                .contains("end it with Ctrl-C, and start the same command again")
                .doesNotContain(visit.token());
        Reply script = visit.ask(address, host, "Accept: */*");
        assertThat(script.status()).isEqualTo(403);
        assertThat(script.text()).startsWith("{\"error\":");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /",
                "GET /?token=",
                "GET /?token=wrong",
                "GET /?other=TOKEN",
                "GET /?token=TOKEN0",
                "GET /nothing",
                "POST /",
                "POST /?token=TOKEN",
                "HEAD /?token=TOKEN",
            })
    void nobodyGetsInWithoutTheToken(String line) throws IOException {
        Reply reply = visit.ask(line.replace("TOKEN", visit.token()), "Host: " + visit.host());
        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.header("Set-Cookie")).isEmpty();
        assertThat(visit.ask("GET /?token=" + visit.token(), "Host: " + visit.host())
                        .status())
                .as("the token is still good")
                .isEqualTo(200);
    }

    @Test
    void nobodyGetsInWithAnotherCookie() throws IOException {
        String cookie = visit.cookie();
        for (String other : List.of(
                cookie + "0",
                cookie.substring(0, cookie.length() - 1),
                "Cookie: reeb-" + visit.server().port() + "=" + visit.token(),
                "Cookie: reeb-" + visit.server().port() + "=",
                cookie.replaceFirst("reeb-\\d+", "reeb-1"))) {
            assertThat(visit.get(other, "/").status()).as(other).isEqualTo(403);
        }
    }

    @Test
    void theServerIsCalledByItsOwnNamesAlone() throws IOException {
        String cookie = visit.cookie();
        int port = visit.server().port();
        for (String own : List.of("127.0.0.1:", "localhost:", "LocalHost:", "[::1]:")) {
            assertThat(visit.ask("GET /", "Host: " + own + port, cookie).status())
                    .as(own)
                    .isEqualTo(200);
        }
        for (String foreign : List.of(
                "evil.example:" + port,
                "127.0.0.1",
                "127.0.0.1:" + (port ^ 1),
                "127.0.0.1.evil.example:" + port,
                "user@127.0.0.1:" + port,
                "127.0.0.2:" + port,
                "0.0.0.0:" + port,
                "[::2]:" + port,
                "127.0.0.1:" + port + ", evil.example",
                "")) {
            assertThat(visit.ask("GET /", "Host: " + foreign, cookie).status())
                    .as(foreign)
                    .isEqualTo(403);
        }
    }

    @Test
    void exactlyOneHostIsNamed() throws IOException {
        String cookie = visit.cookie();
        String host = "Host: " + visit.host();
        assertThat(visit.ask("GET /", cookie).status()).isEqualTo(403);
        assertThat(visit.ask("GET /", host, host, cookie).status()).isEqualTo(403);
        assertThat(visit.ask("GET /", host, "Host: evil.example", cookie).status())
                .isEqualTo(403);
        assertThat(visit.ask("GET http://evil.example/", host, cookie).status()).isEqualTo(403);
        assertThat(visit.ask("GET //evil.example/", host, cookie).status()).isEqualTo(403);
    }

    @Test
    void pagesOfOtherSitesMayNotAsk() throws IOException {
        String cookie = visit.cookie();
        String own = "http://" + visit.host();
        for (String line : List.of("GET /", "POST /")) {
            assertThat(visit.ask(line, visit.with(cookie, "Origin: " + own)).status())
                    .isEqualTo(200);
            for (String foreign : List.of("http://evil.example", "null", "https://" + visit.host(), own + "0", "")) {
                assertThat(visit.ask(line, visit.with(cookie, "Origin: " + foreign))
                                .status())
                        .as(line + " from " + foreign)
                        .isEqualTo(403);
            }
            assertThat(visit.ask(line, visit.with(cookie, "Origin: " + own, "Origin: http://evil.example"))
                            .status())
                    .isEqualTo(403);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "OPTIONS", "TRACE", "PATCH", "CONNECT", "get", "X"})
    void otherMethodsAreNone(String method) throws IOException {
        Reply reply = visit.ask(method + " /", visit.with(visit.cookie()));
        assertThat(reply.status()).isEqualTo(405);
        assertThat(reply.header("Allow")).isEqualTo("GET, HEAD, POST");
    }

    @Test
    void noAnswerLetsOtherSitesReadIt() throws IOException {
        String cookie = visit.cookie();
        for (Reply reply : List.of(
                visit.get(cookie, "/"),
                visit.get(cookie, "/", "Origin: http://evil.example"),
                visit.ask("OPTIONS /", visit.with(cookie, "Access-Control-Request-Method: POST")),
                visit.ask("GET /"))) {
            assertThat(reply.headers().keySet()).noneMatch(name -> name.startsWith("access-control"));
            assertThat(reply.header("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
        }
    }

    /** Wherever a route is, and whatever its handler would do. */
    @ParameterizedTest
    @ValueSource(strings = {"/", "/x", "/api/x", "/api/x/y", "/files/x"})
    void noRouteHearsOfWhatIsNotLetIn(String path) throws IOException {
        List<String> heard = new CopyOnWriteArrayList<>();
        Routes.Handler listening = (request, _) -> {
            heard.add(request.toString());
            return Answer.empty();
        };
        Routes all = Routes.none()
                .get(listening)
                .post(listening)
                .getBelow(listening)
                .post(listening, "x")
                .post(listening, "api", "x")
                .post(listening, "api", "x", "y")
                .post(listening, "files", "x");
        try (Visit other = new Visit(all)) {
            String host = "Host: " + other.host();
            String cookie = other.cookie();
            heard.clear();
            for (String line : List.of("GET " + path, "HEAD " + path, "POST " + path)) {
                assertThat(other.ask(line, host).status()).isEqualTo(403);
                assertThat(other.ask(line, host, cookie + "x").status()).isEqualTo(403);
                assertThat(other.ask(line, "Host: evil.example", cookie).status())
                        .isEqualTo(403);
                assertThat(other.ask(line, other.with(cookie, "Origin: http://evil.example"))
                                .status())
                        .isEqualTo(403);
                assertThat(heard).as(line).isEmpty();
                assertThat(other.ask(line, other.with(cookie)).status()).isEqualTo(204);
                assertThat(heard).hasSize(1);
                heard.clear();
            }
        }
    }

    @Test
    void aRefusalIsOneObject() throws IOException {
        Reply reply = visit.ask("GET /", "Host: " + visit.host());
        assertThat(reply.header("Content-Type")).isEqualTo("application/json");
        assertThat(reply.text()).matches("\\{\"error\":\"[^\"]+\"}");
    }

    @Test
    void secretsDifferAndDoNotShow() {
        Secret secret = Secret.draw();
        assertThat(secret.reveal()).hasSize(43).isNotEqualTo(Secret.draw().reveal());
        assertThat(secret.is(secret.reveal())).isTrue();
        assertThat(secret.is(secret.reveal() + "a")).isFalse();
        assertThat(secret.toString()).doesNotContain(secret.reveal());
    }
}
