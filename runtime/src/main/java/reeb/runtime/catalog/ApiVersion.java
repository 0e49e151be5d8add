package reeb.runtime.catalog;

import java.util.List;
import org.osgi.framework.Version;
import org.osgi.framework.VersionRange;

/** The version of the api's packages, and what it means for a plugin. */
final class ApiVersion {
    /** The version that the api's jar exports its packages at. */
    static final String CURRENT = "1.0.0";

    /** The api's packages. */
    static final List<String> PACKAGES = List.of("reeb.api", "reeb.api.data", "reeb.api.graph", "reeb.api.query");

    /** What a plugin asks for that does not say. */
    static final String DEFAULT_RANGE = "[1.0,2)";

    private ApiVersion() {}

    /** Refuses imports of the api at another version than this. */
    static void check(String imports) throws Refusal {
        for (Clause clause : Clause.parse(imports)) {
            String range = clause.attributes().getOrDefault("version", "0");
            for (String name : clause.paths()) {
                if (PACKAGES.contains(name) && !includesCurrent(range)) {
                    throw new Refusal("needs " + name + " " + inWords(range) + " but this is " + CURRENT);
                }
            }
        }
    }

    private static boolean includesCurrent(String range) throws Refusal {
        try {
            return new VersionRange(range).includes(new Version(CURRENT));
        } catch (IllegalArgumentException malformed) {
            throw new Refusal("has a malformed version range '" + Reason.line(range) + "' in its manifest", malformed);
        }
    }

    private static String inWords(String range) {
        return range.startsWith("[") || range.startsWith("(") ? range : range + " or later";
    }
}
