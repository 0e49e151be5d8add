package reeb.cli.progress;

import java.io.PrintWriter;

/** Where progress is shown. What is printed there is made visible, so that no text of others steers a terminal. */
public interface Screen {
    /** Takes results. */
    PrintWriter out();

    /** Takes what steers a terminal on purpose; only where one is watched. */
    PrintWriter raw();

    /** How wide lines may be: as wide as the terminal, or as wide as they like where nobody watches. */
    int columns();

    /** Prints a result of one line. */
    void say(String line);

    /** Complains. */
    void error(String message);

    /** Tells what does not stop the command. */
    void warning(String message);
}
