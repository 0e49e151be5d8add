package reeb.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.InvalidPathException;
import java.util.List;
import java.util.concurrent.CancellationException;
import reeb.api.problem.InputException;
import reeb.runtime.engine.Memory;
import reeb.runtime.parameters.PartFault;
import reeb.runtime.text.Causes;
import reeb.runtime.workflow.WorkflowException;

/**
 * Why a command ends without a result.
 *
 * @param code what the process ends with
 * @param messages what to tell, each on a line of its own; none where whoever stopped the command has told it
 */
record Failure(int code, List<String> messages) {
    Failure {
        messages = List.copyOf(messages);
    }

    /**
     * Explains what was thrown.
     *
     * @param verbose whether it is shown where that was
     */
    static Failure of(Throwable thrown, boolean verbose) {
        String more = verbose ? "" : "; --verbose shows where";
        return switch (thrown) {
            case InvalidPathException name -> new Failure(ExitCode.INPUT, unspeakable(name));
            case WorkflowException mistakes -> new Failure(ExitCode.INPUT, mistakes.lines());
            case InputException wrong -> new Failure(ExitCode.INPUT, String.valueOf(wrong.getMessage()));
            case CancellationException _ -> new Failure(ExitCode.CANCELLED, List.of());
            case IOException broken -> new Failure(ExitCode.OUTPUT, Causes.of(broken));
            case UncheckedIOException broken -> new Failure(ExitCode.OUTPUT, Causes.of(broken));
            case PartFault fault -> new Failure(ExitCode.INTERNAL, fault.getMessage() + more);
            case OutOfMemoryError error
            when Memory.isHeapFull(error) -> new Failure(ExitCode.INTERNAL, Memory.exhausted());
            default -> new Failure(ExitCode.INTERNAL, "a fault inside: " + Causes.of(thrown) + more);
        };
    }

    private Failure(int code, String message) {
        this(code, List.of(message));
    }

    /** What a name of a file cannot be written in is the locale's encoding, or it holds a NUL. */
    private static String unspeakable(InvalidPathException name) {
        return name.getInput() + ": no file can have this name where names are written in "
                + System.getProperty("sun.jnu.encoding") + " (" + name.getReason()
                + "); a locale of UTF-8 can be had by LC_ALL=C.UTF-8";
    }
}
