package reeb.kernels.graphs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import reeb.kernels.Samples;

final class ForestTest {
    @Test
    void findsTheLowestRowOfEachSet() {
        Forest forest = new Forest(6);
        forest.join(5, 3);
        forest.join(3, 4);
        forest.join(2, 2);
        forest.join(1, 5);

        assertThat(roots(forest, 6)).containsExactly(0, 1, 2, 1, 1, 1);
    }

    @Test
    void givesTheSameSetsWhateverTheOrderAndTheThreads() {
        int rows = 2000;
        for (int joins : new int[] {500, 1500, 4000}) {
            RandomGenerator random = Samples.random(joins);
            int[][] pairs = IntStream.range(0, joins)
                    .mapToObj(i -> new int[] {random.nextInt(rows), random.nextInt(rows)})
                    .toArray(int[][]::new);
            Forest forest = new Forest(rows);
            Arrays.stream(pairs).parallel().forEach(pair -> forest.join(pair[0], pair[1]));
            Forest backwards = new Forest(rows);
            IntStream.range(0, joins).forEach(i -> backwards.join(pairs[joins - 1 - i][1], pairs[joins - 1 - i][0]));

            assertThat(roots(forest, rows)).isEqualTo(bySpreading(pairs, rows));
            assertThat(roots(backwards, rows)).isEqualTo(roots(forest, rows));
        }
    }

    private static int[] roots(Forest forest, int rows) {
        return IntStream.range(0, rows).map(forest::root).toArray();
    }

    /** Spreads the lower number of each pair until nothing changes. */
    private static int[] bySpreading(int[][] pairs, int rows) {
        int[] lowest = IntStream.range(0, rows).toArray();
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int[] pair : pairs) {
                int low = Math.min(lowest[pair[0]], lowest[pair[1]]);
                changed |= lowest[pair[0]] != low || lowest[pair[1]] != low;
                lowest[pair[0]] = low;
                lowest[pair[1]] = low;
            }
        }
        return lowest;
    }
}
