package reeb.kernels.distances;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reeb.api.data.Points;
import reeb.kernels.Samples;

final class SquaredDistancesTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 3, 4, 5, 50})
    void haveTheBitsOfThePlainLoop(int rows) {
        for (Points points : new Points[] {Samples.gaussian(rows, 33, 5), Samples.decimals(rows, 7)}) {
            double[] distances = new double[rows];
            SquaredDistances.from(points, rows / 2, distances);
            for (int row = 0; row < rows; row++) {
                double sum = 0;
                for (int column = 0; column < points.columns(); column++) {
                    double difference = points.at(rows / 2, column) - points.at(row, column);
                    sum += difference * difference;
                }
                assertThat(distances[row]).isEqualTo(sum);
            }
        }
    }
}
