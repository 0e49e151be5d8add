package reeb.kernels.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reeb.kernels.machine.Machine;

final class CellSearchTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 7, 8, 30})
    void searchesFindWhatALookAtAllCellsFinds(int side) {
        PricedCells cells = new PricedCells(side, side + 2, Machine.cellScan());
        CellSearch search = new CellSearch(cells);
        Random random = new Random(6);
        for (int i = 0; i < 500; i++) {
            double column = side * random.nextDouble();
            double line = side * random.nextDouble();
            search.find(column, line, cells.nearest(side * random.nextDouble(), line));
            double[] sums = new double[cells.size()];
            for (int cell = 0; cell < sums.length; cell++) {
                sums[cell] = cells.cost(cell, column, line) + cells.price(cell);
            }
            assertThat(sums[search.best()]).isEqualTo(search.least());
            Arrays.sort(sums);
            assertThat(search.least()).isEqualTo(sums[0]);
            assertThat(search.second()).isEqualTo(sums[1]);
            cells.raise(search.best(), cells.price(search.best()) + 20 * random.nextDouble());
            if (i % 100 == 99) {
                cells.raiseFloor(i / 20.0);
            }
        }
    }
}
