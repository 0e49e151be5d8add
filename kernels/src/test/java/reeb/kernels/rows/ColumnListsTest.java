package reeb.kernels.rows;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import reeb.api.data.SparseRows;

final class ColumnListsTest {
    /** Rows (2, 0, -3), (0, 0, 0) and (-1, 0, 4). */
    private static final SparseRows ROWS =
            SparseRows.of(3, new long[] {0, 2, 2, 4}, new int[] {0, 2, 0, 2}, new double[] {2, -3, -1, 4});

    @Test
    void addProductsToTheRowsThatHaveTheColumn() {
        ColumnLists lists = ColumnLists.of(ROWS);
        double[] sums = {1, 1, 1};
        lists.addProducts(5, 0, sums);
        assertThat(sums).containsExactly(11, 1, -4);
        lists.addProducts(5, 1, sums);
        assertThat(sums).containsExactly(11, 1, -4);
        lists.addProducts(0.5, 2, sums);
        assertThat(sums).containsExactly(9.5, 1, -2);
    }

    @Test
    void addWhatDifferencesAreSmallerThanBothValuesTogether() {
        ColumnLists lists = ColumnLists.of(ROWS);
        double[] sums = new double[3];
        lists.addSavings(3, 0, sums);
        // |3| + |2| - |3 - 2| = 4, |3| + |-1| - |3 + 1| = 0.
        assertThat(sums).containsExactly(4, 0, 0);
        lists.addSavings(-1, 2, sums);
        assertThat(sums).containsExactly(6, 0, 0);
    }

    @Test
    void acceptNoRows() {
        double[] none = {};
        ColumnLists.of(SparseRows.of(2, new long[] {0}, new int[0], new double[0]))
                .addProducts(1, 1, none);
        assertThat(none).isEmpty();
    }
}
