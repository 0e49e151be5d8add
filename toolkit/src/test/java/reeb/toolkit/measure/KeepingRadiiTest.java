package reeb.toolkit.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import reeb.api.Metric;
import reeb.api.data.Points;
import reeb.api.data.Rows;
import reeb.testkit.PlainEuclidean;
import reeb.testkit.TestRun;

final class KeepingRadiiTest {
    private static final Metric METRIC = new PlainEuclidean();

    @Test
    void keepsAsManyRowsAsTheDefinitionDoesAtEveryRadius() {
        for (int seed = 0; seed < 100; seed++) {
            Random random = new Random(seed);
            int rows = 1 + random.nextInt(50);
            Points points = Points.of(
                    rows,
                    1,
                    IntStream.range(0, rows)
                            .mapToDouble(_ -> random.nextInt(60))
                            .toArray());
            List<Rows> selections = List.of(some(random, rows), some(random, rows), some(random, rows));
            int minPoints = 2 + random.nextInt(6);

            KeepingRadii radii = KeepingRadii.of(points, selections, minPoints, METRIC, TestRun.serial());

            for (int radius = 0; radius < 20; radius++) {
                assertThat(radii.kept(radius))
                        .as("seed %d, radius %d", seed, radius)
                        .isEqualTo(byDefinition(points, selections, minPoints, radius));
            }
        }
    }

    @Test
    void findsTheLeastRadiusForAShare() {
        Points points = Points.of(5, 1, new double[] {0, 1, 3, 6, 10});
        KeepingRadii radii = KeepingRadii.of(points, List.of(Rows.first(5)), 2, METRIC, TestRun.serial());

        assertThat(radii.radius(0.4)).isEqualTo(1);
        assertThat(radii.radius(0.41)).isEqualTo(2);
        assertThat(radii.radius(0.8)).isEqualTo(3);
        assertThat(radii.radius(1)).isEqualTo(4);
        assertThat(radii.core(1)).isEqualTo(4);
    }

    @Test
    void measuresSomeOfManyRowsEachAmongAll() {
        int rows = 6000;
        Random random = new Random(1);
        Points points = Points.of(
                rows, 1, random.doubles(rows).map(value -> rows * value).toArray());
        List<Rows> selections =
                List.of(Rows.first(4000), Rows.of(IntStream.range(3000, rows).toArray()));

        KeepingRadii radii = KeepingRadii.of(points, selections, 2, METRIC, TestRun.serial());
        KeepingRadii again = KeepingRadii.of(points, selections, 2, METRIC, TestRun.parallel());

        assertThat(radii.rows()).isEqualTo(2000);
        assertThat(again.radius(0.9)).isEqualTo(radii.radius(0.9));
        double all = byDefinition(points, selections, 2, radii.radius(0.9));
        assertThat(all).isBetween(0.88, 0.92);
    }

    @Test
    void tellsOfRowsThatNoRadiusKeeps() {
        Points points = Points.of(4, 1, new double[] {0, 1, 3, 6});
        KeepingRadii radii = KeepingRadii.of(points, List.of(Rows.first(3), Rows.of(3)), 3, METRIC, TestRun.serial());

        assertThat(radii.keepable()).isEqualTo(0.75);
        assertThat(radii.radius(0.75)).isEqualTo(2);
        assertThat(radii.radius(0.76)).isInfinite();
        assertThat(KeepingRadii.of(points, List.of(), 3, METRIC, TestRun.serial())
                        .keepable())
                .isZero();
    }

    @Test
    void estimatesTheRadiusOfTwiceTheRowsForNineTenths() {
        // Ten rows at 0, 1, 4, 9, ... 81 and a lonely one: of the ten, nine have three others within 28, as that at 64
        // has.
        Points points = Points.of(
                11,
                1,
                IntStream.range(0, 11).mapToDouble(i -> i < 10 ? i * i : 1000).toArray());
        List<Rows> selections = List.of(Rows.first(10), Rows.of(10));

        assertThat(KeepingRadii.of(points, selections, 2, METRIC, TestRun.serial())
                        .estimate())
                .isEqualTo(28);
        assertThat(KeepingRadii.of(points, List.of(Rows.first(3), Rows.of(10)), 2, METRIC, TestRun.serial())
                        .estimate())
                .as("all three of a small selection")
                .isEqualTo(4);
        assertThat(KeepingRadii.of(points, List.of(Rows.of(10)), 2, METRIC, TestRun.serial())
                        .estimate())
                .isEqualTo(1);
    }

    @Test
    void roundsUpwardsToFourDigits() {
        assertThat(KeepingRadii.roundedUp(Math.sqrt(2))).isEqualTo(1.415);
        assertThat(KeepingRadii.roundedUp(1234.5)).isEqualTo(1235);
        assertThat(KeepingRadii.roundedUp(0.5)).isEqualTo(0.5);
        assertThat(KeepingRadii.roundedUp(0)).isZero();
    }

    private static Rows some(Random random, int rows) {
        return Rows.of(
                IntStream.range(0, rows).filter(_ -> random.nextInt(3) > 0).toArray());
    }

    /** The share of rows in selections that are within a radius of a core row of one of these. One column only. */
    private static double byDefinition(Points points, List<Rows> selections, int minPoints, double radius) {
        boolean[] covered = new boolean[points.rows()];
        boolean[] kept = new boolean[points.rows()];
        for (Rows selection : selections) {
            double[] sorted = selection.stream()
                    .mapToDouble(row -> points.at(row, 0))
                    .sorted()
                    .toArray();
            double[] cores = Arrays.stream(sorted)
                    .filter(place -> count(sorted, place, radius) >= minPoints)
                    .toArray();
            selection.stream().forEach(row -> {
                covered[row] = true;
                kept[row] |= count(cores, points.at(row, 0), radius) > 0;
            });
        }
        long all =
                IntStream.range(0, covered.length).filter(row -> covered[row]).count();
        return all == 0
                ? 0
                : (double) IntStream.range(0, kept.length)
                                .filter(row -> kept[row])
                                .count()
                        / all;
    }

    private static int count(double[] sorted, double place, double radius) {
        int first = lowest(sorted, place - radius);
        int end = lowest(sorted, Math.nextUp(place + radius));
        return end - first;
    }

    private static int lowest(double[] sorted, double least) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < least) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
