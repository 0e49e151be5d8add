package reeb.runtime.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

final class ChiSquareTest {
    @Test
    void isThatOfScipy() throws IOException {
        for (Map<?, ?> one : Scipy.cases("chiSquare")) {
            ChiSquare test = ChiSquare.of(counts(one, "one"), counts(one, "other"));

            assertThat(test.degrees()).isEqualTo((int) Scipy.number(one, "degrees"));
            check(test.statistic(), Scipy.number(one, "statistic"));
            check(test.p(), Scipy.number(one, "p"));
            check(test.effect(), Scipy.number(one, "effect"));
        }
    }

    private static int[] counts(Map<?, ?> one, String name) {
        return Arrays.stream(Scipy.numbers(one, name))
                .mapToInt(count -> (int) count)
                .toArray();
    }

    private static void check(double found, double expected) {
        assertThat(found).isCloseTo(expected, Offset.offset(1e-300 + 1e-10 * expected));
    }

    @Test
    void hasNothingToCompareInOneCategory() {
        assertThat(ChiSquare.of(new int[] {3, 0}, new int[] {5, 0})).isEqualTo(new ChiSquare(0, 0, 1, 0));
    }
}
