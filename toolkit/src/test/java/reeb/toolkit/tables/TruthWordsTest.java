package reeb.toolkit.tables;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TruthWordsTest {
    @ParameterizedTest
    @CsvSource({
        "yes, 1, true",
        "No, 0, true",
        "' TRUE ', 1, true",
        "f, 0, false",
        "1, 1, false",
        "0, 0, false",
        "maybe, NaN, false",
        "'', NaN, false",
        "yesterday was fine, NaN, false"
    })
    void wordsStandForTruthValues(String word, double value, boolean plain) {
        assertThat(TruthWords.value(word)).isEqualTo(Double.valueOf(value));
        assertThat(TruthWords.plain(word)).isEqualTo(plain);
    }
}
