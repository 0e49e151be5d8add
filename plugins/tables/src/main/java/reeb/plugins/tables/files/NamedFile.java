package reeb.plugins.tables.files;

import java.util.Locale;
import reeb.api.About;
import reeb.api.problem.InputException;

/**
 * A file under a name that queries use.
 *
 * @param name of the table
 * @param file that it is in
 */
public record NamedFile(
        @About("The name that the query uses.") String name,

        @About("The file: Parquet, or JSON with an object in each line or an array of objects.")
        String file) {
    /** Checks the name. */
    public NamedFile {
        if (name.isBlank()) {
            throw new InputException("name: is empty; give the table a name such as 'reviews'");
        }
    }

    /** Gives the name as SQL compares it. */
    String plainName() {
        return name.toLowerCase(Locale.ROOT);
    }
}
