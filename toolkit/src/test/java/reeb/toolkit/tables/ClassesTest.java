package reeb.toolkit.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class ClassesTest {
    private static double[] counted(int distinct, int rows) {
        return IntStream.range(0, rows).mapToDouble(row -> row % distinct).toArray();
    }

    @Test
    void fewWholeNumbersOrThoseThatRepeatMayNameClasses() {
        assertThat(Classes.likely(0, 1, Double.NaN, -1)).isTrue();
        assertThat(Classes.likely(counted(12, 12))).isTrue();
        assertThat(Classes.likely(counted(13, 13))).isFalse();
        assertThat(Classes.likely(counted(256, 512))).isTrue();
        assertThat(Classes.likely(counted(256, 511))).isFalse();
        assertThat(Classes.likely(counted(257, 5140))).isFalse();
    }

    @Test
    void measurementsDoNot() {
        assertThat(Classes.likely(0, 1, 1.5)).isFalse();
        assertThat(Classes.likely(0, 1e9)).isFalse();
        assertThat(Classes.likely(0, Double.POSITIVE_INFINITY)).isFalse();
    }
}
