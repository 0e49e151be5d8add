package reeb.kernels.neighbors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.function.ToDoubleBiFunction;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import reeb.api.About;
import reeb.api.Metric;
import reeb.api.Named;
import reeb.api.PairSearch;
import reeb.api.data.NeighborGraph;
import reeb.api.data.Neighborhoods;
import reeb.api.data.Points;
import reeb.api.data.SparseRows;
import reeb.api.problem.InputException;
import reeb.kernels.Samples;
import reeb.kernels.distances.SparseForm;
import reeb.testkit.TestRun;

/** Against the same distance of the whole rows, pair by pair. */
final class SparseSearchTest {
    /** Measures whole rows, zeros and all. */
    @Named("test/whole-rows")
    @About("A distance of whole rows.")
    private record WholeRows(ToDoubleBiFunction<double[], double[]> measure) implements Metric {
        @Override
        public double distance(double[] a, double[] b) {
            return measure.applyAsDouble(a, b);
        }
    }

    private static ToDoubleBiFunction<double[], double[]> measure(SparseForm form) {
        return switch (form) {
            case EUCLIDEAN -> (a, b) -> Math.sqrt(squares(a, b));
            case SQUARED -> SparseSearchTest::squares;
            case COSINE -> (a, b) -> 1 - product(a, b) / Math.sqrt(product(a, a) * product(b, b));
            case INNER_PRODUCT -> (a, b) -> 1 - product(a, b);
            case MANHATTAN ->
                (a, b) -> IntStream.range(0, a.length)
                        .mapToDouble(i -> Math.abs(a[i] - b[i]))
                        .reduce(0, Double::sum);
        };
    }

    private static double squares(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (a[i] - b[i]) * (a[i] - b[i]);
        }
        return sum;
    }

    private static double product(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    /** About a fifth of the values are not zero; of few different ones where many distances shall be equal. */
    private static double[] values(int rows, int columns, boolean ties) {
        RandomGenerator random = Samples.random(rows + (ties ? 1 : 0));
        double[] values = new double[rows * columns];
        for (int i = 0; i < values.length; i++) {
            boolean kept = random.nextInt(5) == 0 || i % columns == 0;
            double value = ties ? 1 + random.nextInt(2) : random.nextGaussian();
            values[i] = kept ? value : 0;
        }
        return values;
    }

    private static Points sparse(int columns, double[] values) {
        int rows = columns == 0 ? 0 : values.length / columns;
        long[] starts = new long[rows + 1];
        int[] places =
                IntStream.range(0, values.length).filter(i -> values[i] != 0).toArray();
        for (int place : places) {
            starts[place / columns + 1]++;
        }
        Arrays.parallelPrefix(starts, Long::sum);
        return Points.of(SparseRows.of(
                columns,
                starts,
                Arrays.stream(places).map(place -> place % columns).toArray(),
                Arrays.stream(places).mapToDouble(place -> values[place]).toArray()));
    }

    @ParameterizedTest
    @EnumSource
    void findsTheRowsWithinARadius(SparseForm form) {
        for (boolean ties : new boolean[] {false, true}) {
            double[] values = values(150, 30, ties);
            Points whole = Points.of(150, 30, values);
            Metric metric = new WholeRows(measure(form));
            double[] distances = new double[150];
            metric.distances(whole, 0, distances);
            // Radii at which pairs are met exactly.
            for (int other : new int[] {1, 20, 149}) {
                double radius = distances[other];
                Neighborhoods found =
                        SparseSearch.within(sparse(30, values), form, radius, measure(form), TestRun.parallel());
                Neighborhoods expected = PairSearch.within(whole, metric, radius, TestRun.serial());
                for (int row = 0; row < 150; row++) {
                    assertThat(neighbors(found, row)).isEqualTo(neighbors(expected, row));
                }
            }
        }
    }

    private static int[] neighbors(Neighborhoods all, int row) {
        return IntStream.range(0, all.degree(row))
                .map(index -> all.neighbor(row, index))
                .toArray();
    }

    @ParameterizedTest
    @EnumSource
    void findsTheNearestRows(SparseForm form) {
        for (boolean ties : new boolean[] {false, true}) {
            double[] values = values(150, 30, ties);
            for (int k : new int[] {1, 7, 149}) {
                NeighborGraph found =
                        SparseSearch.nearest(sparse(30, values), form, k, measure(form), TestRun.parallel());
                NeighborGraph expected = PairSearch.nearest(
                        Points.of(150, 30, values), new WholeRows(measure(form)), k, TestRun.serial());
                assertThat(found.neighbors()).isEqualTo(expected.neighbors());
                assertThat(found.distances()).isEqualTo(expected.distances());
            }
        }
    }

    @Test
    void acceptsRowsOfZerosAndNoRowsAtAll() {
        ToDoubleBiFunction<double[], double[]> euclidean = measure(SparseForm.EUCLIDEAN);
        Points zeros = sparse(2, new double[] {0, 0, 3, 4, 0, 0});
        Neighborhoods near = SparseSearch.within(zeros, SparseForm.EUCLIDEAN, 4.9, euclidean, TestRun.serial());
        assertThat(neighbors(near, 0)).containsExactly(0, 2);
        assertThat(neighbors(near, 1)).containsExactly(1);
        assertThat(SparseSearch.nearest(zeros, SparseForm.EUCLIDEAN, 2, euclidean, TestRun.serial())
                        .distances())
                .containsExactly(0, 5, 5, 5, 0, 5);
        Points none = sparse(2, new double[0]);
        assertThat(SparseSearch.within(none, SparseForm.EUCLIDEAN, 1, euclidean, TestRun.serial())
                        .rows())
                .isZero();
    }

    @Test
    void refusesMoreNeighboursThanThereAreOthers() {
        Points points = sparse(30, values(10, 30, false));
        assertThatThrownBy(() -> SparseSearch.nearest(
                        points, SparseForm.EUCLIDEAN, 10, measure(SparseForm.EUCLIDEAN), TestRun.serial()))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("10");
    }

    @Test
    void canBeCancelled() {
        Points points = sparse(30, values(5000, 30, false));
        assertThatThrownBy(() -> SparseSearch.within(
                        points, SparseForm.MANHATTAN, 1, measure(SparseForm.MANHATTAN), TestRun.cancelledAfter(3)))
                .isInstanceOf(CancellationException.class);
    }
}
