package reeb.testkit.kinds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import reeb.api.Cover;
import reeb.api.Run;
import reeb.api.data.Points;
import reeb.api.data.Rows;
import reeb.testkit.ClustererContract;
import reeb.testkit.Obedience;
import reeb.testkit.PartContract;
import reeb.testkit.TestRun;

/** What holds for every cover. */
public interface CoverContract extends PartContract {
    @Override
    Cover part();

    /**
     * Lens values to cover.
     *
     * @param rows how many
     * @return n x 2 values, unless overridden
     */
    default Points values(int rows) {
        Points blobs = ClustererContract.blobs(rows);
        double[] values = new double[2 * rows];
        for (int i = 0; i < values.length; i++) {
            values[i] = blobs.at(i / 2, i % 2);
        }
        return Points.of(rows, 2, values);
    }

    /** Patches hold rows that are there, at least one each, and each once. */
    @Test
    default void makesPatchesOfRows() {
        for (int rows : new int[] {0, 1, 2, 90}) {
            assertSound(covered(values(rows), TestRun.serial()), rows);
        }
    }

    /** Rows of equal values are in the same patches. */
    @Test
    default void keepsEqualValuesTogether() {
        Points values = Points.of(20, 2, new double[40]);
        List<Rows> patches = covered(values, TestRun.serial());
        assertSound(patches, 20);
        assertThat(patches).allSatisfy(patch -> assertThat(patch.size()).isEqualTo(20));
    }

    /** Threads change nothing. */
    @Test
    default void makesTheSamePatchesForAnyNumberOfThreads() {
        Points values = values(500);
        assertThat(covered(values, TestRun.parallel())).isEqualTo(covered(values, TestRun.serial()));
    }

    /** A cancellation ends the work, whenever it comes. */
    @Test
    default void stopsWhereItIsCancelled() {
        Obedience.assertStops(run -> covered(values(300), run));
    }

    /** Where there is no memory for it, the work is given up. */
    @Test
    default void givesUpWithoutMemory() {
        Obedience.assertGivesUpWithoutMemory(run -> covered(values(300), run));
    }

    private List<Rows> covered(Points values, Run run) {
        Points points = ClustererContract.blobs(values.rows());
        return part().fitted(points, values, run).cover(values, run);
    }

    private static void assertSound(List<Rows> patches, int rows) {
        assertThat(patches).allSatisfy(patch -> {
            assertThat(patch.size()).as("rows of a patch").isPositive();
            assertThat(patch.stream().boxed().toList())
                    .doesNotHaveDuplicates()
                    .allSatisfy(row -> assertThat(row).as("a row of a patch").isBetween(0, rows - 1));
        });
    }
}
