package reeb.kernels.approximate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import reeb.api.PairSearch;
import reeb.api.data.NeighborGraph;
import reeb.api.data.Points;
import reeb.kernels.Samples;
import reeb.testkit.PlainEuclidean;
import reeb.testkit.TestRun;

final class RecallTest {
    private static final PlainEuclidean PLAIN = new PlainEuclidean();

    @Test
    void exactGraphsHaveAll() {
        for (Points points : new Points[] {
            Samples.decimals(700, 2),
            Samples.gaussian(700, 40, 1000),
            Samples.bytes(90, 3),
            Points.of(70, 2, new float[140])
        }) {
            NeighborGraph exact = PairSearch.nearest(points, PLAIN, 11, TestRun.parallel());
            assertThat(Recall.euclidean(points, exact, 50, Math::sqrt, TestRun.parallel()))
                    .isEqualTo(1);
            assertThat(Recall.byPairs(points, exact, 5000, PLAIN, TestRun.serial()))
                    .isEqualTo(1);
        }
    }

    @Test
    void missingNeighboursAreCounted() {
        Points points = Samples.gaussian(400, 8, 3);
        NeighborGraph exact = PairSearch.nearest(points, PLAIN, 20, TestRun.parallel());
        int[] every = new int[400 * 10];
        Arrays.setAll(every, i -> exact.neighbor(i / 10, i % 10 < 7 ? i % 10 : i % 10 + 10));
        NeighborGraph poor = NeighborGraph.of(10, every, new double[every.length]);
        assertThat(Recall.euclidean(points, poor, 400, Math::sqrt, TestRun.parallel()))
                .isEqualTo(0.7);
        assertThat(Recall.byPairs(points, poor, 33, PLAIN, TestRun.parallel())).isEqualTo(0.7);
    }

    @Test
    void equallyNearRowsCountAsFound() {
        Points points = Points.of(100, 1, new float[100]);
        int[] last = new int[100];
        Arrays.setAll(last, row -> (row + 57) % 100);
        NeighborGraph graph = NeighborGraph.of(1, last, new double[100]);
        assertThat(Recall.euclidean(points, graph, 10, Math::sqrt, TestRun.serial()))
                .isEqualTo(1);
        assertThat(Recall.byPairs(points, graph, 10, PLAIN, TestRun.serial())).isEqualTo(1);
    }

    @Test
    void refusesGraphsOfOtherRows() {
        NeighborGraph graph = NeighborGraph.of(1, new int[7], new double[7]);
        Points points = Samples.gaussian(8, 2, 0);
        assertThatThrownBy(() -> Recall.euclidean(points, graph, 3, Math::sqrt, TestRun.serial()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Recall.byPairs(
                        points, NeighborGraph.of(1, new int[8], new double[8]), 0, PLAIN, TestRun.serial()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
