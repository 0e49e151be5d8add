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
    void givesNumbersOfNamesThatAreWrittenAsSuch() {
        assertThat(Column.Categories.of("age", List.of("10", "", "-2.5e1"))
                        .numbers()
                        .orElseThrow())
                .containsExactly(10, Double.NaN, -25);
        assertThat(new Column.Texts("v", List.of("1.1", "1.10", "0")).numbers().orElseThrow())
                .containsExactly(1.1, 1.1, 0);
        for (String identifier : List.of("01234", "12345678901234567", "a", "1,5", "-", "1.2.3", " 1")) {
            assertThat(Column.Categories.of("id", List.of("1", identifier)).numbers())
                    .as(identifier)
                    .isEmpty();
        }
    }

    @Test
    void givesCategoriesOfAnyColumn() {
        Column.Categories ages = new Column.Numbers("age", 40, 7, Double.NaN, 40).categories();
        assertThat(ages.names()).containsExactly("7", "40");
        assertThat(ages.code(2)).isEqualTo(-1);
        assertThat(ages.categories()).isSameAs(ages);
    }

    @Test
    void rowsKeepTheNumbersOfTheirSource() {
        Column names = new Column.Texts("name", List.of("a", "b", "c", "d"));
        Points pixels = Points.of(4, 1, new byte[] {1, 2, 3, 4});
        Dataset all = new Dataset(pixels, new Table(List.of(names)), Optional.of(new Images(pixels, 1, 1, 1)));
        Dataset some = all.pick(Rows.of(0, 2, 3)).with(Points.of(3, 1, new double[] {7, 8, 9}));
        Dataset fewer = some.pick(Rows.of(1, 2));

        assertThat(all.numbers()).isEmpty();
        assertThat(some.numbers()).contains(Rows.of(0, 2, 3));
        assertThat(fewer.numbers()).contains(Rows.of(2, 3));
        assertThat(fewer.number(1)).isEqualTo(3);
        assertThat(fewer.position(3)).hasValue(1);
        assertThat(fewer.position(0)).isEmpty();
        assertThat(all.position(4)).isEmpty();
        assertThat(some.numbers(Rows.of(1))).isEqualTo(Rows.of(2));
        assertThat(fewer.table().columns().getFirst().text(0)).isEqualTo("c");
        assertThat(fewer.images().orElseThrow().pixels().at(1, 0)).isEqualTo(4);
        assertThat(all.pick(Rows.first(4)).numbers()).isEmpty();
        assertThatThrownBy(() -> all.numbered(Rows.of(0, 2, 2, 3))).hasMessageContaining("must ascend");
        assertThatThrownBy(() -> all.numbered(Rows.of(0))).hasMessageContaining("there are 1 numbers");
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
