package reeb.plugins.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import reeb.api.Metric;
import reeb.api.data.Neighborhoods;
import reeb.api.data.Points;
import reeb.testkit.MetricContract;
import reeb.testkit.TestRun;

final class MinkowskiTest implements MetricContract {
    @Override
    public Metric part() {
        return new Minkowski(3);
    }

    @Test
    void measuresAnExample() {
        assertThat(part().distance(new double[] {1, 2, 7}, new double[] {4, -2, 2}))
                .isCloseTo(6, within(1e-15));
    }

    @Test
    void isManhattanAndEuclideanForOneAndTwo() {
        Points points = MetricContract.tied(100, 20);
        for (int row = 0; row < points.rows(); row++) {
            assertThat(distances(new Minkowski(1), points, row)).isEqualTo(distances(new Manhattan(), points, row));
            assertThat(distances(new Minkowski(2), points, row)).isEqualTo(distances(new Euclidean(), points, row));
        }
    }

    @Test
    void measuresPowersBeyondDoubles() {
        for (double p : new double[] {3, 2.5, 64, 65, 1000, 1e300}) {
            for (double scale : new double[] {1e-320, 1e-250, 1e-100, 1, 1e100, 1e307}) {
                double distance = new Minkowski(p).distance(new double[] {scale, 0}, new double[] {0, scale});
                assertThat(distance / scale).isCloseTo(StrictMath.pow(2, 1 / p), within(scale < 1e-300 ? 1e-3 : 1e-12));
            }
        }
    }

    @Test
    void obeysTheTriangleInequality() {
        for (double p : new double[] {1, 1.3, 2, 3, 40, 100.5}) {
            Triangles.check(new Minkowski(p));
        }
    }

    @Test
    void findsTheNeighboursThatPairsDefineForAllExponents() {
        Points points = MetricContract.tied(70, 40);
        double[] distances = new double[points.rows()];
        for (double p : new double[] {1, 1.5, 2, 5, 64, 200}) {
            Minkowski metric = new Minkowski(p);
            metric.distances(points, 3, distances);
            for (double radius : Arrays.copyOf(distances, 9)) {
                Neighborhoods found = metric.within(points, radius, TestRun.parallel());
                assertThat(found.degree(3)).isEqualTo((int) Arrays.stream(distances)
                        .filter(distance -> distance <= radius)
                        .count());
            }
        }
    }

    private static double[] distances(Metric metric, Points points, int row) {
        double[] distances = new double[points.rows()];
        metric.distances(points, row, distances);
        return distances;
    }
}
