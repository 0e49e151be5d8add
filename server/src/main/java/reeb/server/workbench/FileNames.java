package reeb.server.workbench;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import reeb.server.http.Refusal;

/** Names of files that a browser sends: each is to lie within the folder that was made for it, on whatever system. */
final class FileNames {
    /** Names that Windows takes for devices, whatever their ending. */
    private static final Set<String> DEVICES = Set.of("con", "prn", "aux", "nul");

    private static final Pattern NUMBERED = Pattern.compile("(com|lpt)[0-9]");
    private static final Pattern FORBIDDEN = Pattern.compile("[\\\\/:*?\"<>|\\p{Cc}]");
    private static final int MOST_BYTES = 200;
    private static final int DEEPEST = 8;

    private FileNames() {}

    /**
     * Takes a path of names apart.
     *
     * @param path names with slashes between them
     * @return the names, at least one
     * @throws Refusal where one is none, or would lead elsewhere
     */
    static List<String> of(String path) {
        List<String> names = List.of(path.split("/", -1));
        if (names.size() > DEEPEST) {
            throw refused(path, "folders are at most " + (DEEPEST - 1) + " deep");
        }
        names.forEach(name -> check(path, name));
        return names;
    }

    private static void check(String path, String name) {
        String stem = name.split("\\.", 2)[0].toLowerCase(Locale.ROOT);
        if (name.isEmpty() || name.startsWith(".")) {
            throw refused(path, "a name must neither be empty nor begin with a point");
        }
        if (FORBIDDEN.matcher(name).find() || name.endsWith(" ") || name.endsWith(".")) {
            throw refused(
                    path, "a name has no \\ / : * ? \" < > | or control characters, and ends with no point or blank");
        }
        if (DEVICES.contains(stem) || NUMBERED.matcher(stem).matches()) {
            throw refused(path, "'" + stem + "' is the name of a device on some systems");
        }
        if (name.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            throw refused(path, "a name has at most " + MOST_BYTES + " bytes");
        }
    }

    private static Refusal refused(String path, String why) {
        return new Refusal(422, "'" + shown(path) + "': " + why + "; rename it and try again");
    }

    private static String shown(String path) {
        String plain = path.replaceAll("\\p{Cc}", "?");
        return plain.length() <= 80 ? plain : plain.substring(0, 77) + "...";
    }
}
