package reeb.runtime.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import reeb.runtime.files.WriteFailure;

/** Says in a line what went wrong. */
public final class Causes {
    private Causes() {}

    /** Says what was thrown by code that is not ours; even its message may fail. */
    @SuppressWarnings("CatchingUnchecked") // a message that fails says nothing
    public static String of(Throwable fault) {
        try {
            return Visible.line(fault.toString());
        } catch (Throwable _) {
            return fault.getClass().getName();
        }
    }

    /** Says why a file can't be read or written, as the exception within does. */
    public static String of(UncheckedIOException broken) {
        IOException cause = broken.getCause();
        return cause == null ? of((Throwable) broken) : of(cause);
    }

    /** Says why a file can't be read or written. */
    public static String of(IOException broken) {
        return WriteFailure.message(broken);
    }
}
