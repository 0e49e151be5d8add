package reeb.runtime.catalog;

/**
 * Why a plugin, or one of its parts, is not in the catalog.
 *
 * @param file the jar's name, or what else is to blame
 * @param reason one line, without a period
 */
public record Problem(String file, String reason) {
    /**
     * Tells it to people.
     *
     * @return one line, as in {@code acme-2.jar: needs reeb.api [2.0,3) but this is 1.0.0}
     */
    @Override
    public String toString() {
        return file + ": " + reason;
    }
}
