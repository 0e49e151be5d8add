package reeb.server.predict.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.UnixOperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import reeb.runtime.json.Json;
import reeb.runtime.json.JsonReader;
import reeb.server.http.Reply;
import reeb.server.http.Wire;
import reeb.server.predict.FakeModels;

/**
 * Many clients at once, of which some send what is wrong, slowly, or not to the end: whoever asks rightly gets the right answer, and nothing
 * is left behind. For longer with {@code -Dreeb.load.seconds=1800}.
 */
final class LoadTest {
    private static final int CLIENTS = 12;
    private static final long NANOS = 1_000_000_000L * Integer.getInteger("reeb.load.seconds", 10);
    private static final double MEBI = 1 << 20;

    private final AtomicLong answered = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();
    private final AtomicInteger faults = new AtomicInteger();

    /** What there is of something. */
    private record Held(long threads, long files, double heap) {
        static Held now() {
            System.gc();
            long files = ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
                    ? unix.getOpenFileDescriptorCount()
                    : 0;
            long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
            return new Held(ManagementFactory.getThreadMXBean().getThreadCount(), files, heap / MEBI);
        }
    }

    @Test
    void nothingIsLeftBehindAndNoAnswerIsWrong() throws IOException {
        try (Served served = Served.start(Served.SMALL, FakeModels.rows("rows"), FakeModels.pictures("digits"))) {
            work(served, NANOS / 5);
            Held before = Held.now();
            work(served, NANOS);
            served.wire().get("/v2/health/live");
            Held after = Held.now();
            assertThat(answered.get()).as("right answers").isGreaterThan(500);
            assertThat(refused.get()).as("refusals").isGreaterThan(50);
            assertThat(faults.get()).as("faults of clients").isGreaterThan(50);
            assertThat(served.log()).as("faults of the server").allMatch(line -> line.contains("the inside"));
            assertThat(after.threads()).as("threads").isLessThanOrEqualTo(before.threads() + 4);
            assertThat(after.files()).as("open files").isLessThanOrEqualTo(before.files() + 40);
            assertThat(after.heap()).as("heap in MiB").isLessThan(before.heap() + 24);
            assertThat(served.wire().get("/metrics").text()).contains("reeb_requests_open 0\n");
        }
    }

    private void work(Served served, long nanos) {
        long end = System.nanoTime() + nanos;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<Void>> clients = new ArrayList<>();
            for (int client = 0; client < CLIENTS; client++) {
                SplittableRandom random = new SplittableRandom(client);
                clients.add(CompletableFuture.runAsync(() -> client(served.wire(), random, end), threads));
            }
            clients.forEach(CompletableFuture::join);
        }
    }

    private void client(Wire wire, SplittableRandom random, long end) {
        while (System.nanoTime() < end) {
            try {
                switch (random.nextInt(10)) {
                    case 0 -> wrong(wire, random);
                    case 1 -> broken(wire, random);
                    case 2 -> slow(wire, random);
                    case 3 -> tensors(wire, random);
                    default -> rows(wire, random);
                }
            } catch (SocketException _) {
                // The server has too many connections for the moment, or the client has broken off its own.
                faults.incrementAndGet();
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }

    private void rows(Wire wire, SplittableRandom random) throws IOException {
        int count = 1 + random.nextInt(40);
        double[] sums = new double[count];
        StringBuilder body = new StringBuilder("{\"instances\":[");
        for (int row = 0; row < count; row++) {
            int a = random.nextInt(200);
            int c = random.nextInt(50);
            sums[row] = a + 0.5 + c;
            body.append(row == 0 ? "" : ",")
                    .append('[')
                    .append(a)
                    .append(",0.5,")
                    .append(c)
                    .append(']');
        }
        checked(wire.post("/v1/models/rows:predict", body.append("]}").toString()), sums);
    }

    private void checked(Reply reply, double... sums) {
        assertThat(reply.status()).as(reply.text()).isIn(200, 503);
        if (reply.status() == 503) {
            refused.incrementAndGet();
            return;
        }
        Json.Members said = (Json.Members) JsonReader.parse(reply.text(), "the answer");
        List<Json> rows = ((Json.Array) said.member("predictions").orElseThrow()).elements();
        assertThat(rows).hasSize(sums.length);
        for (int row = 0; row < sums.length; row++) {
            Json.Numeral distance = (Json.Numeral)
                    ((Json.Members) rows.get(row)).member("distance").orElseThrow();
            assertThat(distance.value().doubleValue()).isEqualTo(sums[row] / 3);
        }
        answered.incrementAndGet();
    }

    private void tensors(Wire wire, SplittableRandom random) throws IOException {
        int first = random.nextInt(256);
        String body = "{\"inputs\":[{\"name\":\"x\",\"datatype\":\"UINT8\",\"shape\":[1,4],\"data\":[" + first
                + ",1,1,1]}],\"outputs\":[{\"name\":\"lens\"}]}";
        Reply reply = wire.post("/v2/models/digits/infer", body);
        assertThat(reply.status()).isIn(200, 503);
        if (reply.status() == 200) {
            assertThat(reply.text()).contains("\"data\":[" + (float) (first + 3) + ",");
            answered.incrementAndGet();
        }
    }

    private void wrong(Wire wire, SplittableRandom random) throws IOException {
        String body = switch (random.nextInt(6)) {
            case 0 -> "{\"instances\":[[1,2]]}";
            case 1 -> "{\"instances\":[[666,0,0]]}";
            case 2 -> "{\"instances\":[[667,0,0]]}";
            case 3 -> "[".repeat(1000);
            case 4 -> "x".repeat(100_000);
            default -> "\u0000\u0001";
        };
        assertThat(wire.post("/v1/models/rows:predict", body).status()).isIn(400, 413, 500, 503);
        refused.incrementAndGet();
    }

    /** Breaks off at some place of the request, with a reset or without. */
    private void broken(Wire wire, SplittableRandom random) throws IOException {
        String request = "POST /v1/models/rows:predict HTTP/1.1\r\n" + wire.host()
                + "\r\nContent-Type: application/json\r\nContent-Length: 25\r\n\r\n{\"instances\":[[1,2,3]]}   ";
        try (Socket socket = wire.connection()) {
            if (random.nextBoolean()) {
                socket.setSoLinger(true, 0);
            }
            Wire.write(socket, request.substring(0, 1 + random.nextInt(request.length())));
        }
        faults.incrementAndGet();
    }

    /** Sends a request piece by piece, and reads the answer. */
    private void slow(Wire wire, SplittableRandom random) throws IOException {
        byte[] body = "{\"instances\":[[1,2,3]]}".getBytes(StandardCharsets.UTF_8);
        String request = "POST /v1/models/rows:predict HTTP/1.1\r\nConnection: close\r\n" + wire.host()
                + "\r\nContent-Type: application/json\r\nContent-Length: " + body.length + "\r\n\r\n"
                + new String(body, StandardCharsets.UTF_8);
        try (Socket socket = wire.connection()) {
            socket.setTcpNoDelay(true);
            int at = 0;
            while (at < request.length()) {
                int end = Math.min(request.length(), at + 1 + random.nextInt(20));
                Wire.write(socket, request.substring(at, end));
                at = end;
            }
            checked(Wire.rest(socket), 6);
        }
    }
}
