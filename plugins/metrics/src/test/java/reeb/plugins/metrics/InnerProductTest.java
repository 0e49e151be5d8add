package reeb.plugins.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import reeb.api.Metric;
import reeb.api.PairSearch;
import reeb.api.data.NeighborGraph;
import reeb.api.data.Points;
import reeb.testkit.MetricContract;
import reeb.testkit.TestRun;

final class InnerProductTest implements MetricContract {
    @Override
    public Metric part() {
        return new InnerProduct();
    }

    @Test
    void measuresAnExample() {
        assertThat(part().distance(new double[] {1, 2}, new double[] {4, -2})).isEqualTo(1);
        assertThat(part().distance(new double[] {1, 2}, new double[] {4, 2})).isEqualTo(-7);
    }

    /** Products far smaller than 1 are lost in 1 - product, so that rows are at equal distance. */
    @Test
    void ordersRowsOfTinyProductsAsTheirDistancesDo() {
        agreesOnScaled(1e-11);
    }

    @Test
    void ordersRowsOfLargeProducts() {
        agreesOnScaled(1e9);
        agreesOnScaled(1e30);
    }

    private void agreesOnScaled(double factor) {
        Points tied = MetricContract.tied(300, 20);
        double[] values = new double[300 * 20];
        for (int i = 0; i < values.length; i++) {
            values[i] = tied.at(i / 20, i % 20) * factor * (1 + i / 20 % 7);
        }
        Points points = Points.of(300, 20, values);
        NeighborGraph expected = PairSearch.nearest(points, part(), 9, TestRun.serial());
        NeighborGraph found = part().nearest(points, 9, TestRun.parallel());
        for (int row = 0; row < 300; row++) {
            for (int rank = 0; rank < 9; rank++) {
                assertThat(found.neighbor(row, rank)).isEqualTo(expected.neighbor(row, rank));
                assertThat(found.distance(row, rank)).isEqualTo(expected.distance(row, rank));
            }
        }
    }
}
