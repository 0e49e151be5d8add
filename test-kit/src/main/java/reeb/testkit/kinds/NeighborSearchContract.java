package reeb.testkit.kinds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import reeb.api.Metric;
import reeb.api.NeighborSearch;
import reeb.api.PairSearch;
import reeb.api.data.NeighborGraph;
import reeb.api.data.Points;
import reeb.testkit.ClustererContract;
import reeb.testkit.Obedience;
import reeb.testkit.PartContract;
import reeb.testkit.PlainEuclidean;
import reeb.testkit.TestRun;

/** What holds for every search for nearest rows. */
public interface NeighborSearchContract extends PartContract {
    @Override
    NeighborSearch part();

    /** Each row has k others, each once, the nearer before the farther, at the distances of the metric. */
    @Test
    default void findsOtherRowsAtTheirDistances() {
        for (int rows : new int[] {2, 3, 40, 200}) {
            Points points = ClustererContract.blobs(rows);
            for (int k : new int[] {1, Math.min(7, rows - 1), rows - 1}) {
                assertSound(part().search(points, k, new PlainEuclidean(), TestRun.serial()), points, k);
            }
        }
    }

    /** Rows at the same place are neighbours of each other. */
    @Test
    default void acceptsEqualRows() {
        Points points = Rowed.equal(30).points();
        assertSound(part().search(points, 5, new PlainEuclidean(), TestRun.serial()), points, 5);
    }

    /** What calls itself exact finds what all pairs define. */
    @Test
    default void isExactWhereItSaysSo() {
        Points points = ClustererContract.blobs(200);
        Metric metric = new PlainEuclidean();
        if (part().exact(points, metric)) {
            NeighborGraph pairs = PairSearch.nearest(points, metric, 6, TestRun.serial());
            NeighborGraph found = part().search(points, 6, metric, TestRun.serial());
            assertThat(found.neighbors()).isEqualTo(pairs.neighbors());
            assertThat(found.distances()).isEqualTo(pairs.distances());
        }
    }

    /** Threads change nothing. */
    @Test
    default void findsTheSameForAnyNumberOfThreads() {
        Points points = ClustererContract.blobs(500);
        NeighborGraph one = part().search(points, 8, new PlainEuclidean(), TestRun.serial());
        NeighborGraph many = part().search(points, 8, new PlainEuclidean(), TestRun.parallel());
        assertThat(many.neighbors()).isEqualTo(one.neighbors());
        assertThat(many.distances()).isEqualTo(one.distances());
    }

    /** A cancellation ends the work, whenever it comes. */
    @Test
    default void stopsWhereItIsCancelled() {
        Obedience.assertStops(run -> part().search(ClustererContract.blobs(300), 6, new PlainEuclidean(), run));
    }

    /** Where there is no memory for it, the work is given up. */
    @Test
    default void givesUpWithoutMemory() {
        Obedience.assertGivesUpWithoutMemory(
                run -> part().search(ClustererContract.blobs(300), 6, new PlainEuclidean(), run));
    }

    private static void assertSound(NeighborGraph found, Points points, int k) {
        assertThat(found.rows()).as("rows").isEqualTo(points.rows());
        assertThat(found.k()).as("neighbours of a row").isEqualTo(k);
        Metric metric = new PlainEuclidean();
        double[] from = new double[points.columns()];
        double[] to = new double[points.columns()];
        for (int row = 0; row < points.rows(); row++) {
            points.copyRow(row, from);
            Set<Integer> seen = new HashSet<>(Set.of(row));
            for (int rank = 0; rank < k; rank++) {
                int other = found.neighbor(row, rank);
                assertThat(other).as("a neighbour's number").isBetween(0, points.rows() - 1);
                assertThat(seen.add(other))
                        .as("row %d is once a neighbour of %d", other, row)
                        .isTrue();
                points.copyRow(other, to);
                assertThat(found.distance(row, rank)).as("distance").isEqualTo(metric.distance(from, to));
                assertThat(found.distance(row, rank))
                        .as("the nearer come first")
                        .isGreaterThanOrEqualTo(rank == 0 ? 0 : found.distance(row, rank - 1));
            }
        }
    }
}
