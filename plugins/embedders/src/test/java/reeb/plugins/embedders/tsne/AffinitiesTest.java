package reeb.plugins.embedders.tsne;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reeb.api.data.NeighborGraph;
import reeb.api.data.Points;
import reeb.api.problem.InputException;
import reeb.kernels.loops.SparseWeights;
import reeb.plugins.embedders.VectorFiles;
import reeb.testkit.PlainEuclidean;
import reeb.testkit.TestRun;

final class AffinitiesTest {
    @ParameterizedTest
    @CsvSource({"10, 30, x64_cond_p_perp10_k30.csv", "5, 15, x64_cond_p_perp5_k15.csv"})
    void givesTheWeightsOfTheReference(double perplexity, int k, String file) {
        double[][] distances = VectorFiles.read("x64_knn30_dist.csv");
        double[][] expected = VectorFiles.read(file);
        for (int row = 0; row < distances.length; row++) {
            double[] weights = new double[k];
            double beta = new Perplexity(perplexity).solve(squares(distances[row], k), weights);
            assertThat(beta).isCloseTo(expected[row][0], within(1e-9 * expected[row][0]));
            for (int i = 0; i < k; i++) {
                assertThat(weights[i]).isCloseTo(expected[row][i + 1], within(1e-11));
            }
        }
    }

    @Test
    void joinsToTheMatrixOfTheReference() {
        double[][] expected = VectorFiles.read("x64_joint_p_perp10_full.csv");
        NeighborGraph all = new PlainEuclidean().nearest(VectorFiles.points("x64.csv"), 63, TestRun.serial());
        SparseWeights joint = JointWeights.of(
                Affinities.of(all, Affinities.gaussian(List.of(10.0)), TestRun.serial()), TestRun.parallel());
        double sum = 0;
        for (int row = 0; row < 64; row++) {
            double[] actual = dense(joint, row);
            for (int column = 0; column < 64; column++) {
                assertThat(actual[column]).isCloseTo(expected[row][column], within(1e-9));
            }
            sum += Arrays.stream(actual).sum();
        }
        assertThat(sum).isCloseTo(1, within(1e-6));
    }

    @Test
    void takesTheMeanForSeveralPerplexities() {
        double[] squares = squares(VectorFiles.read("x64_knn30_dist.csv")[0], 30);
        double[] small = new double[30];
        double[] large = new double[30];
        double[] both = new double[30];
        new Perplexity(3).solve(squares, small);
        new Perplexity(20).solve(squares, large);
        Affinities.gaussian(List.of(3.0, 20.0)).get().weigh(squares, both);
        for (int i = 0; i < 30; i++) {
            assertThat(both[i]).isCloseTo((small[i] + large[i]) / 2, within(1e-15));
        }
    }

    @Test
    void sharesTheWeightAmongDuplicatesAndEquals() {
        double[] weights = new double[5];
        new Perplexity(2).solve(new double[] {0, 0, 0, 1, 2}, weights);
        assertThat(weights[1]).isCloseTo(1.0 / 3, within(1e-9));
        assertThat(weights[4]).isCloseTo(0, within(1e-9));
        new Perplexity(2).solve(new double[] {7, 7, 7, 7, 7}, weights);
        assertThat(weights).containsOnly(0.2);
        new Perplexity(2).solve(new double[] {1e300, 2e300, 3e300, 4e300, 5e300}, weights);
        assertThat(Arrays.stream(weights).sum()).isCloseTo(1, within(1e-12));
    }

    @Test
    void refusesDistancesThatAreNotFinite() {
        Points points = Points.of(5, 1, new double[] {0, 1, 2, 3, Double.NaN});
        NeighborGraph graph = new PlainEuclidean().nearest(points, 4, TestRun.serial());
        assertThatThrownBy(() -> Affinities.of(graph, Affinities.gaussian(List.of(1.5)), TestRun.serial()))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("row 0");
    }

    private static double[] squares(double[] distances, int k) {
        return Arrays.stream(distances).limit(k).map(d -> d * d).toArray();
    }

    static double[] dense(SparseWeights weights, int row) {
        double[] dense = new double[weights.rows()];
        for (int entry = weights.starts()[row]; entry < weights.starts()[row + 1]; entry++) {
            dense[weights.columns()[entry]] += weights.values()[entry];
        }
        return dense;
    }
}
