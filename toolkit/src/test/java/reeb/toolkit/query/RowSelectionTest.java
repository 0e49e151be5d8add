package reeb.toolkit.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reeb.api.data.Column;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.api.data.Rows;
import reeb.api.data.Scale;
import reeb.api.data.Table;
import reeb.api.problem.InputException;

final class RowSelectionTest {
    private static final Dataset DATA = Dataset.of(Points.of(3, 1, new double[] {17, 18, Double.NaN}))
            .with(new Table(List.of(
                    Column.Categories.of("country", List.of("NL", "DE", "NL")),
                    new Column.Numbers("joined", Scale.DATE, 18262, 18263, 18264),
                    new Column.Numbers("seen", Scale.TIME, 1_709_296_200.25, 1_709_296_201, Double.NaN))))
            .named(List.of("age"))
            .numbered(Rows.of(4, 5, 9));

    private static Rows found(String query) {
        return RowSelection.of(DATA, query);
    }

    @Test
    void asksForColumnsAndFeaturesWithoutAGraph() {
        assertThat(found("country = NL")).isEqualTo(Rows.of(0, 2));
        assertThat(found("age >= 18")).isEqualTo(Rows.of(1));
        assertThat(found("feature 1 < 18 or joined > 2020-01-02")).isEqualTo(Rows.of(0, 2));
        assertThat(found("row = 9")).isEqualTo(Rows.of(2));
        assertThat(found("age > 99").size()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "seen = 2024-03-01T12:30:00, 0",
        "seen = 2024-03-01T14:30+02:00, 0",
        "seen != 2024-03-01T12:30Z, 1",
        "seen > 2024-03-01T12:30:00.5Z, 1",
        "joined = 2020-01-02T00:00Z, 1",
    })
    void knowsMomentsInAnyNotation(String query, int row) {
        assertThat(found(query)).isEqualTo(Rows.of(row));
    }

    @ParameterizedTest
    @CsvSource({"seen > noon, 'times, such as 2024-03-01T12:30:00'", "joined > March, 'dates, such as 2024-03-01'"})
    void saysHowMomentsAreWritten(String query, String example) {
        assertThatThrownBy(() -> found(query)).hasMessageContaining("holds " + example);
    }

    @Test
    void knowsNothingOfNodes() {
        assertThatThrownBy(() -> found("size > 1"))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("query:1: ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "age > 1500,50|as in '1500.50'",
                "age > 1.500,5|as in '1500.5'",
                "age > 1.500.000|as in '1500000'",
                "joined > 01.02.2022|write years first, as in 2022-12-31",
            })
    void showsHowNumbersAndDatesOfOtherPlacesAreWritten(String query, String right) {
        assertThatThrownBy(() -> found(query)).hasMessageContaining(right);
    }
}
