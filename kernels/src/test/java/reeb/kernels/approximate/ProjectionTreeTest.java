package reeb.kernels.approximate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reeb.api.Run;
import reeb.api.data.Points;
import reeb.kernels.Samples;
import reeb.kernels.rows.FlatRows;
import reeb.kernels.rows.Frame;
import reeb.testkit.TestRun;

final class ProjectionTreeTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 99, 100, 101, 4096, 4097, 20_000})
    void dividesAllRowsIntoLeavesOfEvenSize(int rows) {
        for (Points points : new Points[] {Samples.gaussian(rows, 5, 0), Points.of(rows, 5, new float[rows * 5])}) {
            ConcurrentLinkedQueue<int[]> leaves = new ConcurrentLinkedQueue<>();
            tree(points, 7)
                    .grow(
                            () -> (order, first, end) -> leaves.add(Arrays.copyOfRange(order, first, end)),
                            TestRun.parallel());
            assertThat(leaves).allSatisfy(leaf -> assertThat(leaf).hasSizeBetween(Math.min(rows, 50), 100));
            assertThat(leaves.stream().flatMapToInt(IntStream::of).sorted().toArray())
                    .isEqualTo(IntStream.range(0, rows).toArray());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 10_000})
    void dependsOnTheSeedOnly(int rows) {
        Points points = Samples.gaussian(rows, 9, 0);
        int[] order = order(points, 7, TestRun.parallel());
        assertThat(order(points, 7, TestRun.serial())).isEqualTo(order);
        assertThat(order(points, 8, TestRun.serial())).isNotEqualTo(order);
    }

    private static int[] order(Points points, long seed, Run run) {
        return tree(points, seed).grow(() -> (order, first, end) -> {}, run);
    }

    private static ProjectionTree tree(Points points, long seed) {
        Run run = TestRun.serial();
        Frame frame = Frame.of(points, run);
        FlatRows rows = FlatRows.of(points.rows(), points.columns(), () -> frame.reader(points), run);
        return new ProjectionTree(rows, points.rows(), 100, seed);
    }
}
