package reeb.plugins.layouts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PackingTest {
    /** Two cells at least lie between nodes of two components: one around each. */
    private static final double GAP = 1;

    /** The area that a lone node takes with the cells around it. */
    private static final double AREA = 2.25;

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 10, 40})
    void leavesRoomBetweenComponentsAndTheirShapesAlone(int count) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(count);
        List<Placement> components = new ArrayList<>();
        for (int component = 0; component < count; component++) {
            int nodes = 1 + random.nextInt(30);
            double spread = random.nextDouble(0.1, 8);
            components.add(placed(
                    random.doubles(nodes, -spread, spread).toArray(),
                    random.doubles(nodes, 0, 2 * spread).toArray()));
        }
        components.sort(Comparator.comparingInt(component -> -component.x().length));
        List<double[][]> before = components.stream()
                .map(component ->
                        new double[][] {component.x().clone(), component.y().clone()})
                .toList();

        Packing.pack(components);

        for (int a = 0; a < count; a++) {
            isOnlyMoved(before.get(a)[0], components.get(a).x());
            isOnlyMoved(before.get(a)[1], components.get(a).y());
            for (int b = 0; b < a; b++) {
                assertThat(distance(components.get(a), components.get(b))).isGreaterThan(GAP - 1e-9);
            }
        }
    }

    @Test
    void putsTheFirstInTheMiddleAndNothingWithinItsHull() {
        double[] angles =
                IntStream.range(0, 60).mapToDouble(i -> i * Math.PI / 30).toArray();
        Placement ring = placed(
                Arrays.stream(angles).map(angle -> 30 + 10 * Math.cos(angle)).toArray(),
                Arrays.stream(angles).map(angle -> 10 * Math.sin(angle)).toArray());
        Placement lone = placed(new double[1], new double[1]);
        Placement two = placed(new double[] {-0.5, 0.5}, new double[2]);

        Packing.pack(List.of(ring, two, lone));

        assertThat(Arrays.stream(ring.x()).average().orElseThrow()).isCloseTo(0, within(0.5));
        assertThat(Arrays.stream(ring.y()).average().orElseThrow()).isCloseTo(0, within(0.5));
        assertThat(Math.hypot(lone.x()[0], lone.y()[0])).isGreaterThan(10);
        assertThat(Math.hypot(two.x()[0], two.y()[0])).isGreaterThan(10);
    }

    @Test
    void keepsManySmallOnesTogetherAndWiderThanHigh() {
        List<Placement> components = IntStream.range(0, 300)
                .mapToObj(_ -> placed(new double[1], new double[1]))
                .toList();

        Packing.pack(components);

        double width = extent(
                components.stream().mapToDouble(component -> component.x()[0]).toArray());
        double height = extent(
                components.stream().mapToDouble(component -> component.y()[0]).toArray());
        assertThat(width * height).isLessThan(1.5 * 300 * AREA);
        assertThat(width / height).isBetween(1.1, 1.7);
    }

    @Test
    void leavesALoneComponentWhereItIs() {
        Placement only = placed(new double[] {7, 8}, new double[] {9, 9});
        Packing.pack(List.of(only));
        assertThat(only.x()).containsExactly(7, 8);
        assertThat(only.y()).containsExactly(9, 9);
    }

    private static Placement placed(double[] x, double[] y) {
        Subgraph graph = new Subgraph(IntStream.range(0, x.length).toArray(), new int[x.length + 1], new int[0]);
        return new Placement(graph, x, y);
    }

    private static void isOnlyMoved(double[] before, double[] after) {
        double shift = after[0] - before[0];
        assertThat(after)
                .containsExactly(Arrays.stream(before).map(at -> at + shift).toArray(), within(1e-9));
    }

    private static double distance(Placement a, Placement b) {
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < a.x().length; i++) {
            for (int j = 0; j < b.x().length; j++) {
                least = Math.min(least, Math.hypot(a.x()[i] - b.x()[j], a.y()[i] - b.y()[j]));
            }
        }
        return least;
    }

    private static double extent(double[] values) {
        return Arrays.stream(values).max().orElseThrow()
                - Arrays.stream(values).min().orElseThrow();
    }
}
