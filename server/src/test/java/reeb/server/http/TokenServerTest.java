package reeb.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reeb.api.problem.InputException;

/** Which programs get in. */
final class TokenServerTest {
    private static final String TOKEN = "a-token-of-24-characters";

    private final List<String> log = new CopyOnWriteArrayList<>();

    private TokenServer start(String host, Optional<String> token, String... names) throws IOException {
        Routes.Handler hello = (_, _) -> Answer.of("text/plain", "hello".getBytes(StandardCharsets.UTF_8));
        Routes routes = Routes.none()
                .get(hello)
                .post(hello)
                .get(hello, "live")
                .get(
                        (_, _) -> {
                            throw new IllegalStateException("the inside");
                        },
                        "broken");
        TokenServer.Place place = new TokenServer.Place(host, 0, List.of(names), token, Set.of("/live"), 1 << 20, 500);
        return TokenServer.start(place, routes, ErrorForm.PLAIN, (id, request, _) -> log.add(id + " " + request));
    }

    @Test
    void listensToThisMachineAlone() throws IOException {
        try (TokenServer server = start("127.0.0.1", Optional.empty())) {
            assertThat(server.address()).isEqualTo("http://127.0.0.1:" + server.port());
            assertThat(new Wire(server.port()).get("/").text()).isEqualTo("hello");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::"})
    void anotherHostNeedsAToken(String host) throws IOException {
        assertThatThrownBy(() -> start(host, Optional.empty()))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("--host " + host)
                .hasMessageContaining("--token-file");
        try (TokenServer server = start(host, Optional.of(TOKEN))) {
            Wire wire = new Wire(server.port());
            assertThat(wire.get("/").status()).isEqualTo(401);
            assertThat(wire.get("/", "Authorization: Bearer " + TOKEN).text()).isEqualTo("hello");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "with a blank in the token", "", "t\u00f6ken-of-more-than-16"})
    void aTokenThatCouldBeGuessedOrSentWronglyIsRefused(String token) {
        assertThatThrownBy(() -> start("127.0.0.1", Optional.of(token)))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("16 to 1024");
    }

    @Test
    void nobodyGetsInWithoutTheToken() throws IOException {
        try (TokenServer server = start("127.0.0.1", Optional.of(TOKEN))) {
            Wire wire = new Wire(server.port());
            for (String header : List.of(
                    "X: 1",
                    "Authorization: " + TOKEN,
                    "Authorization: Basic " + TOKEN,
                    "Authorization: Bearer " + TOKEN + "0",
                    "Authorization: Bearer " + TOKEN.substring(1),
                    "Authorization: Bearer",
                    "Authorization: Bearer " + TOKEN + "\r\nAuthorization: Bearer " + TOKEN,
                    "Cookie: token=" + TOKEN)) {
                Reply reply = wire.get("/", header);
                assertThat(reply.status()).as(header).isEqualTo(401);
                assertThat(reply.header("WWW-Authenticate")).startsWith("Bearer");
                assertThat(wire.get("/nothing", header).status()).as(header).isEqualTo(401);
            }
            assertThat(wire.get("/?token=" + TOKEN).status()).isEqualTo(401);
            assertThat(wire.get("/", "Authorization: bearer " + TOKEN).status()).isEqualTo(200);
        }
    }

    @Test
    void whetherTheServerLivesIsNoSecret() throws IOException {
        try (TokenServer server = start("127.0.0.1", Optional.of(TOKEN))) {
            Wire wire = new Wire(server.port());
            assertThat(wire.get("/live").status()).isEqualTo(200);
            assertThat(wire.get("/live/").status()).isEqualTo(401);
            assertThat(wire.ask("GET /live", "Host: evil.example").status()).isEqualTo(403);
        }
    }

    @Test
    void theTokenIsInNoLog() throws IOException {
        try (TokenServer server = start("127.0.0.1", Optional.of(TOKEN))) {
            Wire wire = new Wire(server.port());
            assertThat(wire.get("/broken?x=" + TOKEN, "Authorization: Bearer " + TOKEN)
                            .status())
                    .isEqualTo(500);
            assertThat(log).containsExactly("fault-1 GET /broken");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Host: evil.example",
                "Host: 127.0.0.1.evil.example:PORT",
                "Host: 127.0.0.1:PORT\r\nHost: 127.0.0.1:PORT",
                "Host: 127.0.0.2:PORT",
                "Host: localhost:PORT:1",
                "Host: localhost@evil.example",
                "Host:",
                "X: 1",
            })
    void itIsCalledByOneOfItsNamesOnce(String header) throws IOException {
        try (TokenServer server = start("127.0.0.1", Optional.empty())) {
            Wire wire = new Wire(server.port());
            Reply reply = wire.ask("GET /", header.replace("PORT", Integer.toString(server.port())));
            assertThat(reply.status()).isIn(400, 403);
            assertThat(reply.text()).doesNotContain("hello");
        }
    }

    @Test
    void aNameThatIsListedIsItsOwnWhateverThePort() throws IOException {
        try (TokenServer server = start("127.0.0.1", Optional.empty(), "Models.example")) {
            Wire wire = new Wire(server.port());
            for (String host :
                    List.of("models.example", "MODELS.example:9000", "localhost:1", "[::1]:80", "127.0.0.1")) {
                assertThat(wire.ask("GET /", "Host: " + host).status()).as(host).isEqualTo(200);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "http://evil.example", "https://127.0.0.1:PORT", "http://127.0.0.1:1", "file://"})
    void noPageOfAnotherSiteGetsIn(String origin) throws IOException {
        try (TokenServer server = start("127.0.0.1", Optional.empty())) {
            Wire wire = new Wire(server.port());
            String given = origin.replace("PORT", Integer.toString(server.port()));
            Reply reply = wire.get("/", "Origin: " + given);
            assertThat(reply.status()).isEqualTo(403);
            assertThat(reply.headers()).doesNotContainKey("access-control-allow-origin");
            assertThat(wire.get("/", "Origin: http://127.0.0.1:" + server.port())
                            .status())
                    .isEqualTo(200);
        }
    }

    /** As many as are answered at once, and more: they are no requests yet. */
    @Test
    void connectionsThatSayNothingTurnNobodyAway() throws IOException {
        List<Socket> silent = new ArrayList<>();
        try (TokenServer server = start("127.0.0.1", Optional.empty())) {
            Wire wire = new Wire(server.port());
            for (int i = 0; i < 400; i++) {
                Socket socket = wire.connection();
                silent.add(socket);
                Wire.write(socket, i % 2 == 0 ? "" : "POST / HTTP/1.1\r\nHost: 127");
            }
            assertThat(wire.get("/").text()).isEqualTo("hello");
        } finally {
            for (Socket socket : silent) {
                socket.close();
            }
        }
    }

    @Test
    void otherMethodsAreRefused() throws IOException {
        try (TokenServer server = start("127.0.0.1", Optional.empty())) {
            Wire wire = new Wire(server.port());
            for (String method : List.of("PUT", "DELETE", "OPTIONS", "TRACE", "CONNECT", "PATCH", "FOO")) {
                assertThat(wire.ask(method + " /", wire.host()).status())
                        .as(method)
                        .isIn(400, 405);
            }
            assertThat(wire.ask("GET http://evil.example/", wire.host()).status())
                    .isIn(400, 403);
        }
    }
}
