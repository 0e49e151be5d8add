package reeb.kernels.loops;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reeb.kernels.assignment.CellSearch;
import reeb.kernels.assignment.PricedCells;
import reeb.kernels.machine.Machine;
import reeb.kernels.plain.PlainCellScan;

/** The loops on vectors against the plain ones, bit for bit, and planes against the prices above them. */
final class CellScanTest {
    private static final CellScan PLAIN = new PlainCellScan();
    private static final CellScan FAST = Machine.cellScan();

    @Test
    void measureAlike() {
        Random random = new Random(4);
        double[] prices = random.doubles(3 * CellScan.CELLS, 0, 30).toArray();
        prices[100] = Double.POSITIVE_INFINITY;
        double[] plain = new double[CellScan.CELLS];
        double[] fast = new double[CellScan.CELLS];
        for (int i = 0; i < 50; i++) {
            CellScan.Place place = new CellScan.Place(20 * random.nextDouble() - 6, 9 * random.nextDouble(), i);
            double least = PLAIN.measure(prices, CellScan.CELLS, place, plain);
            assertThat(FAST.measure(prices, CellScan.CELLS, place, fast)).isEqualTo(least);
            assertThat(fast).isEqualTo(plain).contains(least);
        }
    }

    @Test
    void boundAndFindAlike() {
        PricePlanes planes = new PricePlanes(21);
        Random random = new Random(5);
        for (int block = 0; block < 21; block++) {
            planes.column()[block] = 100 * random.nextDouble();
            planes.line()[block] = 100 * random.nextDouble();
            planes.base()[block] = 1000 * random.nextDouble();
            planes.across()[block] = random.nextGaussian() * 30;
            planes.along()[block] = random.nextGaussian() * 30;
        }
        double[] plain = new double[24];
        double[] fast = new double[24];
        PLAIN.bound(planes, 31.7, 50.2, plain);
        FAST.bound(planes, 31.7, 50.2, fast);
        assertThat(fast).isEqualTo(plain);
        for (int from = 0; from <= 24; from++) {
            assertThat(FAST.next(fast, from, 2000)).isEqualTo(PLAIN.next(plain, from, 2000));
        }
        assertThat(FAST.next(fast, 21, Double.MAX_VALUE)).isEqualTo(24);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 8, 30})
    void searchesFindWhatALookAtAllCellsFinds(int side) {
        PricedCells cells = new PricedCells(side, side + 2, FAST);
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
            java.util.Arrays.sort(sums);
            assertThat(search.least()).isEqualTo(sums[0]);
            assertThat(search.second()).isEqualTo(sums[1]);
            cells.raise(search.best(), cells.price(search.best()) + 20 * random.nextDouble());
            if (i % 100 == 99) {
                cells.raiseFloor(i / 20.0);
            }
        }
    }
}
