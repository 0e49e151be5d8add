package reeb.plugins.embedders.tsne;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reeb.api.data.NeighborGraph;
import reeb.kernels.loops.SparseWeights;
import reeb.kernels.loops.Springs;
import reeb.kernels.machine.Machine;
import reeb.kernels.repulsion.ExactRepulsion;
import reeb.kernels.repulsion.GridRepulsion;
import reeb.kernels.repulsion.Repulsion;
import reeb.plugins.embedders.Groups;
import reeb.plugins.embedders.VectorFiles;
import reeb.plugins.embedders.map.LayoutObserver;
import reeb.testkit.PlainEuclidean;
import reeb.testkit.TestRun;

/** At a fixed map of 64 rows, of which the exact gradient and divergence are known. */
final class DescentTest {
    @ParameterizedTest
    @CsvSource({
        "1, x64_grad_dof1.csv, 318.491974672302",
        "0.5, x64_grad_dof0.5.csv, 696.9859740296736",
        "100, x64_grad_dof100.csv, 97.44392877870058"
    })
    void followsTheGradientOfTheReference(double freedom, String file, double normalisation) {
        double[][] expected = VectorFiles.read(file);
        float[][] attraction = new float[2][64];
        float[][] repulsion = new float[2][64];
        Machine.forces().attract(new Springs(weights(), places(), (float) (1 / freedom), attraction), 0, 64);
        double sum = new ExactRepulsion(freedom).repel(places(), 64, repulsion, TestRun.serial());
        assertThat(sum).isCloseTo(normalisation, within(1e-6 * normalisation));
        for (int row = 0; row < 64; row++) {
            for (int axis = 0; axis < 2; axis++) {
                assertThat(4 * (attraction[axis][row] - repulsion[axis][row] / sum))
                        .isCloseTo(expected[row][axis], within(2e-6));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 2.489982497562076", "0.5, 1.9473772777150906", "2, 3.9317099340879476", "100, 31.55839066547803"})
    void reportsTheDivergenceOfTheReference(double freedom, double divergence) {
        assertThat(divergence(freedom, new ExactRepulsion(freedom))).isCloseTo(divergence, within(1e-5 * divergence));
        assertThat(divergence(freedom, new GridRepulsion(2, freedom, 0.35)))
                .isCloseTo(divergence, within(1e-3 * divergence));
    }

    @Test
    void keepsTheOrderOfRows() {
        float[][] moved = new Descent(weights(), places(), 1, new ExactRepulsion(1), TestRun.serial())
                .follow(new Schedule(List.of(new Phase(0, 1, 1, 0)), 0.01, 5), LayoutObserver.NONE);
        float[][] given = places();
        for (int row = 1; row < 64; row++) {
            assertThat(moved[0][row] - moved[0][0]).isCloseTo(given[0][row] - given[0][0], within(1e-5f));
            assertThat(moved[1][row] - moved[1][0]).isCloseTo(given[1][row] - given[1][0], within(1e-5f));
        }
    }

    private static double divergence(double freedom, Repulsion repulsion) {
        TestRun run = TestRun.serial();
        new Descent(weights(), places(), freedom, repulsion, run)
                .follow(new Schedule(List.of(), 0.01, 5), LayoutObserver.NONE);
        return Groups.divergence(run);
    }

    private static SparseWeights weights() {
        NeighborGraph all = new PlainEuclidean().nearest(VectorFiles.points("x64.csv"), 63, TestRun.serial());
        return JointWeights.of(
                Affinities.of(all, Affinities.gaussian(List.of(10.0)), TestRun.serial()), TestRun.serial());
    }

    private static float[][] places() {
        double[][] rows = VectorFiles.read("x64_y.csv");
        float[][] places = new float[2][64];
        for (int row = 0; row < 64; row++) {
            places[0][row] = (float) rows[row][0];
            places[1][row] = (float) rows[row][1];
        }
        return places;
    }
}
