package reeb.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.concurrent.CancellationException;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import reeb.api.Clusterer;
import reeb.api.data.Labels;
import reeb.api.data.Points;
import reeb.api.problem.InputException;

/** What holds for every clusterer. */
public interface ClustererContract extends PartContract {
    @Override
    Clusterer part();

    /** Every row gets a label. */
    @Test
    default void labelsEveryRow() {
        assertThat(part().cluster(blobs(90), TestRun.serial()).size()).isEqualTo(90);
    }

    /** Small inputs are inputs. */
    @Test
    default void acceptsNoneOneAndTwoRows() {
        for (int rows = 0; rows <= 2; rows++) {
            assertThat(part().cluster(blobs(rows), TestRun.serial()).size()).isEqualTo(rows);
        }
    }

    /** Rows at the same place are together. */
    @Test
    default void keepsEqualRowsTogether() {
        Labels labels = part().cluster(Points.of(40, 3, new float[120]), TestRun.serial());
        assertThat(labels.clusters()).isLessThanOrEqualTo(1);
        assertThat(IntStream.of(labels.toArray()).distinct().count()).isEqualTo(1);
    }

    /** Threads change nothing. */
    @Test
    default void givesTheSameLabelsForAnyNumberOfThreads() {
        Points points = blobs(300);
        assertThat(part().cluster(points, TestRun.parallel())).isEqualTo(part().cluster(points, TestRun.serial()));
    }

    /** The order of storage does not matter, only the values. */
    @Test
    default void givesTheSameLabelsForASelection() {
        Points points = blobs(100);
        Points twice = points.select(reeb.api.data.Rows.first(100));
        assertThat(part().cluster(twice, TestRun.serial())).isEqualTo(part().cluster(points, TestRun.serial()));
    }

    /** Long work can be cancelled. */
    @Test
    default void stopsWhenCancelled() {
        TestRun run = TestRun.cancelledAfter(0);
        try {
            part().cluster(blobs(2000), run);
        } catch (CancellationException stopped) {
            return;
        }
        fail(
                "2000 rows were clustered although the run was cancelled before the first; advance run.progress on the way, which ends work that is cancelled");
    }

    /**
     * Makes three seeded blobs in three dimensions.
     *
     * @param rows how many points
     * @return the points, blob by turns
     */
    static Points blobs(int rows) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(42);
        float[] values = new float[rows * 3];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (random.nextGaussian() * 0.3 + 4 * ((i / 3) % 3) * (i % 3 == 0 ? 1 : 0.5));
        }
        return Points.of(rows, 3, values);
    }

    /** Values that are no numbers are survived, or refused with a message that names the row and says what to do. */
    @Test
    default void survivesOrRefusesWhatIsNoNumber() {
        for (double odd : new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
            double[] values = IntStream.range(0, 90).mapToDouble(i -> i % 7).toArray();
            values[31] = odd;
            Points points = Points.of(30, 3, values);
            try {
                assertThat(part().cluster(points, TestRun.serial()).size()).isEqualTo(30);
            } catch (InputException e) {
                Refusals.assertNamesRow(e, part(), 10);
            }
        }
    }

    /** Where there is no memory for it, the work is given up. */
    @Test
    default void givesUpWithoutMemory() {
        Obedience.assertGivesUpWithoutMemory(run -> part().cluster(blobs(300), run));
    }
}
