package reeb.api;

import java.io.IOException;
import reeb.api.graph.Network;
import reeb.api.problem.InputException;

/** Writes a graph to files: for other programs, or as a picture. */
public non-sealed interface Exporter extends Writer {
    /**
     * Writes the files.
     *
     * @param network the graph with all that may be shown of it
     * @param output opens each file by its ending; a file appears whole or not at all
     * @param run this execution
     * @throws IOException where writing fails
     * @throws InputException where the network lacks what the parameters ask for, such as a column to colour by
     */
    void export(Network network, Output output, Run run) throws IOException;
}
