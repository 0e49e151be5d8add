package reeb.runtime.spread;

import java.io.IOException;
import reeb.runtime.catalog.Catalog;

/** Finds others that do tasks; found itself by {@link java.util.ServiceLoader}. */
public interface TaskPoolProvider {
    /** Tells whether a name is that of others of this kind, such as {@code spark://host:7077}. */
    boolean provides(String name);

    /**
     * Connects to them.
     *
     * @param wanted by the user
     * @param catalog the parts there are here
     * @throws reeb.api.problem.InputException where they cannot be reached, or cannot work
     * @throws IOException where there is no place for files
     */
    TaskPool open(Backend.Wanted wanted, Catalog catalog) throws IOException;
}
