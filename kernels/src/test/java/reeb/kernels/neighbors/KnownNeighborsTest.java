package reeb.kernels.neighbors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reeb.api.Metric;
import reeb.api.Metric.NeighborSearch;
import reeb.api.PairSearch;
import reeb.api.data.NeighborGraph;
import reeb.api.data.Points;
import reeb.api.data.Rows;
import reeb.api.problem.InputException;
import reeb.testkit.PlainEuclidean;
import reeb.testkit.TestRun;

/** Against plain loops. */
final class KnownNeighborsTest {
    private static final Metric EUCLIDEAN = new PlainEuclidean();

    /** Rows of few distinct values, so that many distances are equal, or of many, scaled and moved. */
    private static Points drawn(int rows, int columns, int distinct, double scale) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(rows);
        double[] values = new double[rows * columns];
        for (int i = 0; i < values.length; i++) {
            values[i] = scale * (3 + (distinct == 0 ? random.nextGaussian() : random.nextInt(distinct)));
        }
        return Points.of(rows, columns, values);
    }

    @ParameterizedTest
    @CsvSource({
        "500, 130, 1, 0, 1, 7",
        "500, 257, 5, 2, 1, 30",
        "700, 1, 50, 0, 1e-3, 15",
        "90, 40, 20, 0, 1e20, 90",
        "90, 40, 3, 0, 1e200, 5",
        "10, 40, 3, 0, 1, 10",
        "300, 0, 3, 0, 1, 10"
    })
    void findsWhatPlainLoopsFind(int known, int fresh, int columns, int distinct, double scale, int k) {
        Points trained = drawn(known, columns, distinct, scale);
        Points queries = drawn(fresh, columns, distinct, scale);
        isSame(
                KnownNeighbors.euclidean(trained, EUCLIDEAN, TestRun.parallel())
                        .nearest(queries, k, TestRun.parallel()),
                PairSearch.between(trained, queries, EUCLIDEAN, k, TestRun.serial()));
    }

    @Test
    void findsWhatPlainLoopsFindFarFromTheOriginWhateverThePrecision() {
        float[] singles = new float[400 * 6];
        double[] doubles = new double[100 * 6];
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(17);
        Arrays.setAll(doubles, i -> 1e6 + i % 6 + random.nextGaussian());
        for (int i = 0; i < singles.length; i++) {
            singles[i] = (float) (1e6 + i % 6 + random.nextGaussian());
        }
        Points known = Points.of(400, 6, singles);
        Points fresh = Points.of(100, 6, doubles);
        for (Points[] pair : new Points[][] {{known, fresh}, {fresh, known}}) {
            isSame(
                    KnownNeighbors.euclidean(pair[0], EUCLIDEAN, TestRun.parallel())
                            .nearest(pair[1], 5, TestRun.parallel()),
                    PairSearch.between(pair[0], pair[1], EUCLIDEAN, 5, TestRun.serial()));
        }
    }

    @Test
    void findsTheNearestDirections() {
        Metric cosine = (a, b) -> {
            double product = 0;
            double squares = 0;
            double others = 0;
            for (int i = 0; i < a.length; i++) {
                product += a[i] * b[i];
                squares += a[i] * a[i];
                others += b[i] * b[i];
            }
            return squares * others == 0 ? (squares == others ? 0 : 1) : 1 - product / Math.sqrt(squares * others);
        };
        double[] values = new double[300 * 4];
        for (int i = 8; i < values.length; i++) {
            values[i] = Math.sin(i * i);
        }
        Points known = Points.of(300, 4, values);
        Points fresh = Points.of(100, 4, Arrays.copyOf(values, 400));
        isSame(
                KnownNeighbors.cosine(known, cosine, TestRun.parallel()).nearest(fresh, 12, TestRun.parallel()),
                PairSearch.between(known, fresh, cosine, 12, TestRun.serial()));
    }

    @Test
    void takesNothingThatIsNoNumberForNear() {
        double[] values = new double[200 * 3];
        Arrays.setAll(values, i -> i);
        values[17] = Double.NaN;
        Points known = Points.of(200, 3, values);
        isSame(
                KnownNeighbors.euclidean(known, EUCLIDEAN, TestRun.parallel()).nearest(known, 3, TestRun.parallel()),
                PairSearch.between(known, known, EUCLIDEAN, 3, TestRun.serial()));
    }

    @Test
    void answersEachCallByItself() {
        Points known = drawn(400, 6, 0, 1);
        NeighborSearch search = KnownNeighbors.euclidean(known, EUCLIDEAN, TestRun.parallel());
        Points all = drawn(40, 6, 0, 1e3);
        NeighborGraph together = search.nearest(all, 4, TestRun.parallel());
        for (int row = 0; row < all.rows(); row++) {
            NeighborGraph alone = search.nearest(all.select(Rows.of(row)), 4, TestRun.serial());
            for (int rank = 0; rank < 4; rank++) {
                assertThat(alone.neighbor(0, rank)).isEqualTo(together.neighbor(row, rank));
                assertThat(alone.distance(0, rank)).isEqualTo(together.distance(row, rank));
            }
        }
    }

    @Test
    void refusesWhatDoesNotFit() {
        Points known = drawn(100, 3, 0, 1);
        NeighborSearch search = KnownNeighbors.euclidean(known, EUCLIDEAN, TestRun.serial());
        assertThatThrownBy(() -> search.nearest(drawn(5, 2, 0, 1), 3, TestRun.serial()))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("2 columns");
        for (int k : new int[] {0, 101}) {
            assertThatThrownBy(() -> search.nearest(known, k, TestRun.serial()))
                    .isInstanceOf(InputException.class)
                    .hasMessageContaining("from 1 to 100");
        }
    }

    private static void isSame(NeighborGraph actual, NeighborGraph expected) {
        assertThat(actual.rows()).isEqualTo(expected.rows());
        assertThat(actual.distances()).isEqualTo(expected.distances());
        assertThat(actual.neighbors()).isEqualTo(expected.neighbors());
    }
}
