package reeb.api.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ScaleTest {
    @ParameterizedTest
    @CsvSource({
        "NUMBER, 3, 3",
        "NUMBER, 2.5, 2.5",
        "NUMBER, NaN, ''",
        "NUMBER, -Infinity, -Infinity",
        "WHOLE, 2024, 2024",
        "WHOLE, 1.5, 1.5",
        "DATE, 0, 1970-01-01",
        "DATE, 19783, 2024-03-01",
        "DATE, 19783.9, 2024-03-01",
        "DATE, -0.5, 1969-12-31",
        "DATE, -719528, 0000-01-01",
        "DATE, 2932896, 9999-12-31",
        "DATE, 2932897, 2932897",
        "DATE, Infinity, Infinity",
        "DATE, NaN, ''",
        "TIME, 0, 1970-01-01T00:00:00",
        "TIME, 1709296200, 2024-03-01T12:30:00",
        "TIME, -1, 1969-12-31T23:59:59",
    })
    void writesValuesAsPeopleReadThem(Scale scale, double value, String text) {
        assertThat(scale.text(value)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "NUMBER, 2.5, 2.5",
        "WHOLE, -7, -7",
        "DATE, 2024-03-01, 19783",
        "DATE, 2024-03-01T12:00:00, 19783.5",
        "DATE, 19783, 19783",
        "TIME, 2024-03-01, 1709251200",
        "TIME, 2024-03-01 12:30:00, 1709296200",
        "TIME, 2024-03-01T12:30, 1709296200",
        "TIME, 2024-03-01T12:30:00.25, 1709296200.25",
        "TIME, 2024-03-01T12:30:00Z, 1709296200",
        "TIME, 2024-03-01T13:30:00+01:00, 1709296200",
        "TIME, 2024-03-01T10:30:00-02:00, 1709296200",
    })
    void readsValues(Scale scale, String text, double value) {
        assertThat(scale.parse(text)).hasValue(value);
    }

    @ParameterizedTest
    @CsvSource({
        "NUMBER, 2024-03-01",
        "WHOLE, ''",
        "DATE, 2023-02-29",
        "DATE, 01.03.2024",
        "DATE, 2024-03-01T25:00",
        "TIME, 2024-03-01T12:30:00+99:00",
        "TIME, yesterday",
    })
    void readsNothingElse(Scale scale, String text) {
        assertThat(scale.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "NUMBER, 2.5, 2.5, true",
        "NUMBER, 2.5, 2, false",
        "NUMBER, NaN, NaN, false",
        "DATE, 19783.9, 19783, true",
        "DATE, 19783, 19783.9, false",
        "TIME, 1709296200.25, 1709296200, true",
        "TIME, 1709296200.25, 1709296200.25, true",
        "TIME, 1709296200.25, 1709296201, false",
        "TIME, -0.5, -1, true",
        "TIME, NaN, 0, false",
    })
    void knowsAValueByWhatIsShownOfIt(Scale scale, double value, double named, boolean same) {
        assertThat(scale.same(value, named)).isEqualTo(same);
    }

    @Test
    void readsWhatItWrites() {
        Random random = new Random(7);
        for (int i = 0; i < 1000; i++) {
            double day = random.nextInt(-700_000, 2_900_000);
            double second = random.nextLong(-60_000_000_000L, 250_000_000_000L);

            assertThat(Scale.DATE.parse(Scale.DATE.text(day))).hasValue(day);
            assertThat(Scale.TIME.parse(Scale.TIME.text(second))).hasValue(second);
        }
    }
}
