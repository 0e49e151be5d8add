package reeb.kernels.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reeb.api.data.Points;
import reeb.kernels.Samples;
import reeb.kernels.loops.Tiles;
import reeb.testkit.TestRun;

final class ProjectionTest {
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 15, 16, 17, 600})
    void equalsTheDefinition(int rows) {
        Points points = Samples.gaussian(rows, 21, 5);
        double[] means = ColumnMeans.of(points, TestRun.serial());
        List<double[]> directions = IntStream.range(0, 19)
                .mapToObj(i -> Samples.random(i).doubles(21).toArray())
                .toList();
        Points projected = Projection.onto(points, means, directions, TestRun.parallel());
        assertThat(projected.rows()).isEqualTo(rows);
        assertThat(projected.columns()).isEqualTo(19);
        for (int row = 0; row < rows; row++) {
            for (int i = 0; i < 19; i++) {
                double sum = 0;
                for (int column = 0; column < 21; column++) {
                    sum += (points.at(row, column) - means[column]) * directions.get(i)[column];
                }
                assertThat(projected.at(row, i)).isCloseTo(sum, within(1e-13));
            }
        }
        for (Tiles tiles : Samples.allTiles()) {
            Points other = new Projection(tiles, points, means, directions).run(TestRun.serial());
            assertThat(other.memory().mismatch(projected.memory())).isEqualTo(-1);
        }
    }
}
