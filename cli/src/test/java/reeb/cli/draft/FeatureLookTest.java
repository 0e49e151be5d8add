package reeb.cli.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FeatureLookTest {
    private static FeatureLook.Role role(String name, IntToDoubleFunction value) {
        return FeatureLook.of(name, IntStream.range(0, 100).mapToDouble(value).toArray())
                .role();
    }

    @Test
    void takesWhatVariesForAMeasurement() {
        Random random = new Random(7);

        assertThat(role("height", row -> random.nextGaussian())).isEqualTo(FeatureLook.Role.MEASUREMENT);
        assertThat(role("age", row -> row % 40)).isEqualTo(FeatureLook.Role.MEASUREMENT);
        assertThat(role("smokes", row -> row % 2)).isEqualTo(FeatureLook.Role.MEASUREMENT);
    }

    @Test
    void findsWhatIsTheSameInAllRows() {
        assertThat(role("height", row -> 1.5)).isEqualTo(FeatureLook.Role.CONSTANT);
    }

    @Test
    void findsWhatNumbersTheRowsWhateverItIsCalled() {
        assertThat(role("measure", row -> 17 + row)).isEqualTo(FeatureLook.Role.IDENTIFIER);
        assertThat(role("measure", row -> 1000 - row)).isEqualTo(FeatureLook.Role.IDENTIFIER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "customer_id", "Customer ID", "sku"})
    void findsWhatIsCalledAnIdentifierAndTellsAllRowsApart(String name) {
        assertThat(role(name, row -> 1000.0 + row * row)).isEqualTo(FeatureLook.Role.IDENTIFIER);
        assertThat(role(name, row -> row * row + 0.5)).isEqualTo(FeatureLook.Role.MEASUREMENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zip", "PLZ", "home_phone", "Postal Code"})
    void findsCodesOfPlacesAndPhonesThatSeveralRowsMayHave(String name) {
        assertThat(role(name, row -> 10_000.0 + row % 40 * 17)).isEqualTo(FeatureLook.Role.CODE);
        assertThat(role(name, row -> row % 40 + 0.5)).isEqualTo(FeatureLook.Role.MEASUREMENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"humid", "grid", "density"})
    void doesNotTakeTheEndOfAWordForAnIdentifier(String name) {
        assertThat(role(name, row -> 1000.0 + row * row)).isEqualTo(FeatureLook.Role.MEASUREMENT);
    }

    @Test
    void takesYearsForWhatTheyAre() {
        assertThat(role("year", row -> 2007 + row % 3)).isEqualTo(FeatureLook.Role.YEAR);
        assertThat(role("years", row -> row % 30)).isEqualTo(FeatureLook.Role.MEASUREMENT);
        assertThat(role("yearly income", row -> 2000 + row % 30)).isEqualTo(FeatureLook.Role.MEASUREMENT);
    }

    @Test
    void takesFewWholeNumbersThatAreCalledALabelForOne() {
        assertThat(role("Target", row -> row % 3)).isEqualTo(FeatureLook.Role.LABEL);
        assertThat(role("target", row -> row % 3 + 0.5)).isEqualTo(FeatureLook.Role.MEASUREMENT);
        assertThat(role("target", row -> row % 30)).isEqualTo(FeatureLook.Role.MEASUREMENT);
    }
}
