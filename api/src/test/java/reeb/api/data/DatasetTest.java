package reeb.api.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import reeb.api.problem.InputException;

final class DatasetTest {
    private static Dataset people() {
        Points points = Points.of(3, 2, new double[] {30, 1, 41, 2, 52, 3});
        Table labels = new Table(List.of(Column.Categories.of("rank", List.of("low", "low", "high"))));
        return new Dataset(points, labels, Optional.empty()).named(List.of("age", "rank"));
    }

    @Test
    void findsFeaturesByNameWhereNoColumnHasIt() {
        assertThat(people().column("colour", "age").text(2)).isEqualTo("52");
        assertThat(people().column("colour", "rank").text(2)).isEqualTo("high");
        assertThatThrownBy(() -> people().column("colour", "agee")).isInstanceOf(InputException.class);
    }

    @Test
    void keepsTheNamesOfFeaturesWithThem() {
        assertThat(people().pick(Rows.of(0, 2)).features()).containsExactly("age", "rank");
        assertThat(people().with(Table.empty()).features()).containsExactly("age", "rank");
        assertThat(people().numbered(Rows.of(1, 2, 5)).features()).containsExactly("age", "rank");
    }

    @Test
    void forgetsTheNamesOfFeaturesThatAreReplaced() {
        assertThat(people().with(Points.of(3, 2, new double[6])).features()).isEmpty();
    }

    @Test
    void refusesMoreOrFewerNamesThanFeatures() {
        assertThatThrownBy(() -> people().named(List.of("age")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1 names do not fit 2 features");
    }
}
