package reeb.kernels.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import reeb.api.problem.InputException;
import reeb.testkit.TestRun;

final class RowMemoryTest {
    @Test
    void asksForWhatAllRowsTakeWithoutOverflow() {
        assertThatCode(() -> RowMemory.reserve(10, 8, TestRun.withMemory(80))).doesNotThrowAnyException();
        assertThatThrownBy(() -> RowMemory.reserve(10, 8, TestRun.withMemory(79)))
                .isInstanceOf(InputException.class)
                .hasMessage(
                        "80 bytes of memory are needed for a copy of 10 rows; take a sample of them, or fewer columns,"
                                + " as by a step pca");
        assertThatThrownBy(() -> RowMemory.reserve(Integer.MAX_VALUE, 1 << 20, TestRun.withMemory(1)))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("2251799812636672 bytes");
    }

    @Test
    void tellsHowManyAxesAnArrayHolds() {
        assertThat(RowMemory.values(1_000_000_000, 2)).isEqualTo(2_000_000_000);
        assertThatThrownBy(() -> RowMemory.values(1_000_000_000, 3))
                .isInstanceOf(InputException.class)
                .hasMessage(
                        "3 axes of 1,000,000,000 rows are more values than the 2,147,483,631 of an array; take at most"
                                + " 2 axes, or a sample of the rows");
    }

    @Test
    void namesTheNeighboursThatItIsAskedFor() {
        assertThatThrownBy(() -> RowMemory.reserveForNeighbors(10, 8, 3, TestRun.withMemory(79)))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("80 bytes")
                .hasMessageContaining("3 neighbours of each of 10 rows")
                .hasMessageContaining("fewer neighbours");
    }
}
