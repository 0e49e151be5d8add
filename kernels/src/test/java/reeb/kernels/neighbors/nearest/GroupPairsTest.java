package reeb.kernels.neighbors.nearest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reeb.kernels.rows.PackedRows;
import reeb.kernels.rows.RoundedReader;
import reeb.testkit.TestRun;

final class GroupPairsTest {
    /** Rows of two columns: the square of the row's panel, and zero. */
    private static GroupPairs squares(int rows, int fewest) {
        RoundedReader reader = (row, into, start) -> {
            int panel = Math.floorDiv(row, 32);
            into[start] = panel * panel;
        };
        PackedRows packed = PackedRows.of(rows, 2, () -> reader, TestRun.serial());
        return GroupPairs.of(packed, rows, fewest, TestRun.parallel());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 31, 32, 33, 320, 333, 32 * 700 + 1})
    void visitsEachPairOfGroupsOnce(int rows) {
        GroupPairs pairs = squares(rows, 32);
        Set<Long> seen = new HashSet<>();
        for (int i = 0; i < pairs.size(); i++) {
            assertThat(pairs.left(i)).isLessThan(pairs.right(i));
            assertThat(pairs.left(i) % pairs.rowsOfGroup()).isZero();
            assertThat(pairs.end(pairs.right(i))).isBetween(pairs.right(i) + 1, rows);
            seen.add((long) pairs.left(i) << 32 | pairs.right(i));
        }
        assertThat(pairs.groups())
                .isEqualTo(Math.ceilDiv(rows, pairs.rowsOfGroup()))
                .isLessThanOrEqualTo(512);
        assertThat(seen).hasSize(pairs.groups() * (pairs.groups() - 1) / 2);
    }

    @Test
    void beginsWithTheNearestGroups() {
        GroupPairs pairs = squares(10 * 32, 32);
        assertThat(pairs.left(0)).isZero();
        assertThat(pairs.right(0)).isEqualTo(32);
        assertThat(pairs.left(pairs.size() - 1)).isZero();
        assertThat(pairs.right(pairs.size() - 1)).isEqualTo(9 * 32);
    }
}
