package reeb.plugins.explorer.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import reeb.api.data.Points;

final class RowOrderTest {
    private static Points drawn(int rows) {
        double[] values = IntStream.range(0, 2 * rows)
                .mapToDouble(i -> Math.sin(i * 12.9898) * 43758.5453 % 1)
                .toArray();
        return Points.of(rows, 2, values);
    }

    private static int[] rows(RowOrder order) {
        return IntStream.range(0, order.size()).map(order::row).toArray();
    }

    @Test
    void isAPermutationTheSameEachTime() {
        int[] rows = rows(RowOrder.along(drawn(5000)));
        assertThat(rows).containsExactlyInAnyOrder(IntStream.range(0, 5000).toArray());
        assertThat(rows(RowOrder.along(drawn(5000)))).isEqualTo(rows);
    }

    @Test
    void tellsThePlaceOfEachRow() {
        RowOrder order = RowOrder.along(drawn(500));
        assertThat(IntStream.range(0, 500).map(row -> order.row(order.place(row))))
                .containsExactly(IntStream.range(0, 500).boxed().toArray(Integer[]::new));
    }

    @Test
    void bringsNearRowsTogether() {
        Points map = drawn(5000);
        assertThat(length(map, RowOrder.along(map))).isLessThan(0.05 * length(map, RowOrder.kept(5000)));
    }

    private static double length(Points map, RowOrder order) {
        return IntStream.range(1, order.size())
                .mapToDouble(place -> Math.hypot(
                        map.at(order.row(place), 0) - map.at(order.row(place - 1), 0),
                        map.at(order.row(place), 1) - map.at(order.row(place - 1), 1)))
                .sum();
    }

    @Test
    void keepsTheOrderOfRowsAtOnePlace() {
        assertThat(rows(RowOrder.along(Points.of(4, 2, new double[8])))).containsExactly(0, 1, 2, 3);
    }

    @Test
    void takesRowsWithoutAPlaceAndValuesOfAnySize() {
        double huge = Double.MAX_VALUE;
        Points map =
                Points.of(4, 2, new double[] {Double.NaN, 1, -huge, -huge, huge, huge, 0, Double.POSITIVE_INFINITY});
        assertThat(rows(RowOrder.along(map))).containsExactlyInAnyOrder(0, 1, 2, 3);
        assertThat(rows(RowOrder.along(Points.of(0, 2, new double[0])))).isEmpty();
    }
}
