package reeb.runtime.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class CausesTest {
    private static StackTraceElement in(String type, String method) {
        return new StackTraceElement(type, method, null, -1);
    }

    @Test
    void namesWhoCalledTooDeeplyAndNotWhatWasCalledLast() {
        StackOverflowError fault = new StackOverflowError();
        fault.setStackTrace(new StackTraceElement[] {
            in("java.lang.String", "equals"), in("acme.Read", "inputs"), in("acme.Read", "inputs")
        });
        assertThat(Causes.of(fault)).isEqualTo("java.lang.StackOverflowError in acme.Read.inputs");
    }

    @Test
    void namesNobodyWhereNobodyIsKnown() {
        StackOverflowError fault = new StackOverflowError();
        fault.setStackTrace(new StackTraceElement[0]);
        assertThat(Causes.of(fault)).isEqualTo("java.lang.StackOverflowError");
    }
}
