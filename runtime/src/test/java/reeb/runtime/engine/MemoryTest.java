package reeb.runtime.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MemoryTest {
    private static final long GIB = 1L << 30;
    private static final long MIB = 1L << 20;

    @ParameterizedTest
    @ValueSource(longs = {200 * MIB, GIB - MIB, GIB, GIB + 1, 3 * GIB, 6 * GIB - 1})
    void namesALargerHeapThanTheOneThatDidNotHoldIt(long heap) {
        for (long used : new long[] {0, 10 * MIB, heap / 2, heap}) {
            for (long bytes : new long[] {MIB, heap / 2, heap, 5 * heap}) {
                assertThat(Memory.sufficient(bytes, used, heap) * GIB)
                        .as("%d bytes beside %d of %d", bytes, used, heap)
                        .isGreaterThan(heap)
                        .isGreaterThan(bytes + used);
            }
        }
    }

    @Test
    void leavesATenthToOthers() {
        assertThat(Memory.sufficient(9 * GIB, 0, GIB)).isEqualTo(10);
        assertThat(Memory.sufficient(9 * GIB + 1, 0, GIB)).isEqualTo(11);
    }
}
