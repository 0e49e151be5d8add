package reeb.cli.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import reeb.api.data.Column;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.api.data.Scale;
import reeb.api.data.Table;

final class RowFinderTest {
    private static final RowFinder ROWS = new RowFinder(new Dataset(
            Points.of(3, 1, new double[3]),
            new Table(List.of(
                    new Column.Numbers("seen", Scale.TIME, Double.NaN, 1_709_296_200.25, 1_709_251_200),
                    new Column.Numbers("born", Scale.DATE, 0, 19783, Double.NaN),
                    new Column.Numbers("age", Scale.WHOLE, 1, 2, 3),
                    new Column.Texts("id", List.of("007", "7", "")))),
            Optional.empty()));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-03-01T12:30:00",
                "2024-03-01 12:30",
                "2024-03-01T12:30:00.25Z",
                "2024-03-01T12:30:00Z",
                "2024-03-01T14:30+02:00",
                "2024-03-01T11:30:00-01:00"
            })
    void knowsATimeInAnyNotation(String time) {
        assertThat(ROWS.named("seen", time)).containsExactly(1);
    }

    @ParameterizedTest
    @CsvSource({
        "seen, 2024-03-01, 2",
        "born, 2024-03-01, 1",
        "born, 2024-03-01T00:00Z, 1",
        "age, 2.0, 1",
        "id, 007, 0",
        "id, 7, 1"
    })
    void findsWhatAColumnHolds(String column, String value, int row) {
        assertThat(ROWS.named(column, value)).containsExactly(row);
    }

    @ParameterizedTest
    @CsvSource({
        "seen, noon, 'is no time, but the column ''seen'' holds times, such as 2024-03-01T12:30:00'",
        "born, 01.03.2024, 'is no date, but the column ''born'' holds dates, such as 1970-01-01'",
        "age, old, 'is no number, but the column ''age'' holds numbers, such as 1'",
        "seen, '', 'is no time'"
    })
    void refusesWhatAColumnCannotHold(String column, String value, String reason) {
        assertThatThrownBy(() -> ROWS.named(column, value)).hasMessageStartingWith("ROW '" + value + "': " + reason);
    }

    @Test
    void saysHowToFindADay() {
        assertThatThrownBy(() -> ROWS.named("seen", "2024-03-02"))
                .hasMessage(
                        "ROW '2024-03-02': no row has this in the column 'seen'; a date alone is its first second, and"
                                + " 'reeb query' finds all rows of a day: seen >= 2024-03-02 and seen < 2024-03-03");
    }
}
