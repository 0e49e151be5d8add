package reeb.cli.draft;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Data of one's own, and what the workflow is called that is drafted for them. */
public final class OwnData {
    /** How the names of workflows end. */
    public static final String ENDING = ".json";

    private OwnData() {}

    /** Tells whether there is something to look at: JSON that is no list of records is a workflow, or another file to keep. */
    public static boolean isData(Path named) {
        if (!named.toString().endsWith(ENDING) || !Files.isRegularFile(named)) {
            return Files.exists(named) && !named.toString().endsWith(ENDING);
        }
        try (BufferedReader text = Files.newBufferedReader(named)) {
            int first = text.read();
            while (Character.isWhitespace(first)) {
                first = text.read();
            }
            return first == '[';
        } catch (IOException _) {
            return false;
        }
    }

    /**
     * Looks whether a name tells of data that can be read.
     *
     * @param folder whether it is that of a folder, of pictures
     * @throws reeb.api.problem.InputException where it does not, with what is known
     */
    public static void requireKnown(String name, boolean folder) {
        if (!folder) {
            DataForm _ = DataForm.of(Path.of(name));
        }
    }

    /** Names the workflow after all of the data's name: {@code my.csv} and {@code my.npy} may lie side by side. */
    public static Path workflow(Path data) {
        Path named = data.normalize().getNameCount() > 0
                        && !data.normalize().toString().isEmpty()
                ? data.normalize()
                : data.toAbsolutePath().normalize();
        return named.resolveSibling(named.getFileName() + ENDING);
    }
}
