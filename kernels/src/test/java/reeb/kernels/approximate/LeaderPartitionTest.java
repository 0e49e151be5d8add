package reeb.kernels.approximate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import reeb.api.data.Points;
import reeb.kernels.Samples;
import reeb.kernels.rows.FlatRows;
import reeb.kernels.rows.Frame;
import reeb.testkit.TestRun;

final class LeaderPartitionTest {
    @Test
    void putsEachRowIntoAsManyLeavesAsAsked() {
        for (int overlap = 1; overlap <= 3; overlap++) {
            Leaves leaves = leaves(Samples.clusters(3000, 8, 6), overlap);
            int[] times = new int[3000];
            for (int leaf = 0; leaf < leaves.count(); leaf++) {
                int[] places = places(leaves, leaf);
                assertThat(places).hasSizeLessThanOrEqualTo(100).doesNotHaveDuplicates();
                Arrays.stream(places).forEach(place -> times[place]++);
            }
            // A row that is alone in a leaf has nobody to be compared with there.
            int most = overlap;
            assertThat(times).doesNotContain(most + 1);
            assertThat(Arrays.stream(times).filter(time -> time == most).count())
                    .isGreaterThan(2900);
        }
    }

    @Test
    void halvesRowsThatNoLeaderDivides() {
        Leaves leaves = leaves(Points.of(1000, 2, new float[2000]), 1);

        assertThat(IntStream.range(0, leaves.count()).map(leaf -> places(leaves, leaf).length))
                .allMatch(size -> size <= 100 && size > 30);
        assertThat(leaves.places()).hasSize(1000).doesNotHaveDuplicates();
    }

    @Test
    void keepsRowsTogetherThatAreNear() {
        Points points = Samples.clusters(4000, 3, 40);
        Leaves leaves = leaves(points, 1);
        double within = 0;
        double across = 0;
        for (int leaf = 0; leaf < leaves.count(); leaf++) {
            int[] places = places(leaves, leaf);
            for (int i = 1; i < places.length; i++) {
                within += distance(points, places[0], places[i]);
                across += distance(points, places[0], (places[i] * 7919 + 13) % 4000);
            }
        }
        assertThat(within).isLessThan(across / 2);
    }

    private static double distance(Points points, int one, int other) {
        return IntStream.range(0, points.columns())
                .mapToDouble(column -> Math.pow(points.at(one, column) - points.at(other, column), 2))
                .sum();
    }

    private static int[] places(Leaves leaves, int leaf) {
        return Arrays.copyOfRange(leaves.places(), leaves.start(leaf), leaves.start(leaf + 1));
    }

    private static Leaves leaves(Points points, int overlap) {
        Frame frame = Frame.of(points, TestRun.serial());
        FlatRows rows = FlatRows.of(points.rows(), points.columns(), () -> frame.reader(points), TestRun.serial());
        return new LeaderPartition(rows, 100, 5).divide(points.rows(), overlap, TestRun.parallel());
    }
}
