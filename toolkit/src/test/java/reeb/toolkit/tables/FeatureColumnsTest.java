package reeb.toolkit.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import reeb.api.data.Column;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.api.data.Scale;
import reeb.api.data.Table;

final class FeatureColumnsTest {
    private static Dataset people() {
        Points points = Points.of(3, 2, new double[] {30, 1, 41, 2, 52, 3});
        Table labels = new Table(List.of(Column.Categories.of("rank", List.of("low", "low", "high"))));
        return new Dataset(points, labels, Optional.empty());
    }

    @Test
    void keepsNamedFeaturesAfterTheColumnsThereAre() {
        Dataset kept = FeatureColumns.keep(
                people().named(List.of("age", "born")),
                feature -> List.of(Scale.WHOLE, Scale.DATE).get(feature));

        assertThat(kept.table().names()).containsExactly("rank", "age", "born");
        assertThat(kept.column("colour", "age").text(1)).isEqualTo("41");
        assertThat(kept.column("colour", "born").text(2)).isEqualTo("1970-01-04");
    }

    @Test
    void leavesAColumnOfTheSameNameAsItIs() {
        Dataset kept = FeatureColumns.keep(people().named(List.of("age", "rank")));

        assertThat(kept.table().names()).containsExactly("rank", "age");
        assertThat(kept.column("colour", "rank").text(2)).isEqualTo("high");
    }

    @Test
    void keepsNoColumnsOfFeaturesWithoutNames() {
        assertThat(FeatureColumns.keep(people()).table().names()).containsExactly("rank");
        assertThat(FeatureColumns.kept(people())).isFalse();
    }

    @Test
    void keepsNoColumnsOfMoreFeaturesThanPeopleRead() {
        int most = FeatureColumns.MOST_FEATURES;
        List<String> names =
                IntStream.rangeClosed(0, most).mapToObj(i -> "f" + i).toList();
        Dataset wide =
                Dataset.of(Points.of(2, most + 1, new double[2 * most + 2])).named(names);
        Dataset narrow = Dataset.of(Points.of(2, most, new double[2 * most])).named(names.subList(0, most));

        assertThat(FeatureColumns.keep(wide).table().columns()).isEmpty();
        assertThat(FeatureColumns.keep(narrow).table().columns()).hasSize(most);
    }
}
