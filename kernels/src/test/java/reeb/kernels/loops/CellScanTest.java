package reeb.kernels.loops;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
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
}
