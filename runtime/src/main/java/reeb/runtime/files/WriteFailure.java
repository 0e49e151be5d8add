package reeb.runtime.files;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import reeb.api.problem.InputException;

/** A file that could not be written; the message names it, and says why. */
public final class WriteFailure extends IOException {
    private static final long serialVersionUID = 1;

    private WriteFailure(String message, IOException cause) {
        super(message, cause);
    }

    /** Names the file, unless that has been done. */
    public static WriteFailure of(Path file, IOException cause) {
        return cause instanceof WriteFailure known ? known : new WriteFailure(file + ": " + reason(cause), cause);
    }

    /** Gives the same once more, for whoever has not heard of it. */
    public WriteFailure again() {
        return new WriteFailure(String.valueOf(getMessage()), this);
    }

    /** Says in which step it happened, and with which file as far as that is known. */
    public static WriteFailure in(String step, IOException cause) {
        return during("step '" + step + "'", cause);
    }

    /** Says what was being written when it happened, and with which file as far as that is known. */
    public static WriteFailure during(String what, IOException cause) {
        return new WriteFailure(what + ": " + message(cause), cause);
    }

    /** Tells in words what went wrong, with the name of the file as far as that is known. */
    public static String message(IOException cause) {
        return cause instanceof FileSystemException known && known.getFile() != null
                ? known.getFile() + ": " + reason(known)
                : reason(cause);
    }

    /** Tells in words why a file or folder could not be written, without its name. */
    public static String reason(IOException cause) {
        return switch (cause) {
            case NoSuchFileException _ -> "there is no such file or folder";
            case AccessDeniedException _ -> "permission denied";
            case FileAlreadyExistsException taken ->
                Files.isSymbolicLink(Path.of(taken.getFile()))
                        ? "is a symbolic link, and nothing is written through links; remove it"
                        : "is there already";
            case FileSystemException other ->
                other.getReason() != null ? other.getReason() : other.getClass().getSimpleName();
            default -> InputException.reason(cause);
        };
    }
}
