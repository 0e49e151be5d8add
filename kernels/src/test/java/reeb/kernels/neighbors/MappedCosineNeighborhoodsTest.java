package reeb.kernels.neighbors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import reeb.api.data.Neighborhoods;
import reeb.api.data.Points;
import reeb.kernels.pairs.PairLoops;
import reeb.kernels.pairs.PairRule;
import reeb.testkit.TestRun;

final class MappedCosineNeighborhoodsTest {
    @Test
    void findsWhatPairByPairDecisionsFind() {
        for (int columns : new int[] {1, 3, 17, 64}) {
            Points points = points(300, columns);
            for (double radius : new double[] {0, 0.1, 0.9, 1, 1.5, 2, 4, 1e9}) {
                PairRule test = (a, b) -> distance(a, b) <= radius;
                Neighborhoods found = MappedCosineNeighborhoods.within(
                        new MappedCosineNeighborhoods.Search(
                                points, radius, MappedCosineNeighborhoodsTest::raise, test),
                        TestRun.parallel());
                Neighborhoods expected = PairLoops.within(points, test, TestRun.serial());
                for (int row = 0; row < points.rows(); row++) {
                    assertThat(list(found, row)).isEqualTo(list(expected, row));
                }
            }
        }
    }

    /** Shifts rows, which changes their directions; rows of -1 lose theirs. */
    private static void raise(double[] row) {
        for (int i = 0; i < row.length; i++) {
            row[i] += 1;
        }
    }

    private static double distance(double[] a, double[] b) {
        double[] left = a.clone();
        double[] right = b.clone();
        raise(left);
        raise(right);
        double product = 0;
        double squareOfA = 0;
        double squareOfB = 0;
        for (int i = 0; i < a.length; i++) {
            product += left[i] * right[i];
            squareOfA += left[i] * left[i];
            squareOfB += right[i] * right[i];
        }
        return squareOfA * squareOfB == 0 ? 1 : 1 - product / Math.sqrt(squareOfA) / Math.sqrt(squareOfB);
    }

    /** Makes rows of few values, so that directions tie; each 13th is -1 throughout, each 17th has large values. */
    private static Points points(int rows, int columns) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(columns);
        double[] values = new double[rows * columns];
        for (int i = 0; i < values.length; i++) {
            int row = i / columns;
            double scale = row % 17 == 5 ? 1e160 : 1;
            values[i] = row % 13 == 4 ? -1 : scale * (random.nextInt(7) - 3);
        }
        return Points.of(rows, columns, values);
    }

    private static int[] list(Neighborhoods neighborhoods, int row) {
        return IntStream.range(0, neighborhoods.degree(row))
                .map(i -> neighborhoods.neighbor(row, i))
                .toArray();
    }
}
