package reeb.model.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AskedNameTest {
    @ParameterizedTest
    @CsvSource({"penguins,penguins", "Kunden.csv-1,kunden-csv-1", "-a  b-,a-b", "\u4e2d,model", "'',model"})
    void anyTextBecomesAName(String text, String name) {
        assertThat(AskedName.of(text)).isEqualTo(name);
        assertThat(AskedName.allows(name)).isTrue();
    }

    @Test
    void namesHaveABound() {
        assertThat(AskedName.of("ab".repeat(40) + ".csv")).hasSize(64).matches(AskedName::allows);
        assertThat(AskedName.allows("a".repeat(65))).isFalse();
        assertThat(AskedName.allows("A b")).isFalse();
        assertThat(AskedName.allows("")).isFalse();
    }
}
