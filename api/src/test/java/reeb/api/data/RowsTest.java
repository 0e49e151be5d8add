package reeb.api.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.junit.jupiter.api.Test;

final class RowsTest {
    private static final int[] NUMBERS = {2, 3, 5, 8};

    @Test
    void isTheSameWhereverTheNumbersLie() {
        Rows array = Rows.of(NUMBERS);
        try (Arena arena = Arena.ofConfined()) {
            Rows outside = Rows.over(arena.allocateFrom(ValueLayout.JAVA_INT, NUMBERS));

            assertThat(outside).isEqualTo(array).hasSameHashCodeAs(array).hasToString("[2, 3, 5, 8]");
            assertThat(array).isEqualTo(outside);
            assertThat(outside.toArray()).containsExactly(NUMBERS);
            assertThat(outside.stream()).containsExactly(2, 3, 5, 8);
            assertThat(outside.pick(3, 0)).isEqualTo(Rows.of(8, 2));
            assertThat(outside.shared(Rows.of(1, 3, 8, 9))).isEqualTo(2);
            assertThat(Rows.of(1, 3, 8, 9).shared(outside)).isEqualTo(2);
            assertThat(outside).isNotEqualTo(Rows.of(2, 3, 5)).isNotEqualTo(Rows.of(2, 3, 5, 9));
        }
    }

    @Test
    void takesNumbersOnTheHeapAsTheyAre() {
        MemorySegment heap = MemorySegment.ofArray(NUMBERS.clone());
        Rows rows = Rows.over(heap.asSlice(Integer.BYTES));
        heap.setAtIndex(ValueLayout.JAVA_INT, 1, 99);

        assertThat(rows.toArray()).containsExactly(3, 5, 8);
    }

    @Test
    void theFirstRowsAreThoseOfAnArray() {
        Rows first = Rows.first(4);

        assertThat(first).isEqualTo(Rows.of(0, 1, 2, 3)).hasSameHashCodeAs(Rows.of(0, 1, 2, 3));
        assertThat(first.toArray()).containsExactly(0, 1, 2, 3);
        assertThatThrownBy(() -> first.at(4)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> first.at(-1)).isInstanceOf(IndexOutOfBoundsException.class);
    }
}
