package reeb.plugins.mapper.covers;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.MemorySegment;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;
import reeb.api.data.Rows;

final class ByIntervalTest {
    @Test
    void givesTheRowsOfEachIntervalThatHoldsSome() {
        ByInterval sorted = of(Rows.of(1, 4, 6, 7), row -> row / 2, row -> row / 2 + 1);

        assertThat(sorted.count()).isEqualTo(5);
        assertThat(sorted.interval(0)).isZero();
        assertThat(sorted.rows(0)).isEqualTo(Rows.of(1));
        assertThat(sorted.rows(1)).isEqualTo(Rows.of(1));
        assertThat(sorted.rows(2)).isEqualTo(Rows.of(4));
        assertThat(sorted.rows(3)).isEqualTo(Rows.of(4, 6, 7));
        assertThat(sorted.rows(4)).isEqualTo(Rows.of(6, 7));
    }

    /** Counters for all of them would take more memory than rows do. */
    @Test
    void intervalsFarApartComeInTheSameOrder() {
        ByInterval sorted = of(Rows.of(1, 2, 3), row -> 1_000_000_000 - row % 2 * 900_000_000);

        assertThat(sorted.count()).isEqualTo(2);
        assertThat(sorted.interval(0)).isEqualTo(100_000_000);
        assertThat(sorted.rows(0)).isEqualTo(Rows.of(1, 3));
        assertThat(sorted.rows(1)).isEqualTo(Rows.of(2));
        assertThat(sorted.find(100_000_001)).isEqualTo(1);
        assertThat(sorted.find(1_000_000_001)).isEqualTo(2);
    }

    @Test
    void rowsInNoIntervalAreLeftOut() {
        ByInterval sorted = of(Rows.of(0, 1, 2), row -> row, row -> row == 1 ? 0 : row);

        assertThat(sorted.count()).isEqualTo(2);
        assertThat(sorted.interval(1)).isEqualTo(2);
        assertThat(of(Rows.of(5), row -> 1, row -> 0).count()).isZero();
        assertThat(of(Rows.of(), row -> row, row -> row).count()).isZero();
    }

    private static ByInterval of(Rows rows, IntUnaryOperator only) {
        return of(rows, only, only);
    }

    private static ByInterval of(Rows rows, IntUnaryOperator first, IntUnaryOperator last) {
        int count = rows.stream()
                .map(row -> Math.max(0, last.applyAsInt(row) - first.applyAsInt(row) + 1))
                .sum();
        return ByInterval.of(rows, first, last, MemorySegment.ofArray(new int[count]));
    }
}
