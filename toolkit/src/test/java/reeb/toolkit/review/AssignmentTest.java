package reeb.toolkit.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class AssignmentTest {
    @Test
    void assignsNothingToNothing() {
        assertThat(Assignment.of(new double[0][0])).isEmpty();
    }

    @Test
    void costsWhatTheBestOfAllPermutationsCosts() {
        Random random = new Random(11);
        for (int count = 0; count < 300; count++) {
            int size = 1 + count % 7;
            // Few different values, so that many assignments are as good.
            double[][] costs = IntStream.range(0, size)
                    .mapToObj(_ -> random.doubles(size)
                            .map(cost -> Math.rint(4 * cost) / 4)
                            .toArray())
                    .toArray(double[][]::new);
            int[] rows = Assignment.of(costs);
            assertThat(IntStream.of(rows).sorted())
                    .containsExactlyElementsOf(IntStream.range(0, size).boxed().toList());
            assertThat(IntStream.range(0, size)
                            .mapToDouble(column -> costs[rows[column]][column])
                            .sum())
                    .isCloseTo(least(costs, new boolean[size], 0), within(1e-12));
        }
    }

    private static double least(double[][] costs, boolean[] taken, int row) {
        double least = row == costs.length ? 0 : Double.POSITIVE_INFINITY;
        for (int column = 0; row < costs.length && column < costs.length; column++) {
            if (!taken[column]) {
                taken[column] = true;
                least = Math.min(least, costs[row][column] + least(costs, taken, row + 1));
                taken[column] = false;
            }
        }
        return least;
    }

    @Test
    void takesTheLowestOfColumnsThatAreAsNear() {
        double[][] same = new double[5][5];
        Arrays.stream(same).forEach(row -> Arrays.fill(row, 1));
        assertThat(Assignment.of(same)).containsExactly(0, 1, 2, 3, 4);
    }

    @Test
    void assignsAsManyAsCanBeReviewed() {
        int size = Grouping.MOST_GROUPS;
        double[][] costs = new double[size][size];
        Arrays.stream(costs).forEach(row -> Arrays.fill(row, 1));
        IntStream.range(0, size).forEach(row -> costs[row][(row + 7) % size] = 0.25);
        assertThat(Assignment.of(costs))
                .containsExactly(IntStream.range(0, size)
                        .map(column -> (column - 7 + size) % size)
                        .toArray());
    }
}
