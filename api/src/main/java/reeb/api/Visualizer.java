package reeb.api;

import java.io.IOException;
import reeb.api.data.View;
import reeb.api.problem.InputException;

/** Writes rows to files: as a picture, or for other programs. */
public non-sealed interface Visualizer extends Writer {
    /**
     * Writes the files.
     *
     * @param view the rows with all that may be shown of them
     * @param output opens each file by its ending; a file appears whole or not at all
     * @param run this execution
     * @throws IOException where writing fails
     * @throws InputException where the rows lack what the parameters ask for, such as a column to colour by
     */
    void visualize(View view, Output output, Run run) throws IOException;
}
