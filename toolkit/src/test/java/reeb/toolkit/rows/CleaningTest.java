package reeb.toolkit.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.api.data.Rows;
import reeb.api.problem.InputException;
import reeb.testkit.TestRun;
import reeb.toolkit.query.RowSelection;
import reeb.toolkit.tables.InvalidValues;

final class CleaningTest {
    private final TestRun run = TestRun.serial();

    private Dataset cleaned(InvalidValues policy, Points points) {
        Dataset data = Dataset.of(points).named(List.of("a", "b").subList(0, points.columns()));
        return new Cleaning("t.csv", policy, (row, column) -> "row " + row + ", column " + column).clean(data, run);
    }

    private static Points gaps() {
        return Points.of(4, 2, new float[] {1, Float.NaN, 2, 3, Float.NEGATIVE_INFINITY, 5, 6, 7});
    }

    @Test
    void replacesInTheirPrecisionAndKeepsTheNames() {
        Dataset zero = cleaned(InvalidValues.ZERO, gaps());
        assertThat(zero.points().precision()).isEqualTo(Points.Precision.SINGLE);
        assertThat(zero.points().column(0)).containsExactly(1, 2, 0, 6);
        assertThat(zero.points().column(1)).containsExactly(0, 3, 5, 7);
        assertThat(zero.features()).containsExactly("a", "b");
        assertThat(run.warnings()).containsExactly("t.csv: 2 missing or infinite values are replaced by 0");

        assertThat(cleaned(InvalidValues.MEAN, gaps()).points().column(0)).containsExactly(1, 2, 3, 6);
        assertThat(cleaned(InvalidValues.MEAN, Points.of(2, 1, new double[] {0.5, Double.NaN}))
                        .points()
                        .at(1, 0))
                .isEqualTo(0.5);
    }

    /** Rows that were left out before are no part of the means, nor of the copy. */
    @Test
    void replacesInSelectionsOfRows() {
        Points some = gaps().select(Rows.of(0, 1, 3)).detached();
        Points means = cleaned(InvalidValues.MEAN, some).points();
        assertThat(means.rows()).isEqualTo(3);
        assertThat(means.column(1)).containsExactly(5, 3, 7);
    }

    @Test
    void leavesGivenRowsAsTheyAre() {
        Points given = gaps();
        Dataset _ = cleaned(InvalidValues.ZERO, given);
        assertThat(given.at(0, 1)).isNaN();
    }

    @Test
    void leavesOutRowsWithTheirNumbers() {
        Dataset kept = cleaned(InvalidValues.DROP_ROW, gaps());
        assertThat(kept.numbers()).contains(Rows.of(1, 3));
        assertThat(run.figures()).containsEntry("rows left out by 'invalid'", List.of(2.0));
    }

    @Test
    void namesTheRowsItRefuses() {
        assertThatThrownBy(() -> cleaned(InvalidValues.FAIL, gaps()))
                .isInstanceOf(InputException.class)
                .hasMessage(
                        "t.csv: 2 of 4 rows have a value that is missing or not finite: row 0, column 1: the value is"
                                + " missing or not a number; row 2, column 0: the value is infinite; set 'invalid' to drop-row,"
                                + " zero or mean to go on without them");
    }

    @Test
    void refusesWhereNothingIsLeft() {
        Points none = Points.of(2, 2, new double[] {1, Double.NaN, 2, Double.NaN});
        assertThatThrownBy(() -> cleaned(InvalidValues.DROP_ROW, none))
                .hasMessageContaining("has no row without missing");
        assertThatThrownBy(() -> cleaned(InvalidValues.MEAN, none))
                .hasMessageContaining("row 0, column 1: the column has no mean");
    }

    @ParameterizedTest
    @EnumSource(InvalidValues.class)
    void leavesFiniteValuesAndBytesAlone(InvalidValues policy) {
        for (Points points : List.of(Points.of(1, 2, new double[] {1, 2}), Points.of(1, 2, new byte[2]))) {
            assertThat(cleaned(policy, points).points()).isSameAs(points);
        }
        assertThat(run.warnings()).isEmpty();
    }

    @Test
    void gapsThatAreFilledAreFoundAsMissingAndComparedAsFilled() {
        Dataset filled = cleaned(InvalidValues.MEAN, gaps());
        assertThat(filled.table().names()).containsExactly("filled values");
        assertThat(RowSelection.of(filled, "a = ''")).isEqualTo(Rows.of(2));
        assertThat(RowSelection.of(filled, "feature 2 = ''")).isEqualTo(Rows.of(0));
        assertThat(RowSelection.of(filled, "b != ''")).isEqualTo(Rows.of(1, 2, 3));
        assertThat(RowSelection.of(filled, "b >= 5")).isEqualTo(Rows.of(0, 2, 3));
        assertThat(RowSelection.of(filled, "filled values like '%a%'")).isEqualTo(Rows.of(2));
        assertThat(RowSelection.of(filled.pick(Rows.of(1, 2)), "a = ''")).isEqualTo(Rows.of(1));
    }

    @Test
    void namesTheRowsItLeavesOut() {
        Dataset _ = cleaned(InvalidValues.DROP_ROW, gaps());
        assertThat(run.warnings())
                .containsExactly(
                        "t.csv: 2 of 4 rows are left out, since a value of theirs is missing or not finite: row 0,"
                                + " column 1: the value is missing or not a number; row 2, column 0: the value is infinite");
    }
}
