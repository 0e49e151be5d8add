package reeb.api.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import reeb.api.problem.InputException;

final class RowRangeTest {
    @ParameterizedTest
    @CsvSource({"0-999, 0, 999, 1000", "1000-, 1000, 9223372036854775807, 2147483647", "' 7 ', 7, 7, 8"})
    void readsWhatAWorkflowGives(String text, long first, long last, int end) {
        RowRange range = RowRange.of(text);
        assertThat(range).isEqualTo(new RowRange(first, last));
        assertThat(range.end()).isEqualTo(end);
        assertThat(RowRange.of(range.toString())).isEqualTo(range);
        assertThat(range.contains(first)).isTrue();
        assertThat(range.contains(first - 1)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "-5", "5-3", "1-2-3", "99999999999"})
    void refusesWhatIsNoRange(String text) {
        assertThatThrownBy(() -> RowRange.of(text))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("rows: ");
    }

    @Test
    void takesRowsWithTheirNumbers() {
        Dataset data = Dataset.of(Points.of(4, 1, new double[] {0, 1, 2, 3}));
        assertThat(RowRange.first(9).of(data, "t")).isSameAs(data);
        assertThat(RowRange.first(2).of(data, "t").points().rows()).isEqualTo(2);
        Dataset some = RowRange.of("2-").of(data, "t");
        assertThat(some.points().column(0)).containsExactly(2, 3);
        assertThat(some.numbers()).contains(Rows.of(2, 3));
        assertThatThrownBy(() -> RowRange.of("4-9").of(data, "t"))
                .hasMessage("t: has 4 rows, and none of those that 'rows' asks for, 4-9");
    }
}
