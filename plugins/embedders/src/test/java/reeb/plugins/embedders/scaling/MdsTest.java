package reeb.plugins.embedders.scaling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reeb.api.Metric;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.api.problem.InputException;
import reeb.plugins.embedders.UpToSigns;
import reeb.plugins.embedders.VectorFiles;
import reeb.testkit.ClustererContract;
import reeb.testkit.LensContract;
import reeb.testkit.PlainEuclidean;
import reeb.testkit.TestRun;
import reeb.testkit.TrainableContract;

final class MdsTest implements LensContract, TrainableContract {
    /** The Euclidean distance declared as such, which is computed from inner products. */
    private record KnownEuclidean() implements Metric {
        @Override
        public double distance(double[] a, double[] b) {
            return new PlainEuclidean().distance(a, b);
        }

        @Override
        public boolean isEuclidean() {
            return true;
        }
    }

    @Override
    public Mds part() {
        return new Mds(2, Mds.Method.CLASSICAL, 300, new PlainEuclidean());
    }

    @Test
    void givesTheMapOfNumPy() {
        for (Metric metric : List.of(new PlainEuclidean(), new KnownEuclidean())) {
            Points map = new Mds(2, Mds.Method.CLASSICAL, 300, metric)
                    .view(Dataset.of(VectorFiles.points("x64.csv")), TestRun.parallel());
            UpToSigns.assertClose(map, VectorFiles.read("x64_classical_mds.csv"), 1e-10);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 900})
    void findsPlacesAgainFromTheirDistances(int rows) {
        Points points = ClustererContract.blobs(rows);
        TestRun run = TestRun.parallel();
        Points map = new Mds(3, Mds.Method.CLASSICAL, 1, new PlainEuclidean()).view(Dataset.of(points), run);

        assertThat(run.figures().get("stress"))
                .first()
                .satisfies(stress -> assertThat(stress).isLessThan(1e-7));
        double[] a = new double[3];
        double[] b = new double[3];
        for (int row = 1; row < rows; row++) {
            points.copyRow(0, a);
            points.copyRow(row, b);
            double given = new PlainEuclidean().distance(a, b);
            map.copyRow(0, a);
            map.copyRow(row, b);
            assertThat(new PlainEuclidean().distance(a, b)).isCloseTo(given, within(1e-9));
        }
    }

    @Test
    void lowersTheStressByMajorization() {
        Points points = VectorFiles.points("x64.csv");
        TestRun classical = TestRun.parallel();
        part().view(Dataset.of(points), classical);
        TestRun smacof = TestRun.parallel();
        new Mds(2, Mds.Method.SMACOF, 300, new PlainEuclidean()).view(Dataset.of(points), smacof);
        assertThat(stress(smacof)).isLessThan(0.9 * stress(classical)).isPositive();
    }

    private static double stress(TestRun run) {
        return run.figures().getOrDefault("stress", List.of()).getFirst();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void acceptsFewRows(int rows) {
        Points map = new Mds(5, Mds.Method.SMACOF, 10, new PlainEuclidean())
                .view(Dataset.of(ClustererContract.blobs(rows)), TestRun.serial());
        assertThat(map.rows()).isEqualTo(rows);
        for (int row = 0; row < rows; row++) {
            assertThat(map.at(row, 4)).isZero();
        }
    }

    @Test
    void refusesTooManyRows() {
        Points many = Points.of(10_001, 1, new float[10_001]);
        assertThatThrownBy(() -> part().view(Dataset.of(many), TestRun.serial()))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("10000")
                .hasMessageContaining("pca");
    }

    @Test
    void refusesDistancesThatCannotBeSquared() {
        Points far = Points.of(4, 1, new double[] {0, 1e200, -1e200, 3});
        for (Metric metric : List.of(new PlainEuclidean(), new KnownEuclidean())) {
            assertThatThrownBy(
                            () -> new Mds(2, Mds.Method.CLASSICAL, 1, metric).view(Dataset.of(far), TestRun.serial()))
                    .isInstanceOf(InputException.class)
                    .hasMessageContaining("scale");
        }
    }
}
