package reeb.toolkit.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import reeb.api.data.Column;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.api.data.Scale;
import reeb.api.data.Table;
import reeb.api.problem.InputException;
import reeb.testkit.TestRun;

final class LabelColumnTest {
    private static final int ROWS = 40;

    private static final Column SPECIES = kinds("species", 3);
    private static final Column NAMES = kinds("id", ROWS);
    private static final Column DAY = numbers("day", Scale.DATE, 5);
    private static final Column AGE = numbers("age", Scale.WHOLE, 20);
    private static final Column TARGET = numbers("target", Scale.WHOLE, 2);

    private static Column kinds(String name, int distinct) {
        return Column.Categories.of(
                name,
                IntStream.range(0, ROWS).mapToObj(row -> "k" + row % distinct).toList());
    }

    private static Column numbers(String name, Scale scale, int distinct) {
        return new Column.Numbers(
                name,
                scale,
                IntStream.range(0, ROWS).mapToDouble(row -> row % distinct).toArray());
    }

    private static Dataset data(Column... columns) {
        return Dataset.of(Points.of(ROWS, 1, new double[ROWS]))
                .with(new Table(List.of(columns)))
                .named(List.of("age"));
    }

    private final TestRun run = TestRun.serial();

    private String found(Column... columns) {
        return LabelColumn.name(Optional.empty(), data(columns), run);
    }

    @Test
    void takesTheOneColumnOfClasses() {
        assertThat(found(NAMES, AGE, DAY, SPECIES, TARGET)).isEqualTo("species");
        assertThat(found(NAMES, AGE, DAY, TARGET)).isEqualTo("target");
        assertThat(found(SPECIES, kinds("constant", 1))).isEqualTo("species");
        assertThat(LabelColumn.name(Optional.empty(), data(kinds("k-means", 4), SPECIES), run, "k-means"))
                .isEqualTo("species");
    }

    @Test
    void takesTheOneThatIsCalledAsLabelsAre() {
        Column island = kinds("island", 3);
        assertThat(found(island, SPECIES, kinds("sex", 2))).isEqualTo("species");
        assertThat(found(island, TARGET)).isEqualTo("target");
        assertThat(found(island, numbers("Class", Scale.WHOLE, 2), numbers("x", Scale.WHOLE, 2)))
                .isEqualTo("Class");
        assertThat(LabelColumn.find(data(island, SPECIES, kinds("class", 3)))).isEmpty();
        assertThat(LabelColumn.find(data(island, SPECIES), "species")).contains("island");
    }

    @Test
    void tellsWhatItHasChosen() {
        assertThat(LabelColumn.find(Optional.empty(), data(SPECIES), run)).contains("species");
        assertThat(run.warnings())
                .containsExactly("the column 'species' is taken for the labels; name it, or another, in 'labels'");
        assertThat(LabelColumn.find(Optional.of("day"), data(SPECIES, DAY), run))
                .contains("day");
        assertThat(found(kinds("label", 3), SPECIES)).isEqualTo("label");
        assertThat(LabelColumn.find(Optional.empty(), data(DAY), run)).isEmpty();
        assertThat(run.warnings()).hasSize(1);
    }

    @Test
    void takesWhatIsNamedOrCalledLabelFirst() {
        assertThat(found(SPECIES, kinds("label", ROWS))).isEqualTo("label");
        assertThat(LabelColumn.name(Optional.of("id"), data(SPECIES, NAMES), run))
                .isEqualTo("id");
    }

    @Test
    void asksWhereItIsNotClear() {
        assertThatThrownBy(() -> found(kinds("sex", 3), AGE, kinds("island", 3)))
                .isInstanceOf(InputException.class)
                .hasMessage("labels: must name a column, as several hold classes: sex, island");
        assertThatThrownBy(() -> found(NAMES, DAY, AGE))
                .hasMessage("labels: must name a column, as no column looks like classes; there are id, day, age");
        assertThatThrownBy(() -> found())
                .hasMessageContaining("the rows have no columns: use a source that keeps them");
    }

    @Test
    void showsTheLabelsWhereverTheyStandAndElseTheFirstClasses() {
        assertThat(shown(NAMES, kinds("island", 4), SPECIES)).isEqualTo("species");
        assertThat(shown(SPECIES, kinds("class", 3), kinds("label", 2))).isEqualTo("label");
        assertThat(shown(NAMES, kinds("island", 4), kinds("sex", 2))).isEqualTo("island");
        assertThat(shown(AGE, NAMES)).isEqualTo("id");
        assertThat(LabelColumn.shown(new Table(List.of(AGE)))).isEmpty();
    }

    private static String shown(Column... columns) {
        return LabelColumn.shown(new Table(List.of(columns))).orElseThrow().name();
    }
}
