package reeb.runtime.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import reeb.api.Metric;
import reeb.api.data.NeighborGraph;
import reeb.api.data.Points;
import reeb.testkit.TestRun;

final class GaussianClustersTest {
    private record Straight() implements Metric {
        @Override
        public double distance(double[] a, double[] b) {
            double sum = 0;
            for (int i = 0; i < a.length; i++) {
                sum += (a[i] - b[i]) * (a[i] - b[i]);
            }
            return Math.sqrt(sum);
        }
    }

    @Test
    void isTheSameForAnyNumberOfThreadsAndRows() {
        Points few = GaussianClusters.draw(1500, TestRun.serial());
        Points many = GaussianClusters.draw(2500, TestRun.parallel());
        for (int row = 0; row < 1500; row++) {
            assertThat(many.at(row, 49)).isEqualTo(few.at(row, 49));
        }
    }

    @Test
    void theNearestRowsAreOfTheSameCluster() {
        Points points = GaussianClusters.draw(2000, TestRun.serial());
        NeighborGraph graph = NeighborGraph.byPairs(points, new Straight(), 5, TestRun.serial());
        for (int row = 0; row < points.rows(); row++) {
            assertThat(graph.neighbor(row, 4) % 100).isEqualTo(row % 100);
        }
    }

    @Test
    void recallIsTheShareOfTrueNeighbors() {
        Points points = GaussianClusters.draw(300, TestRun.serial());
        NeighborGraph exact = NeighborGraph.byPairs(points, new Straight(), 4, TestRun.serial());
        assertThat(Recall.of(exact, points, new Straight())).isEqualTo(1);
        assertThat(Recall.of(missingTheNearest(points), points, new Straight())).isEqualTo(0.75);
    }

    /** Ranks 1 to 4 instead of 0 to 3. */
    private static NeighborGraph missingTheNearest(Points points) {
        NeighborGraph five = NeighborGraph.byPairs(points, new Straight(), 5, TestRun.serial());
        int[] neighbors = new int[4 * points.rows()];
        double[] distances = new double[neighbors.length];
        for (int i = 0; i < neighbors.length; i++) {
            neighbors[i] = five.neighbor(i / 4, 1 + i % 4);
            distances[i] = five.distance(i / 4, 1 + i % 4);
        }
        return NeighborGraph.of(4, neighbors, distances);
    }
}
