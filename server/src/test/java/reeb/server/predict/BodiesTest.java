package reeb.server.predict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import reeb.server.http.Refusal;
import reeb.server.http.Request;
import reeb.server.http.Target;

/** How much of bodies is in memory at once. */
final class BodiesTest {
    private static final int MOST = 100_000;

    private final Bodies bodies = new Bodies(MOST);

    private static Request request(InputStream body, Map<String, List<String>> headers) {
        return new Request("POST", new Target("/", "", false), headers, body);
    }

    private static Request request(int bytes) {
        return request(new ByteArrayInputStream(new byte[bytes]), Map.of());
    }

    @Test
    void aBodyIsReadWhole() {
        for (int size : new int[] {0, 1, 65_536, 65_537, MOST}) {
            assertThat(bodies.<Integer>read(request(size), body -> body.length)).isEqualTo(size);
        }
    }

    @Test
    void aLargerOneIsRefused() {
        assertThatThrownBy(() -> bodies.read(request(MOST + 1), body -> body.length))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.status()).isEqualTo(413));
    }

    /** Reads bodies while others are in use. */
    private int nested(int more) {
        return bodies.read(request(MOST), body -> body.length + (more == 0 ? 0 : nested(more - 1)));
    }

    @Test
    void soManyMayBeInUseAtOnceAndNoMore() {
        assertThat(nested(3)).isEqualTo(4 * MOST);
        for (int time = 0; time < 3; time++) {
            assertThatThrownBy(() -> nested(4))
                    .isInstanceOfSatisfying(
                            Refusal.class,
                            refusal -> assertThat(refusal.status()).isEqualTo(503));
        }
        assertThat(nested(3)).as("those that were refused hold nothing").isEqualTo(4 * MOST);
    }

    @Test
    void oneThatBreaksOffHoldsNothing() {
        for (int time = 0; time < 20; time++) {
            InputStream broken = new SequenceInputStream(
                    new ByteArrayInputStream(new byte[90_000]), new FilterInputStream(InputStream.nullInputStream()) {
                        @Override
                        public int read(byte[] into, int offset, int length) throws IOException {
                            throw new IOException("reset");
                        }
                    });
            assertThatThrownBy(() -> bodies.read(request(broken, Map.of()), body -> body.length))
                    .isInstanceOfSatisfying(
                            Refusal.class,
                            refusal -> assertThat(refusal.status()).isEqualTo(400));
        }
        assertThat(nested(3)).isEqualTo(4 * MOST);
    }

    @Test
    void oneThatIsCompressedIsRefused() {
        assertThatThrownBy(() -> bodies.read(
                        request(new ByteArrayInputStream(new byte[1]), Map.of("Content-Encoding", List.of("gzip"))),
                        body -> body.length))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.status()).isEqualTo(415));
    }
}
