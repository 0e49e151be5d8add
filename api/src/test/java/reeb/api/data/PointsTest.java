package reeb.api.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class PointsTest {
    @Test
    void readsBytesAsUnsigned() {
        Points points = Points.of(1, 3, new byte[] {0, 127, (byte) 255});

        assertThat(points.at(0, 2)).isEqualTo(255);
        double[] row = new double[3];
        points.copyRow(0, row);
        assertThat(row).containsExactly(0, 127, 255);
    }

    @Test
    void keepsDoublesToTheLastBit() {
        double value = 0.1 + 0.2;

        assertThat(Points.of(1, 1, new double[] {value}).at(0, 0)).isEqualTo(value);
    }

    @ParameterizedTest
    @EnumSource
    void allWaysOfReadingAgree(Points.Precision precision) {
        Points points = random(precision, 7, 5);
        double[] row = new double[5];
        float[] single = new float[8];
        for (int i = 0; i < 7; i++) {
            points.copyRow(i, row);
            points.copyRow(i, single, 2);
            for (int j = 0; j < 5; j++) {
                assertThat(points.at(i, j)).isEqualTo(row[j]).isEqualTo(points.column(j)[i]);
                assertThat(single[j + 2]).isEqualTo((float) row[j]);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aSelectionOfASelectionShowsTheRightRows(Points.Precision precision) {
        Points points = random(precision, 20, 3);
        Points chosen = points.select(Rows.of(19, 3, 3, 8)).select(Rows.of(3, 0));

        assertThat(chosen.rows()).isEqualTo(2);
        assertThat(chosen.at(0, 1)).isEqualTo(points.at(8, 1));
        assertThat(chosen.at(1, 2)).isEqualTo(points.at(19, 2));
        Points copy = Points.over(chosen.memory(), precision, 2, 3);
        assertThat(copy.column(0)).isEqualTo(chosen.column(0));
    }

    @Test
    void doesNotLetItsMemoryBeChanged() {
        MemorySegment memory = Points.of(1, 1, new float[] {1}).memory();

        assertThatThrownBy(() -> memory.set(ValueLayout.JAVA_FLOAT_UNALIGNED, 0, 2f))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesTooLittleMemoryAndRowsThatAreNotThere() {
        assertThatThrownBy(() -> Points.of(2, 3, new float[5]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2 x 3");
        Points points = Points.of(2, 1, new float[2]);
        assertThatThrownBy(() -> points.at(2, 0)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> points.at(0, 1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> points.select(Rows.of(-1))).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void acceptsNoRowsAndNoColumns() {
        assertThat(Points.of(0, 3, new float[0]).column(1)).isEmpty();
        assertThat(Points.of(3, 0, new double[0]).memory().byteSize()).isZero();
    }

    private static Points random(Points.Precision precision, int rows, int columns) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(7);
        byte[] bytes = new byte[rows * columns * precision.bytes()];
        MemorySegment memory = MemorySegment.ofArray(bytes);
        for (int i = 0; i < rows * columns; i++) {
            switch (precision) {
                case BYTE -> bytes[i] = (byte) random.nextInt();
                case SINGLE -> memory.setAtIndex(ValueLayout.JAVA_FLOAT_UNALIGNED, i, random.nextFloat());
                case DOUBLE -> memory.setAtIndex(ValueLayout.JAVA_DOUBLE_UNALIGNED, i, random.nextGaussian());
            }
        }
        return Points.over(memory, precision, rows, columns);
    }
}
