package reeb.plugins.lenses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.testkit.LensContract;
import reeb.testkit.RowWiseContract;
import reeb.testkit.TestRun;

final class EntropyTest implements LensContract, RowWiseContract {
    @Override
    public Entropy part() {
        return new Entropy();
    }

    @Test
    void countsBits() {
        Points points = Points.of(4, 4, new double[] {5, 5, -5, 5, 0, 0, 3, 0, 1, 1, 2, 0, 0, 0, 0, 0});

        assertThat(part().view(Dataset.of(points), TestRun.serial()).column(0))
                .containsExactly(new double[] {2, 0, 1.5, 0}, within(1e-15));
    }
}
