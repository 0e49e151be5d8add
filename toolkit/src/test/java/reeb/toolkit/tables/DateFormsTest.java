package reeb.toolkit.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reeb.api.problem.InputException;

final class DateFormsTest {
    private static Optional<String> pattern(String dates, String column) {
        return DateForms.of(Optional.of(dates)).of(column).map(DateForm::pattern);
    }

    @Test
    void oneFormIsThatOfAllColumns() {
        assertThat(pattern("d.M.yyyy H:mm", "start")).contains("d.M.yyyy H:mm");
        assertThat(DateForms.of(Optional.empty()).of("start")).isEmpty();
    }

    @Test
    void columnsHaveFormsOfTheirOwn() {
        String dates = "start: d.M.yyyy; the end: of all: M/d/yyyy H:mm;x: yyyy-MM-dd";
        assertThat(pattern(dates, "start")).contains("d.M.yyyy");
        assertThat(pattern(dates, "the end: of all")).contains("M/d/yyyy H:mm");
        assertThat(pattern(dates, "x")).contains("yyyy-MM-dd");
        assertThat(pattern(dates, "end")).isEmpty();
    }

    @Test
    void whatIsWrittenIsReadAsTheSame() {
        Map<String, DateForm> two = Map.of("start", DateForm.of("d.M.yyyy"), "a: b", DateForm.of("M/d/yyyy"));
        String written = DateForms.written(two).orElseThrow();
        assertThat(written).isEqualTo("a: b: M/d/yyyy; start: d.M.yyyy");
        two.forEach((name, form) -> assertThat(pattern(written, name)).contains(form.pattern()));
        assertThat(DateForms.written(Map.of("a", DateForm.of("d.M.yyyy"), "b", DateForm.of("d.M.yyyy"))))
                .contains("d.M.yyyy");
        assertThat(DateForms.written(Map.of())).isEmpty();
        assertThat(DateForms.written(Map.of("a;b", DateForm.of("d.M.yyyy"), "c", DateForm.of("M/d/yyyy"))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "start: d.M.yyyy; d.M.yyyy | has 'd.M.yyyy'",
                "start: d.M.yyyy; end: soon | but is 'soon'",
                "start: d.M.yyyy; start: M/d/yyyy | names the column 'start' twice",
                "whenever | but is 'whenever'",
            })
    void whatIsNoFormIsTold(String dates, String told) {
        assertThatThrownBy(() -> DateForms.of(Optional.of(dates)))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("dates: ")
                .hasMessageContaining(told);
    }
}
