package reeb.plugins.lenses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.testkit.LensContract;
import reeb.testkit.PlainEuclidean;
import reeb.testkit.TestRun;
import reeb.testkit.TrainableContract;

final class EccentricityTest implements LensContract, TrainableContract {
    @Override
    public Eccentricity part() {
        return new Eccentricity(2, false, false, new PlainEuclidean());
    }

    @ParameterizedTest
    @CsvSource({"mean-distance, 1, false", "root-mean-square-distance, 2, false", "largest-distance, 2, true"})
    void agreesWithOtherToolsOnIris(String column, double p, boolean max) {
        double[] values = new Eccentricity(p, max, false, new PlainEuclidean())
                .view(Dataset.of(Iris.points()), TestRun.parallel())
                .column(0);

        assertThat(values).containsExactly(Iris.expected(column), within(1e-12));
    }

    @Test
    void addsDistancesUpWhereItIsAskedFor() {
        Points line = Points.of(3, 1, new double[] {0, 3, 4});

        assertThat(new Eccentricity(1, false, true, new PlainEuclidean())
                        .view(Dataset.of(line), TestRun.serial())
                        .column(0))
                .containsExactly(7, 4, 5);
        assertThat(new Eccentricity(2, false, true, new PlainEuclidean())
                        .view(Dataset.of(line), TestRun.serial())
                        .at(0, 0))
                .isEqualTo(5);
    }

    @Test
    void stopsWhenCancelled() {
        assertThatThrownBy(() -> part().view(Dataset.of(Iris.points()), TestRun.cancelledAfter(20)))
                .isInstanceOf(CancellationException.class);
    }
}
