package reeb.kernels.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reeb.testkit.TestRun;

final class PiecesTest {
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 63, 64, 200})
    void doesEachPieceOnce(int pieces) {
        AtomicIntegerArray done = new AtomicIntegerArray(pieces);
        Pieces.run(pieces, TestRun.parallel(), done::incrementAndGet);
        Pieces.watch("testing", pieces, TestRun.parallel(), done::incrementAndGet);
        for (int piece = 0; piece < pieces; piece++) {
            assertThat(done.get(piece)).isEqualTo(2);
        }
    }

    @Test
    void tellsTheUserOfManyPiecesOnly() {
        // Each piece is a step of the run's; each advance is another where it is told.
        Pieces.watch("testing", 63, TestRun.cancelledAfter(63), _ -> {});
        assertThatThrownBy(() -> Pieces.watch("testing", 64, TestRun.cancelledAfter(127), _ -> {}))
                .isInstanceOf(CancellationException.class);
        Pieces.watch("testing", 64, TestRun.cancelledAfter(128), _ -> {});
    }
}
