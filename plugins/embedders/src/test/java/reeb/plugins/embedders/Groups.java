package reeb.plugins.embedders;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import reeb.api.data.NeighborGraph;
import reeb.api.data.Points;
import reeb.testkit.PlainEuclidean;
import reeb.testkit.TestRun;

/** Six groups of 100 rows each in eight dimensions. */
public final class Groups {
    private static final int COUNT = 6;
    private static final int ROWS = 600;
    private static final int COLUMNS = 8;

    private Groups() {}

    public static Points points() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(5);
        double[] values = new double[ROWS * COLUMNS];
        for (int i = 0; i < values.length; i++) {
            values[i] = random.nextGaussian() + (i % COLUMNS == i / COLUMNS % COUNT ? 12 : 0);
        }
        return Points.of(ROWS, COLUMNS, values);
    }

    /** Reads what an embedder has reported. */
    public static double divergence(TestRun run) {
        return run.figures().getOrDefault("KL divergence", List.of()).getFirst();
    }

    public static double nearestOfTheSameGroup(Points map) {
        NeighborGraph nearest = new PlainEuclidean().nearest(map, 1, TestRun.serial());
        int same = 0;
        for (int row = 0; row < ROWS; row++) {
            same += nearest.neighbor(row, 0) % COUNT == row % COUNT ? 1 : 0;
        }
        return (double) same / ROWS;
    }
}
