package reeb.plugins.embedders.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.testkit.PartContract;
import reeb.testkit.TestRun;

final class RandomPositionsTest implements PartContract {
    @Override
    public RandomPositions part() {
        return new RandomPositions(3);
    }

    @Test
    void drawsNormallyDistributedNumbersThatDependOnTheStreamAlone() {
        Points points = Points.of(10_000, 1, new float[10_000]);

        Points drawn = part().view(Dataset.of(points), TestRun.serial());

        assertThat(drawn.rows()).isEqualTo(10_000);
        assertThat(drawn.columns()).isEqualTo(3);
        double[] axis = drawn.column(2);
        assertThat(Arrays.stream(axis).average().orElseThrow()).isCloseTo(0, within(0.04));
        assertThat(Arrays.stream(axis).map(x -> x * x).average().orElseThrow()).isCloseTo(1, within(0.05));
        assertThat(part().view(Dataset.of(points), TestRun.parallel()).column(2))
                .isEqualTo(axis);
    }
}
