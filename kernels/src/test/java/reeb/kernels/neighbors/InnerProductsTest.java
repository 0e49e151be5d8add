package reeb.kernels.neighbors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reeb.api.Metric;
import reeb.api.PairSearch;
import reeb.api.data.NeighborGraph;
import reeb.api.data.Neighborhoods;
import reeb.api.data.Points;
import reeb.api.problem.InputException;
import reeb.kernels.Samples;
import reeb.kernels.pairs.PairRule;
import reeb.testkit.TestRun;

/** One minus the inner product, and one minus the cosine, against all pairs one by one. */
final class InnerProductsTest {
    private static final Metric PRODUCT = (a, b) -> 1 - dot(a, b);
    private static final Metric COSINE = (a, b) -> {
        double lengths = Math.sqrt(dot(a, a)) * Math.sqrt(dot(b, b));
        return lengths == 0 ? 1 : 1 - dot(a, b) / lengths;
    };

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static Points[] samples(int rows) {
        double[] odd = new double[rows * 4];
        if (odd.length > 5) {
            odd[5] = Double.NaN;
        }
        return new Points[] {
            Samples.gaussian(rows, 9, 0),
            Samples.gaussian(rows, 3, 100),
            Samples.decimals(rows, 5),
            Points.of(rows, 4, odd)
        };
    }

    private static int[] list(Neighborhoods all, int row) {
        return IntStream.range(0, all.degree(row))
                .map(i -> all.neighbor(row, i))
                .toArray();
    }

    private static void same(Neighborhoods found, Neighborhoods expected) {
        assertThat(found.rows()).isEqualTo(expected.rows());
        for (int row = 0; row < expected.rows(); row++) {
            assertThat(list(found, row)).isEqualTo(list(expected, row));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 33, 200})
    void findTheRowsWithinARadius(int rows) {
        for (Points points : samples(rows)) {
            for (double radius : new double[] {-3, 0, 0.5, 0.96, 1, 2, 1e31}) {
                same(
                        InnerProducts.within(points, radius, PRODUCT, TestRun.parallel()),
                        PairSearch.within(points, PRODUCT, radius, TestRun.serial()));
                PairRule rule = (a, b) -> COSINE.distance(a, b) <= radius;
                same(
                        CosineNeighborhoods.within(points, radius, rule, TestRun.parallel()),
                        PairSearch.within(points, COSINE, radius, TestRun.serial()));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 33, 1100})
    void findTheNearestRows(int rows) {
        for (Points points : samples(rows)) {
            int k = Math.min(7, rows - 1);
            NeighborGraph found = InnerProducts.nearest(points, k, PRODUCT, TestRun.parallel());
            NeighborGraph expected = PairSearch.nearest(points, PRODUCT, k, TestRun.parallel());
            assertThat(found.neighbors()).isEqualTo(expected.neighbors());
            assertThat(found.distances()).isEqualTo(expected.distances());
        }
    }

    @Test
    void refuseMoreNeighboursThanThereAreOthers() {
        assertThatThrownBy(() -> InnerProducts.nearest(Samples.gaussian(10, 3, 0), 10, PRODUCT, TestRun.serial()))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("at least 11 rows but there are 10");
    }
}
