package reeb.plugins.embedders.umap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import reeb.api.data.NeighborGraph;
import reeb.kernels.graphs.SparseGraph;
import reeb.kernels.loops.UmapEdges;
import reeb.kernels.loops.UmapForces;
import reeb.plugins.embedders.graph.FuzzyGraph;
import reeb.plugins.embedders.graph.LocalRadii;
import reeb.plugins.embedders.graph.UmapVectors;
import reeb.plugins.embedders.map.LayoutObserver;
import reeb.testkit.TestRun;

/** Radii against those of umap-learn's formula, steps against the slope of the correlation. */
final class DensityMovesTest {
    private static final UmapForces FORCES = new UmapForces(1.577f, 0.8951f, 1, 5);
    private static final SparseGraph GRAPH = UmapVectors.graph(UmapVectors.x64(), 10, 1);
    private static final int ROWS = 64;

    private static double[] radii() {
        NeighborGraph nearest = UmapVectors.nearest(UmapVectors.x64(), 10);
        SparseGraph distances = FuzzyGraph.of(nearest, (_, distance) -> distance, Math::max, TestRun.parallel());
        return LocalRadii.of(GRAPH, distances);
    }

    @Test
    void measuresTheRadiiOfTheData() {
        double[][] expected = UmapVectors.read("densmap_x64_k10_ro_R");
        UmapEdges edges = UmapEdges.of(GRAPH, 1_000_000);
        double[] standardized = new UmapDensity(radii(), 2, 0.3).standardized(edges);
        for (int place = 0; place < ROWS; place++) {
            int row = edges.row(place);
            assertThat(radii()[row]).isCloseTo(expected[row][0], within(1e-5));
            assertThat(standardized[place]).isCloseTo(expected[row][1], within(1e-5));
        }
    }

    @Test
    void stepsUpTheSlopeOfTheCorrelation() {
        UmapEdges edges = UmapEdges.of(GRAPH, 1_000_000);
        UmapDensity density = new UmapDensity(radii(), 1e-3, 1);
        float[][] from = drawn(2, 5);
        float[][] to = new float[2][ROWS];
        new DensityMoves(edges, FORCES, density).move(from, to, 1, TestRun.parallel());

        double[] wanted = density.standardized(edges);
        double shares = 0;
        for (int edge = 0; edge < edges.starts()[ROWS]; edge++) {
            shares += Integer.toUnsignedLong(edges.rates()[edge]) * 0x1p-32;
        }
        for (int place = 0; place < ROWS; place++) {
            double slope = (objective(moved(from, place, 1e-3f), edges, wanted)
                            - objective(moved(from, place, -1e-3f), edges, wanted))
                    / (moved(from, place, 1e-3f)[0][place] - moved(from, place, -1e-3f)[0][place]);
            double expected = slope * 1e-3 * shares;
            assertThat((double) to[0][place]).isCloseTo(expected, within(0.01 * Math.abs(expected) + 1e-5));
        }
    }

    private static float[][] moved(float[][] places, int place, float way) {
        float[][] moved = {places[0].clone(), places[1]};
        moved[0][place] += way;
        return moved;
    }

    /** The covariance with what is wanted, by the root of the variance and a tenth. */
    private static double objective(float[][] places, UmapEdges edges, double[] wanted) {
        double[] radii = new double[ROWS];
        for (int place = 0; place < ROWS; place++) {
            double sum = 0;
            double squares = 0;
            for (int edge = edges.starts()[place]; edge < edges.starts()[place + 1]; edge++) {
                double x = places[0][place] - places[0][edges.targets()[edge]];
                double y = places[1][place] - places[1][edges.targets()[edge]];
                double phi = 1 / (1 + FORCES.a() * Math.pow(x * x + y * y, FORCES.b()));
                sum += phi;
                squares += phi * (x * x + y * y);
            }
            radii[place] = Math.log(squares / sum);
        }
        double mean = Arrays.stream(radii).average().orElseThrow();
        double variance = 0;
        double covariance = 0;
        for (int place = 0; place < ROWS; place++) {
            variance += (radii[place] - mean) * (radii[place] - mean) / ROWS;
            covariance += (radii[place] - mean) * wanted[place] / ROWS;
        }
        return covariance / Math.sqrt(variance + 0.1);
    }

    @Test
    void keepsWhatIsDenseDense() {
        float[][] plain = layout(Optional.empty(), TestRun.serial());
        TestRun run = TestRun.parallel();
        float[][] map = layout(Optional.of(new UmapDensity(radii(), 2, 0.5)), run);
        UmapEdges edges = UmapEdges.of(GRAPH, 200);
        DensityMoves moves = new DensityMoves(edges, FORCES, new UmapDensity(radii(), 2, 0.5));

        assertThat(moves.correlation(placed(map, edges), run))
                .isGreaterThan(0.8)
                .isGreaterThan(0.2 + moves.correlation(placed(plain, edges), run));
        assertThat(layout(Optional.of(new UmapDensity(radii(), 2, 0.5)), TestRun.serial()))
                .isDeepEqualTo(map);
    }

    private static float[][] layout(Optional<UmapDensity> density, TestRun run) {
        UmapSchedule schedule = new UmapSchedule(200, 2, 7, density, LayoutObserver.NONE);
        return UmapLayout.of(GRAPH, FORCES, schedule, drawn(2, 10), run);
    }

    @Test
    void staysFiniteWhereRadiiAreEqualAndRowsLieTogether() {
        UmapDensity density = new UmapDensity(new double[ROWS], 2, 1);
        UmapSchedule schedule = new UmapSchedule(20, 2, 7, Optional.of(density), LayoutObserver.NONE);
        float[][] map = UmapLayout.of(GRAPH, FORCES, schedule, new float[2][ROWS], TestRun.serial());
        for (float value : map[0]) {
            assertThat(value).isFinite();
        }
    }

    private static float[][] placed(float[][] map, UmapEdges edges) {
        float[][] placed = new float[2][ROWS];
        for (int place = 0; place < ROWS; place++) {
            placed[0][place] = map[0][edges.row(place)];
            placed[1][place] = map[1][edges.row(place)];
        }
        return placed;
    }

    private static float[][] drawn(int axes, float width) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(11);
        float[][] drawn = new float[axes][ROWS];
        for (float[] axis : drawn) {
            for (int row = 0; row < ROWS; row++) {
                axis[row] = random.nextFloat() * width;
            }
        }
        return drawn;
    }
}
