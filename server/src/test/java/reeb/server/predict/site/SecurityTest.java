package reeb.server.predict.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import reeb.api.problem.InputException;
import reeb.server.http.Reply;
import reeb.server.http.Wire;
import reeb.server.predict.FakeModels;
import reeb.server.predict.ServedModel;

/**
 * What a server of models owes to whoever runs it. Who gets in is {@link reeb.server.http.TokenServerTest}'s; what a model file may be, and what
 * pictures, is that of their readers.
 */
final class SecurityTest {
    private static final String PREDICT = "/v1/models/rows:predict";
    private static final String ROW = "{\"instances\":[[1,2,3]]}";
    private static final String INFER = "/v2/models/rows/infer";

    /** Asks again and again until the answer is the one that is waited for. */
    private static <T> T until(Callable<T> asking, Predicate<T> awaited) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(15);
        try {
            T said = asking.call();
            while (!awaited.test(said)) {
                assertThat(System.nanoTime()).as("said at last: " + said).isLessThan(end);
                said = asking.call();
            }
            return said;
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** A model that does not answer before it is let. */
    private record Held(ServedModel model, CountDownLatch begun, CountDownLatch goOn) {
        static Held of(String name) {
            CountDownLatch begun = new CountDownLatch(1);
            CountDownLatch goOn = new CountDownLatch(1);
            return new Held(
                    FakeModels.rows(
                            name,
                            rows -> {
                                begun.countDown();
                                await(goOn);
                                return FakeModels.said(rows);
                            },
                            false),
                    begun,
                    goOn);
        }

        private static void await(CountDownLatch latch) {
            try {
                assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }

    @Test
    void aBodyIsRefusedByItsLengthBeforeItIsRead() throws IOException {
        try (Served served = Served.start();
                Socket socket = served.wire().connection()) {
            Wire.write(
                    socket,
                    "POST " + PREDICT + " HTTP/1.1\r\nConnection: close\r\n"
                            + served.wire().host()
                            + "\r\nContent-Type: application/json\r\nContent-Length: 65537\r\n\r\n");
            assertThat(Wire.rest(socket).status()).isEqualTo(413);
        }
    }

    @Test
    void aBodyOfNoLengthIsRefusedWhereItIsTooLong() throws IOException {
        try (Served served = Served.start()) {
            String chunk = "8000\r\n" + "x".repeat(0x8000) + "\r\n";
            Reply reply = served.wire()
                    .send("POST " + PREDICT + " HTTP/1.1\r\nConnection: close\r\n"
                            + served.wire().host() + "\r\nTransfer-Encoding: chunked\r\n\r\n" + chunk.repeat(3)
                            + "0\r\n\r\n");
            assertThat(reply.status()).isEqualTo(413);
        }
    }

    @Test
    void rowsBeyondTheirNumberAreRefused() throws IOException {
        try (Served served = Served.start()) {
            String many = "[1,2,3],".repeat(300);
            assertThat(served.wire()
                            .post(PREDICT, "{\"instances\":[" + many + "[1,2,3]]}")
                            .status())
                    .isEqualTo(413);
            String tensor = "{\"inputs\":[{\"name\":\"x\",\"datatype\":\"FP32\",\"shape\":[301,3],\"data\":["
                    + "0,".repeat(902) + "0]}]}";
            assertThat(served.wire().post(INFER, tensor).status()).isEqualTo(413);
            String pictures = "{\"b64\":\"R0lGOAECAwQ=\"},".repeat(300) + "{\"b64\":\"R0lGOAECAwQ=\"}";
            assertThat(served.wire()
                            .post("/v1/models/digits:predict", "{\"instances\":[" + pictures + "]}")
                            .status())
                    .isEqualTo(413);
        }
    }

    @Test
    void productsOfShapesThatOverflowAreRefused() throws IOException {
        try (Served served = Served.start()) {
            for (String shape : List.of(
                    "[4294967296,4294967296]",
                    "[9223372036854775807,2]",
                    "[65536,65536]",
                    "[2147483647,3]",
                    "[1000000,1000000,0]",
                    "[99999999999999999999]")) {
                Reply reply = served.wire()
                        .post(
                                INFER,
                                "{\"inputs\":[{\"name\":\"x\",\"datatype\":\"FP64\",\"shape\":" + shape
                                        + ",\"data\":[]}]}");
                assertThat(reply.status()).as(shape + reply.text()).isIn(400, 413);
            }
        }
    }

    @Test
    void jsonOfAnyDepthIsRefused() throws IOException {
        try (Served served = Served.start()) {
            String deep = "[".repeat(20_000);
            assertThat(served.wire().post(PREDICT, "{\"instances\":" + deep).text())
                    .contains("nested more than 16");
            assertThat(served.wire().post(PREDICT, "{\"x\":" + deep).text()).contains("nested more than 16");
            assertThat(served.wire()
                            .post(INFER, "{\"inputs\":[{\"data\":" + deep)
                            .text())
                    .contains("nested more than 16");
        }
    }

    /** Numbers of any length would take any time to read. */
    @Test
    void numbersOfAnyLengthAreRefused() throws IOException {
        try (Served served = Served.start()) {
            String long1 = "1".repeat(50_000);
            assertThat(served.wire()
                            .post(PREDICT, "{\"instances\":[[" + long1 + ",2,3]]}")
                            .status())
                    .isEqualTo(400);
            assertThat(served.wire()
                            .post(PREDICT, "{\"instances\":[[1e999999999,2,3]]}")
                            .status())
                    .isEqualTo(400);
        }
    }

    @Test
    void whoSaysNothingOrStopsIsShutOut() throws IOException {
        try (Served served = Served.start()) {
            String head = "POST " + PREDICT + " HTTP/1.1\r\n" + served.wire().host() + "\r\n";
            for (String begun : List.of("", "PO", head, head + "Content-Length: 100\r\n\r\n{\"instances\"")) {
                try (Socket slow = served.wire().connection()) {
                    Wire.write(slow, begun);
                    assertThat(Wire.rest(slow).status()).as(begun).isZero();
                }
            }
            assertThat(served.wire().post(PREDICT, ROW).status()).isEqualTo(200);
            assertThat(served.log()).isEmpty();
        }
    }

    @Test
    void aQueueIsBoundedAndThenTellsWhenToComeAgain() throws IOException {
        Held held = Held.of("rows");
        List<Socket> waiting = new ArrayList<>();
        try (Served served = Served.start(Served.SMALL, held.model())) {
            for (int client = 0; client < 64 + Served.SMALL.threads(); client++) {
                Socket socket = served.wire().connection();
                waiting.add(socket);
                served.wire().begin(socket, PREDICT, "application/json", bytes(ROW));
            }
            String all = "reeb_requests_open " + waiting.size() + "\n";
            until(() -> served.wire().get("/metrics").text(), text -> text.contains(all));
            Reply refused = served.wire().post(PREDICT, ROW);
            assertThat(refused.status()).isEqualTo(503);
            assertThat(refused.header("Retry-After")).isEqualTo("1");
            assertThat(served.wire().get("/v2/health/ready").status())
                    .as("others are answered")
                    .isEqualTo(200);
            held.goOn().countDown();
            for (Socket socket : waiting) {
                assertThat(Wire.rest(socket).status()).isEqualTo(200);
            }
            assertThat(served.wire().post(PREDICT, ROW).status()).isEqualTo(200);
        } finally {
            for (Socket socket : waiting) {
                socket.close();
            }
        }
    }

    @Test
    void aFaultIsToldByItsNumberAlone() throws IOException {
        try (Served served = Served.start()) {
            Reply rows = served.wire().post(PREDICT, "{\"instances\":[[667,0,0]]}");
            assertThat(rows.text())
                    .isEqualTo("{\"type\":\"about:blank\",\"title\":\"Internal Server Error\",\"status\":500,"
                            + "\"detail\":\"internal\",\"id\":\"fault-1\"}");
            Reply tensors = served.wire()
                    .post(
                            INFER,
                            "{\"inputs\":[{\"name\":\"x\",\"datatype\":\"FP32\",\"shape\":[1,3],\"data\":[667,0,0]}]}");
            assertThat(tensors.text()).isEqualTo("{\"error\":\"internal\",\"id\":\"fault-2\"}");
            assertThat(served.log())
                    .containsExactly(
                            "fault-1 POST " + PREDICT + " java.lang.IllegalStateException: the inside",
                            "fault-2 POST " + INFER + " java.lang.IllegalStateException: the inside");
        }
    }

    @Test
    void everyAnswerSaysHowItMayBeUsed() throws IOException {
        try (Served served = Served.start()) {
            for (Reply reply : List.of(
                    served.wire().get("/v1/models"),
                    served.wire().get("/none"),
                    served.wire().post(PREDICT, ROW),
                    served.wire().post(PREDICT, "{}"),
                    served.wire().ask("GET /v2", "Host: evil.example"))) {
                assertThat(reply.header("X-Content-Type-Options")).isEqualTo("nosniff");
                assertThat(reply.header("Cache-Control")).isEqualTo("no-store");
                assertThat(reply.header("Content-Security-Policy")).contains("default-src 'none'");
                assertThat(reply.headers()).doesNotContainKey("access-control-allow-origin");
                assertThat(reply.header("Content-Type")).doesNotContain("html");
            }
        }
    }

    @Test
    void modelsHaveNamesOfTheirOwn() {
        assertThatThrownBy(() -> Served.start(Served.SMALL, FakeModels.rows("a"), FakeModels.rows("a")))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("two models are called 'a'");
    }

    @Test
    void nearestKnownRowsAreToldWhereTheModelMayAlone() throws IOException {
        try (Served served = Served.start(
                Served.SMALL, FakeModels.rows("rows"), FakeModels.rows("closed", FakeModels::said, false))) {
            Reply refused = served.wire().post("/v1/models/closed:predict?neighbours=1", ROW);
            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.text()).contains("reeb model export --neighbours");
            assertThat(served.wire().post("/v1/models/closed:predict", ROW).text())
                    .doesNotContain("nearest");
            String tensor = "{\"inputs\":[{\"name\":\"x\",\"datatype\":\"FP32\",\"shape\":[1,3],\"data\":[1,0,0]}],"
                    + "\"outputs\":[{\"name\":\"neighbour_rows\"}]}";
            assertThat(served.wire().post("/v2/models/closed/infer", tensor).status())
                    .isEqualTo(400);
            assertThat(served.wire().post(INFER, tensor).status()).isEqualTo(200);
        }
    }

    @Test
    void aServerThatStopsIsNotReadyAndAnswersWhatItHas() throws IOException {
        Held held = Held.of("rows");
        Served served = Served.start(Served.SMALL, held.model());
        try (Socket asked = served.wire().connection()) {
            served.wire().begin(asked, PREDICT, "application/json", bytes(ROW));
            Held.await(held.begun());
            CompletableFuture<Void> stopping = CompletableFuture.runAsync(served::close);
            Reply ready = until(() -> served.wire().get("/v2/health/ready"), reply -> reply.status() != 200);
            assertThat(ready.status()).isEqualTo(503);
            assertThat(ready.text()).isEqualTo("{\"ready\":false}");
            Reply further = served.wire().post(PREDICT, ROW);
            assertThat(further.status()).isEqualTo(503);
            assertThat(further.header("Retry-After")).isEqualTo("1");
            assertThat(stopping).isNotDone();
            held.goOn().countDown();
            assertThat(Wire.rest(asked).status()).isEqualTo(200);
            stopping.join();
        }
        assertThatThrownBy(() -> served.wire().get("/v2/health/live")).isInstanceOf(IOException.class);
    }
}
