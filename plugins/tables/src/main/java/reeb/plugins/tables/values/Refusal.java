package reeb.plugins.tables.values;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import reeb.api.problem.InputException;

/** Says why a file is refused. */
public final class Refusal {
    private Refusal() {}

    /** Says what is wrong with a file. */
    public static InputException of(Path file, String problem) {
        return new InputException(file + ": " + problem);
    }

    /** Says what went wrong while reading. */
    public static InputException of(Path file, IOException cause) {
        String problem = cause instanceof EOFException
                ? "is cut short; fetch it again"
                : "cannot be read: " + InputException.reason(cause);
        return new InputException(file + ": " + problem, cause);
    }
}
