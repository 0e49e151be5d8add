package reeb.runtime.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reeb.api.problem.InputException;

final class DataFetchTest {
    private static final byte[] CONTENT = "what the file holds ".repeat(500).getBytes(StandardCharsets.UTF_8);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private final AtomicInteger asked = new AtomicInteger();

    @SuppressWarnings("NullAway.Init")
    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void offer(String path, int status, byte[] bytes, int announced) {
        server.createContext(path, exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(status, announced);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }

    private URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/base/");
    }

    private Path fetch(String name) throws IOException {
        return new DataFetch(folder, Optional.of(address()))
                .fetch(new DataFile("set", name, CONTENT.length, sha256(CONTENT), ""));
    }

    @Test
    void fetchesAFileOnce() throws IOException {
        offer("/base/set/plain.bin", 200, CONTENT, CONTENT.length);
        Path file = fetch("plain.bin");
        assertThat(file).isEqualTo(folder.resolve("set").resolve("plain.bin")).hasBinaryContent(CONTENT);
        assertThat(fetch("plain.bin")).isEqualTo(file);
        assertThat(asked).hasValue(1);
        Files.writeString(file, "spoiled");
        assertThat(fetch("plain.bin")).hasBinaryContent(CONTENT);
        assertThat(asked).hasValue(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {Deflater.BEST_SPEED, Deflater.BEST_COMPRESSION})
    void checksWhatIsPackedHoweverItIsPacked(int level) throws IOException {
        byte[] packed = packed(CONTENT, level);
        offer("/base/set/a.gz", 200, packed, packed.length);
        assertThat(fetch("a.gz")).hasBinaryContent(packed);
    }

    @Test
    void keepsNothingThatIsSomethingElse() throws IOException {
        byte[] other = "something else".getBytes(StandardCharsets.UTF_8);
        byte[] packed = packed(other, Deflater.BEST_SPEED);
        offer("/base/set/plain.bin", 200, other, other.length);
        offer("/base/set/a.gz", 200, packed, packed.length);
        offer("/base/set/text.gz", 200, other, other.length);
        offer("/base/set/cut.gz", 200, packed, packed.length);
        for (String name : List.of("plain.bin", "a.gz", "text.gz", "cut.gz")) {
            assertThatThrownBy(() -> fetch(name))
                    .isInstanceOf(InputException.class)
                    .hasMessageStartingWith("http://localhost:")
                    .hasMessageContaining("/base/set/" + name + ": what came is not " + name + ": SHA-256 ");
        }
        assertThat(files()).isEmpty();
    }

    @Test
    void stopsWhereMoreComesThanTheFileHas() throws IOException {
        byte[] longer = java.util.Arrays.copyOf(CONTENT, CONTENT.length + 100_000);
        offer("/base/set/plain.bin", 200, longer, 0);
        assertThatThrownBy(() -> fetch("plain.bin"))
                .isInstanceOf(IOException.class)
                .hasMessageEndingWith("/base/set/plain.bin: more came than the file has");
        byte[] bomb = packed(new byte[5_000_000], Deflater.BEST_COMPRESSION);
        offer("/base/set/bomb.gz", 200, bomb, bomb.length);
        assertThatThrownBy(() -> fetch("bomb.gz"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("bomb.gz: what came is not bomb.gz: SHA-256 ");
        assertThat(files()).isEmpty();
    }

    @Test
    void tellsOfAnswersThatAreNoFile() throws IOException {
        assertThatThrownBy(() -> fetch("absent.bin"))
                .isInstanceOf(IOException.class)
                .hasMessageEndingWith("/base/set/absent.bin answers with status 404");
        assertThat(files()).isEmpty();
    }

    @Test
    void leavesNothingWhereTheConnectionIsCut() throws IOException {
        offer("/base/set/plain.bin", 200, java.util.Arrays.copyOf(CONTENT, 100), CONTENT.length);
        assertThatThrownBy(() -> fetch("plain.bin")).isInstanceOf(IOException.class);
        server.stop(0);
        assertThatThrownBy(() -> fetch("plain.bin")).isInstanceOf(IOException.class);
        assertThat(files()).isEmpty();
    }

    @Test
    void tellsWhereNobodyOffersAFile() {
        DataFetch fetch = new DataFetch(folder, Optional.empty());
        assertThatThrownBy(() -> fetch.fetch(new DataFile("set", "a.zip", 1, "", "")))
                .isInstanceOf(InputException.class)
                .hasMessage("data set 'set': nobody offers a.zip for download in this form; put it into "
                        + folder.resolve("set") + ", or name a mirror with --from");
    }

    @ParameterizedTest
    @ValueSource(strings = {"example.org", "ftp://example.org/x", "file:///etc", "http:", "/a/b"})
    void refusesMirrorsThatAreNoWebAddress(String address) {
        assertThatThrownBy(() -> new DataFetch(folder, Optional.of(new URI(address))))
                .hasMessageContaining(address.equals("http:") ? "http:" : "must look like https://example.org/data");
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).map(Path::toString).toList();
        }
    }

    private static byte[] packed(byte[] bytes, int level) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed) {
            {
                def.setLevel(level);
            }
        }) {
            gzip.write(bytes);
        }
        return packed.toByteArray();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
