package reeb.toolkit.tables;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import reeb.api.problem.InputException;

/** Says why a file is refused. */
public final class Refusal {
    private Refusal() {}

    /**
     * Says what is wrong with a file.
     *
     * @param file where it lies
     * @param problem what is wrong, where, and what would be right, without a full stop
     * @return to be thrown
     */
    public static InputException of(Path file, String problem) {
        return new InputException(file + ": " + problem);
    }

    /**
     * Says what is wrong with a file.
     *
     * @param file where it lies
     * @param format as {@link String#format} takes it
     * @param values for it
     * @return to be thrown
     */
    @SuppressWarnings("AnnotateFormatMethod")
    public static InputException of(Path file, String format, @Nullable Object... values) {
        return of(file, String.format(Locale.ROOT, format, values));
    }

    /**
     * Says what went wrong while reading.
     *
     * @param file where it lies
     * @param cause what reading ended with
     * @return to be thrown
     */
    public static InputException of(Path file, IOException cause) {
        String problem = switch (cause) {
            case EOFException _ -> "is cut short; fetch it again";
            case ZipException _ -> "is damaged: " + reason(cause) + "; fetch it again";
            case CharacterCodingException _ -> "is not UTF-8 text; save it as UTF-8";
            default -> "cannot be read: " + reason(cause);
        };
        return new InputException(file + ": " + problem, cause);
    }

    /**
     * Says in words what an exception tells; some come without a message.
     *
     * @param cause what reading ended with
     * @return its message, or else what it is
     */
    public static String reason(IOException cause) {
        String message = cause.getMessage();
        if (message != null && !message.isBlank()) {
            return message;
        }
        return cause instanceof EOFException
                ? "it is cut short"
                : cause.getClass().getSimpleName();
    }
}
