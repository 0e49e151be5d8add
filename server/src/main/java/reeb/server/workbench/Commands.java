package reeb.server.workbench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import reeb.runtime.engine.Cancellation;
import reeb.server.http.Routes;

/** What the workbench has done by the program that it belongs to. Called from several threads. */
public interface Commands {
    /**
     * Looks whether a name tells of data that can be read.
     *
     * @param name of a file, or of a folder of pictures
     * @param folder which of these
     * @throws reeb.api.problem.InputException where it does not, with what is known
     */
    void requireKnown(String name, boolean folder);

    /**
     * Looks at data and writes a workflow for them beside them, unless there is one.
     *
     * @return the workflow's file
     * @throws reeb.api.problem.InputException where the data cannot be read
     */
    Path draft(Path data, Cancellation cancellation) throws IOException;

    /**
     * Runs a workflow.
     *
     * @param workflow its file, or where it would lie: paths in it are relative to its folder
     * @param text what it says, where that is not in the file
     * @param task hears how it goes, and is told what stops it
     * @return the folder of the run
     */
    Path run(Path workflow, Optional<String> text, RunTask task) throws IOException;

    /**
     * Opens a run that has ended.
     *
     * @param run its folder
     * @param workflow the file of its workflow, which is run again with other values; empty where nobody knows it
     * @param again runs a workflow again that was changed
     * @return its site, to be closed
     */
    Opened open(Path run, Optional<Path> workflow, Again again) throws IOException;

    /**
     * Explains what was thrown, for people.
     *
     * @return sentences; none where it was cancelled
     */
    List<String> messages(Throwable failure);

    /**
     * Looks whether a workflow can be run here.
     *
     * @return why not, such as a data set that is not there; empty where it can
     */
    Optional<String> missing(Path workflow);

    /** Runs a workflow again that was changed on its page. */
    @FunctionalInterface
    interface Again {
        /**
         * Begins to run it.
         *
         * @param workflow where it would lie
         * @param text what it says
         * @return its number, by which the page asks how it goes
         */
        int run(Path workflow, String text);
    }

    /**
     * A run that is served.
     *
     * @param routes below its path
     * @param close lets go of what it holds
     */
    record Opened(Routes routes, Runnable close) {}
}
