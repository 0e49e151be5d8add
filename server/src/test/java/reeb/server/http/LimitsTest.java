package reeb.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How much a client gets. */
final class LimitsTest {
    private static final int MOST = 100;

    @SuppressWarnings("NullAway.Init")
    private Visit visit;

    @SuppressWarnings("NullAway.Init")
    private String cookie;

    @BeforeEach
    void open() throws IOException {
        visit = new Visit(Routes.none()
                .get((_, _) -> Answer.empty())
                .post((request, _) -> Answer.of("text/plain", request.bytes(MOST)), "echo"));
        cookie = visit.cookie();
    }

    @AfterEach
    void close() {
        visit.close();
    }

    private String post(String... headers) {
        return "POST /echo HTTP/1.1\r\nConnection: close\r\n" + Visit.lines(visit.with(cookie, headers)) + "\r\n";
    }

    @Test
    void aBodyWithinItsLimitIsTaken() throws IOException {
        String body = "x".repeat(MOST);
        assertThat(visit.send(post("Content-Length: " + MOST) + body).text()).isEqualTo(body);
        assertThat(visit.send(post("Transfer-Encoding: chunked") + "3\r\nabc\r\n0\r\n\r\n")
                        .text())
                .isEqualTo("abc");
    }

    @Test
    void aLargerBodyIsNot() throws IOException {
        String body = "x".repeat(MOST + 1);
        Reply reply = visit.send(post("Content-Length: " + body.length()) + body);
        assertThat(reply.status()).isEqualTo(413);
        assertThat(reply.text()).isEqualTo("{\"error\":\"the body has more than 100 bytes\"}");
        String chunks = ("64\r\n" + "x".repeat(100) + "\r\n").repeat(50);
        assertThat(visit.send(post("Transfer-Encoding: chunked") + chunks + "0\r\n\r\n")
                        .status())
                .isEqualTo(413);
    }

    /** None of it is sent, so that the server has not waited for it. */
    @Test
    void anAnnouncedBodyOfAnySizeIsRefusedUnread() throws IOException {
        for (String length : List.of("16777217", "9223372036854775807")) {
            assertThat(visit.send(post("Content-Length: " + length)).status()).isEqualTo(413);
        }
        assertThat(visit.send(post("Content-Length: 9223372036854775808")).status())
                .isEqualTo(400);
        assertThat(visit.send(post("Content-Length: 3", "Transfer-Encoding: chunked"))
                        .status())
                .isEqualTo(400);
    }

    /** A connection that is closed while a body is under way would be broken off before the client has read why. */
    @Test
    void whoSendsTooMuchComesToReadWhy() throws IOException {
        for (int bytes : List.of(20 << 20, 40 << 20)) {
            try (Socket socket = visit.connection()) {
                OutputStream out = socket.getOutputStream();
                out.write(post("Content-Length: " + bytes).getBytes(StandardCharsets.ISO_8859_1));
                byte[] piece = new byte[1 << 16];
                for (int sent = 0; sent < bytes; sent += piece.length) {
                    out.write(piece);
                }
                Reply reply = Reply.of(Visit.rest(socket));
                assertThat(reply.status()).isEqualTo(413);
                assertThat(reply.text()).contains("the body has more than 16777216 bytes");
            }
        }
        assertThat(visit.log()).isEmpty();
    }

    /** Whoever has no token and says nothing does not keep the person out who has one. */
    @Test
    void manyWhoSayNothingLeaveRoomForTheOwner() throws IOException {
        List<Socket> open = new ArrayList<>();
        try {
            for (int i = 0; i < 300; i++) {
                Socket socket = visit.connection();
                open.add(socket);
                Visit.write(socket, "GET / HTTP/1.1\r\nHost: ");
            }
            assertThat(visit.get(cookie, "/").status()).isEqualTo(204);
        } finally {
            for (Socket socket : open) {
                socket.close();
            }
        }
    }

    @Test
    void longHeadersAreNotRead() throws IOException {
        assertThat(visit.get(cookie, "/", "X: " + "x".repeat(10_000)).status()).isEqualTo(204);
        assertThat(visit.get(cookie, "/", "X: " + "x".repeat(40_000)).status()).isIn(0, 400, 431);
        assertThat(visit.get(cookie, "/" + "x".repeat(40_000)).status()).isIn(0, 400, 414);
        String[] many = IntStream.range(0, 200).mapToObj(i -> "X" + i + ": 1").toArray(String[]::new);
        assertThat(visit.get(cookie, "/", many).status()).isIn(0, 400, 431);
    }

    @Test
    void whoSaysNothingIsShutOut() throws IOException {
        try (Socket silent = visit.connection()) {
            assertThat(Visit.rest(silent)).isEmpty();
        }
    }

    @Test
    void whoStopsWithinARequestIsShutOut() throws IOException {
        for (String begun :
                List.of("G", "GET / HT", "GET / HTTP/1.1\r\nHost: 127", post("Content-Length: 9") + "abc")) {
            try (Socket slow = visit.connection()) {
                Visit.write(slow, begun);
                assertThat(Reply.of(Visit.rest(slow)).status()).as(begun).isZero();
            }
        }
        assertThat(visit.get(cookie, "/").status()).isEqualTo(204);
        assertThat(visit.log()).as("that is no fault of the server").isEmpty();
    }

    @Test
    void oneConnectionServesSeveralRequests() throws IOException {
        try (Socket socket = visit.connection()) {
            String request = "GET / HTTP/1.1\r\n" + Visit.lines(visit.with(cookie));
            Visit.write(socket, request + "\r\n" + request + "Connection: close\r\n\r\n");
            String both = new String(Visit.rest(socket), StandardCharsets.ISO_8859_1);
            assertThat(both.split("HTTP/1.1 204", -1)).hasSize(3);
        }
    }

    @Test
    void soManyConnectionsAreOpenAtOnceAndNoMore() throws IOException {
        List<Socket> open = new ArrayList<>();
        try {
            for (int i = 0; i < Limits.BROWSER.connections(); i++) {
                open.add(visit.connection());
            }
            try (Socket further = visit.connection()) {
                assertThat(Visit.rest(further)).isEmpty();
            }
            Visit.write(
                    open.getFirst(),
                    "GET / HTTP/1.1\r\nConnection: close\r\n" + Visit.lines(visit.with(cookie)) + "\r\n");
            assertThat(Reply.of(Visit.rest(open.getFirst())).status())
                    .as("the first was not shut out before the last")
                    .isEqualTo(204);
        } finally {
            for (Socket socket : open) {
                socket.close();
            }
        }
    }

    @Test
    void whatIsSetForJavaStays() {
        assertThat(List.of(
                        System.getProperty("sun.net.httpserver.maxReqTime"),
                        System.getProperty("sun.net.httpserver.maxReqHeaderSize")))
                .isEqualTo(List.of("2", "16384"));
    }
}
