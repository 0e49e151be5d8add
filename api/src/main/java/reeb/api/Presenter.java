package reeb.api;

import java.io.IOException;
import reeb.api.problem.InputException;
import reeb.api.scene.Scene;

/** Writes several results of one data set to files as one, such as a page on which a person looks from one to the other. */
public non-sealed interface Presenter extends Writer {
    /**
     * Writes the files.
     *
     * @param scene the results, all of the same rows, with all that may be shown of them; at least one view or network
     * @param output opens each file by its ending; a file appears whole or not at all
     * @param run this execution
     * @throws IOException where writing fails
     * @throws InputException where the results lack what the parameters ask for, such as a column to colour by
     */
    void present(Scene scene, Output output, Run run) throws IOException;
}
