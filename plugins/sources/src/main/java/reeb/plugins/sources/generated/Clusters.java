package reeb.plugins.sources.generated;

import static java.lang.foreign.ValueLayout.JAVA_FLOAT;

import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import reeb.api.About;
import reeb.api.Default;
import reeb.api.Named;
import reeb.api.Progress;
import reeb.api.Range;
import reeb.api.Run;
import reeb.api.Source;
import reeb.api.data.Column;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.api.data.Table;

/**
 * Draws rows around centres: each row belongs to a cluster drawn evenly, and lies around its centre by a normal distribution of
 * deviation 1 in each column; the centres lie around 0 likewise, by the deviation {@code apart}. n x d values in single precision, and
 * a column that tells the cluster of each row.
 *
 * <p>Rows are drawn in blocks of 65,536, each with random numbers of its own, so that a block can be drawn without those before it, and
 * longer data begin with the shorter. O(n d).
 *
 * @param rows n
 * @param columns d
 * @param clusters how many
 * @param apart deviation of the centres in each column
 */
@Named("clusters")
@About("Draws rows around random centres, as many as are wanted; needs no files.")
public record Clusters(
        @About("How many rows to draw.") @Default("10000") @Range(min = 1, max = Clusters.LONGEST)
        int rows,

        @About("Values of a row.") @Default("20") @Range(min = 1, max = 1_000_000)
        int columns,

        @About("Centres around which rows lie.") @Default("100") @Range(min = 1, max = 1_000_000)
        int clusters,

        @About(
                "How far the centres lie apart: their deviation in each column, where that of rows around a centre is 1.")
        @Default("4")
        @Range(min = 0, max = 1_000_000)
        double apart)
        implements Source {
    /** Most values of an array. */
    static final int LONGEST = Integer.MAX_VALUE - 16;

    /** Rows that are drawn by one stream of random numbers. */
    private static final int BLOCK = 1 << 16;

    /** Rows between two looks at whether the run is cancelled. */
    private static final int ROWS_AT_A_TIME = 1 << 12;

    @Override
    public Dataset load(List<Path> inputs, Run run) {
        run.reserve(
                2L * Integer.BYTES * rows + (long) Double.BYTES * clusters * columns,
                "the clusters of " + rows + " rows; draw fewer");
        MemorySegment values =
                run.memory((long) Float.BYTES * rows * columns, rows + " rows of " + columns + " columns; draw fewer");
        double[][] centres = centres(run.random("centres"));
        int[] labels = new int[rows];
        try (Progress progress = run.progress("drawing rows", rows)) {
            run.chunks(rows, BLOCK, (first, end) -> {
                RandomGenerator random = run.random("block " + first / BLOCK);
                for (int row = first; row < end; row++) {
                    labels[row] = random.nextInt(clusters);
                    draw(centres[labels[row]], random, values, (long) row * columns);
                    if ((row + 1) % ROWS_AT_A_TIME == 0) {
                        progress.advance(ROWS_AT_A_TIME);
                    }
                }
            });
        }
        List<String> names =
                IntStream.range(0, clusters).mapToObj(Integer::toString).toList();
        return Dataset.of(Points.over(values, Points.Precision.SINGLE, rows, columns))
                .with(new Table(List.of(new Column.Categories("cluster", labels, names))));
    }

    private double[][] centres(RandomGenerator random) {
        double[][] centres = new double[clusters][columns];
        for (double[] centre : centres) {
            for (int column = 0; column < columns; column++) {
                centre[column] = apart * random.nextGaussian();
            }
        }
        return centres;
    }

    private static void draw(double[] centre, RandomGenerator random, MemorySegment values, long start) {
        for (int column = 0; column < centre.length; column++) {
            values.setAtIndex(JAVA_FLOAT, start + column, (float) (centre[column] + random.nextGaussian()));
        }
    }
}
