package reeb.testkit.kinds;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import reeb.api.Run;
import reeb.api.Transform;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.api.problem.InputException;
import reeb.testkit.Obedience;
import reeb.testkit.PartContract;
import reeb.testkit.Refusals;
import reeb.testkit.TestRun;

/** What holds for every transform of features. */
public interface TransformContract extends PartContract {
    @Override
    Transform part();

    /**
     * Files that the transform reads, as its {@code inputs} would give them.
     *
     * @return none, unless overridden
     */
    default List<Path> files() {
        return List.of();
    }

    /**
     * Rows that the transform takes.
     *
     * @param rows how many
     * @return n x 3 features and nothing else, unless overridden
     */
    default Dataset rowsToTreat(int rows) {
        return Rowed.blobs(rows);
    }

    /** Every row gets finite features, and each feature a name or none. */
    @Test
    default void givesEveryRowFiniteFeatures() {
        Dataset data = rowsToTreat(60);
        Points features = transformed(data, TestRun.serial());
        assertThat(features.rows()).as("rows").isEqualTo(60);
        Same.assertFinite(features);
        assertThat(part().names(data, features.columns()).size())
                .as("names of features")
                .isIn(0, features.columns());
    }

    /** Rows are rows, be they one, two or all alike. */
    @Test
    default void acceptsOneTwoAndEqualRows() {
        for (int rows = 1; rows <= 2; rows++) {
            assertThat(transformed(rowsToTreat(rows), TestRun.serial()).rows()).isEqualTo(rows);
        }
        Points features = transformed(Rowed.equal(20), TestRun.serial());
        assertThat(features.rows()).isEqualTo(20);
        Same.assertFinite(features);
    }

    /** Threads change nothing, not even the last bit. */
    @Test
    default void givesTheSameBitsForAnyNumberOfThreads() {
        Dataset data = rowsToTreat(3000);
        Same.assertSame(transformed(data, TestRun.parallel()), transformed(data, TestRun.serial()));
    }

    /** Values that are no numbers are survived, or refused with a message that says what to do. */
    @Test
    default void survivesOrRefusesWhatIsNoNumber() {
        for (double odd : new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
            try {
                assertThat(transformed(Rowed.odd(odd), TestRun.serial()).rows()).isEqualTo(30);
            } catch (InputException e) {
                Refusals.assertAdvises(e);
            }
        }
    }

    /** A cancellation ends the work, whenever it comes. */
    @Test
    default void stopsWhereItIsCancelled() {
        Obedience.assertStops(run -> transformed(rowsToTreat(300), run));
    }

    /** Where there is no memory for it, the work is given up. */
    @Test
    default void givesUpWithoutMemory() {
        Obedience.assertGivesUpWithoutMemory(run -> transformed(rowsToTreat(300), run));
    }

    private Points transformed(Dataset data, Run run) {
        return part().transform(data, files(), run);
    }
}
