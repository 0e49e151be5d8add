package reeb.cli;

import java.util.List;

/** The exit codes of the command, as documented in its help. */
final class ExitCode {
    static final int OK = 0;
    static final int INTERNAL = 1;
    static final int INPUT = 2;
    static final int OUTPUT = 3;
    static final int CANCELLED = 130;

    /** For the help. */
    static final List<String> MEANINGS = List.of(
            OK + ":done",
            INTERNAL + ":a fault in Reeb or in a plugin; --verbose shows where",
            INPUT + ":something given is wrong: an option, a workflow, a file, a plugin",
            OUTPUT + ":something could not be written or fetched: a full disk, no permission, no network",
            CANCELLED + ":cancelled by Ctrl-C (SIGINT)",
            "143:cancelled by kill (SIGTERM)");

    private ExitCode() {}
}
