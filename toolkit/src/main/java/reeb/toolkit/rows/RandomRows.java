package reeb.toolkit.rows;

import java.util.Optional;
import java.util.random.RandomGenerator;
import reeb.api.Run;
import reeb.api.data.Dataset;
import reeb.api.data.Images;
import reeb.api.data.Points;
import reeb.api.data.Rows;
import reeb.api.problem.InputException;

/** Draws some rows of a data set, each selection as likely as another, and keeps their order and their numbers. */
public final class RandomRows {
    private RandomRows() {}

    /**
     * Draws with the numbers of the run's stream {@code sample}, in one pass (Fan, Muller and Rezucha, <i>Development of
     * Sampling Plans by Using Sequential Selection Techniques</i>, JASA 57, 1962, method 1).
     *
     * @param data n dense rows
     * @param sample how many to draw; all where it is empty
     * @param run this execution
     * @return these rows alone, their values copied
     * @throws InputException where there are not as many
     */
    public static Dataset of(Dataset data, Optional<Integer> sample, Run run) {
        return sample.map(size -> select(data, draw(data.points().rows(), size, run.random("sample"))))
                .orElse(data);
    }

    private static Rows draw(int rows, int size, RandomGenerator random) {
        if (size > rows) {
            throw new InputException("sample: must be at most " + rows + ", as many as there are rows, but is " + size);
        }
        int[] drawn = new int[size];
        int count = 0;
        for (int row = 0; count < size; row++) {
            if (random.nextInt(rows - row) < size - count) {
                drawn[count++] = row;
            }
        }
        return Rows.of(drawn);
    }

    private static Dataset select(Dataset data, Rows rows) {
        Points points = copy(data.points(), rows);
        Optional<Images> images =
                data.images().map(all -> all.with(all.pixels() == data.points() ? points : copy(all.pixels(), rows)));
        return new Dataset(points, data.table().pick(rows), images, Optional.of(data.numbers(rows)), data.features());
    }

    /** Copies rows, so that the others need no memory any longer. */
    private static Points copy(Points points, Rows rows) {
        return Points.over(points.select(rows).memory(), points.precision(), rows.size(), points.columns());
    }
}
