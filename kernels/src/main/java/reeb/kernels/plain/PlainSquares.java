package reeb.kernels.plain;

import java.util.Arrays;
import reeb.kernels.loops.RowSquares;

/** Squared distances in plain loops: for machines and launches without the Vector API, and what its form is held against. */
public final class PlainSquares implements RowSquares {
    @Override
    public void squares(double[] row, double[] panels, int count, double[] squares) {
        Arrays.fill(squares, 0, count * LANES, 0);
        for (int panel = 0; panel < count; panel++) {
            for (int column = 0; column < row.length; column++) {
                int at = (panel * row.length + column) * LANES;
                for (int lane = 0; lane < LANES; lane++) {
                    double difference = row[column] - panels[at + lane];
                    squares[panel * LANES + lane] += difference * difference;
                }
            }
        }
    }

    @Override
    public double sumOfRoots(double[] squares, int from, int to) {
        double[] sums = new double[LANES];
        int i = from;
        for (; i + LANES <= to; i += LANES) {
            for (int lane = 0; lane < LANES; lane++) {
                sums[lane] += Math.sqrt(squares[i + lane]);
            }
        }
        double sum = RowSquares.join(sums);
        for (; i < to; i++) {
            sum += Math.sqrt(squares[i]);
        }
        return sum;
    }
}
