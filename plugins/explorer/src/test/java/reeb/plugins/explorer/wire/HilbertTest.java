package reeb.plugins.explorer.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

final class HilbertTest {
    private static final int SIDE = 64;

    @Test
    void goesThroughEachCellOfABlockOnceAndFromNeighbourToNeighbour() {
        int[] cells = new int[SIDE * SIDE];
        Arrays.fill(cells, -1);
        for (int cell = 0; cell < cells.length; cell++) {
            long along = Hilbert.along(cell % SIDE, cell / SIDE);
            assertThat(along).isBetween(0L, cells.length - 1L);
            assertThat(cells[(int) along]).as("cell " + cell).isEqualTo(-1);
            cells[(int) along] = cell;
        }
        for (int i = 1; i < cells.length; i++) {
            int across = Math.abs(cells[i] % SIDE - cells[i - 1] % SIDE);
            int down = Math.abs(cells[i] / SIDE - cells[i - 1] / SIDE);
            assertThat(across + down).as("step " + i).isEqualTo(1);
        }
    }

    @Test
    void beginsAndEndsInTheCornersOfTheLowerSide() {
        assertThat(Hilbert.along(0, 0)).isZero();
        assertThat(Hilbert.along(0xffff, 0)).isEqualTo(0xffff_ffffL);
    }
}
