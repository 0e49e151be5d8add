package reeb.kernels.centres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import reeb.api.data.Points;
import reeb.kernels.Samples;
import reeb.testkit.TestRun;

final class CentreMeansTest {
    @Test
    void putACentreWithoutRowsToTheFarthestRow() {
        Points points = Points.of(4, 1, new double[] {0, 1, 2, 10});
        CentreRows rows = CentreRows.of(points, TestRun.serial());
        NearestCentres nearest = new NearestCentres(rows, TestRun.serial());
        nearest.assign(new double[][] {{1}, {500}, {600}}, TestRun.serial());

        double[][] means = new CentreMeans(rows, 3).follow(nearest, TestRun.serial());

        assertThat(means).isDeepEqualTo(new double[][] {{3.25}, {10}, {0}});
    }

    @Test
    void followTheRowsThatComeAndGo() {
        Points points = Samples.clusters(900, 6, 5);
        CentreRows rows = CentreRows.of(points, TestRun.parallel());
        NearestCentres nearest = new NearestCentres(rows, TestRun.parallel());
        CentreMeans means = new CentreMeans(rows, 8);
        double[][] centres = FirstCentres.draw(rows, 8, TestRun.parallel());
        for (int step = 0; step < 20; step++) {
            nearest.assign(centres, TestRun.parallel());
            centres = means.follow(nearest, TestRun.parallel());
            assertNear(centres, plain(points, nearest.nearest(), 8));
        }
        assertThat(means.exact()).isFalse();
        assertThat(means.anew(nearest, TestRun.parallel())).isDeepEqualTo(plain(points, nearest.nearest(), 8));
        assertThat(means.exact()).isTrue();
    }

    @Test
    void areExactForBytes() {
        Points points = Samples.bytes(600, 9);
        CentreRows rows = CentreRows.of(points, TestRun.parallel());
        NearestCentres nearest = new NearestCentres(rows, TestRun.parallel());
        CentreMeans means = new CentreMeans(rows, 4);
        double[][] centres = FirstCentres.draw(rows, 4, TestRun.parallel());
        for (int step = 0; step < 10; step++) {
            nearest.assign(centres, TestRun.parallel());
            centres = means.follow(nearest, TestRun.parallel());
            assertThat(centres).isDeepEqualTo(plain(points, nearest.nearest(), 4));
            assertThat(means.exact()).isTrue();
        }
    }

    @Test
    void ofRowsAddedUpAnewHoldNothingOfRowsThatHaveGone() {
        double[] values = new Random(1).doubles(200).toArray();
        values[0] = 1e17;
        Points points = Points.of(200, 1, values);
        CentreRows rows = CentreRows.of(points, TestRun.serial());
        NearestCentres nearest = new NearestCentres(rows, TestRun.serial());
        CentreMeans means = new CentreMeans(rows, 2);
        nearest.assign(new double[][] {{0}, {1e19}}, TestRun.serial());
        means.follow(nearest, TestRun.serial());
        nearest.assign(new double[][] {{0}, {1e17}}, TestRun.serial());
        means.follow(nearest, TestRun.serial());

        assertThat(means.anew(nearest, TestRun.serial())).isDeepEqualTo(plain(points, nearest.nearest(), 2));
    }

    private static void assertNear(double[][] found, double[][] expected) {
        for (int centre = 0; centre < expected.length; centre++) {
            for (int column = 0; column < expected[centre].length; column++) {
                assertThat(found[centre][column]).isCloseTo(expected[centre][column], within(1e-12));
            }
        }
    }

    private static double[][] plain(Points points, int[] nearest, int count) {
        double[][] means = new double[count][points.columns()];
        int[] counts = new int[count];
        for (int row = 0; row < nearest.length; row++) {
            counts[nearest[row]]++;
            for (int column = 0; column < points.columns(); column++) {
                means[nearest[row]][column] += points.at(row, column);
            }
        }
        for (int centre = 0; centre < count; centre++) {
            for (int column = 0; column < points.columns(); column++) {
                means[centre][column] /= counts[centre];
            }
        }
        return means;
    }
}
