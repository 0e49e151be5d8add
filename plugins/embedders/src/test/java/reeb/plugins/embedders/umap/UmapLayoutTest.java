package reeb.plugins.embedders.umap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.concurrent.CancellationException;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reeb.kernels.graphs.SparseGraph;
import reeb.kernels.loops.UmapEdges;
import reeb.kernels.loops.UmapForces;
import reeb.kernels.loops.UmapMoves;
import reeb.kernels.plain.PlainUmapMoves;
import reeb.plugins.embedders.graph.UmapVectors;
import reeb.testkit.TestRun;

final class UmapLayoutTest {
    private static final UmapForces FORCES = new UmapForces(1.577f, 0.8951f, 1, 5);

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void isTheSameOnVectorsInPlainLoopsAndForAnyNumberOfThreads(int axes) {
        SparseGraph graph = UmapVectors.graph(UmapVectors.digits(), 15, 1);
        UmapSchedule schedule = new UmapSchedule(30, 1, 7);
        float[][] start = start(axes, graph.rows());
        float[][] plain = UmapLayout.of(new PlainUmapMoves(), graph, FORCES, schedule, start, TestRun.serial());
        assertThat(UmapLayout.of(graph, FORCES, schedule, start, TestRun.serial()))
                .isDeepEqualTo(plain);
        assertThat(UmapLayout.of(graph, FORCES, schedule, start, TestRun.parallel()))
                .isDeepEqualTo(plain);
    }

    @Test
    void computesPowersWell() {
        for (float base = 1e-8f; base < 1e8f; base *= 1.37f) {
            for (float exponent : new float[] {0.5f, 0.895f, 1, 1.9f}) {
                double exact = Math.pow(base, exponent);
                assertThat((double) UmapMoves.power(base, exponent)).isCloseTo(exact, within(1e-3 * exact));
            }
        }
        assertThat(UmapMoves.power(0, 0.9f)).isCloseTo(0, within(1e-30f));
        assertThat(UmapMoves.power(1e30f, 1.9f)).isGreaterThan(1e37f);
    }

    @Test
    void drawsEdgesAsOftenAsTheyWeigh() {
        SparseGraph graph = UmapVectors.graph(UmapVectors.digits(), 15, 1);
        UmapEdges edges = UmapEdges.of(graph, 200);
        for (int edge = 0; edge < edges.starts()[graph.rows()]; edge++) {
            int active = 0;
            for (int round = 1; round <= 400; round++) {
                active += edges.active(edge, round) ? 1 : 0;
            }
            double expected = Integer.toUnsignedLong(edges.rates()[edge]) * 0x1p-32 * 400;
            assertThat((double) active).isCloseTo(expected, within(1.0));
        }
    }

    @Test
    void staysFiniteWhereAllRowsStartAtOnePlace() {
        SparseGraph graph = UmapVectors.graph(UmapVectors.x64(), 10, 1);
        float[][] map =
                UmapLayout.of(graph, FORCES, new UmapSchedule(20, 1, 7), new float[2][graph.rows()], TestRun.serial());
        for (float[] axis : map) {
            for (float value : axis) {
                assertThat(value).isFinite();
            }
        }
    }

    @Test
    void stopsWhenCancelled() {
        SparseGraph graph = UmapVectors.graph(UmapVectors.x64(), 10, 1);
        assertThatThrownBy(() -> UmapLayout.of(
                        graph, FORCES, new UmapSchedule(20, 1, 7), start(2, 64), TestRun.cancelledAfter(5)))
                .isInstanceOf(CancellationException.class);
    }

    private static float[][] start(int axes, int rows) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(11);
        float[][] start = new float[axes][rows];
        for (float[] axis : start) {
            for (int row = 0; row < rows; row++) {
                axis[row] = random.nextFloat() * 10;
            }
        }
        return start;
    }
}
