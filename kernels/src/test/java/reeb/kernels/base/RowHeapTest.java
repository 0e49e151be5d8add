package reeb.kernels.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RowHeapTest {
    @Test
    void givesRowsByValueAndThenByNumberThoughValuesFall() {
        Random random = new Random(3);
        double[] values = random.ints(200, 10, 60).asDoubleStream().toArray();
        RowHeap heap = new RowHeap(values.length, row -> values[row]);
        IntStream.range(0, values.length).forEach(heap::put);
        for (int row = 0; row < values.length; row += 3) {
            values[row] -= random.nextInt(10);
            heap.put(row);
        }
        List<Integer> taken = new ArrayList<>();
        while (!heap.isEmpty()) {
            taken.add(heap.remove());
        }
        assertThat(taken)
                .hasSize(values.length)
                .isSortedAccordingTo(
                        Comparator.comparingDouble((Integer row) -> values[row]).thenComparing(row -> row));
    }
}
