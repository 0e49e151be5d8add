package reeb.runtime.pack;

import java.util.regex.Pattern;
import reeb.runtime.archive.StoredArchive;

/** The names of what is in a pack. */
final class PackNames {
    /** Changes whenever packs are made up differently. */
    static final int FORMAT = 1;

    static final String CONTENTS = "pack.json";
    static final String RECORD = "run.json";
    static final String WORKFLOW = "workflow.json";
    static final String FILES = "files/";

    /** All names that a pack may hold; none of them leads out of a folder. */
    static final Pattern ALLOWED = Pattern.compile(
            "(pack|run|workflow)\\.json|files/[a-zA-Z0-9][a-zA-Z0-9._-]*|(graphs|rows)/[a-zA-Z0-9][a-zA-Z0-9_-]*/[a-z0-9-]+\\.(npy|json)");

    /** What a pack is. */
    static final StoredArchive.Form PACK = new StoredArchive.Form("pack", "reeb pack", CONTENTS, ALLOWED);

    private PackNames() {}

    /** Where a graph lies. */
    static String graph(String step) {
        return "graphs/" + step + "/";
    }

    /** Where the rows lie that graphs hold. */
    static String rows(String step) {
        return "rows/" + step + "/";
    }
}
