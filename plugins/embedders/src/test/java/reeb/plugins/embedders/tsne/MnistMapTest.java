package reeb.plugins.embedders.tsne;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import reeb.api.Lens;
import reeb.api.Metric;
import reeb.api.Run;
import reeb.api.data.Dataset;
import reeb.api.data.NeighborGraph;
import reeb.api.data.Points;
import reeb.kernels.neighbors.NearestNeighbors;
import reeb.plugins.embedders.Groups;
import reeb.plugins.embedders.KnownEuclidean;
import reeb.plugins.embedders.projection.RandomPositions;
import reeb.testkit.AllPairs;
import reeb.testkit.TestRun;

/** On the 10,000 test digits of MNIST, as pixels. */
@EnabledIfEnvironmentVariable(named = "REEB_DATA", matches = ".+")
final class MnistMapTest {
    private static final int ROWS = 10_000;
    private static final int NEAREST = 10;

    /** The Euclidean distance with the tiles' search for neighbours. */
    private record KnownEuclidean() implements Metric {
        @Override
        public double distance(double[] a, double[] b) {
            double square = 0;
            for (int i = 0; i < a.length; i++) {
                square += (a[i] - b[i]) * (a[i] - b[i]);
            }
            return Math.sqrt(square);
        }

        @Override
        public NeighborGraph nearest(Points points, int k, Run run) {
            return NearestNeighbors.euclidean(points, k, Math::sqrt, run);
        }
    }

    @Test
    void keepsDigitsOfAKindTogether() throws IOException {
        byte[] labels = read("t10k-labels-idx1-ubyte.gz", 8);
        Points pixels = Points.of(ROWS, 784, read("t10k-images-idx3-ubyte.gz", 16));

        TestRun run = TestRun.parallel();
        assertThat(accuracy(sgTsne(new RandomPositions(2)).view(Dataset.of(pixels), run), labels))
                .isGreaterThan(0.93);
        assertThat(Groups.divergence(run)).isBetween(2.0, 3.0);
        assertThat(accuracy(tsne(new RandomPositions(2)).view(Dataset.of(pixels), run), labels))
                .isGreaterThan(0.93);
        assertThat(Groups.divergence(run)).isBetween(1.0, 2.5);
    }

    private static SgTsne sgTsne(Lens init) {
        return new SgTsne(
                10,
                30,
                Optional.empty(),
                2,
                Optional.of(350),
                NegativeGamma.ERROR,
                init,
                1e-4,
                SgInput.POINTS,
                new SgTsne.Optimisation(SgSchedule.AUTO, Optional.of(100), 12, 1, Optional.empty(), Optional.empty()),
                new KnownEuclidean(),
                new AllPairs(),
                0);
    }

    private static Tsne tsne(Lens init) {
        return new Tsne(
                List.of(30.0),
                2,
                500,
                1,
                init,
                1e-4,
                new Tsne.Optimisation(150, 12, 1, Optional.empty(), GradientMethod.AUTO, Optional.empty()),
                new KnownEuclidean(),
                new AllPairs(),
                0);
    }

    /** Gives the share of rows whose label most of their nearest others in the map have. */
    private static double accuracy(Points map, byte[] labels) {
        NeighborGraph nearest = new KnownEuclidean().nearest(map, NEAREST, TestRun.parallel());
        int right = 0;
        for (int row = 0; row < ROWS; row++) {
            int[] votes = new int[10];
            for (int rank = 0; rank < NEAREST; rank++) {
                votes[labels[nearest.neighbor(row, rank)]]++;
            }
            int best = 0;
            for (int label = 1; label < votes.length; label++) {
                best = votes[label] > votes[best] ? label : best;
            }
            right += best == labels[row] ? 1 : 0;
        }
        return (double) right / ROWS;
    }

    private static byte[] read(String name, int header) throws IOException {
        Path file = Path.of(System.getenv("REEB_DATA"), "mnist", name);
        try (DataInputStream in = new DataInputStream(new GZIPInputStream(Files.newInputStream(file)))) {
            in.readNBytes(header);
            return in.readAllBytes();
        }
    }
}
