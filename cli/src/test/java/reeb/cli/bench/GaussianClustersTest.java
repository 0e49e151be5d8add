package reeb.cli.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import reeb.api.Metric;
import reeb.api.PairSearch;
import reeb.api.data.NeighborGraph;
import reeb.api.data.Points;
import reeb.testkit.TestRun;

final class GaussianClustersTest {
    private record KnownEuclidean() implements Metric {
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
        Points few = GaussianClusters.draw(1500, GaussianClusters.Space.wide(100), TestRun.serial());
        Points many = GaussianClusters.draw(2500, GaussianClusters.Space.wide(100), TestRun.parallel());
        for (int row = 0; row < 1500; row++) {
            assertThat(many.at(row, 49)).isEqualTo(few.at(row, 49));
        }
    }

    @Test
    void theNearestRowsAreOfTheSameCluster() {
        Points points = GaussianClusters.draw(2000, GaussianClusters.Space.wide(100), TestRun.serial());
        NeighborGraph graph = PairSearch.nearest(points, new KnownEuclidean(), 5, TestRun.serial());
        for (int row = 0; row < points.rows(); row++) {
            assertThat(graph.neighbor(row, 4) % 100).isEqualTo(row % 100);
        }
    }
}
