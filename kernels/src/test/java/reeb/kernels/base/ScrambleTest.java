package reeb.kernels.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

final class ScrambleTest {
    /** Increment of SplitMix64. */
    private static final long GAMMA = 0x9E3779B97F4A7C15L;

    @Test
    void endsAsMurmurHash3() {
        assertThat(Scramble.mix(0)).isZero();
        assertThat(Scramble.mix(1)).isEqualTo(0x514E28B7);
    }

    @Test
    void endsAsSplitMix64() {
        // The first numbers of Vigna's splitmix64.c with the seed 0.
        assertThat(LongStream.iterate(GAMMA, state -> state + GAMMA).limit(3).map(Scramble::mix))
                .containsExactly(0xE220A8397B1DCDAFL, 0x6E789E6AA1B965F4L, 0x06C45D188009454FL);
    }

    @Test
    void givesNoTwoNumbersTheSame() {
        assertThat(IntStream.range(0, 100_000).map(Scramble::mix).distinct()).hasSize(100_000);
        assertThat(LongStream.range(0, 100_000).map(Scramble::mix).distinct()).hasSize(100_000);
    }
}
