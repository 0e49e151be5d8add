package reeb.kernels.pairs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import reeb.api.data.Neighborhoods;
import reeb.testkit.TestRun;

final class NeighborListsTest {
    @Test
    void mirrorPairsInAscendingOrder() {
        NeighborLists lists = new NeighborLists(4);
        lists.add(0, 2);
        lists.add(0, 3);
        lists.add(1, 2);
        lists.complete(0, 4, TestRun.serial());
        Neighborhoods mirrored = lists.mirror();
        int[][] expected = {{0, 2, 3}, {1, 2}, {0, 1, 2}, {0, 3}};
        for (int row = 0; row < 4; row++) {
            assertThat(mirrored.degree(row)).isEqualTo(expected[row].length);
            for (int i = 0; i < expected[row].length; i++) {
                assertThat(mirrored.neighbor(row, i)).isEqualTo(expected[row][i]);
            }
        }
    }
}
