package reeb.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import reeb.api.Lens;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.api.problem.InputException;

/** What holds for every lens. */
public interface LensContract extends PartContract {
    @Override
    Lens part();

    /**
     * Rows that the lens takes.
     *
     * @param rows how many
     * @return n x 3 features and nothing else, unless overridden
     */
    default Dataset rowsToTreat(int rows) {
        return Dataset.of(ClustererContract.blobs(rows));
    }

    /** Every row gets finite values. */
    @Test
    default void givesEveryRowFiniteValues() {
        Points values = part().view(rowsToTreat(60), TestRun.serial());
        assertThat(values.rows()).isEqualTo(60);
        assertThat(values.columns()).isPositive();
        for (int axis = 0; axis < values.columns(); axis++) {
            assertThat(values.column(axis))
                    .doesNotContain(Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);
        }
    }

    /** Rows that are all alike have values that are all alike. */
    @Test
    default void acceptsConstantPoints() {
        Points values = part().view(Dataset.of(Points.of(20, 3, new float[60])), TestRun.serial());
        for (int axis = 0; axis < values.columns(); axis++) {
            assertThat(values.column(axis)).containsOnly(values.at(0, axis));
        }
    }

    /** Threads change nothing, not even the last bit. */
    @Test
    default void givesTheSameBitsForAnyNumberOfThreads() {
        Dataset data = rowsToTreat(500);
        Points one = part().view(data, TestRun.serial());
        Points many = part().view(data, TestRun.parallel());
        IntStream.range(0, one.columns())
                .forEach(axis -> assertThat(many.column(axis)).isEqualTo(one.column(axis)));
    }

    /** Values that are no numbers are survived, or refused with a message that names the row and says what to do. */
    @Test
    default void survivesOrRefusesWhatIsNoNumber() {
        for (double odd : new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
            double[] values = IntStream.range(0, 90).mapToDouble(i -> i % 7).toArray();
            values[31] = odd;
            Points points = Points.of(30, 3, values);
            try {
                assertThat(part().view(Dataset.of(points), TestRun.serial()).rows())
                        .isEqualTo(30);
            } catch (InputException e) {
                Refusals.assertNamesRow(e, part(), 10);
            }
        }
    }

    /** A cancellation ends the work, whenever it comes. */
    @Test
    default void stopsWhereItIsCancelled() {
        Obedience.assertStops(run -> part().view(rowsToTreat(300), run));
    }

    /** Where there is no memory for it, the work is given up. */
    @Test
    default void givesUpWithoutMemory() {
        Obedience.assertGivesUpWithoutMemory(run -> part().view(rowsToTreat(300), run));
    }
}
