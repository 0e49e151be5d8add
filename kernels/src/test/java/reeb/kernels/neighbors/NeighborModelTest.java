package reeb.kernels.neighbors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import reeb.api.data.Points;
import reeb.api.data.Rows;
import reeb.api.problem.InputException;
import reeb.testkit.PlainEuclidean;
import reeb.testkit.TestRun;

final class NeighborModelTest {
    private static final Points ROWS = Points.of(4, 1, new double[] {0, 1, 3, 3});
    private static final Points VALUES = Points.of(4, 2, new double[] {10, -1, 20, -2, 40, -4, 50, -5});

    @Test
    void weighsTheNearestByOneOverTheirDistances() {
        double[] given = values(model(2), 0.25);

        assertThat(given[0]).isCloseTo((10 / 0.25 + 20 / 0.75) / (1 / 0.25 + 1 / 0.75), within(1e-12));
        assertThat(given[1]).isCloseTo(-(1 / 0.25 + 2 / 0.75) / (1 / 0.25 + 1 / 0.75), within(1e-12));
    }

    @Test
    void givesEqualRowsTheValuesOfTheFirst() {
        assertThat(values(model(4), 3)).containsExactly(40, -4);
    }

    @Test
    void takesAllWhereThereAreFewerThanAskedFor() {
        assertThat(values(model(99), 2)[0]).isCloseTo((10 / 2.0 + 20 + 40 + 50) / (1 / 2.0 + 1 + 1 + 1), within(1e-12));
    }

    /** Beyond what is held at a time. */
    @Test
    void treatsManyRowsAsItTreatsFew() {
        Points rows = Points.of(3000, 1, new double[3000]);
        double[] values = new double[3000];
        values[0] = 7;
        NeighborModel all = new NeighborModel(
                rows,
                Points.of(3000, 1, values),
                new PlainEuclidean(),
                new MeanOfNearest(3000, Points.of(3000, 1, values)));
        Points fresh =
                Points.of(1500, 1, IntStream.range(1, 1501).asDoubleStream().toArray());

        assertThat(all.transform(fresh, TestRun.parallel()).column(0))
                .containsOnly(all.transform(fresh.select(Rows.of(1499)), TestRun.serial())
                        .at(0, 0));
    }

    @Test
    void keepsThePrecisionOfItsValues() {
        NeighborModel model = new NeighborModel(
                ROWS,
                Points.of(4, 1, new float[] {1, 2, 3, 4}),
                new PlainEuclidean(),
                new MeanOfNearest(2, Points.of(4, 1, new float[] {1, 2, 3, 4})));

        assertThat(model.transform(Points.of(1, 1, new double[] {0.5}), TestRun.serial())
                        .precision())
                .isEqualTo(Points.Precision.SINGLE);
    }

    @Test
    void refusesRowsWithoutFiniteDistances() {
        assertThatThrownBy(() -> values(model(2), Double.NaN))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("row 0");
    }

    @Test
    void refusesAStateThatDoesNotFitTogether() {
        assertThatThrownBy(() -> NeighborModel.restore(
                        Map.of("rows", ROWS, "values", VALUES.select(Rows.of(1))),
                        new PlainEuclidean(),
                        (rows, values) -> new MeanOfNearest(1, values)))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("4 rows but has 1");
    }

    private static double[] values(NeighborModel model, double at) {
        Points given = model.transform(Points.of(1, 1, new double[] {at}), TestRun.serial());
        return new double[] {given.at(0, 0), given.at(0, 1)};
    }

    private static NeighborModel model(int neighbors) {
        return new NeighborModel(ROWS, VALUES, new PlainEuclidean(), new MeanOfNearest(neighbors, VALUES));
    }
}
