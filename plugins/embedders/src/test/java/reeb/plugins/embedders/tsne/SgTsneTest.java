package reeb.plugins.embedders.tsne;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.api.problem.InputException;
import reeb.plugins.embedders.GivenColumns;
import reeb.plugins.embedders.Groups;
import reeb.testkit.AllPairs;
import reeb.testkit.LensContract;
import reeb.testkit.PlainEuclidean;
import reeb.testkit.TestRun;

final class SgTsneTest implements LensContract {
    @Override
    public SgTsne part() {
        return part(10, 20, 2, SgInput.POINTS);
    }

    private static SgTsne part(double lambda, int neighbors, int dimensions, SgInput input) {
        return new SgTsne(
                lambda,
                neighbors,
                Optional.empty(),
                dimensions,
                Optional.of(120),
                NegativeGamma.CLAMP,
                new GivenColumns(),
                1e-4,
                input,
                new SgTsne.Optimisation(SgSchedule.AUTO, Optional.of(40), 12, 1, Optional.empty(), Optional.empty()),
                new PlainEuclidean(),
                new AllPairs(),
                0);
    }

    @Test
    void keepsGroupsApartInOneTwoAndThreeDimensions() {
        for (int dimensions = 1; dimensions <= 3; dimensions++) {
            TestRun run = TestRun.parallel();
            Points map = part(10, 20, dimensions, SgInput.POINTS).view(Dataset.of(Groups.points()), run);
            assertThat(map.columns()).isEqualTo(dimensions);
            assertThat(Groups.nearestOfTheSameGroup(map)).isGreaterThan(0.99);
            assertThat(Groups.divergence(run)).isBetween(0.0, 3.0);
            assertThat(run.warnings()).isEmpty();
        }
    }

    @Test
    void drawsAGraphAndStandsLoneVerticesBesideIt() {
        int rows = 40;
        double[] ring = new double[rows * rows];
        for (int row = 0; row < rows - 2; row++) {
            int next = (row + 1) % (rows - 2);
            ring[row * rows + next] = 2;
            ring[next * rows + row] = 2;
        }
        TestRun run = TestRun.serial();
        Points map = part(2, 20, 2, SgInput.GRAPH).view(Dataset.of(Points.of(rows, rows, ring)), run);
        double right = Double.NEGATIVE_INFINITY;
        for (int row = 0; row < rows - 2; row++) {
            right = Math.max(right, map.at(row, 0));
        }
        assertThat(map.at(38, 0)).isGreaterThan(right).isEqualTo(map.at(39, 0));
        assertThat(map.at(38, 1)).isLessThan(map.at(39, 1));
    }

    @Test
    void drawsSparseGraphsLikeOthers() {
        int side = 12;
        double[] grid = grid(side);
        Points dense = part(2, 20, 2, SgInput.GRAPH)
                .view(Dataset.of(Points.of(2 * side * side, 2 * side * side, grid)), TestRun.serial());
        Points sparse = part(2, 20, 2, SgInput.GRAPH)
                .view(Dataset.of(GraphWeightsTest.sparse(2 * side * side, grid)), TestRun.parallel());
        assertThat(sparse.memory().mismatch(dense.memory())).isEqualTo(-1);
        double edges = 0;
        double others = 0;
        for (int i = 0; i < grid.length; i++) {
            int row = i / (2 * side * side);
            int column = i % (2 * side * side);
            double apart = Math.hypot(dense.at(row, 0) - dense.at(column, 0), dense.at(row, 1) - dense.at(column, 1));
            edges += grid[i] > 0 ? apart / (8 * side * (side - 1)) : 0;
            others += apart / grid.length;
        }
        assertThat(edges).isLessThan(others / 4);
    }

    /** Two square grids that are not joined. */
    private static double[] grid(int side) {
        int rows = 2 * side * side;
        double[] matrix = new double[rows * rows];
        for (int row = 0; row < rows; row++) {
            int right = row + 1;
            int below = row + side;
            if (right % side != 0) {
                matrix[row * rows + right] = 3;
                matrix[right * rows + row] = 3;
            }
            if (below / (side * side) == row / (side * side)) {
                matrix[row * rows + below] = 3;
                matrix[below * rows + row] = 3;
            }
        }
        return matrix;
    }

    @Test
    void laysDuplicatesTogetherAndTellsWhereItTakesFewerNeighbours() {
        Points few = Points.of(6, 2, new double[] {0, 0, 0, 0, 5, 5, 5, 6, 9, 1, 9, 2});
        TestRun run = TestRun.serial();
        Points map = part().view(Dataset.of(few), run);
        assertThat(map.at(0, 0)).isCloseTo(map.at(1, 0), within(1e-2));
        assertThat(map.at(0, 1)).isCloseTo(map.at(1, 1), within(1e-2));
        assertThat(run.warnings()).hasSize(3);
        assertThat(run.warnings().getFirst()).contains("5 are taken");
    }

    @Test
    void refusesWhatItCannotDraw() {
        assertThatThrownBy(() -> part().view(Dataset.of(Points.of(3, 2, new double[6])), TestRun.serial()))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("at least 4 rows");
        double[] hole = new double[60];
        hole[7] = Double.NaN;
        assertThatThrownBy(() -> part().view(Dataset.of(Points.of(30, 2, hole)), TestRun.serial()))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("not finite");
    }

    @Test
    void stopsWhenCancelled() {
        assertThatThrownBy(() -> part().view(Dataset.of(Groups.points()), TestRun.cancelledAfter(400)))
                .isInstanceOf(CancellationException.class);
    }
}
