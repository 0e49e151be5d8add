package reeb.api.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class TableTest {
    @Test
    void ordersCategoriesOfWholeNumbersByTheirValue() {
        Column.Categories digits = Column.Categories.of("digit", List.of("10", "2", "", "2"));

        assertThat(digits.names()).containsExactly("2", "10");
        assertThat(digits.code(0)).isEqualTo(1);
        assertThat(digits.code(2)).isEqualTo(-1);
        assertThat(digits.text(2)).isEmpty();
    }

    @Test
    void keepsOtherCategoriesAsTheyFirstAppear() {
        assertThat(Column.Categories.of("name", List.of("b", "a", "b")).names()).containsExactly("b", "a");
    }

    @Test
    void writesWholeNumbersWithoutAPoint() {
        Column.Numbers numbers = new Column.Numbers("x", 3, 0.5, Double.NaN);

        assertThat(numbers.text(0)).isEqualTo("3");
        assertThat(numbers.text(1)).isEqualTo("0.5");
        assertThat(numbers.text(2)).isEmpty();
    }

    @Test
    void refusesColumnsThatDoNotGoTogether() {
        Column one = new Column.Numbers("x", 1);
        assertThatThrownBy(() -> new Table(List.of(one, new Column.Numbers("x", 2))))
                .hasMessageContaining("one name");
        assertThatThrownBy(() -> new Table(List.of(one, new Column.Numbers("y", 2, 3))))
                .hasMessageContaining("length");
        assertThatThrownBy(() -> new Column.Categories("c", new int[] {1}, List.of("a")))
                .hasMessageContaining("category 1");
    }

    @Test
    void aDataSetHasTheSameRowsEverywhere() {
        Points two = Points.of(2, 1, new float[2]);

        assertThatThrownBy(() -> new Dataset(two, new Table(List.of(new Column.Numbers("x", 1))), Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() ->
                        new Dataset(two, Table.empty(), Optional.of(new Images(Points.of(1, 4, new byte[4]), 2, 2, 1))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Images(two, 2, 2, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
