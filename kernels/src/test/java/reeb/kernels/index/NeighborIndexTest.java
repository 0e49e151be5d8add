package reeb.kernels.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import reeb.api.data.NeighborGraph;
import reeb.api.data.Points;
import reeb.api.data.Rows;
import reeb.api.problem.InputException;
import reeb.kernels.Samples;
import reeb.kernels.approximate.ApproximateNeighborsTest;
import reeb.kernels.distances.EuclideanDistance;
import reeb.kernels.neighbors.NearestNeighbors;
import reeb.kernels.neighbors.NearestNeighborsTest;
import reeb.testkit.TestRun;

final class NeighborIndexTest {
    private static final Points CLUSTERS = Samples.clusters(3000, 20, 12);

    @Test
    void findsMostRowsNearNewOnes() {
        Points trained = CLUSTERS.select(range(0, 2500));
        Points fresh = CLUSTERS.select(range(2500, 3000));
        assertThat(recall(trained, fresh, 10, 3)).isGreaterThan(0.95);
        assertThat(recall(trained, fresh, 1, 20)).isGreaterThan(0.95);
    }

    @Test
    void findsAllWhereItKeepsAllInSight() {
        Points trained = CLUSTERS.select(range(0, 300));
        assertThat(recall(trained, CLUSTERS.select(range(300, 400)), 7, 1e9)).isEqualTo(1);
        assertThat(recall(trained, CLUSTERS.select(range(300, 400)), 300, 1)).isEqualTo(1);
    }

    @Test
    void findsTrainedRowsThemselves() {
        NearestRows found = index(CLUSTERS).query(CLUSTERS, 3, 5, Math::sqrt, TestRun.parallel());
        int same = 0;
        for (int row = 0; row < 3000; row++) {
            same += found.row(row, 0) == row && found.distance(row, 0) == 0 ? 1 : 0;
        }
        assertThat(same).isGreaterThan(2970);
        assertThat(found).hasToString("3 nearest rows of 3000 queries");
    }

    @Test
    void reachesGroupsThatNothingLinks() {
        RandomGenerator random = Samples.random(7);
        double[] values = new double[2000 * 3];
        for (int i = 0; i < values.length; i++) {
            int group = i / 30;
            values[i] = group * 1e4 + random.nextGaussian();
        }
        Points points = Points.of(2000, 3, values);
        NeighborGraph graph = NearestNeighbors.euclidean(points, 6, Math::sqrt, TestRun.parallel());
        NeighborIndex index = NeighborIndex.of(points, graph, TestRun.parallel());
        assertThat(index.entries()).isGreaterThanOrEqualTo(200);
        NearestRows found = index.query(points, 4, 2, Math::sqrt, TestRun.parallel());
        for (int row = 0; row < 2000; row++) {
            assertThat(found.row(row, 3) / 10).isEqualTo(row / 10);
        }
    }

    @Test
    void copesWithEqualRowsAndRowsWithoutColumns() {
        for (int columns : new int[] {0, 1, 5}) {
            Points points = Points.of(500, columns, new float[500 * columns]);
            NearestRows found = index(points).query(points.select(range(0, 9)), 20, 2, Math::sqrt, TestRun.serial());
            for (int query = 0; query < 9; query++) {
                assertThat(found.distance(query, 19)).isZero();
                assertThat(numbers(found, query)).doesNotHaveDuplicates().isSorted();
            }
        }
    }

    @Test
    void answersNoQueries() {
        Points none = CLUSTERS.select(range(0, 0));
        assertThat(index(CLUSTERS)
                        .query(none, 3, 2, Math::sqrt, TestRun.serial())
                        .queries())
                .isZero();
    }

    @Test
    void givesTheSameForAnyNumberOfThreadsAndOnceSaved() throws IOException {
        NeighborGraph graph = NearestNeighbors.euclidean(CLUSTERS, 10, Math::sqrt, TestRun.parallel());
        byte[] bytes = save(NeighborIndex.of(CLUSTERS, graph, TestRun.parallel()));
        assertThat(save(NeighborIndex.of(CLUSTERS, graph, TestRun.serial()))).isEqualTo(bytes);
        NeighborIndex loaded = NeighborIndex.load(new ByteArrayInputStream(bytes), CLUSTERS, TestRun.parallel());
        assertThat(save(loaded)).isEqualTo(bytes);
        Points fresh = Samples.gaussian(200, 20, 0);
        NearestRows expected = index(CLUSTERS).query(fresh, 5, 2, Math::sqrt, TestRun.serial());
        NearestRows found = loaded.query(fresh, 5, 2, Math::sqrt, TestRun.parallel());
        for (int query = 0; query < 200; query++) {
            assertThat(numbers(found, query)).isEqualTo(numbers(expected, query));
            assertThat(found.distance(query, 4)).isEqualTo(expected.distance(query, 4));
        }
    }

    @Test
    void refusesDamagedFiles() throws IOException {
        Points points = CLUSTERS.select(range(0, 200));
        byte[] bytes = save(index(points));
        for (int length = 0; length < bytes.length; length += 1 + length / 16) {
            refuses(Arrays.copyOf(bytes, length), points, "neighbour index");
        }
        for (int place = 0; place < bytes.length; place += 1 + place / 16) {
            byte[] damaged = bytes.clone();
            damaged[place] ^= (byte) (1 << place % 8);
            refuses(damaged, points, "neighbour index");
        }
    }

    @Test
    void refusesWhatIsNotItsOwn() throws IOException {
        Points points = CLUSTERS.select(range(0, 200));
        byte[] bytes = save(index(points));
        refuses(new byte[100], points, "something else");
        refuses(bytes, CLUSTERS, "200 x 20 values but there are 3000 x 20");
        refuses(bytes, CLUSTERS.select(range(1, 201)), "other rows");
        refuses(ByteBuffer.wrap(bytes.clone()).putInt(8, 2).array(), points, "version 2");
        refuses(ByteBuffer.wrap(bytes.clone()).putInt(28, Integer.MAX_VALUE).array(), points, "announces 2147483647");
        refuses(ByteBuffer.wrap(bytes.clone()).putInt(28, 0).array(), points, "no entry");
        refuses(ByteBuffer.wrap(bytes.clone()).putInt(32, 200).array(), points, "links row 200");
    }

    private static void refuses(byte[] bytes, Points points, String message) {
        assertThatThrownBy(() -> NeighborIndex.load(new ByteArrayInputStream(bytes), points, TestRun.serial()))
                .isInstanceOf(InputException.class)
                .hasMessageContaining(message);
    }

    @Test
    void refusesQueriesThatDoNotFit() {
        NeighborIndex index = index(CLUSTERS);
        Points fresh = Samples.gaussian(5, 20, 0);
        refuses(index, Samples.gaussian(5, 19, 0), 3, 2, "queries: have 19 columns but the index has 20;");
        refuses(index, fresh, 0, 2, "neighbors: must be from 1 to 3000, the rows of the index, but is 0");
        refuses(index, fresh, 3001, 2, "neighbors: must be from 1 to 3000, the rows of the index, but is 3001");
        refuses(index, fresh, 3, 0.5, "effort: must be at least 1 but is 0.5");
        refuses(index, fresh, 3, Double.NaN, "effort: must be at least 1 but is NaN");
        float[] odd = new float[20];
        odd[1] = Float.NaN;
        refuses(
                index,
                Points.of(1, 20, odd),
                3,
                2,
                "queries row 0: holds a value that is not finite; leave such rows out");
    }

    private static void refuses(NeighborIndex index, Points fresh, int k, double effort, String message) {
        assertThatThrownBy(() -> index.query(fresh, k, effort, Math::sqrt, TestRun.serial()))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith(message);
    }

    @Test
    void stopsWhenCancelled() {
        NeighborIndex index = index(CLUSTERS);
        for (int steps = 0; steps < 20; steps += 5) {
            TestRun run = TestRun.cancelledAfter(steps);
            assertThatThrownBy(() -> index.query(CLUSTERS, 2, 2, Math::sqrt, run))
                    .isInstanceOf(CancellationException.class);
        }
    }

    @Test
    @EnabledIfEnvironmentVariable(named = "REEB_DATA", matches = ".+")
    void findsMostDigitsNearNewOnes() throws IOException {
        Points digits = NearestNeighborsTest.digits(6000);
        Points trained = digits.select(range(0, 5500));
        NeighborGraph graph = ApproximateNeighborsTest.euclidean(trained, 15, TestRun.parallel());
        assertThat(recall(trained, graph, digits.select(range(5500, 6000)), 15, 4))
                .isGreaterThan(0.95);
    }

    private static NeighborIndex index(Points points) {
        return NeighborIndex.of(
                points, NearestNeighbors.euclidean(points, 10, Math::sqrt, TestRun.parallel()), TestRun.parallel());
    }

    private static byte[] save(NeighborIndex index) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        index.save(out);
        return out.toByteArray();
    }

    private static Rows range(int first, int end) {
        return Rows.of(IntStream.range(first, end).toArray());
    }

    private static int[] numbers(NearestRows found, int query) {
        return IntStream.range(0, found.k()).map(rank -> found.row(query, rank)).toArray();
    }

    private static double recall(Points trained, Points fresh, int k, double effort) {
        return recall(
                trained, NearestNeighbors.euclidean(trained, 10, Math::sqrt, TestRun.parallel()), fresh, k, effort);
    }

    private static double recall(Points trained, NeighborGraph graph, Points fresh, int k, double effort) {
        NearestRows found = NeighborIndex.of(trained, graph, TestRun.parallel())
                .query(fresh, k, effort, Math::sqrt, TestRun.parallel());
        double[] from = new double[fresh.columns()];
        double[] to = new double[fresh.columns()];
        double[] distances = new double[trained.rows()];
        EuclideanDistance metric = new EuclideanDistance(Math::sqrt);
        int hits = 0;
        for (int query = 0; query < fresh.rows(); query++) {
            fresh.copyRow(query, from);
            for (int row = 0; row < distances.length; row++) {
                trained.copyRow(row, to);
                distances[row] = metric.distance(from, to);
            }
            double bound = Arrays.stream(distances).sorted().toArray()[k - 1];
            for (int rank = 0; rank < k; rank++) {
                assertThat(found.distance(query, rank)).isEqualTo(distances[found.row(query, rank)]);
                hits += found.distance(query, rank) <= bound ? 1 : 0;
            }
        }
        return (double) hits / (fresh.rows() * k);
    }
}
