package reeb.plugins.embedders.umap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reeb.api.Lens;
import reeb.api.data.Dataset;
import reeb.api.data.NeighborGraph;
import reeb.api.data.Points;
import reeb.api.problem.InputException;
import reeb.plugins.embedders.KnownEuclidean;
import reeb.plugins.embedders.projection.RandomPositions;
import reeb.testkit.AllPairs;
import reeb.testkit.ClustererContract;
import reeb.testkit.LensContract;
import reeb.testkit.TestRun;

final class UmapTest implements LensContract {
    @Override
    public Umap part() {
        return umap(15, 2, Optional.of(50), Optional.empty());
    }

    private static Umap umap(int neighbors, int dimensions, Optional<Integer> epochs, Optional<Lens> init) {
        return new Umap(
                neighbors,
                dimensions,
                0.1,
                1,
                epochs,
                Optional.empty(),
                0,
                init,
                new Umap.Graph(1, 1, 0.5, false),
                new Umap.Optimisation(1, 5, 2, 0.3),
                new KnownEuclidean(),
                new AllPairs(),
                0);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5})
    void drawsGroupsApart(int dimensions) {
        Points map = umap(15, dimensions, Optional.empty(), Optional.empty())
                .view(Dataset.of(ClustererContract.blobs(300)), TestRun.parallel());

        assertThat(map.columns()).isEqualTo(dimensions);
        NeighborGraph nearest = new KnownEuclidean().nearest(map, 5, TestRun.serial());
        for (int row = 0; row < 300; row++) {
            for (int rank = 0; rank < 5; rank++) {
                assertThat(nearest.neighbor(row, rank) % 3).isEqualTo(row % 3);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4})
    void acceptsFewRows(int rows) {
        TestRun run = TestRun.serial();
        Points map = part().view(Dataset.of(ClustererContract.blobs(rows)), run);
        assertThat(map.rows()).isEqualTo(rows);
        finite(map);
        assertThat(run.warnings()).hasSize(rows < 2 ? 0 : 1);
    }

    @Test
    void acceptsMoreEqualRowsThanNeighbours() {
        float[] values = new float[200];
        for (int row = 0; row < 200; row++) {
            values[row] = row % 4;
        }
        finite(part().view(Dataset.of(Points.of(200, 1, values)), TestRun.parallel()));
    }

    @Test
    void placesManyPartsOfTheGraph() {
        float[] values = new float[400];
        for (int row = 0; row < 400; row++) {
            values[row] = row % 20 * 1000 + row / 20f;
        }
        Points map = part().view(Dataset.of(Points.of(400, 1, values)), TestRun.parallel());
        finite(map);
        assertThat(Arrays.stream(map.column(0)).distinct().count()).isGreaterThan(300);
    }

    @Test
    void startsWhereItIsTold() {
        Points points = ClustererContract.blobs(100);
        Points drawn = umap(5, 2, Optional.of(1), Optional.of(new RandomPositions(3)))
                .view(Dataset.of(points), TestRun.serial());
        assertThat(drawn.column(0))
                .isNotEqualTo(umap(5, 2, Optional.of(1), Optional.empty())
                        .view(Dataset.of(points), TestRun.serial())
                        .column(0));
        assertThatThrownBy(() -> umap(5, 2, Optional.of(1), Optional.of(new RandomPositions(1)))
                        .view(Dataset.of(points), TestRun.serial()))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("umap.init: gives 1 values");
    }

    @Test
    void refusesValuesThatAreNotFinite() {
        float[] values = new float[100];
        values[7] = Float.NaN;
        values[8] = 1;
        assertThatThrownBy(() -> part().view(Dataset.of(Points.of(100, 1, values)), TestRun.serial()))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("row 7");
    }

    @Test
    void refusesALeastDistanceAboveTheSpread() {
        assertThatThrownBy(() -> new Umap(
                        15,
                        2,
                        2,
                        1,
                        Optional.empty(),
                        Optional.empty(),
                        0,
                        Optional.empty(),
                        new Umap.Graph(1, 1, 0.5, false),
                        new Umap.Optimisation(1, 5, 1, 0.3),
                        new KnownEuclidean(),
                        new AllPairs(),
                        0))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("minDist: must be at most the spread");
    }

    @Test
    void stopsWhenCancelled() {
        assertThatThrownBy(() -> part().view(Dataset.of(ClustererContract.blobs(2000)), TestRun.cancelledAfter(40)))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    @EnabledIfEnvironmentVariable(named = "REEB_DATA", matches = ".+")
    void drawsHandwrittenDigitsApart() throws IOException {
        byte[] pixels = read("t10k-images-idx3-ubyte.gz", 16);
        byte[] labels = read("t10k-labels-idx1-ubyte.gz", 8);

        Points map = umap(15, 2, Optional.of(200), Optional.empty())
                .view(Dataset.of(Points.of(10_000, 784, pixels)), TestRun.parallel());

        NeighborGraph nearest = new KnownEuclidean().nearest(map, 10, TestRun.parallel());
        int right = 0;
        for (int row = 0; row < 10_000; row++) {
            int[] votes = new int[10];
            for (int rank = 0; rank < 10; rank++) {
                votes[labels[nearest.neighbor(row, rank)]]++;
            }
            right += votes[labels[row]] > 5 ? 1 : 0;
        }
        assertThat(right / 10_000.0).isGreaterThan(0.93);
        assertThat(Arrays.stream(map.column(0)).map(Math::abs).max().orElseThrow())
                .isCloseTo(15, within(10.0));
    }

    private static byte[] read(String file, int header) throws IOException {
        try (InputStream in =
                new GZIPInputStream(Files.newInputStream(Path.of(System.getenv("REEB_DATA"), "mnist", file)))) {
            in.skipNBytes(header);
            return in.readAllBytes();
        }
    }

    private static void finite(Points map) {
        for (int row = 0; row < map.rows(); row++) {
            for (int axis = 0; axis < map.columns(); axis++) {
                assertThat(map.at(row, axis)).isFinite();
            }
        }
    }
}
