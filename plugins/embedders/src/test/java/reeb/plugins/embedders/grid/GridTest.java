package reeb.plugins.embedders.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.api.problem.InputException;
import reeb.testkit.ClustererContract;
import reeb.testkit.LensContract;
import reeb.testkit.TestRun;

final class GridTest implements LensContract {
    @Override
    public Grid part() {
        return new Grid(Optional.empty(), Optional.empty(), Grid.Method.AUTO);
    }

    private static Grid grid(int columns, int rows) {
        return new Grid(Optional.of(columns), Optional.of(rows), Grid.Method.AUTO);
    }

    /** No two rows share a cell, equal ones neither. */
    @Override
    @Test
    public void acceptsConstantPoints() {
        Points cells = part().view(Dataset.of(Points.of(20, 3, new float[60])), TestRun.serial());
        assertThat(distinct(cells)).isEqualTo(20);
    }

    @ParameterizedTest
    @CsvSource({"0,1,1", "1,1,1", "2,2,1", "3,2,2", "5,3,2", "2500,50,50", "2501,51,50"})
    void theGridIsTheSmallestThatIsNearlySquare(int rows, int columns, int lines) {
        Points cells = part().view(Dataset.of(ClustererContract.blobs(rows)), TestRun.serial());

        assertThat(distinct(cells)).isEqualTo(rows);
        assertThat(Arrays.stream(cells.column(0))).allMatch(column -> column >= 0 && column < columns);
        assertThat(Arrays.stream(cells.column(1))).allMatch(line -> line >= 0 && line < lines);
    }

    @Test
    void cellsOfAGridStayWhereTheyAre() {
        double[] places = new double[2 * 12];
        for (int row = 0; row < 12; row++) {
            places[2 * row] = row % 4 * 2.5 - 7;
            places[2 * row + 1] = Math.floorDiv(row, 4) * 1e300;
        }
        TestRun run = TestRun.serial();

        Points cells = grid(4, 3).view(Dataset.of(Points.of(12, 2, places)), run);

        assertThat(cells.column(0))
                .isEqualTo(IntStream.range(0, 12).mapToDouble(row -> row % 4).toArray());
        assertThat(cells.column(1))
                .isEqualTo(IntStream.range(0, 12)
                        .map(row -> row / 4)
                        .asDoubleStream()
                        .toArray());
        assertThat(figure(run, "total cost")).isCloseTo(0, within(1e-12));
        assertThat(run.figures()).containsEntry("gap", List.of(0.0));
    }

    @ParameterizedTest
    @EnumSource
    void everyMethodIsProvenToBeNear(Grid.Method method) {
        TestRun run = TestRun.parallel();
        Points map = ClustererContract.blobs(400);

        Points cells = new Grid(Optional.of(30), Optional.of(20), method).view(Dataset.of(map), run);

        assertThat(distinct(cells)).isEqualTo(400);
        assertThat(figure(run, "gap")).isLessThan(method == Grid.Method.APPROXIMATE ? 0.01 : 1e-11);
    }

    @Test
    void aLineOfRowsIsPutInTheMiddle() {
        double[] places =
                IntStream.range(0, 10).mapToDouble(i -> i % 2 == 0 ? i : 3).toArray();

        Points cells = grid(5, 3).view(Dataset.of(Points.of(5, 2, places)), TestRun.serial());

        assertThat(cells.column(0)).containsExactly(0, 1, 2, 3, 4);
        assertThat(cells.column(1)).containsOnly(1);
    }

    @Test
    void aGridThatIsTooSmallIsRefused() {
        assertThatThrownBy(() -> grid(3, 3).view(Dataset.of(ClustererContract.blobs(10)), TestRun.serial()))
                .isInstanceOf(InputException.class)
                .hasMessage(
                        "grid: 3 columns x 3 rows are 9 cells but there are 10 rows to place; leave one of 'columns'"
                                + " and 'rows' out to have as many as are needed");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void rowsWithoutTwoFeaturesAreRefused(int columns) {
        Points points = Points.of(4, columns, new double[4 * columns]);

        assertThatThrownBy(() -> part().view(Dataset.of(points), TestRun.serial()))
                .isInstanceOf(InputException.class)
                .hasMessage("grid: rows need two features for their places but have " + columns);
    }

    private static double figure(TestRun run, String name) {
        return run.figures().getOrDefault(name, List.of()).getFirst();
    }

    private static long distinct(Points cells) {
        return IntStream.range(0, cells.rows())
                .mapToObj(row -> List.of(cells.at(row, 0), cells.at(row, 1)))
                .distinct()
                .count();
    }
}
