package reeb.plugins.mapper.covers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import reeb.api.data.Points;
import reeb.api.data.Rows;
import reeb.testkit.PartContract;
import reeb.testkit.PlainEuclidean;
import reeb.testkit.TestRun;

final class AutomaticCubesTest implements PartContract {
    @Override
    public AutomaticCubes part() {
        return new AutomaticCubes(0.4, 20, 0, 10, new PlainEuclidean());
    }

    @Test
    void sharesAsMuchAsRowsThatHangTogetherAreApart() {
        Points line = Points.of(5, 1, new double[] {0, 1, 2, 3, 10});

        Cubes cubes = part().at(1, line, line, TestRun.serial());

        assertThat(cubes).isEqualTo(new Cubes(List.of(4), List.of(0.4), Convention.GUDHI, List.of()));
    }

    @Test
    void choosesForEachAxisAndSaysWhatItChose() {
        Points values = Points.of(400, 2, new Random(1).doubles(800).toArray());
        TestRun run = TestRun.serial();

        List<Rows> patches = part().fitted(values, values, run).cover(values, run);

        assertThat(run.figures().getOrDefault("scale", List.of()))
                .singleElement()
                .satisfies(scale -> assertThat(scale).isPositive());
        assertThat(run.figures().getOrDefault("intervals", List.of()))
                .hasSize(2)
                .allSatisfy(count -> assertThat(count).isBetween(2.0, 9.0));
        assertThat(patches.size()).isGreaterThan(4);
        assertThat(part().cover(values, TestRun.parallel())).isEqualTo(patches);
    }

    @Test
    void takesOneIntervalWhereThereIsNoRange() {
        Points flat = Points.of(9, 1, new double[9]);

        assertThat(part().cover(flat, TestRun.serial())).containsExactly(Rows.first(9));
        assertThat(part().cover(Points.of(0, 1, new double[0]), TestRun.serial()))
                .isEmpty();
    }

    @Test
    void stopsWhenCancelled() {
        Points values = Points.of(400, 2, new Random(1).doubles(800).toArray());

        assertThatThrownBy(() -> part().cover(values, TestRun.cancelledAfter(10)))
                .isInstanceOf(CancellationException.class);
    }
}
