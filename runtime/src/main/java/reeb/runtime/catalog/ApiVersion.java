package reeb.runtime.catalog;

import java.util.List;
import org.osgi.framework.Version;
import org.osgi.framework.VersionRange;

/** The versions of the packages that plugins see, those of the api and of the toolkit, and what they mean for a plugin. */
final class ApiVersion {
    /** The version that the api's jar exports its packages at. */
    static final String CURRENT = "1.0.0";

    /** The version that the toolkit's jar exports its packages at. */
    static final String TOOLKIT = "1.0.0";

    /** The packages that plugins see. */
    static final List<String> PACKAGES = List.of(
            "reeb.api",
            "reeb.api.columns",
            "reeb.api.data",
            "reeb.api.graph",
            "reeb.api.learning",
            "reeb.api.pictures",
            "reeb.api.problem",
            "reeb.api.scene",
            "reeb.api.spread",
            "reeb.api.summary",
            "reeb.toolkit.colour",
            "reeb.toolkit.measure",
            "reeb.toolkit.nodes",
            "reeb.toolkit.query",
            "reeb.toolkit.review",
            "reeb.toolkit.rows",
            "reeb.toolkit.tables",
            "reeb.toolkit.text",
            "reeb.toolkit.topology");

    /** What a plugin asks for that does not say. */
    static final String DEFAULT_RANGE = "[1.0,2)";

    private ApiVersion() {}

    /** Gives the version of one of the packages. */
    static String of(String name) {
        return isToolkit(name) ? TOOLKIT : CURRENT;
    }

    /** Tells whether a package is the toolkit's rather than the api's. */
    static boolean isToolkit(String name) {
        return name.startsWith("reeb.toolkit.");
    }

    /** Refuses imports of the api at another version than this. */
    static void check(String imports) throws Refusal {
        for (Clause clause : Clause.parse(imports)) {
            String range = clause.attributes().getOrDefault("version", "0");
            for (String name : clause.paths()) {
                if (PACKAGES.contains(name) && !includes(range, of(name))) {
                    throw new Refusal("needs " + name + " " + inWords(range) + " but this is " + of(name));
                }
            }
        }
    }

    private static boolean includes(String range, String version) throws Refusal {
        try {
            return new VersionRange(range).includes(new Version(version));
        } catch (IllegalArgumentException malformed) {
            throw new Refusal("has a malformed version range '" + Reason.line(range) + "' in its manifest", malformed);
        }
    }

    private static String inWords(String range) {
        return range.startsWith("[") || range.startsWith("(") ? range : range + " or later";
    }
}
