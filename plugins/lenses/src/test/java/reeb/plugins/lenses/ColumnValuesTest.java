package reeb.plugins.lenses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reeb.api.data.Column;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.api.data.Rows;
import reeb.api.data.Table;
import reeb.api.problem.InputException;
import reeb.testkit.PartContract;
import reeb.testkit.TestRun;

final class ColumnValuesTest implements PartContract {
    private static final Dataset DATA = new Dataset(
            Points.of(3, 1, new double[3]),
            new Table(List.of(
                    new Column.Numbers("age", 30.5, -2, 1e300),
                    new Column.Numbers("gaps", 1, Double.NaN, Double.NaN),
                    new Column.Categories("digit", new int[] {1, 0, 1}, List.of("7", "-2.5e1", "none")),
                    new Column.Categories("unsure", new int[] {0, 0, -1}, List.of("7")),
                    new Column.Categories("species", new int[] {1, 0, 0}, List.of("setosa", "4")),
                    new Column.Texts("written", List.of(".5", "+3", "0012")))),
            Optional.empty());

    @Override
    public ColumnValues part() {
        return new ColumnValues(List.of("age", "digit"));
    }

    @Test
    void takesNumbersAsTheyAreAndNamesThatAreNumbersByTheirNumbers() {
        Points values = part().view(DATA, TestRun.serial());

        assertThat(values.precision()).isEqualTo(Points.Precision.DOUBLE);
        assertThat(values.column(0)).containsExactly(30.5, -2, 1e300);
        assertThat(values.column(1)).containsExactly(-25, 7, -25);
        assertThat(view("written").column(0)).containsExactly(0.5, 3, 12);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gaps    | columns: 2 of 3 rows have no value in column 'gaps': rows 1, 2; leave out the rows without one",
                "unsure  | columns: 1 of 3 rows have no value in column 'unsure': row 2; leave out",
                "species | columns: 2 of 3 rows have a value that is no number in column 'species': rows 1 ('setosa'), 2 ('setosa'); they",
                "digits  | columns: there is no column 'digits'; did you mean 'digit'?",
                "weight  | columns: there is no column 'weight'; known columns are age, gaps, digit, unsure"
            })
    void saysWhichRowHasNoPlaceOnTheAxis(String column, String message) {
        assertThatThrownBy(() -> view(column))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith(message);
    }

    @Test
    void namesTheFirstTenRowsWithoutAValueByTheirNumbersInTheSource() {
        double[] gaps = new double[30];
        Arrays.fill(gaps, 1, 30, Double.NaN);
        Table table = new Table(List.of(new Column.Numbers("score", gaps)));
        Rows numbers = Rows.of(IntStream.range(0, 30).map(row -> 2 * row).toArray());
        Dataset data = new Dataset(Points.of(30, 1, new double[30]), table, Optional.empty()).numbered(numbers);

        assertThatThrownBy(() -> new ColumnValues(List.of("score")).view(data, TestRun.serial()))
                .hasMessageContaining("29 of 30 rows have no value in column 'score': rows 2, 4, 6, 8, 10, 12, 14, 16,"
                        + " 18, 20 ...; leave out");
    }

    @Test
    void saysThatPointsAloneHaveNoColumns() {
        assertThatThrownBy(() -> part().view(Dataset.of(DATA.points()), TestRun.serial()))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith(
                        "columns: there is no column 'age'; the rows have no columns; use a source that keeps them,");
    }

    @Test
    void givesNoRowsOfNoRows() {
        Dataset none = new Dataset(
                Points.of(0, 1, new double[0]), new Table(List.of(new Column.Numbers("age"))), Optional.empty());

        assertThat(new ColumnValues(List.of("age")).view(none, TestRun.serial()).rows())
                .isZero();
    }

    @Test
    void refusesToLookAtNothing() {
        assertThatThrownBy(() -> new ColumnValues(List.of()))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("columns: is empty");
    }

    private static Points view(String column) {
        return new ColumnValues(List.of(column)).view(DATA, TestRun.serial());
    }

    @Test
    void namesInfiniteValuesTogetherWithMissingOnes() {
        double[] values = {0, Double.NaN, 2, Double.POSITIVE_INFINITY, 4, Double.NEGATIVE_INFINITY};
        Table table = new Table(List.of(new Column.Numbers("score", values)));
        Dataset data = new Dataset(Points.of(6, 1, new double[6]), table, Optional.empty());

        assertThatThrownBy(() -> new ColumnValues(List.of("score")).view(data, TestRun.serial()))
                .hasMessageContaining("3 of 6 rows have no finite value in column 'score': rows 1, 3 (infinite),"
                        + " 5 (infinite); leave out the rows without one, as 'required' and 'where' of csv do");
    }
}
