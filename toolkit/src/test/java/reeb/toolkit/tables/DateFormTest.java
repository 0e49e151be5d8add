package reeb.toolkit.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DateFormTest {
    @ParameterizedTest
    @CsvSource({
        "dd.MM.yyyy, 01.02.2024, 2024-02-01",
        "d.M.yyyy, 1.2.2024, 2024-02-01",
        "MM/dd/yyyy, 02/01/2024, 2024-02-01",
        "yyyyMMdd, 20240201, 2024-02-01",
        "d MMM yyyy, 1 Feb 2024, 2024-02-01",
        "dd.MM.yy, 01.02.24, 2024-02-01"
    })
    void readsWhatItsPatternWrites(String pattern, String text, String day) {
        DateForm form = DateForm.of(pattern);
        assertThat(form.days(text)).isEqualTo((double) LocalDate.parse(day).toEpochDay());
        assertThat(form.timed(text)).isFalse();
        assertThat(form.is(form.example())).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"dd.MM.yyyy, 01.02.2024 7:05", "dd.MM.yyyy, 01.02.2024 07:05:00", "dd.MM.yyyy H:mm, 01.02.2024 7:05"})
    void readsTimesBehind(String pattern, String text) {
        DateForm form = DateForm.of(pattern);
        assertThat(form.seconds(text))
                .isEqualTo((double) LocalDateTime.of(2024, 2, 1, 7, 5).toEpochSecond(ZoneOffset.UTC));
        assertThat(form.timed(text)).isTrue();
        assertThat(form.days(text)).isEqualTo((double) LocalDate.of(2024, 2, 1).toEpochDay());
    }

    @ParameterizedTest
    @ValueSource(strings = {"31.02.2024", "2024-02-01", "", "1.2.2024x", "13.13.2024"})
    void refusesWhatIsNone(String text) {
        assertThat(DateForm.of("d.M.yyyy").seconds(text)).isNaN();
    }

    private static DateGuess guess(Optional<DateForm> given, String... texts) {
        DateGuess guess = new DateGuess(given);
        List.of(texts).forEach(guess::add);
        return guess;
    }

    @Test
    void aDayOverTwelveDecides() {
        assertThat(guess(Optional.empty(), "01/02/2024", "31/12/2024").form().map(DateForm::pattern))
                .contains("d/M/yyyy");
        assertThat(guess(Optional.empty(), "01/02/2024", "12/31/2024 10:00")
                        .form()
                        .map(DateForm::pattern))
                .contains("M/d/yyyy");
        assertThat(guess(Optional.empty(), "01/02/2024", "12/31/2024 10:00").timed())
                .isTrue();
    }

    @Test
    void nothingIsGuessedWhereBothWouldDoOrNeither() {
        DateGuess both = guess(Optional.empty(), "01/02/2024", "03/04/2024");
        assertThat(both.form()).isEmpty();
        assertThat(both.doubts()).containsExactly("dd/MM/yyyy", "MM/dd/yyyy");
        assertThat(guess(Optional.empty(), "31/12/2024", "12/31/2024").form()).isEmpty();
        assertThat(guess(Optional.empty(), "31/12/2024", "12.1.2024").form()).isEmpty();
        assertThat(guess(Optional.empty()).form()).isEmpty();
    }

    @Test
    void whatIsGivenAndIsoAreKnown() {
        DateForm given = DateForm.of("MM/dd/yyyy");
        assertThat(guess(Optional.of(given), "01/02/2024").form()).contains(given);
        assertThat(guess(Optional.of(given), "2024-01-02").form()).contains(DateForm.ISO);
    }
}
