package reeb.plugins.lenses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.testkit.LensContract;
import reeb.testkit.RowWiseContract;
import reeb.testkit.TestRun;

final class NormTest implements LensContract, RowWiseContract {
    @Override
    public Norm part() {
        return new Norm(2, false);
    }

    @ParameterizedTest
    @CsvSource({"sum, 1, false", "length, 2, false", "max, 2, true"})
    void agreesWithOtherToolsOnIris(String column, double p, boolean max) {
        double[] lengths = new Norm(p, max)
                .view(Dataset.of(Iris.points()), TestRun.serial())
                .column(0);

        assertThat(lengths).containsExactly(Iris.expected(column), within(1e-13));
    }

    @Test
    void takesRootsOfOtherPowers() {
        Points points = Points.of(1, 2, new double[] {-1, 2});

        assertThat(new Norm(3, false).view(Dataset.of(points), TestRun.serial()).at(0, 0))
                .isCloseTo(Math.cbrt(9), within(1e-15));
    }

    @Test
    void neitherOverflowsNorVanishes() {
        Points points = Points.of(3, 2, new double[] {3e200, 4e200, 3e-200, 4e-200, 0, 0});
        double[] lengths = part().view(Dataset.of(points), TestRun.serial()).column(0);

        assertThat(lengths[0]).isCloseTo(5e200, within(1e185));
        assertThat(lengths[1]).isCloseTo(5e-200, within(1e-215));
        assertThat(lengths[2]).isZero();
    }
}
