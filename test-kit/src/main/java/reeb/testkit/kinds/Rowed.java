package reeb.testkit.kinds;

import java.util.stream.IntStream;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.testkit.ClustererContract;
import reeb.testkit.Scenes;

/** Rows to try parts on. */
final class Rowed {
    /** The row of {@link #odd} that is odd. */
    static final int ODD = 10;

    private Rowed() {}

    /** Rows with columns, pictures and numbers of their own, as a run has them. */
    static Dataset whole(int rows) {
        return Scenes.whole(rows).rows();
    }

    static Dataset blobs(int rows) {
        return Dataset.of(ClustererContract.blobs(rows));
    }

    static Dataset equal(int rows) {
        return Dataset.of(Points.of(rows, 3, new double[3 * rows]));
    }

    /** Thirty rows, of which one has a value that is no finite number. */
    static Dataset odd(double value) {
        double[] values = IntStream.range(0, 90).mapToDouble(i -> i % 7).toArray();
        values[3 * ODD + 1] = value;
        return Dataset.of(Points.of(30, 3, values));
    }
}
