package reeb.testkit;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

final class NeedsTest {
    private static final String WHAT = "the machine has a tool";

    @Test
    void skipsWhereNobodyIntegrates() {
        for (String integration : new String[] {null, "", "false"}) {
            assertThatThrownBy(() -> Needs.machine(false, WHAT, integration))
                    .isInstanceOf(TestAbortedException.class)
                    .hasMessageContaining(WHAT);
        }
    }

    @Test
    void failsUnderContinuousIntegration() {
        assertThatThrownBy(() -> Needs.machine(false, WHAT, "true"))
                .isInstanceOf(AssertionFailedError.class)
                .hasMessageContaining("with CI=true nothing is skipped")
                .hasMessageContaining(WHAT);
    }

    @Test
    void goesOnWhereItIsThere() {
        assertThatCode(() -> Needs.machine(true, WHAT, "true")).doesNotThrowAnyException();
        assertThatCode(() -> Needs.machine(true, WHAT, null)).doesNotThrowAnyException();
    }
}
