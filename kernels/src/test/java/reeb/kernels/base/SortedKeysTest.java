package reeb.kernels.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SortedKeysTest {
    @Test
    void findsTheNumberOfAnyRank() {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            double[] numbers = random.ints(1 + random.nextInt(40), -20, 20)
                    .mapToDouble(number -> number < -18 ? Double.NEGATIVE_INFINITY : number / 8.0)
                    .toArray();
            double[] sorted = numbers.clone();
            Arrays.sort(sorted);
            int rank = random.nextInt(numbers.length);

            assertThat(SortedKeys.ofRank(numbers, rank)).as("seed %d", seed).isEqualTo(sorted[rank]);
        }
    }
}
