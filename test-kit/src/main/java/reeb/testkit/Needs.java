package reeb.testkit;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/** What a test needs of the machine that runs it: a tool, a device, a right. */
public final class Needs {
    private Needs() {}

    /**
     * Skips the test that calls this where the machine lacks what it needs. Where {@code CI} is {@code true} the test fails
     * instead: nobody looks there at what was skipped, and a proof that is never run is none.
     *
     * @param there whether the machine has it
     * @param what what has to be there, as a sentence about the machine
     * @throws org.opentest4j.TestAbortedException where it is missing
     * @throws AssertionError where it is missing and {@code CI} is {@code true}
     */
    public static void machine(boolean there, String what) {
        machine(there, what, System.getenv("CI"));
    }

    /** The same under a given value of {@code CI}. */
    static void machine(boolean there, String what, @Nullable String integration) {
        if ("true".equals(integration)) {
            Assertions.assertTrue(there, () -> "with CI=true nothing is skipped, but this is not so: " + what);
        }
        Assumptions.assumeTrue(there, what);
    }

    /**
     * Finds the real data sets, and skips the test that calls this where there are none. They are large and belong to
     * others, so that they may be missing where a build is integrated, too.
     *
     * @return the folder that {@code REEB_DATA} names, with {@code mnist/} and others in it
     * @throws org.opentest4j.TestAbortedException where it names none
     */
    public static Path realData() {
        Optional<String> folder = Optional.ofNullable(System.getenv("REEB_DATA"));
        Assumptions.assumeTrue(folder.isPresent(), "REEB_DATA names no folder of data sets");
        return Path.of(folder.orElseThrow());
    }
}
