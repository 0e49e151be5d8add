package reeb.kernels.loops;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import reeb.kernels.machine.Machine;
import reeb.kernels.plain.PlainChains;
import reeb.kernels.simd.VectorChains;

final class PeakChainsTest {
    @Test
    void everyChainKeepsItsValue() {
        for (PeakChains chains : List.of(new PlainChains(), new VectorChains())) {
            for (int steps : new int[] {0, 1, 1000}) {
                assertThat(2 * chains.floats(steps)).isEqualTo((float) chains.flopsPerFloatStep());
                assertThat(2 * chains.doubles(steps)).isEqualTo(chains.flopsPerDoubleStep());
            }
        }
    }

    @Test
    void takesVectorsWhereThereAreAny() {
        assertThat(Machine.chains()).isInstanceOf(VectorChains.class);
    }
}
