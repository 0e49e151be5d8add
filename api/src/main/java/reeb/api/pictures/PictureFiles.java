package reeb.api.pictures;

import java.nio.file.Path;
import java.util.List;
import reeb.api.Source;
import reeb.api.data.Dataset;
import reeb.api.problem.InputException;

/** What a {@link Source} can do beside whose pictures lie in files: give such a file as it is, larger and in colour, as somebody made it. */
public interface PictureFiles {
    /**
     * Reads the file of a row's picture.
     *
     * @param inputs what {@link Source#inputs} gave
     * @param rows what {@link Source#load} gave of them, maybe in another program
     * @param row position of the row, from 0 to n - 1
     * @return all bytes of the file, in whatever format it has
     * @throws InputException where the file is gone or cannot be read
     */
    byte[] file(List<Path> inputs, Dataset rows, int row);
}
