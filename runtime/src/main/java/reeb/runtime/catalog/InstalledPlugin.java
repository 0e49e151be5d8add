package reeb.runtime.catalog;

import java.util.List;

/**
 * A plugin whose parts are in the catalog.
 *
 * @param name as the plugin calls itself
 * @param version the jar's version, or {@value #UNVERSIONED}
 * @param origin {@value #BUILT_IN}, or the jar's path
 * @param sha256 of the jar in lower-case hexadecimal digits, empty for one that is built in
 * @param parts the names of its parts, sorted
 */
public record InstalledPlugin(String name, String version, String origin, String sha256, List<String> parts) {
    /** Where the plugins on the class path come from. */
    public static final String BUILT_IN = "built in";

    /** The version of a plugin that tells none. */
    public static final String UNVERSIONED = "unversioned";

    /** Keeps the list from changing. */
    public InstalledPlugin {
        parts = List.copyOf(parts);
    }
}
