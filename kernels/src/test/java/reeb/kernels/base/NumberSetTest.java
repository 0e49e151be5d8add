package reeb.kernels.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import reeb.kernels.Samples;

final class NumberSetTest {
    @Test
    void holdsWhatAnySetHolds() {
        NumberSet numbers = new NumberSet();
        RandomGenerator random = Samples.random(1);
        for (int size : new int[] {0, 1, 40, 5000, 3, 700, 100_000, 10}) {
            Set<Integer> expected = new HashSet<>();
            for (int i = 0; i < size; i++) {
                int number = random.nextInt(Math.max(1, size)) * 1024;
                assertThat(numbers.add(number)).isEqualTo(expected.add(number));
            }
            numbers.clear();
        }
    }
}
