package reeb.plugins.embedders.neighborhood;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import reeb.api.data.Dataset;
import reeb.api.data.NeighborGraph;
import reeb.api.data.Points;
import reeb.api.problem.InputException;
import reeb.kernels.graphs.SparseGraph;
import reeb.plugins.embedders.Groups;
import reeb.plugins.embedders.KnownEuclidean;
import reeb.plugins.embedders.graph.FuzzyGraph;
import reeb.plugins.embedders.graph.SmoothKnnDistances;
import reeb.testkit.AllPairs;
import reeb.testkit.PartContract;
import reeb.testkit.TestRun;

final class NearestRowsTest implements PartContract {
    /** The nearest of each: 1 of 0, 0 of 1, 1 of 2, 2 of 3. */
    private static final Points LINE = Points.of(4, 1, new double[] {0, 1, 3, 6});

    @Override
    public NearestRows part() {
        return nearest(2, Direction.UNION, Weighing.DISTANCES);
    }

    @Test
    void keepsEdgesOfOneOfBothOrOfEitherDirection() {
        assertThat(made(nearest(1, Direction.DIRECTED, Weighing.DISTANCES), LINE))
                .isDeepEqualTo(new double[][] {{0, 1, 0, 0}, {1, 0, 0, 0}, {0, 2, 0, 0}, {0, 0, 3, 0}});
        assertThat(made(nearest(1, Direction.MUTUAL, Weighing.DISTANCES), LINE))
                .isDeepEqualTo(new double[][] {{0, 1, 0, 0}, {1, 0, 0, 0}, {0, 0, 0, 0}, {0, 0, 0, 0}});
        assertThat(made(nearest(1, Direction.UNION, Weighing.DISTANCES), LINE))
                .isDeepEqualTo(new double[][] {{0, 1, 0, 0}, {1, 0, 2, 0}, {0, 2, 0, 3}, {0, 0, 3, 0}});
    }

    @Test
    void joinsAllWithinARadius() {
        NearestRows near = new NearestRows(
                Optional.empty(),
                Optional.of(3.0),
                Direction.UNION,
                Weighing.DISTANCES,
                10,
                new KnownEuclidean(),
                new AllPairs());
        assertThat(made(near, LINE))
                .isDeepEqualTo(new double[][] {{0, 1, 3, 0}, {1, 0, 2, 0}, {3, 2, 0, 3}, {0, 0, 3, 0}});
    }

    /** Of 0: 1, 2; of 1: 0, 2; of 2: 1, 0 (at 3, as 3 is, by its lower number); of 3: 2, 1. */
    @Test
    void weighsByTheNeighboursThatBothHave() {
        double[][] shared = made(nearest(2, Direction.DIRECTED, Weighing.SHARED), LINE);
        assertThat(shared[0][1]).isEqualTo((float) (1 / 3.0));
        assertThat(shared[3][1]).isEqualTo((float) (1 / 3.0));
        assertThat(shared[3][2]).isEqualTo((float) (1 / 3.0));
        assertThat(shared[0][3]).isZero();
    }

    @Test
    void weighsAsUmap() {
        NeighborGraph graph = new KnownEuclidean().nearest(Groups.points(), 9, TestRun.serial());
        SparseGraph fuzzy =
                FuzzyGraph.of(graph, SmoothKnnDistances.of(graph, 1, TestRun.serial()), 1, TestRun.serial());
        double[][] made = made(nearest(9, Direction.UNION, Weighing.FUZZY), Groups.points());
        int edges = 0;
        for (int row = 0; row < fuzzy.rows(); row++) {
            for (int edge = fuzzy.start(row); edge < fuzzy.start(row + 1); edge++, edges++) {
                assertThat((float) made[row][fuzzy.target(edge)]).isEqualTo(fuzzy.weight(edge));
            }
        }
        assertThat(count(made)).isEqualTo(edges);
    }

    @Test
    void evensOutTheWeightsFromEachRow() {
        double[][] made = made(nearest(30, Direction.DIRECTED, Weighing.SG_T_SNE), Groups.points());
        for (double[] row : made) {
            assertThat(IntStream.range(0, row.length).mapToDouble(i -> row[i]).sum())
                    .isBetween(1 - 1e-6, 1 + 1e-6);
        }
        assertThat(count(made)).isEqualTo(600 * 30);
    }

    @Test
    void storesTheLeastNumberForADistanceOfZero() {
        Points equal = Points.of(3, 1, new double[] {4, 4, 9});
        double[][] made = made(nearest(1, Direction.DIRECTED, Weighing.DISTANCES), equal);
        assertThat(made[0][1]).isEqualTo(NeighborGraph.COINCIDENT);
        assertThat(made[2][0]).isEqualTo(5);
    }

    @ParameterizedTest
    @EnumSource
    void givesTheSameBytesForAnyNumberOfThreads(Weighing weights) {
        NearestRows part = nearest(10, Direction.UNION, weights);
        Dataset data = Dataset.of(Groups.points());
        assertThat(rows(part.transform(data, List.of(), TestRun.parallel())))
                .isDeepEqualTo(rows(part.transform(data, List.of(), TestRun.serial())));
    }

    @Test
    void takesNoneAndOneRow() {
        assertThat(made(part(), Points.of(0, 3, new double[0]))).isEmpty();
        assertThat(made(part(), Points.of(1, 3, new double[3]))).isDeepEqualTo(new double[][] {{0}});
    }

    @Test
    void refusesBothKAndRadiusAndWeightsThatNeedK() {
        assertThatThrownBy(() -> with(Optional.of(3), Weighing.DISTANCES))
                .isExactlyInstanceOf(InputException.class)
                .hasMessageContaining("leave out one");
        assertThatThrownBy(() -> with(Optional.empty(), Weighing.FUZZY))
                .isExactlyInstanceOf(InputException.class)
                .hasMessageContaining("take k instead");
    }

    @Test
    void prunesWhatIsNotMutualAndTheLongest() {
        Points directed = nearest(1, Direction.DIRECTED, Weighing.DISTANCES)
                .transform(Dataset.of(LINE), List.of(), TestRun.serial());
        assertThat(pruned(directed, Direction.MUTUAL, 0, Prune.EdgeValues.DISTANCES))
                .isDeepEqualTo(new double[][] {{0, 1, 0, 0}, {1, 0, 0, 0}, {0, 0, 0, 0}, {0, 0, 0, 0}});
        assertThat(pruned(directed, Direction.UNION, 0.5, Prune.EdgeValues.DISTANCES))
                .isDeepEqualTo(new double[][] {{0, 1, 0, 0}, {1, 0, 2, 0}, {0, 2, 0, 0}, {0, 0, 0, 0}});
        assertThat(pruned(directed, Direction.DIRECTED, 0.5, Prune.EdgeValues.WEIGHTS))
                .isDeepEqualTo(new double[][] {{0, 0, 0, 0}, {0, 0, 0, 0}, {0, 2, 0, 0}, {0, 0, 3, 0}});
        assertThat(count(pruned(directed, Direction.DIRECTED, 1, Prune.EdgeValues.WEIGHTS)))
                .isZero();
        assertThatThrownBy(() -> pruned(LINE, Direction.UNION, 0, Prune.EdgeValues.WEIGHTS))
                .isExactlyInstanceOf(InputException.class)
                .hasMessageContaining("take the result of neighbors");
    }

    private static double[][] pruned(Points graph, Direction direction, double longest, Prune.EdgeValues values) {
        return rows(new Prune(direction, longest, values).transform(Dataset.of(graph), List.of(), TestRun.serial()));
    }

    private static NearestRows nearest(int k, Direction direction, Weighing weights) {
        return new NearestRows(
                Optional.of(k), Optional.empty(), direction, weights, 10, new KnownEuclidean(), new AllPairs());
    }

    private static NearestRows with(Optional<Integer> k, Weighing weights) {
        return new NearestRows(k, Optional.of(1.0), Direction.UNION, weights, 10, new KnownEuclidean(), new AllPairs());
    }

    private static double[][] made(NearestRows part, Points points) {
        return rows(part.transform(Dataset.of(points), List.of(), TestRun.serial()));
    }

    private static double[][] rows(Points points) {
        assertThat(points.sparse()).isPresent();
        double[][] rows = new double[points.rows()][points.columns()];
        for (int row = 0; row < rows.length; row++) {
            points.copyRow(row, rows[row]);
        }
        return rows;
    }

    private static long count(double[][] rows) {
        return IntStream.range(0, rows.length)
                .mapToLong(row -> IntStream.range(0, rows.length)
                        .filter(other -> rows[row][other] != 0)
                        .count())
                .sum();
    }
}
