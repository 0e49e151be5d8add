package reeb.kernels;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import reeb.api.PairMemory;
import reeb.api.problem.InputException;
import reeb.testkit.TestRun;

final class PairMemoryTest {
    @Test
    void asksForMoreThanHasBeenFound() {
        PairMemory memory = new PairMemory(1, 1 << 30);

        assertThatCode(() -> memory.found(0, TestRun.serial())).doesNotThrowAnyException();
        assertThatThrownBy(() -> memory.found(1, TestRun.serial()))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("more pairs of rows than the 1 found within the radius; choose a smaller radius");
    }
}
