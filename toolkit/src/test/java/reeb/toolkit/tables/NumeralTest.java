package reeb.toolkit.tables;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NumeralTest {
    @ParameterizedTest
    @CsvSource({
        "\u22123.5, -3.5",
        "' \u221212 ', -12",
        "\u2212.5e2, -50",
        "-3.5, -3.5",
        "+7, 7",
        "1e\u22122, 0.01",
        "3\u2212, NaN"
    })
    void aPrintedMinusSignIsOne(String cell, double number) {
        assertThat(Double.valueOf(Numeral.parse(cell))).isEqualTo(Double.valueOf(number));
        assertThat(Numeral.of(cell)).isEqualTo(Double.isNaN(number) ? Numeral.TEXT : Numeral.NUMBER);
    }
}
