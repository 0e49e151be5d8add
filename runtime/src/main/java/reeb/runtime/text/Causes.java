package reeb.runtime.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.stream.Stream;
import reeb.runtime.files.WriteFailure;

/** Says in a line what went wrong. */
public final class Causes {
    private static final String STATIC_INITIALISER = "<clinit>";

    private Causes() {}

    /** Says what was thrown by code that is not ours; even its message may fail. */
    @SuppressWarnings("CatchingUnchecked") // a message that fails says nothing
    public static String of(Throwable fault) {
        try {
            return Visible.line(fault + where(fault));
        } catch (Throwable _) {
            return fault.getClass().getName();
        }
    }

    /** Says in which class it happened, where the fault alone does not tell. */
    private static String where(Throwable fault) {
        Throwable cause = fault instanceof ExceptionInInitializerError ? fault.getCause() : null;
        String because = cause == null ? "" : ": " + cause;
        StackTraceElement[] frames = (cause == null ? fault : cause).getStackTrace();
        return because
                + Stream.of(frames)
                        .filter(frame -> frame.getMethodName().equals(STATIC_INITIALISER))
                        .findFirst()
                        .map(frame -> " in the static initialiser of " + frame.getClassName())
                        .or(() -> fault instanceof StackOverflowError ? deepest(frames) : Optional.empty())
                        .orElse("");
    }

    /** The method that had come deepest, passing over those of Java that it happened to be calling. */
    private static Optional<String> deepest(StackTraceElement... frames) {
        return Stream.of(frames)
                .filter(frame -> !frame.getClassName().startsWith("java."))
                .findFirst()
                .map(frame -> " in " + frame.getClassName() + "." + frame.getMethodName());
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
