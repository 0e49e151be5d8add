package reeb.runtime.catalog;

import org.jspecify.annotations.Nullable;

/** A plugin or a part is not taken; the message is the plain line that people read. */
final class Refusal extends Exception {
    private static final long serialVersionUID = 1;

    private final String reason;

    Refusal(String reason) {
        this(reason, null);
    }

    Refusal(String reason, @Nullable Throwable cause) {
        super(reason, cause);
        this.reason = reason;
    }

    String reason() {
        return reason;
    }
}
