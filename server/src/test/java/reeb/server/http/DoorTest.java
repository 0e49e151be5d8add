package reeb.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import reeb.api.problem.InputException;

/** What becomes of a request that was let in, whatever happens. */
final class DoorTest {
    private static Answer hello() {
        return Answer.of("text/plain", "hello".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aFaultIsToldInTheLogAndNotToTheClient() throws IOException {
        Routes routes = Routes.none()
                .get(
                        (_, _) -> {
                            throw new IllegalStateException("the inside");
                        },
                        "broken")
                .get(
                        (_, _) -> {
                            throw new IOException("the disk");
                        },
                        "unreadable")
                .get(
                        (_, _) -> {
                            throw new StackOverflowError();
                        },
                        "deep");
        try (Visit visit = new Visit(routes)) {
            Reply first = visit.ask("GET /broken?token=" + visit.token(), "Host: " + visit.host());
            assertThat(first.status()).isEqualTo(500);
            assertThat(first.text()).isEqualTo("{\"error\":\"internal\",\"id\":\"fault-1\"}");
            String cookie = "Cookie: " + first.header("Set-Cookie").split(";")[0];
            assertThat(visit.get(cookie, "/unreadable").text()).contains("fault-2");
            assertThat(visit.get(cookie, "/deep").text()).contains("fault-3");
            assertThat(visit.log())
                    .containsExactly(
                            "fault-1 GET /broken java.lang.IllegalStateException: the inside",
                            "fault-2 GET /unreadable java.io.IOException: the disk",
                            "fault-3 GET /deep java.lang.StackOverflowError");
        }
    }

    @Test
    void pathsLeadWhereTheyAreSaidTo() throws IOException {
        Routes routes = Routes.none()
                .get((_, _) -> hello(), "a", "b")
                .getBelow((_, names) -> Answer.of("text/plain", names.toString().getBytes(StandardCharsets.UTF_8)), "c")
                .post((_, _) -> hello(), "d");
        try (Visit visit = new Visit(routes)) {
            String cookie = visit.cookie();
            assertThat(visit.get(cookie, "/a/b").text()).isEqualTo("hello");
            assertThat(visit.get(cookie, "/%61/b?x=y#").status()).isIn(200, 400);
            assertThat(visit.get(cookie, "/c/x%20y/%C3%A4").text()).isEqualTo("[x y, \u00e4]");
            for (String nowhere :
                    new String[] {"/", "/a", "/a/b/", "/a/b/c", "/c", "/A/b", "//a/b", "/a//b", "/./a/b"}) {
                assertThat(visit.get(cookie, nowhere).status()).as(nowhere).isIn(403, 404);
            }
            assertThat(visit.get(cookie, "/d").status()).isEqualTo(405);
            assertThat(visit.get(cookie, "/d").header("Allow")).isEqualTo("POST");
            Reply wrong = visit.ask("POST /a/b", visit.with(cookie));
            assertThat(wrong.status()).isEqualTo(405);
            assertThat(wrong.header("Allow")).isEqualTo("GET, HEAD");
        }
    }

    @Test
    void aBranchHasPathsOfItsOwnBelowEachOfItsNames() throws IOException {
        Routes inner = Routes.none()
                .get((_, _) -> hello())
                .getBelow((_, names) -> Answer.of("text/plain", names.toString().getBytes(StandardCharsets.UTF_8)));
        Routes routes = Routes.none()
                .branch(name -> name.equals("1") ? Optional.of(inner) : Optional.empty(), "runs")
                .getBelow((_, _) -> hello());
        try (Visit visit = new Visit(routes)) {
            String cookie = visit.cookie();
            assertThat(visit.get(cookie, "/runs/1/").text()).isEqualTo("hello");
            assertThat(visit.get(cookie, "/runs/1/a/b").text()).isEqualTo("[a, b]");
            assertThat(visit.get(cookie, "/runs/2/").status()).isEqualTo(404);
            assertThat(visit.get(cookie, "/runs/%2e%2e/x").status()).isEqualTo(404);
        }
    }

    /** What takes every path below one does not know whether there is something at this one. */
    @Test
    void whatIsNotThereIsNotFoundWhateverTheMethod() throws IOException {
        Routes routes =
                Routes.none().post((_, _) -> hello(), "api", "graphs", "graph").getBelow((_, _) -> hello());
        try (Visit visit = new Visit(routes)) {
            String cookie = visit.cookie();
            assertThat(visit.post(cookie, "/api/graphs/graph", "").text()).isEqualTo("hello");
            assertThat(visit.post(cookie, "/api/graphs/other", "").status()).isEqualTo(404);
            assertThat(visit.post(cookie, "/none", "").status()).isEqualTo(404);
        }
    }

    @Test
    void everyAnswerSaysHowItMayBeUsed() throws IOException {
        try (Visit visit = new Visit(Routes.none().get((_, _) -> hello()).get((_, _) -> hello().under("x"), "own"))) {
            String cookie = visit.cookie();
            for (String path : new String[] {"/", "/nothing", "/own"}) {
                Reply reply = visit.get(cookie, path);
                assertThat(reply.header("X-Content-Type-Options")).isEqualTo("nosniff");
                assertThat(reply.header("Cache-Control")).isEqualTo("no-store");
                assertThat(reply.header("Referrer-Policy")).isEqualTo("no-referrer");
                assertThat(reply.header("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
            }
            assertThat(visit.get(cookie, "/").header("Content-Security-Policy"))
                    .contains("default-src 'none'", "frame-ancestors 'none'")
                    .doesNotContain("script");
            assertThat(visit.get(cookie, "/own").header("Content-Security-Policy"))
                    .isEqualTo("x");
        }
    }

    @Test
    void whatIsBeingAnsweredEndsBeforeTheServerDoes() throws IOException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch shut = new CountDownLatch(1);
        Routes.Handler slow = (_, _) -> {
            begun.countDown();
            await(shut);
            return hello();
        };
        Visit visit = new Visit(Routes.none().get((_, _) -> hello()).get(slow, "slow"));
        String cookie = visit.cookie();
        try (Socket asked = visit.connection()) {
            Visit.write(asked, "GET /slow HTTP/1.1\r\n" + Visit.lines(visit.with(cookie)) + "\r\n");
            await(begun);
            CompletableFuture<Void> stopping = CompletableFuture.runAsync(visit::close);
            shut.countDown();
            assertThat(Reply.of(Visit.rest(asked)).text()).isEqualTo("hello");
            stopping.join();
        }
        assertThatThrownBy(visit::connection).isInstanceOf(SocketException.class);
    }

    @Test
    void stopsSoonWhateverGoesOn() throws IOException {
        CountDownLatch begun = new CountDownLatch(1);
        Routes.Handler stuck = (_, _) -> {
            begun.countDown();
            await(new CountDownLatch(1));
            return hello();
        };
        Visit visit = new Visit(Routes.none().get((_, _) -> hello()).get(stuck, "stuck"));
        String cookie = visit.cookie();
        try (Socket asked = visit.connection();
                Socket silent = visit.connection()) {
            Visit.write(asked, "GET /stuck HTTP/1.1\r\n" + Visit.lines(visit.with(cookie)) + "\r\n");
            await(begun);
            long start = System.nanoTime();
            visit.close();
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(4));
            assertThat(Reply.of(Visit.rest(asked)).status()).isZero();
            assertThat(Visit.rest(silent)).isEmpty();
        }
    }

    @Test
    void aTakenPortIsNamed() throws IOException {
        try (Visit visit = new Visit(Routes.none())) {
            int port = visit.server().port();
            assertThatThrownBy(() -> LocalServer.start(port, Routes.none(), (_, _, _) -> {}))
                    .isInstanceOf(InputException.class)
                    .hasMessageStartingWith("port " + port + ": cannot be had");
        }
    }

    /** Other addresses of the loopback are as good as those of other machines. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void othersDoNotReachIt() throws IOException {
        try (Visit visit = new Visit(Routes.none())) {
            assertThat(visit.server().address())
                    .startsWith("http://127.0.0.1:" + visit.server().port() + "/?token=");
            assertThatThrownBy(() -> new Socket("127.0.0.2", visit.server().port()).close())
                    .isInstanceOf(SocketException.class);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
