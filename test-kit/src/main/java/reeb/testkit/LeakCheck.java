package reeb.testkit;

import java.util.List;
import java.util.Objects;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Fails a class of tests that leaves threads, processes or open temporary files behind. JUnit applies it to every class where
 * {@code junit.jupiter.extensions.autodetection.enabled} is {@code true}, as in the modules of this build
 * whose property {@code reeb.test.leaks} is so.
 */
public final class LeakCheck implements BeforeAllCallback, AfterAllCallback {
    /** How long, in milliseconds, what was told to end has for it. */
    private static final long GRACE = 2000;

    /** For JUnit. */
    public LeakCheck() {}

    @Override
    public void beforeAll(ExtensionContext context) {
        store(context).put("held", Held.now());
    }

    @Override
    public void afterAll(ExtensionContext context) throws InterruptedException {
        Held before = Objects.requireNonNull(store(context).get("held", Held.class), "looked at before the tests");
        List<String> left = Held.since(before, GRACE);
        Assertions.assertThat(left)
                .as("what the tests of %s leave behind", context.getDisplayName())
                .isEmpty();
    }

    private static ExtensionContext.Store store(ExtensionContext context) {
        return context.getStore(ExtensionContext.Namespace.create(LeakCheck.class, context.getUniqueId()));
    }
}
