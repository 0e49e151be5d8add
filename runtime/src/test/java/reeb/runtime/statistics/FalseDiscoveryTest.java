package reeb.runtime.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

final class FalseDiscoveryTest {
    @Test
    void adjustsAsTheFormulaOfBenjaminiAndHochbergSays() throws IOException {
        Map<?, ?> expected = (Map<?, ?>) Objects.requireNonNull(Scipy.all().get("falseDiscovery"));

        assertThat(FalseDiscovery.adjusted(Scipy.numbers(expected, "p")))
                .containsExactly(Scipy.numbers(expected, "adjusted"), within(1e-15));
    }

    @Test
    void leavesASingleTestAsItIs() {
        assertThat(FalseDiscovery.adjusted(0.3)).containsExactly(0.3);
        assertThat(FalseDiscovery.adjusted()).isEmpty();
    }
}
