package reeb.kernels.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import reeb.api.data.Points;

final class EqualRowsTest {
    @Test
    void findsTheFirstOfSeveral() {
        EqualRows rows = EqualRows.of(Points.of(4, 2, new double[] {1, 2, 3, 4, 1, 2, 3, 4}));

        assertThat(rows.first(new double[] {1, 2})).isZero();
        assertThat(rows.first(new double[] {3, 4})).isEqualTo(1);
        assertThat(rows.first(new double[] {2, 1})).isEqualTo(-1);
    }

    @Test
    void findsNothingAmongNoRows() {
        assertThat(EqualRows.of(Points.of(0, 2, new double[0])).first(new double[2]))
                .isEqualTo(-1);
    }

    /** Few values, so that many rows are equal, and many hashes. */
    @Test
    void findsWhatLookingThroughAllRowsFinds() {
        Random random = new Random(11);
        byte[] values = new byte[3 * 5000];
        for (int i = 0; i < values.length; i++) {
            values[i] = (byte) random.nextInt(18);
        }
        Points points = Points.of(5000, 3, values);
        EqualRows rows = EqualRows.of(points);
        for (int asked = 0; asked < 2000; asked++) {
            double[] row = random.ints(3, 0, 20).asDoubleStream().toArray();

            assertThat(rows.first(row)).isEqualTo(slowly(points, row));
        }
    }

    private static int slowly(Points points, double[] row) {
        double[] other = new double[row.length];
        for (int at = 0; at < points.rows(); at++) {
            points.copyRow(at, other);
            if (Arrays.equals(row, other)) {
                return at;
            }
        }
        return -1;
    }
}
