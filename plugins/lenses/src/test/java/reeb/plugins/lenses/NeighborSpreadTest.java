package reeb.plugins.lenses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import reeb.api.About;
import reeb.api.Lens;
import reeb.api.Named;
import reeb.api.Run;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.api.learning.Model;
import reeb.testkit.AllPairs;
import reeb.testkit.LensContract;
import reeb.testkit.PlainEuclidean;
import reeb.testkit.TestRun;
import reeb.testkit.TrainableContract;

final class NeighborSpreadTest implements LensContract, TrainableContract {
    private static final Points LINE = Points.of(5, 1, new double[] {0, 1, 2, 10, 11});

    @Override
    public NeighborSpread part() {
        return lens(new Coordinate(List.of(0)), 5, NeighborSpread.As.DISTANCE);
    }

    @Test
    void measuresOnTheMapWhatIsNearInTheFeatures() {
        Lens torn = new GivenMap(Points.of(5, 2, new double[] {0, 0, 3, 4, 0, 1, 7, 7, 7, 7}));
        assertThat(values(torn, 1, NeighborSpread.As.DISTANCE)).containsExactly(5, 5, Math.sqrt(18), 0, 0);
        assertThat(values(torn, 2, NeighborSpread.As.DISTANCE)[0]).isEqualTo(3);
    }

    @Test
    void ranksRowsFromThoseBestPlacedOn() {
        Lens torn = new GivenMap(Points.of(5, 2, new double[] {0, 0, 3, 4, 0, 1, 7, 7, 7, 7}));
        assertThat(values(torn, 1, NeighborSpread.As.RANK)).containsExactly(0.6, 0.6, 0.4, 0, 0);
    }

    @Test
    void givesARowThatComesLaterTheMeanOfThoseNearIt() {
        Lens torn = new GivenMap(Points.of(5, 2, new double[] {0, 0, 3, 4, 0, 1, 7, 7, 7, 7}));
        Model model = lens(torn, 1, NeighborSpread.As.DISTANCE).train(Dataset.of(LINE), TestRun.serial());
        Points given = model.transform(Points.of(2, 1, new double[] {10, 0.5}), TestRun.serial());
        assertThat(given.at(0, 0)).isZero();
        double[] weights = {2, 2, 1 / 1.5, 1 / 9.5, 1 / 10.5};
        double[] known = {5, 5, Math.sqrt(18), 0, 0};
        double mean = IntStream.range(0, 5)
                        .mapToDouble(row -> weights[row] * known[row])
                        .sum()
                / DoubleStream.of(weights).sum();
        assertThat(given.at(1, 0)).isCloseTo(mean, within(1e-12));
    }

    private static double[] values(Lens map, int k, NeighborSpread.As as) {
        return lens(map, k, as).view(Dataset.of(LINE), TestRun.serial()).column(0);
    }

    private static NeighborSpread lens(Lens map, int k, NeighborSpread.As as) {
        return new NeighborSpread(map, k, as, new PlainEuclidean(), new AllPairs());
    }

    @Named("given")
    @About("Gives what it was given.")
    record GivenMap(Points places) implements Lens {
        @Override
        public Points view(Dataset data, Run run) {
            return places;
        }
    }
}
