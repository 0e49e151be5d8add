package reeb.runtime.catalog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import org.jspecify.annotations.Nullable;

/** Plain lines for what went wrong in somebody else's code. */
final class Reason {
    private static final int LONGEST = 300;

    private Reason() {}

    /** Says what a failure of a plugin's code means. */
    static String of(Throwable failure) {
        return switch (failure) {
            case Refusal refusal -> refusal.reason();
            case ExceptionInInitializerError error -> "its static initialiser failed with " + named(error.getCause());
            case UnsupportedClassVersionError _ ->
                "is compiled for a newer Java than this one ("
                        + Runtime.version().feature() + ")";
            case NoClassDefFoundError error -> missing(error);
            case ClassNotFoundException error -> missing(error);
            case TypeNotPresentException error -> missing(error);
            case StackOverflowError _ -> "ran out of stack";
            case IOException error -> unreadable(error);
            case UncheckedIOException error -> "cannot be read: " + line(error.getMessage());
            default -> "failed with " + named(failure);
        };
    }

    /** Says why a file cannot be read. */
    static String unreadable(IOException failure) {
        return switch (failure) {
            case AccessDeniedException _ -> "cannot be read: permission denied";
            case NoSuchFileException _ -> "cannot be read: there is no such file";
            default -> "cannot be read: " + line(failure.getMessage());
        };
    }

    /** Makes one line of any text, so that a plugin's words cannot pose as ours. */
    static String line(@Nullable String text) {
        String plain = text == null ? "no details" : plain(text);
        return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST) + " ...";
    }

    /** Leaves out what could steer a terminal or reorder letters. */
    static String plain(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Cf}\\p{Z}]+", " ").strip();
    }

    private static String missing(Throwable failure) {
        String name = line(failure.getMessage()).replace('/', '.');
        if (name.startsWith("Could not initialize class ")) {
            return "failed with " + named(failure);
        }
        return "needs " + name.replaceFirst(" .*", "") + ", which is not in the jar and which plugins cannot see";
    }

    private static String named(@Nullable Throwable failure) {
        if (failure == null) {
            return "no details";
        }
        String name = failure.getClass().getSimpleName();
        return failure.getMessage() == null ? name : name + ": " + line(failure.getMessage());
    }
}
