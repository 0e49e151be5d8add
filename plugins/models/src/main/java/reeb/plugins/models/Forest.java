package reeb.plugins.models;

import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import reeb.api.Progress;
import reeb.api.Run;
import reeb.api.data.Points;
import smile.data.DataFrame;
import smile.data.Tuple;
import smile.data.vector.DoubleVector;
import smile.data.vector.ValueVector;
import smile.math.MathEx;
import smile.sort.QuickSort;

/**
 * A forest of Smile's decision trees, whose probabilities are averaged.
 *
 * <p>Trees are grown here and not by Smile's forest, which takes all threads there are: each tree is a piece of work of the run,
 * and begins with its own seed for the random numbers that Smile keeps for each thread. So the bytes are the same for any number of
 * threads.
 *
 * @param trees how many
 */
record Forest(int trees) implements Learner {
    private static final int CHUNK = 256;

    @Override
    public double[][] probabilities(Lesson lesson, Points fresh, Run run) {
        Grown grown = grow(lesson, run);
        double[][] probabilities = new double[fresh.rows()][lesson.count()];
        try (Progress progress = run.progress("asking trees", fresh.rows())) {
            run.chunks(fresh.rows(), CHUNK, (first, end) -> {
                for (int row = first; row < end; row++) {
                    grown.ask(fresh, row, probabilities[row]);
                    progress.advance(1);
                }
            });
        }
        return probabilities;
    }

    private Grown grow(Lesson lesson, Run run) {
        reserve(lesson, run);
        Scaling scaling = Scaling.of(lesson.points(), run);
        double[][] columns = columns(lesson, scaling, run);
        DataFrame frame = new DataFrame(IntStream.range(0, columns.length)
                .mapToObj(column -> new DoubleVector("x" + column, columns[column]))
                .toArray(ValueVector[]::new));
        int[][] order = run.collect(columns.length, column -> QuickSort.sort(columns[column].clone()))
                .toArray(int[][]::new);
        try (Progress progress = run.progress("growing trees", trees)) {
            List<WatchedTree> grown = run.collect(trees, number -> {
                WatchedTree tree = tree(frame, lesson, order, run.random("tree " + number), progress);
                progress.advance(1);
                return tree;
            });
            return new Grown(scaling, frame, grown);
        }
    }

    private static WatchedTree tree(
            DataFrame frame, Lesson lesson, int[][] order, RandomGenerator random, Progress progress) {
        int[] draws = new int[lesson.rows()];
        for (int draw = 0; draw < draws.length; draw++) {
            draws[random.nextInt(draws.length)]++;
        }
        MathEx.setSeed(random.nextLong());
        return new WatchedTree(frame, lesson, draws, order, progress);
    }

    private static double[][] columns(Lesson lesson, Scaling scaling, Run run) {
        double[][] columns = new double[lesson.columns()][lesson.rows()];
        run.chunks(lesson.rows(), CHUNK, (first, end) -> {
            double[] features = new double[lesson.columns()];
            for (int row = first; row < end; row++) {
                scaling.copyRow(lesson.points(), row, features);
                for (int column = 0; column < features.length; column++) {
                    columns[column][row] = features[column];
                }
            }
        });
        return columns;
    }

    private static void reserve(Lesson lesson, Run run) {
        long values = (long) lesson.rows() * lesson.columns();
        run.reserve(
                values * (12 + 4L * run.parallelism()),
                String.format(
                        Locale.ROOT,
                        "the features of %,d rows for decision trees; take fewer rows or columns, or fewer threads",
                        lesson.rows()));
    }

    /** Trees that have learned. */
    private record Grown(Scaling scaling, DataFrame frame, List<WatchedTree> trees) {
        void ask(Points fresh, int row, double[] sum) {
            double[] features = new double[fresh.columns()];
            double[] probabilities = new double[sum.length];
            scaling.copyRow(fresh, row, features);
            Tuple tuple = Tuple.of(frame.schema(), features);
            for (WatchedTree tree : trees) {
                tree.predict(tuple, probabilities);
                for (int number = 0; number < sum.length; number++) {
                    sum[number] += probabilities[number] / trees.size();
                }
            }
        }
    }
}
