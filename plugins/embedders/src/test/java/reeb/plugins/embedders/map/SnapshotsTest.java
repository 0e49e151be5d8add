package reeb.plugins.embedders.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import reeb.api.Lens;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.api.data.Snapshot;
import reeb.api.problem.InputException;
import reeb.plugins.embedders.GivenColumns;
import reeb.plugins.embedders.Groups;
import reeb.plugins.embedders.KnownEuclidean;
import reeb.plugins.embedders.pacmap.Pacmap;
import reeb.plugins.embedders.tsne.GradientMethod;
import reeb.plugins.embedders.tsne.NegativeGamma;
import reeb.plugins.embedders.tsne.SgInput;
import reeb.plugins.embedders.tsne.SgSchedule;
import reeb.plugins.embedders.tsne.SgTsne;
import reeb.plugins.embedders.tsne.Tsne;
import reeb.plugins.embedders.umap.Umap;
import reeb.testkit.AllPairs;
import reeb.testkit.TestRun;

/** Maps on their way, of all methods that take iterations; all from the rows' first columns as they are. */
final class SnapshotsTest {
    private static final int ITERATIONS = 70;

    private static Lens tsne(int snapshots) {
        return new Tsne(
                List.of(10.0),
                2,
                ITERATIONS,
                1,
                new GivenColumns(),
                0,
                new Tsne.Optimisation(30, 12, 1, Optional.empty(), GradientMethod.GRID, Optional.empty()),
                new KnownEuclidean(),
                new AllPairs(),
                snapshots);
    }

    private static Lens sgTsne(SgInput input, int snapshots) {
        return new SgTsne(
                input == SgInput.GRAPH ? 1.5 : 5,
                15,
                Optional.empty(),
                2,
                Optional.of(ITERATIONS),
                NegativeGamma.CLAMP,
                new GivenColumns(),
                0,
                input,
                new SgTsne.Optimisation(SgSchedule.AUTO, Optional.of(30), 12, 1, Optional.empty(), Optional.empty()),
                new KnownEuclidean(),
                new AllPairs(),
                snapshots);
    }

    private static Lens umap(int snapshots) {
        return new Umap(
                15,
                2,
                0.1,
                1,
                Optional.of(ITERATIONS),
                Optional.empty(),
                0,
                Optional.of(new GivenColumns()),
                new Umap.Graph(1, 1, 0.5, false),
                new Umap.Optimisation(1, 5, 2, 0.3),
                new KnownEuclidean(),
                new AllPairs(),
                snapshots);
    }

    private static Lens pacmap(int snapshots) {
        return new Pacmap(
                Optional.empty(),
                2,
                0.5,
                2,
                Optional.empty(),
                ITERATIONS,
                1,
                new GivenColumns(),
                0,
                new KnownEuclidean(),
                new AllPairs(),
                snapshots);
    }

    static Stream<IntFunction<Lens>> parts() {
        return Stream.of(
                SnapshotsTest::tsne,
                snapshots -> sgTsne(SgInput.POINTS, snapshots),
                SnapshotsTest::umap,
                SnapshotsTest::pacmap);
    }

    @ParameterizedTest
    @MethodSource("parts")
    void goFromTheStartToTheResult(IntFunction<Lens> part) {
        TestRun run = TestRun.serial();
        Points map = part.apply(20).view(Dataset.of(Groups.points()), run);
        List<Snapshot> snapshots = run.snapshots();
        assertThat(snapshots).extracting(Snapshot::iteration).containsExactly(0, 20, 40, 60, ITERATIONS);
        assertThat(same(snapshots.getLast().positions(), map)).isTrue();
        assertThat(alike(
                        snapshots.getFirst().positions().column(0),
                        Groups.points().column(0)))
                .isCloseTo(1, within(1e-6));
        assertThat(snapshots).allMatch(snapshot -> snapshot.positions().precision() == Points.Precision.SINGLE);
    }

    @ParameterizedTest
    @MethodSource("parts")
    void changeNothing(IntFunction<Lens> part) {
        TestRun without = TestRun.serial();
        Points map = part.apply(0).view(Dataset.of(Groups.points()), without);
        TestRun one = TestRun.serial();
        assertThat(same(part.apply(9).view(Dataset.of(Groups.points()), one), map))
                .isTrue();
        TestRun many = TestRun.parallel();
        assertThat(same(part.apply(9).view(Dataset.of(Groups.points()), many), map))
                .isTrue();
        assertThat(without.snapshots()).isEmpty();
        assertThat(many.snapshots()).hasSize(9);
        for (int i = 0; i < 9; i++) {
            assertThat(same(
                            one.snapshots().get(i).positions(),
                            many.snapshots().get(i).positions()))
                    .isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("parts")
    void areShownToWhoWatchesWhichChangesNothing(IntFunction<Lens> part) {
        Points map = part.apply(0).view(Dataset.of(Groups.points()), TestRun.serial());
        TestRun run = TestRun.watched();
        assertThat(same(part.apply(0).view(Dataset.of(Groups.points()), run), map))
                .isTrue();
        assertThat(run.shown())
                .hasSizeGreaterThanOrEqualTo(ITERATIONS)
                .allMatch(shown -> shown.rows() == map.rows() && shown.columns() == 2);
        assertThat(alike(run.shown().getLast().column(0), map.column(0))).isCloseTo(1, within(1e-3));
    }

    @ParameterizedTest
    @MethodSource("parts")
    void showRowsThatAreAllAlike(IntFunction<Lens> part) {
        TestRun run = TestRun.serial();
        Points map = part.apply(20).view(Dataset.of(Points.of(30, 2, new float[60])), run);
        assertThat(same(run.snapshots().getLast().positions(), map)).isTrue();
    }

    @Test
    void holdLoneVerticesToo() {
        double[] ring = new double[400];
        for (int row = 0; row < 18; row++) {
            ring[row * 20 + (row + 1) % 18] = 1;
        }
        TestRun run = TestRun.serial();
        Points map = sgTsne(SgInput.GRAPH, 30).view(Dataset.of(Points.of(20, 20, ring)), run);
        assertThat(run.snapshots())
                .hasSize(4)
                .allMatch(snapshot -> snapshot.positions().rows() == 20);
        assertThat(same(run.snapshots().getLast().positions(), map)).isTrue();
    }

    @Test
    void areBoundedInNumber() {
        assertThat(Snapshot.count(1, 999)).isEqualTo(1000);
        assertThat(Snapshot.count(3, 10)).isEqualTo(5);
        assertThatThrownBy(() -> Snapshots.of(2, 4000, 10, 2, TestRun.serial()))
                .isInstanceOf(InputException.class)
                .hasMessage("snapshots: every 2 of 4000 iterations would be 2001 snapshots, but at most 1000 are kept;"
                        + " choose at least 5");
        assertThat(Snapshot.count(5, 4000)).isEqualTo(801);
        assertThatThrownBy(() -> Snapshots.of(1, 900, 2_000_000_000, 1000, TestRun.serial()))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("a larger 'snapshots' keeps fewer");
    }

    private static boolean same(Points a, Points b) {
        for (int row = 0; row < b.rows(); row++) {
            for (int axis = 0; axis < b.columns(); axis++) {
                if ((float) a.at(row, axis) != (float) b.at(row, axis)) {
                    return false;
                }
            }
        }
        return a.rows() == b.rows();
    }

    /** Gives the correlation of two columns. */
    private static double alike(double[] a, double[] b) {
        double products = 0;
        double squares = 0;
        double others = 0;
        for (int row = 0; row < a.length; row++) {
            double x = a[row] - mean(a);
            double y = b[row] - mean(b);
            products += x * y;
            squares += x * x;
            others += y * y;
        }
        return products / Math.sqrt(squares * others);
    }

    private static double mean(double[] values) {
        return java.util.Arrays.stream(values).average().orElseThrow();
    }
}
