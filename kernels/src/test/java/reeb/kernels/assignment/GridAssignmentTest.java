package reeb.kernels.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import reeb.testkit.TestRun;

/** Costs against those that scipy 1.10's {@code linear_sum_assignment} found, and proofs of their own. */
final class GridAssignmentTest {
    @ParameterizedTest
    @ValueSource(strings = {"blobs", "more-cells", "equal-rows", "uniform"})
    void costsWhatScipyFinds(String name) throws IOException {
        List<double[]> lines = read("assignment-" + name + ".csv");
        double[] grid = lines.getFirst();
        double[][] places = places(lines.subList(1, lines.size()));

        GridAssignment found = GridAssignment.of(places, (int) grid[0], (int) grid[1], 0, TestRun.parallel());

        assertThat(found.cost()).isCloseTo(grid[2], within(1e-9 * grid[2]));
        assertThat(found.gap()).isLessThan(1e-11);
        assertFits(found, places, (int) grid[0], (int) grid[1]);
    }

    @ParameterizedTest
    @CsvSource({"1,1,1", "1,7,3", "2,1,2", "2,2,1", "63,8,8", "64,8,8", "65,9,8", "300,30,31", "900,30,30", "40,1,40"})
    void provesThatItIsBest(int rows, int columns, int lines) {
        double[][] places = drawn(rows, columns, lines);

        GridAssignment found = GridAssignment.of(places, columns, lines, 0, TestRun.serial());

        assertThat(found.cost()).isCloseTo(found.bound(), within(1e-9 * (1 + found.cost())));
        assertFits(found, places, columns, lines);
    }

    @Test
    void theProofHoldsForAnyOtherAssignment() {
        double[][] places = drawn(200, 15, 15);
        GridAssignment best = GridAssignment.of(places, 15, 15, 0, TestRun.serial());
        GridAssignment near = GridAssignment.of(places, 15, 15, 0.05, TestRun.serial());

        assertThat(near.gap()).isBetween(0.0, 0.05);
        assertThat(near.bound()).isLessThanOrEqualTo(best.cost() + 1e-9);
        assertThat(near.cost()).isBetween(best.cost() - 1e-9, best.cost() / 0.95);
    }

    @Test
    void rowsAtOnePlaceTakeTheCellsAround() {
        double[][] places = {new double[9], new double[9]};
        Arrays.fill(places[0], 3);
        Arrays.fill(places[1], 3);

        GridAssignment found = GridAssignment.of(places, 7, 7, 0, TestRun.serial());

        assertFits(found, places, 7, 7);
        assertThat(found.cost()).isEqualTo(12);
    }

    @Test
    void noRowsCostNothing() {
        GridAssignment found = GridAssignment.of(new double[2][0], 3, 3, 0, TestRun.serial());

        assertThat(found.cost()).isZero();
        assertThat(found.gap()).isZero();
    }

    @Test
    void threadsChangeNothing() {
        double[][] places = drawn(3000, 60, 60);
        GridAssignment one = GridAssignment.of(places, 60, 60, 0, TestRun.serial());
        GridAssignment many = GridAssignment.of(places, 60, 60, 0, TestRun.parallel());

        for (int row = 0; row < 3000; row++) {
            assertThat(many.column(row)).isEqualTo(one.column(row));
            assertThat(many.line(row)).isEqualTo(one.line(row));
        }
        assertThat(many.bound()).isEqualTo(one.bound());
    }

    @Test
    void canBeCancelled() {
        double[][] places = drawn(500, 30, 30);
        for (int steps : new int[] {0, 100, 600, 2000}) {
            assertThatThrownBy(() -> GridAssignment.of(places, 30, 30, 0, TestRun.cancelledAfter(steps)))
                    .isInstanceOf(CancellationException.class);
        }
    }

    private static void assertFits(GridAssignment found, double[][] places, int columns, int lines) {
        Set<Integer> cells = new HashSet<>();
        double cost = 0;
        for (int row = 0; row < places[0].length; row++) {
            assertThat(found.column(row)).isBetween(0, columns - 1);
            assertThat(found.line(row)).isBetween(0, lines - 1);
            cells.add(found.line(row) * columns + found.column(row));
            cost += Math.pow(places[0][row] - found.column(row), 2) + Math.pow(places[1][row] - found.line(row), 2);
        }
        assertThat(cells).hasSameSizeAs(places[0]);
        assertThat(found.cost()).isCloseTo(cost, within(1e-9 * (1 + cost)));
    }

    private static double[][] drawn(int rows, int columns, int lines) {
        Random random = new Random(rows);
        double[][] places = new double[2][rows];
        for (int row = 0; row < rows; row++) {
            double group = 1 + random.nextInt(4);
            places[0][row] = Math.clamp((group + random.nextGaussian()) / 5, 0, 1) * (columns - 1);
            places[1][row] = Math.clamp((group * 3 % 5 + random.nextGaussian()) / 5, 0, 1) * (lines - 1);
        }
        return places;
    }

    private static double[][] places(List<double[]> rows) {
        return new double[][] {
            rows.stream().mapToDouble(row -> row[0]).toArray(),
            rows.stream().mapToDouble(row -> row[1]).toArray()
        };
    }

    private static List<double[]> read(String name) throws IOException {
        try (InputStream in = GridAssignmentTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.US_ASCII)
                    .lines()
                    .map(line -> Arrays.stream(line.split(","))
                            .mapToDouble(Double::parseDouble)
                            .toArray())
                    .toList();
        }
    }
}
