package reeb.plugins.layouts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Repulsion by cells is held against the sum over all nodes. */
final class QuadTreeTest {
    @ParameterizedTest
    @ValueSource(ints = {20, 300, 2000})
    void isCloseToTheSumOverAllNodes(int nodes) {
        double[] x = coordinates(nodes, 1);
        double[] y = coordinates(nodes, 2);
        QuadTree tree = new QuadTree();
        tree.build(x, y);

        double wrong = 0;
        double whole = 0;
        for (int node = 0; node < nodes; node++) {
            double[] found = repulsion(tree, x[node], y[node]);
            double[] exact = sum(x, y, x[node], y[node]);
            wrong += Math.hypot(found[0] - exact[0], found[1] - exact[1]);
            whole += Math.hypot(exact[0], exact[1]);
        }

        assertThat(wrong / whole).as("share of the force that is wrong").isLessThan(0.05);
    }

    @Test
    void isExactForTwoNodesAndNothingForOne() {
        QuadTree tree = new QuadTree();
        tree.build(new double[] {3}, new double[] {4});
        assertThat(repulsion(tree, 3, 4)).containsExactly(0, 0);

        tree.build(new double[] {0, 3}, new double[] {0, 4});
        assertThat(repulsion(tree, 3, 4)).containsExactly(new double[] {3 / 25.0, 4 / 25.0}, within(1e-15));
    }

    /** They are one body of their number, however deep they lie; among themselves they have no direction to go. */
    @Test
    void countsNodesAtOnePlaceTogether() {
        double[] x = new double[101];
        double[] y = new double[101];
        x[100] = 10;
        QuadTree tree = new QuadTree();
        tree.build(x, y);

        assertThat(repulsion(tree, 100, 0)).containsExactly(sum(x, y, 100, 0), within(1e-3));
        assertThat(repulsion(tree, 0, 0)).containsExactly(new double[] {-0.1, 0}, within(1e-12));
    }

    /** A pair far closer than the deepest cells is wide. */
    @Test
    void endsWhereNodesAreAlmostEqual() {
        double[] x = {0, 1e-30, 1};
        double[] y = {0, 0, 1};
        QuadTree tree = new QuadTree();
        tree.build(x, y);

        assertThat(repulsion(tree, 100, 0)).containsExactly(sum(x, y, 100, 0), within(1e-3));
    }

    /** The whole square is narrower than its middle is far from a lone corner, and holds that corner's node. */
    @Test
    void doesNotRepelANodeFromItself() {
        double[] x = {0, 1, 1, 1};
        double[] y = {0, 1, 0.999, 1};
        QuadTree tree = new QuadTree();
        tree.build(x, y);

        for (int node = 0; node < x.length; node++) {
            assertThat(repulsion(tree, x[node], y[node]))
                    .as("node " + node)
                    .containsExactly(sum(x, y, x[node], y[node]), within(2e-3));
        }
    }

    @Test
    void keepsNothingOfTheNodesBefore() {
        QuadTree used = new QuadTree();
        used.build(coordinates(500, 3), coordinates(500, 4));
        double[] x = coordinates(70, 5);
        double[] y = coordinates(70, 6);
        used.build(x, y);
        QuadTree fresh = new QuadTree();
        fresh.build(x, y);

        for (int node = 0; node < x.length; node++) {
            assertThat(repulsion(used, x[node], y[node])).containsExactly(repulsion(fresh, x[node], y[node]));
        }
    }

    private static double[] coordinates(int nodes, int seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        double[] values = new double[nodes];
        Arrays.setAll(values, _ -> random.nextGaussian());
        return values;
    }

    private static double[] repulsion(QuadTree tree, double x, double y) {
        double[] force = new double[2];
        tree.repel(x, y, QuadTree.stack(), force);
        return force;
    }

    private static double[] sum(double[] x, double[] y, double px, double py) {
        double[] force = new double[2];
        for (int node = 0; node < x.length; node++) {
            double dx = px - x[node];
            double dy = py - y[node];
            double square = dx * dx + dy * dy;
            force[0] += square > 0 ? dx / square : 0;
            force[1] += square > 0 ? dy / square : 0;
        }
        return force;
    }
}
