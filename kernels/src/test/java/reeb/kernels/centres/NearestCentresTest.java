package reeb.kernels.centres;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import reeb.api.data.Points;
import reeb.kernels.Samples;
import reeb.kernels.base.Vectors;
import reeb.testkit.TestRun;

/** The centres that are found with bounds, against those of plain loops over all pairs. */
final class NearestCentresTest {
    @Test
    void areThoseOfPlainLoopsWhileCentresMoveLessAndLess() {
        for (int columns : new int[] {2, 15, 33}) {
            for (int count : new int[] {1, 2, 8, 9, 40}) {
                follow(Samples.clusters(700, columns, 7), count, 1);
            }
        }
    }

    @Test
    void areTheFirstWhereSeveralAreEquallyNear() {
        follow(Samples.decimals(500, 5), 20, 0);
    }

    @Test
    void areThoseOfPlainLoopsFarFromTheOrigin() {
        follow(Samples.gaussian(300, 20, 1e6), 6, 1);
    }

    @Test
    void areThoseOfPlainLoopsForBytes() {
        follow(Samples.bytes(400, 30), 11, 8);
    }

    @Test
    void areThoseOfPlainLoopsWhereSinglePrecisionDoesNotReach() {
        double[] values = new Random(3).doubles(200 * 7, -1e20, 1e20).toArray();
        follow(Points.of(200, 7, values), 5, 1e18);
        follow(Points.of(3, 7, new Random(4).doubles(21).toArray()), 2, 0.1);
    }

    @Test
    void addUpTheirSquaredDistances() {
        Points points = Points.of(3, 1, new double[] {0, 1, 7});
        NearestCentres nearest = new NearestCentres(CentreRows.of(points, TestRun.serial()), TestRun.serial());
        nearest.assign(new double[][] {{0}, {5}}, TestRun.serial());

        assertThat(nearest.nearest()).containsExactly(0, 0, 1);
        assertThat(nearest.cost(TestRun.serial())).isEqualTo(1 + 4);
    }

    @Test
    void keepTheirBytesOnAnyNumberOfThreads() {
        Points points = Samples.clusters(3000, 12, 5);
        NearestCentres serial = new NearestCentres(CentreRows.of(points, TestRun.serial()), TestRun.serial());
        NearestCentres parallel = new NearestCentres(CentreRows.of(points, TestRun.parallel()), TestRun.parallel());
        double[][] centres = places(points, 9, new Random(1));
        for (int step = 0; step < 5; step++) {
            serial.assign(centres, TestRun.serial());
            parallel.assign(centres, TestRun.parallel());
            assertThat(parallel.nearest()).isEqualTo(serial.nearest());
            centres = moved(centres, 0.1, new Random(step));
        }
    }

    private static void follow(Points points, int count, double distance) {
        Random random = new Random(count);
        NearestCentres nearest = new NearestCentres(CentreRows.of(points, TestRun.parallel()), TestRun.parallel());
        double[][] centres = places(points, count, random);
        for (int step = 0; step < 12; step++) {
            nearest.assign(centres, TestRun.parallel());
            assertThat(nearest.nearest()).as("step %d of %s", step, points).isEqualTo(plain(points, centres));
            centres = moved(centres, distance / (1 << step), random);
        }
    }

    private static double[][] places(Points points, int count, Random random) {
        return IntStream.range(0, count)
                .mapToObj(_ -> {
                    double[] place = new double[points.columns()];
                    points.copyRow(random.nextInt(points.rows()), place);
                    return place;
                })
                .toArray(double[][]::new);
    }

    private static double[][] moved(double[][] centres, double distance, Random random) {
        double[][] moved = new double[centres.length][];
        for (int centre = 0; centre < centres.length; centre++) {
            moved[centre] = centres[centre].clone();
            for (int column = 0; column < moved[centre].length; column++) {
                moved[centre][column] += distance * random.nextGaussian();
            }
        }
        return moved;
    }

    private static int[] plain(Points points, double[][] centres) {
        int[] nearest = new int[points.rows()];
        double[] row = new double[points.columns()];
        for (int i = 0; i < nearest.length; i++) {
            points.copyRow(i, row);
            for (int centre = 1; centre < centres.length; centre++) {
                if (Vectors.squaredDistance(row, centres[centre]) < Vectors.squaredDistance(row, centres[nearest[i]])) {
                    nearest[i] = centre;
                }
            }
        }
        return nearest;
    }
}
