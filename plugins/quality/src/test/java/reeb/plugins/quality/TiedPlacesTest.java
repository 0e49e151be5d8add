package reeb.plugins.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reeb.api.About;
import reeb.api.Evaluator;
import reeb.api.Lens;
import reeb.api.Metric;
import reeb.api.Named;
import reeb.api.NeighborSearch;
import reeb.api.Run;
import reeb.api.data.Dataset;
import reeb.api.data.NeighborGraph;
import reeb.api.data.Points;
import reeb.api.data.Table;
import reeb.testkit.AllPairs;
import reeb.testkit.PlainEuclidean;
import reeb.testkit.TestRun;

/** Rows that are equally far share their places in the measures of neighbourhoods. */
final class TiedPlacesTest {
    /** Gives other points for the same rows. */
    @Named("test/known")
    @About("Gives other points for the same rows.")
    record Known(@About("The points.") Points space) implements Lens {
        @Override
        public Points view(Dataset data, Run run) {
            return space;
        }
    }

    /** The distances of the product of two numbers, that of the inner product: negative ones too. */
    @Named("test/product")
    @About("One minus the product.")
    record Product() implements Metric {
        @Override
        public double distance(double[] a, double[] b) {
            return 1 - a[0] * b[0];
        }

        @Override
        public boolean mayBeNegative() {
            return true;
        }
    }

    /** Finds the true neighbours but does not vouch for it. */
    @Named("test/perhaps")
    @About("Finds neighbours.")
    record Perhaps() implements NeighborSearch {
        @Override
        public NeighborGraph search(Points points, int k, Metric metric, Run run) {
            return metric.nearest(points, k, run);
        }

        @Override
        public boolean exact(Points points, Metric metric) {
            return false;
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 7, 20})
    void doesNotDependOnTheOrderOfRows(int k) {
        for (int seed = 0; seed < 4; seed++) {
            Random random = new Random(seed);
            double[][] space = integers(random, 70, 2, 3 + 2 * seed);
            double[][] map = integers(random, 70, 1, 2 + 3 * seed);
            List<double[]> before = all(space, map, k, new KnownEuclidean());
            for (int permutation = 0; permutation < 3; permutation++) {
                int[] order = shuffled(random, 70);
                List<double[]> after = all(permuted(space, order), permuted(map, order), k, new KnownEuclidean());
                for (int i = 0; i < before.size(); i++) {
                    assertThat(after.get(i)).as("measure " + i).containsExactly(before.get(i));
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 7, 20})
    void isThatOfTheDefinition(int k) {
        for (Metric metric : List.of(new KnownEuclidean(), new PlainEuclidean(), new Product())) {
            for (int seed = 0; seed < 4; seed++) {
                Random random = new Random(seed);
                double[][] space = integers(random, 60, 1, 4 + 5 * seed);
                double[][] map = integers(random, 60, 1, 2 + 3 * seed);
                assertDefined(space, map, k, metric);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 140})
    void isTheOldFormulaWithoutTies(int k) {
        Random random = new Random(5);
        double[][] space = random(random, 300, 3);
        double[][] map = random(random, 300, 2);
        List<double[]> measured = all(space, map, k, new KnownEuclidean());
        int[][] ofSpace = ranks(space);
        int[][] ofMap = ranks(map);
        assertThat(measured.get(0)).containsExactly(score(ofMap, ofSpace, k));
        assertThat(measured.get(1)).containsExactly(score(ofSpace, ofMap, k));
        double[] shares = IntStream.rangeClosed(1, k)
                .mapToDouble(size -> shared(ofSpace, ofMap, size))
                .toArray();
        assertThat(measured.get(2)).containsExactly(shares);
    }

    @Test
    void isOneWhereNothingHasMovedWithTiesToo() {
        double[][] rows = integers(new Random(1), 60, 2, 4);
        for (double[] values : all(rows, rows, 5, new KnownEuclidean())) {
            assertThat(values).containsOnly(1);
        }
    }

    @Test
    void isThatOfChanceWhereAMapHasCollapsed() {
        double[][] space = random(new Random(2), 41, 3);
        List<double[]> measured = all(space, new double[41][1], 10, new KnownEuclidean());
        double mean =
                IntStream.rangeClosed(11, 40).mapToDouble(rank -> rank - 10).sum() / 40;
        double chance = 1 - mean * 41 * 10 * 2 / (41 * 10 * (82 - 30 - 1.0));
        assertThat(measured.get(0)).containsExactly(new double[] {chance}, within(1e-12));
        assertThat(measured.get(1)).containsExactly(new double[] {chance}, within(1e-12));
        assertThat(measured.get(2)[9]).isEqualTo(10.0 / 40, within(1e-9));
    }

    @Test
    void sharesOnlyWhatASearchHasFoundWhereItIsNotExact() {
        double[][] space = integers(new Random(3), 60, 2, 4);
        Table table = new NeighborhoodPreservation(
                        new Known(points(space)), 5, new PlainEuclidean(), new PlainEuclidean(), new Perhaps())
                .evaluate(Dataset.of(points(space)), TestRun.serial());
        for (int k = 1; k <= 5; k++) {
            assertThat(Digits.figure(table, "neighbourhood-preservation", k - 1))
                    .isEqualTo(1);
        }
    }

    private static void assertDefined(double[][] space, double[][] map, int k, Metric metric) {
        List<double[]> measured = all(space, map, k, metric);
        double[][] ofSpace = distances(space, metric);
        double[][] ofMap = distances(map, metric);
        assertThat(measured.get(0)).containsExactly(new double[] {tiedScore(ofMap, ofSpace, k)}, within(1e-12));
        assertThat(measured.get(1)).containsExactly(new double[] {tiedScore(ofSpace, ofMap, k)}, within(1e-12));
        for (int size = 1; size <= k; size++) {
            assertThat(measured.get(2)[size - 1]).isEqualTo(tiedShare(ofSpace, ofMap, size), within(1e-8));
        }
    }

    /** Measures trustworthiness, continuity, and the preservation for all numbers of neighbours. */
    private static List<double[]> all(double[][] space, double[][] map, int k, Metric metric) {
        Lens before = new Known(points(space));
        Evaluator shares = new NeighborhoodPreservation(before, k, metric, metric, new AllPairs());
        Dataset data = Dataset.of(points(map));
        Table table = shares.evaluate(data, TestRun.parallel());
        return List.of(
                new double[] {figure(new Trustworthiness(before, k, 0, metric, metric), data, "trustworthiness")},
                new double[] {figure(new Continuity(before, k, 0, metric, metric), data, "continuity")},
                IntStream.range(0, k)
                        .mapToDouble(row -> Digits.figure(table, "neighbourhood-preservation", row))
                        .toArray());
    }

    private static double figure(Evaluator part, Dataset data, String name) {
        return Digits.figure(part.evaluate(data, TestRun.parallel()), name, 0);
    }

    private static double tiedScore(double[][] near, double[][] other, int k) {
        int rows = near.length;
        double penalty = 0;
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < rows; j++) {
                for (int size = k; size < rows && j != i; size++) {
                    penalty += Math.max(0, membership(near[i], i, j, k) - membership(other[i], i, j, size));
                }
            }
        }
        return 1 - penalty * 2 / (rows * (double) k * (2 * rows - 3 * k - 1));
    }

    private static double tiedShare(double[][] one, double[][] other, int k) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            for (int j = 0; j < one.length; j++) {
                sum += j == i ? 0 : Math.min(membership(one[i], i, j, k), membership(other[i], i, j, k));
            }
        }
        return sum / (k * (double) one.length);
    }

    /** Tells by how much a row belongs to the nearest of another. */
    private static double membership(double[] distances, int row, int other, int size) {
        int nearer = 0;
        int tied = 0;
        for (int i = 0; i < distances.length; i++) {
            nearer += i != row && distances[i] < distances[other] ? 1 : 0;
            tied += i != row && distances[i] == distances[other] ? 1 : 0;
        }
        return Math.clamp((size - nearer) / (double) tied, 0, 1);
    }

    private static double score(int[][] near, int[][] other, int k) {
        long rows = near.length;
        long penalty = 0;
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < rows; j++) {
                penalty += j != i && near[i][j] <= k ? Math.max(0, other[i][j] - k) : 0;
            }
        }
        return 1 - penalty * (2.0 / (rows * (double) k * (2 * rows - 3L * k - 1)));
    }

    private static double shared(int[][] one, int[][] other, int k) {
        long count = 0;
        for (int i = 0; i < one.length; i++) {
            for (int j = 0; j < one.length; j++) {
                count += j != i && one[i][j] <= k && other[i][j] <= k ? 1 : 0;
            }
        }
        return (double) count / ((long) k * one.length);
    }

    private static int[][] ranks(double[][] rows) {
        double[][] distances = distances(rows, new PlainEuclidean());
        int[][] ranks = new int[rows.length][rows.length];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < rows.length; j++) {
                for (int other = 0; other < rows.length; other++) {
                    ranks[i][j] += other != i && distances[i][other] <= distances[i][j] ? 1 : 0;
                }
            }
        }
        return ranks;
    }

    private static double[][] distances(double[][] rows, Metric metric) {
        return Arrays.stream(rows)
                .map(a -> Arrays.stream(rows)
                        .mapToDouble(b -> metric.distance(a, b))
                        .toArray())
                .toArray(double[][]::new);
    }

    private static double[][] integers(Random random, int rows, int columns, int bound) {
        return Stream.generate(() -> IntStream.range(0, columns)
                        .mapToDouble(column -> random.nextInt(bound))
                        .toArray())
                .limit(rows)
                .toArray(double[][]::new);
    }

    private static double[][] random(Random random, int rows, int columns) {
        return Stream.generate(() -> random.doubles(columns).toArray())
                .limit(rows)
                .toArray(double[][]::new);
    }

    private static int[] shuffled(Random random, int rows) {
        List<Integer> order = new ArrayList<>(IntStream.range(0, rows).boxed().toList());
        Collections.shuffle(order, random);
        return order.stream().mapToInt(row -> row).toArray();
    }

    private static double[][] permuted(double[][] rows, int[] order) {
        return Arrays.stream(order).mapToObj(row -> rows[row]).toArray(double[][]::new);
    }

    private static Points points(double[][] rows) {
        return Points.of(
                rows.length,
                rows[0].length,
                Arrays.stream(rows).flatMapToDouble(Arrays::stream).toArray());
    }
}
