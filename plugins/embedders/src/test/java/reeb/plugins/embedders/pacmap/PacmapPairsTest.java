package reeb.plugins.embedders.pacmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reeb.kernels.base.MultiplyAdd;
import reeb.kernels.loops.PairForces;
import reeb.kernels.loops.PairLists;
import reeb.kernels.machine.Machine;
import reeb.kernels.plain.PlainPairForces;
import reeb.plugins.embedders.VectorFiles;
import reeb.plugins.embedders.map.LayoutObserver;
import reeb.testkit.TestRun;

final class PacmapPairsTest {
    private static final int ROWS = 64;
    private static final PacmapPairs.Weights WEIGHTS = new PacmapPairs.Weights(2, 500, 1, 0);

    /** The pairs of one kind; rows that have fewer of them than others are paired with themselves. */
    private static PairLists pairs(int kind) {
        int[] counts = new int[ROWS];
        int[] partners = new int[8 * ROWS];
        for (int row = 0; row < ROWS; row++) {
            Arrays.fill(partners, 8 * row, 8 * row + 8, row);
        }
        for (double[] pair : VectorFiles.read("pacmap_pairs.csv")) {
            if (pair[2] == kind) {
                partners[8 * (int) pair[0] + counts[(int) pair[0]]++] = (int) pair[1];
            }
        }
        return PairLists.of(partners, ROWS);
    }

    private static PacmapPairs pairs() {
        return new PacmapPairs(pairs(0), pairs(1), pairs(2));
    }

    private static float[][] places() {
        float[][] places = new float[2][ROWS];
        double[][] table = VectorFiles.read("x64_y.csv");
        for (int row = 0; row < ROWS; row++) {
            places[0][row] = (float) table[row][0];
            places[1][row] = (float) table[row][1];
        }
        return places;
    }

    @Test
    void followsTheSlopesOfTheLoss() {
        double[][] expected = VectorFiles.read("pacmap_grad.csv");
        for (PairForces sums : List.of(new PlainPairForces(new MultiplyAdd(true)), Machine.pairForces(2))) {
            float[][] slopes = new float[2][ROWS];
            pairs().slopes(sums, WEIGHTS, places(), slopes, 0, ROWS);
            for (int row = 0; row < ROWS; row++) {
                assertThat((double) slopes[0][row]).isCloseTo(expected[row][0], within(2e-5));
                assertThat((double) slopes[1][row]).isCloseTo(expected[row][1], within(2e-5));
            }
        }
    }

    @Test
    void givesTheSameBitsOnVectorsAndInPlainLoops() {
        float[][] fast = new float[2][ROWS];
        float[][] plain = new float[2][ROWS];
        pairs().slopes(Machine.pairForces(2), WEIGHTS, places(), fast, 0, ROWS);
        pairs().slopes(new PlainPairForces(new MultiplyAdd(true)), WEIGHTS, places(), plain, 0, ROWS);
        assertThat(fast).isDeepEqualTo(plain);
    }

    /** The slope of near pairs alone, as the paper on LocalMAP has it: that of PaCMAP times reach / 2 / root D. */
    @Test
    void pullsNeighboursLessTheFartherTheyAre() {
        double[][] expected = new double[ROWS][2];
        float[][] places = places();
        for (double[] pair : VectorFiles.read("pacmap_pairs.csv")) {
            int i = (int) pair[0];
            int j = (int) pair[1];
            double[] step = {(double) places[0][i] - places[0][j], (double) places[1][i] - places[1][j]};
            double d = 1 + step[0] * step[0] + step[1] * step[1];
            for (int axis = 0; axis < 2 && pair[2] == 0; axis++) {
                double slope = 20 / Math.pow(10 + d, 2) * 5 / Math.sqrt(d) * step[axis];
                expected[i][axis] += slope;
                expected[j][axis] -= slope;
            }
        }
        PacmapPairs near = new PacmapPairs(pairs(0), pairs(1), PairLists.of(new int[0], ROWS));
        PacmapPairs.Weights weights = new PacmapPairs.Weights(1, 0, 1, 5);
        float[][] plain = new float[2][ROWS];
        near.slopes(new PlainPairForces(new MultiplyAdd(true)), weights, places, plain, 0, ROWS);
        float[][] fast = new float[2][ROWS];
        near.slopes(Machine.pairForces(2), weights, places, fast, 0, ROWS);
        assertThat(fast).isDeepEqualTo(plain);
        for (int row = 0; row < ROWS; row++) {
            assertThat((double) fast[0][row]).isCloseTo(expected[row][0], within(2e-5));
            assertThat((double) fast[1][row]).isCloseTo(expected[row][1], within(2e-5));
        }
    }

    @Test
    void drawsPartnersThatLieNear() {
        int rows = 400;
        float[][] places = new float[2][rows];
        int[] nearest = new int[rows];
        int[] others = new int[3 * rows];
        for (int row = 0; row < rows; row++) {
            places[0][row] = row;
            nearest[row] = (row + 1) % rows;
            for (int i = 0; i < 3; i++) {
                others[3 * row + i] = (row + 100 + 50 * i) % rows;
            }
        }
        new LocalPartners(20, nearest, others).draw(places, 200, TestRun.parallel());
        int drawn = 0;
        for (int entry = 0; entry < others.length; entry++) {
            int row = entry / 3;
            assertThat(others[entry]).isNotEqualTo(row).isNotEqualTo(nearest[row]);
            boolean near = Math.abs(others[entry] - row) <= 20;
            assertThat(near || others[entry] == (row + 100 + 50 * (entry % 3)) % rows)
                    .isTrue();
            drawn += near ? 1 : 0;
        }
        assertThat(drawn).isGreaterThan(1100);
    }

    @Test
    void adjustsInTheLastPhaseAlone() {
        LocalPartners local = new LocalPartners(8, new int[0], new int[0]);
        PacmapLayout.Course course = new PacmapLayout.Course(450, 1, Optional.of(local));
        assertThat(course.weights(199)).isEqualTo(PacmapLayout.weights(199, 450));
        assertThat(course.weights(200)).isEqualTo(new PacmapPairs.Weights(1, 0, 1, 4));
        assertThat(IntStream.range(0, 450).filter(course::draws).toArray())
                .hasSize(25)
                .startsWith(200, 210);
    }

    @Test
    void addsUpTheLoss() {
        assertThat(pairs().loss(WEIGHTS, places())).isCloseTo(626.9301144165662, within(1e-3));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5})
    void changesTheRowsOfARangeAlone(int axes) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(axes);
        float[][] places = new float[axes][ROWS];
        for (float[] axis : places) {
            for (int row = 0; row < ROWS; row++) {
                axis[row] = (float) random.nextGaussian();
            }
        }
        float[][] whole = new float[axes][ROWS];
        pairs().slopes(Machine.pairForces(axes), WEIGHTS, places, whole, 0, ROWS);
        float[][] part = new float[axes][ROWS];
        pairs().slopes(Machine.pairForces(axes), WEIGHTS, places, part, 3, 17);
        for (int axis = 0; axis < axes; axis++) {
            for (int row = 0; row < ROWS; row++) {
                assertThat(part[axis][row]).isEqualTo(row < 3 || row >= 17 ? 0 : whole[axis][row]);
            }
        }
    }

    @Test
    void weighsMiddlePairsFirst() {
        assertThat(PacmapLayout.weights(0, 450)).isEqualTo(new PacmapPairs.Weights(2, 1000, 1, 0));
        assertThat(PacmapLayout.weights(50, 450).middle()).isCloseTo(501.5, within(1e-9));
        assertThat(PacmapLayout.weights(100, 450)).isEqualTo(new PacmapPairs.Weights(3, 3, 1, 0));
        assertThat(PacmapLayout.weights(200, 450)).isEqualTo(new PacmapPairs.Weights(1, 0, 1, 0));
    }

    @Test
    void lowersTheLoss() {
        PacmapPairs.Weights last = PacmapLayout.weights(450, 450);
        double before = pairs().loss(last, places());
        TestRun run = TestRun.parallel();
        PacmapLayout.of(pairs(), places(), new PacmapLayout.Course(450, 1, Optional.empty()), LayoutObserver.NONE, run);
        assertThat(run.figures().getOrDefault("loss", List.of()).getFirst()).isLessThan(before / 2);
    }
}
