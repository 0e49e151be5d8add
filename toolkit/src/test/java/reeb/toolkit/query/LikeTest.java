package reeb.toolkit.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LikeTest {
    @ParameterizedTest
    @CsvSource({
        "abc, abc, true",
        "abc, ABC, true",
        "a%, abc, true",
        "%c, abc, true",
        "%b%, abc, true",
        "a_c, abc, true",
        "a_c, ac, false",
        "%, '', true",
        "'', '', true",
        "'', a, false",
        "a%b%c, a-b-b-c, true",
        "a%b%c, a-b-b, false",
        "a.c, abc, false",
        "%%%a, bca, true",
        "100\\%, 100%, true",
        "100\\%, 1000, false",
        "a\\_c, a_c, true",
        "a\\_c, abc, false",
        "a\\b%, a\\bc, true",
        "a\\\\%, a\\bc, true",
        "%\\, c\\, true",
    })
    void matchesWholeTexts(String pattern, String text, boolean expected) {
        assertThat(new Like(pattern).matches(text)).isEqualTo(expected);
    }

    @Test
    void isQuickWhateverThePattern() {
        assertThat(new Like("%a".repeat(2000) + "b").matches("a".repeat(20_000)))
                .isFalse();
    }
}
