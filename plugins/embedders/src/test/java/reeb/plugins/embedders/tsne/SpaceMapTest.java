package reeb.plugins.embedders.tsne;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.kernels.loops.SparseWeights;
import reeb.kernels.repulsion.ExactRepulsion;
import reeb.plugins.embedders.GivenColumns;
import reeb.plugins.embedders.Groups;
import reeb.plugins.embedders.map.LayoutObserver;
import reeb.testkit.AllPairs;
import reeb.testkit.PlainEuclidean;
import reeb.testkit.TestRun;

/** Maps in space of the first 1,200 test pictures of Fashion-MNIST, of which every eleventh pixel is taken. */
@EnabledIfEnvironmentVariable(named = "REEB_DATA", matches = ".+")
final class SpaceMapTest {
    private static final int ROWS = 1200;
    private static final int PIXELS = 784;
    private static final int EVERY = 11;

    @Test
    void isAsGoodThroughAGridAsFromAllPairs() throws IOException {
        Points points = pictures();
        double exact = trueDivergence(points, GradientMethod.EXACT, Optional.empty());
        assertThat(trueDivergence(points, GradientMethod.GRID, Optional.empty()))
                .isLessThan(1.02 * exact);
        assertThat(trueDivergence(points, GradientMethod.GRID, Optional.of(0.4)))
                .isLessThan(1.02 * exact);
    }

    /** Gives the divergence of the map from all pairs, whatever drew it. */
    private static double trueDivergence(Points points, GradientMethod gradient, Optional<Double> spacing) {
        TestRun run = TestRun.parallel();
        Points map = new Tsne(
                        List.of(30.0),
                        3,
                        500,
                        1,
                        new GivenColumns(),
                        1e-4,
                        new Tsne.Optimisation(250, 12, 1, Optional.empty(), gradient, spacing),
                        new PlainEuclidean(),
                        new AllPairs(),
                        0)
                .view(Dataset.of(points), run);
        float[][] places = new float[3][SparseWeights.padded(ROWS)];
        for (int row = 0; row < ROWS; row++) {
            for (int axis = 0; axis < 3; axis++) {
                places[axis][row] = (float) map.at(row, axis);
            }
        }
        SparseWeights weights = JointWeights.of(
                Affinities.of(new PlainEuclidean().nearest(points, 90, run), Affinities.gaussian(List.of(30.0)), run),
                run);
        TestRun still = TestRun.parallel();
        new Descent(weights, places, 1, new ExactRepulsion(1), still)
                .follow(new Schedule(List.of(), 0.01, 5), LayoutObserver.NONE);
        return Groups.divergence(still);
    }

    private static Points pictures() throws IOException {
        Path file = Path.of(System.getenv("REEB_DATA"), "fashion-mnist", "t10k-images-idx3-ubyte.gz");
        try (DataInputStream in = new DataInputStream(new GZIPInputStream(Files.newInputStream(file)))) {
            in.readNBytes(16);
            byte[] pixels = in.readNBytes(ROWS * PIXELS);
            int columns = PIXELS / EVERY;
            double[] values = new double[ROWS * columns];
            Arrays.setAll(values, i -> pixels[i / columns * PIXELS + i % columns * EVERY] & 0xff);
            return Points.of(ROWS, columns, values);
        }
    }
}
