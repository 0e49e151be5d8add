package reeb.plugins.figures.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reeb.api.data.Scale;

final class CalendarTicksTest {
    private static double value(Scale scale, String text) {
        return scale.parse(text).orElseThrow();
    }

    private static String ticks(Scale scale, String from, String to) {
        return Ticks.of(value(scale, from), value(scale, to), scale).stream()
                .map(Ticks::text)
                .collect(Collectors.joining(" | "));
    }

    @ParameterizedTest
    @CsvSource({
        "DATE, 2019-06-01, 2023-05-31, 2020 | 2021 | 2022 | 2023",
        "DATE, 2024-01-15, 2024-05-02, 2024-02 | 2024-03 | 2024-04 | 2024-05",
        "DATE, 2023-11-20, 2024-12-31, 2024-01 | 2024-04 | 2024-07 | 2024-10",
        "DATE, 2024-02-27, 2024-03-02, 2024-02-27 | 2024-02-28 | 2024-02-29 | 2024-03-01 | 2024-03-02",
        "DATE, 2024-02-27, 2024-02-27, 2024-02-27",
        "DATE, 1200-01-01, 2000-01-01, 1200 | 1400 | 1600 | 1800 | 2000",
        "TIME, 2024-03-01T09:10, 2024-03-01T13:00, 2024-03-01 10:00 | 2024-03-01 11:00 | 2024-03-01 12:00 | 2024-03-01 13:00",
        "TIME, 2024-03-01T23:59:58, 2024-03-02T00:00:01, 2024-03-01 23:59:58 | 2024-03-01 23:59:59 | 2024-03-02 00:00:00 | 2024-03-02 00:00:01",
        "TIME, 1969-12-30T12:00, 1970-01-02T12:00, 1969-12-31 | 1970-01-01 | 1970-01-02",
    })
    void beginsYearsMonthsDaysOrHours(Scale scale, String from, String to, String expected) {
        assertThat(ticks(scale, from, to)).isEqualTo(expected);
    }

    @Test
    void areFewWithinTheScaleAndAscend() {
        Random random = new Random(3);
        for (int i = 0; i < 2000; i++) {
            double min = random.nextInt(-500_000, 2_500_000);
            double max = min + Math.pow(10, random.nextDouble(0.5, 5.6));
            for (Scale scale : new Scale[] {Scale.DATE, Scale.TIME}) {
                assertThat(Ticks.of(min, max, scale))
                        .as("%s to %s %s", min, max, scale)
                        .hasSizeBetween(1, 6)
                        .isSortedAccordingTo(java.util.Comparator.comparingDouble(Ticks::value))
                        .allMatch(tick -> tick.value() >= min && tick.value() <= max);
            }
        }
    }

    @Test
    void areRoundNumbersWhereNoDateCanBeWritten() {
        assertThat(Ticks.of(-1e9, 1e9, Scale.DATE)).isEqualTo(Ticks.of(-1e9, 1e9));
        assertThat(Ticks.of(0, 10, Scale.WHOLE)).isEqualTo(Ticks.of(0, 10));
    }
}
