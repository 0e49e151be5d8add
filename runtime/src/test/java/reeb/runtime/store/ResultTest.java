package reeb.runtime.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import reeb.api.data.Column;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.api.data.Table;

final class ResultTest {
    private static Dataset rows(int features) {
        return Dataset.of(Points.of(1, features, new double[features]));
    }

    private static Optional<String> columns(Dataset data) {
        return new Result.Loaded(data).columns(Optional.empty());
    }

    @Test
    void tellsWhichColumnOfListsTheFeaturesAre() {
        Table table = new Table(List.of(Column.Categories.of("kind", List.of("a"))));
        assertThat(new Result.Loaded(rows(384)).columns(Optional.of("embedding")))
                .contains("384 features: the lists of 'embedding'");
        assertThat(new Result.Loaded(rows(384).with(table)).columns(Optional.of("embedding")))
                .contains("384 features: the lists of 'embedding'; labels: kind");
    }

    @Test
    void namesFeaturesAndLabels() {
        Table table = new Table(List.of(new Column.Numbers("age", 1), Column.Categories.of("kind", List.of("a"))));
        assertThat(columns(rows(2).named(List.of("age", "income")).with(table)))
                .contains("2 features: age, income; labels: kind");
        assertThat(columns(rows(1).named(List.of("age")))).contains("1 feature: age");
        assertThat(columns(rows(2).with(table))).contains("2 features; labels: age, kind");
        assertThat(columns(rows(2))).as("neither has names").isEmpty();
    }

    @Test
    void namesTheFirstOfMany() {
        List<String> names =
                IntStream.range(0, 1000).mapToObj(Integer::toString).toList();
        assertThat(columns(rows(1000).named(names))).contains("1,000 features: 0, 1, 2, 3, 4, 5, 6, 7 and 992 more");
    }
}
