package reeb.plugins.clusterers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import reeb.api.Clusterer;
import reeb.api.Metric;
import reeb.api.data.Labels;
import reeb.api.data.Points;
import reeb.api.data.Rows;
import reeb.api.problem.InputException;
import reeb.testkit.ClustererContract;
import reeb.testkit.PlainEuclidean;
import reeb.testkit.TestRun;

final class DbscanTest implements ClustererContract {
    private static final Metric METRIC = new PlainEuclidean();

    /** Bytes for the labels of some rows, and no pairs. */
    private static final long FOR_ROWS = 2000;

    @Override
    public Dbscan part() {
        return new Dbscan(Optional.of(0.5), 5, METRIC);
    }

    @Test
    void findsThreeBlobs() {
        Labels labels = new Dbscan(Optional.of(0.8), 4, METRIC).cluster(ClustererContract.blobs(300), TestRun.serial());

        assertThat(labels.clusters()).isEqualTo(3);
        assertThat(labels.at(0)).isZero();
        assertThat(labels.at(1)).isEqualTo(1);
        assertThat(labels.at(2)).isEqualTo(2);
    }

    @Test
    void countsNeighboursAtExactlyTheRadiusAndTheRowItself() {
        Labels labels = new Dbscan(Optional.of(1.0), 3, METRIC).cluster(line(0, 1, 2, 5, 6), TestRun.serial());

        assertThat(labels).isEqualTo(Labels.of(0, 0, 0, -1, -1));
    }

    @Test
    void givesABorderRowToTheFirstClusterThatReachesIt() {
        Labels labels =
                new Dbscan(Optional.of(1.0), 4, METRIC).cluster(line(5, 6, 7, 7, 7, 4, 3, 3, 3), TestRun.serial());

        assertThat(labels).isEqualTo(Labels.of(0, 0, 0, 0, 0, 1, 1, 1, 1));
    }

    @Test
    void needsAsManyRowsAsACoreRowHasNeighbours() {
        assertThat(new Dbscan(Optional.of(1.0), 7, METRIC).minimumRows()).isEqualTo(7);
    }

    @Test
    void equalsThePlainDefinitionOnGridsFullOfTies() {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            Points points = grid(random, random.nextInt(60), 2 + random.nextInt(8));
            double eps = new double[] {1, Math.sqrt(2), 2}[random.nextInt(3)];
            int minPoints = 1 + random.nextInt(6);

            Labels labels = new Dbscan(Optional.of(eps), minPoints, METRIC).cluster(points, TestRun.serial());

            assertThat(labels.toArray()).as("seed %d", seed).isEqualTo(byDefinition(points, eps, minPoints));
            assertThat(new Dbscan(Optional.of(eps), minPoints, METRIC).cluster(points, TestRun.parallel()))
                    .as("seed %d, threads", seed)
                    .isEqualTo(labels);
            assertThat(new Dbscan(Optional.of(eps), minPoints, METRIC).cluster(points, TestRun.withMemory(FOR_ROWS)))
                    .as("seed %d, no memory for pairs", seed)
                    .isEqualTo(labels);
        }
    }

    @Test
    void clustersRowsWithMorePairsThanTheMemoryHolds() {
        Points points = grid(new Random(1), 3000, 3);
        long pairs = 3000L * 2999 / 2;

        for (int minPoints : new int[] {1, 2, 5, 1000, 3000, 3001}) {
            Dbscan dbscan = new Dbscan(Optional.of(10.0), minPoints, METRIC);
            Labels labels = dbscan.cluster(points, TestRun.withMemory(pairs / 4));

            assertThat(labels.clusters()).isEqualTo(minPoints <= 3000 ? 1 : 0);
            assertThat(noise(labels)).isEqualTo(minPoints <= 3000 ? 0 : 3000);
        }
    }

    @Test
    void refusesRowsWhoseLabelsTheMemoryDoesNotHold() {
        assertThatThrownBy(() -> part().cluster(ClustererContract.blobs(300), TestRun.withMemory(300)))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("the clusters of 300 rows");
    }

    @Test
    void findsTheSameCoresAndNoiseInAnyOrderOfRows() {
        Points points = grid(new Random(5), 80, 9);
        int[] shuffled = IntStream.range(0, 80).map(row -> row * 37 % 80).toArray();
        Dbscan dbscan = new Dbscan(Optional.of(1.0), 4, METRIC);

        Labels straight = dbscan.cluster(points, TestRun.serial());
        Labels moved = dbscan.cluster(points.select(Rows.of(shuffled)), TestRun.serial());

        assertThat(moved.clusters()).isEqualTo(straight.clusters());
        for (int i = 0; i < 80; i++) {
            assertThat(moved.at(i) == Labels.NOISE).isEqualTo(straight.at(shuffled[i]) == Labels.NOISE);
        }
    }

    @Test
    void estimatesARadiusThatKeepsMostRowsAndRecordsIt() {
        TestRun run = TestRun.serial();
        Points points = ClustererContract.blobs(300);
        Labels labels = new Dbscan(Optional.empty(), 5, METRIC).cluster(points, run);

        double eps = run.figures().getOrDefault("eps", List.of()).getFirst();
        double kept = (300.0 - noise(labels)) / 300;
        assertThat(labels.clusters()).isEqualTo(3);
        assertThat(kept).isGreaterThan(0.9);
        assertThat(run.figures().get("share of rows that eps keeps")).containsExactly(kept);
        assertThat(labels).isEqualTo(new Dbscan(Optional.of(eps), 5, METRIC).cluster(points, TestRun.parallel()));
    }

    @Test
    void estimatesOneRadiusForAllSelections() {
        Points points = ClustererContract.blobs(300);
        List<Rows> selections =
                List.of(Rows.first(200), Rows.of(IntStream.range(150, 300).toArray()));

        Clusterer fitted = new Dbscan(Optional.empty(), 5, METRIC).fitted(points, selections, TestRun.serial());

        assertThat(fitted)
                .isEqualTo(new Dbscan(Optional.empty(), 5, METRIC).fitted(points, selections, TestRun.parallel()));
        assertThat(fitted).isInstanceOfSatisfying(Dbscan.class, dbscan -> {
            TestRun run = TestRun.serial();
            dbscan.cluster(points.select(selections.getFirst()), run);
            assertThat(dbscan.eps()).isPresent();
            assertThat(run.figures()).isEmpty();
        });
    }

    @Test
    void tellsWhichRadiiKeepHowManyRows() {
        Points points = line(0, 1, 2, 3, 4, 5, 6, 8, 10, 100);
        Dbscan dbscan = new Dbscan(Optional.of(0.5), 2, METRIC);

        assertThat(dbscan.lessNoise(points, List.of(Rows.first(10)), TestRun.serial()))
                .contains("Let the clusterer reach farther: of the rows, 'eps' 0.5 keeps 0 %, 1 keeps 70 %,"
                        + " 2 keeps 90 %, 90 keeps 100 %.");
        assertThat(dbscan.lessNoise(points, List.of(Rows.first(9), Rows.of(9)), TestRun.serial())
                        .orElseThrow())
                .endsWith(
                        "1 keeps 70 %, 2 keeps 90 %. 10.0 % of the rows are in patches of fewer than 2 rows, where none"
                                + " is kept: use larger patches of the cover, or a smaller 'minPoints'.");
    }

    private static long noise(Labels labels) {
        return IntStream.of(labels.toArray())
                .filter(label -> label == Labels.NOISE)
                .count();
    }

    /** Spreads each core row's number until nothing changes, then hands out border rows. */
    private static int[] byDefinition(Points points, double eps, int minPoints) {
        int n = points.rows();
        boolean[][] near = new boolean[n][n];
        for (int a = 0; a < n; a++) {
            for (int b = 0; b < n; b++) {
                near[a][b] = distance(points, a, b) <= eps;
            }
        }
        boolean[] core = new boolean[n];
        for (int a = 0; a < n; a++) {
            int row = a;
            core[a] = IntStream.range(0, n).filter(b -> near[row][b]).count() >= minPoints;
        }
        int[] lowest = IntStream.range(0, n).toArray();
        for (int round = 0; round < n; round++) {
            for (int a = 0; a < n; a++) {
                for (int b = 0; b < n; b++) {
                    if (core[a] && core[b] && near[a][b]) {
                        lowest[a] = Math.min(lowest[a], lowest[b]);
                    }
                }
            }
        }
        int[] numbers =
                IntStream.range(0, n).filter(a -> core[a] && lowest[a] == a).toArray();
        return IntStream.range(0, n)
                .map(a -> IntStream.range(0, n)
                        .filter(b -> core[b] && (core[a] ? a == b : near[a][b]))
                        .map(b -> java.util.Arrays.binarySearch(numbers, lowest[b]))
                        .min()
                        .orElse(Labels.NOISE))
                .toArray();
    }

    private static double distance(Points points, int a, int b) {
        return Math.hypot(points.at(a, 0) - points.at(b, 0), points.at(a, 1) - points.at(b, 1));
    }

    private static Points grid(Random random, int rows, int width) {
        return Points.of(
                rows,
                2,
                IntStream.range(0, 2 * rows)
                        .mapToDouble(i -> random.nextInt(width))
                        .toArray());
    }

    private static Points line(double... places) {
        return Points.of(places.length, 1, places);
    }
}
