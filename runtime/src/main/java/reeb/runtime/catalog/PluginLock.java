package reeb.runtime.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import reeb.api.problem.InputException;
import reeb.runtime.files.Replacement;
import reeb.runtime.hash.Hashes;

/**
 * The jars of a plugin folder that the user has accepted, by fingerprint.
 *
 * <p>The file {@value #FILE} holds a line {@code sha256  file} per jar, as {@code sha256sum} writes and checks them. In a
 * folder that has one, only jars listed there load, and only as they were; in a folder without one, all jars load.
 *
 * @param files fingerprints in lower-case hexadecimal digits, by file name
 */
public record PluginLock(Map<String, String> files) {
    /** The name of the file. */
    public static final String FILE = "plugins.lock";

    private static final int LONGEST = 1 << 20;
    private static final Pattern LINE = Pattern.compile("([0-9a-f]{64})  ([^/\\\\\\p{Cntrl}]+)");
    private static final String WAY_OUT = "run 'reeb plugins --lock' to accept it";

    /** Keeps the map from changing. */
    public PluginLock {
        files = Map.copyOf(files);
    }

    /**
     * Reads a folder's lock.
     *
     * @param folder holds plugins
     * @return nothing where the folder has no lock
     * @throws InputException where a line is malformed
     * @throws IOException where the file cannot be read
     */
    public static Optional<PluginLock> read(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(LONGEST + 1);
            if (bytes.length > LONGEST) {
                throw new InputException("is longer than " + LONGEST + " bytes");
            }
            return Optional.of(parse(new String(bytes, StandardCharsets.UTF_8)));
        }
    }

    private static PluginLock parse(String text) {
        Map<String, String> files = new TreeMap<>();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            Matcher matcher = LINE.matcher(line);
            if (matcher.matches()) {
                files.put(matcher.group(2), matcher.group(1));
            } else if (!line.isBlank() && !line.startsWith("#")) {
                throw new InputException("line " + number + ": must be a SHA-256, two spaces and a file name");
            }
        }
        return new PluginLock(files);
    }

    /**
     * Accepts the jars that are in a folder now; the lock appears whole or not at all.
     *
     * @param folder holds plugins
     * @return the new lock
     * @throws InputException where a jar's name cannot stand in a line
     * @throws IOException where a jar cannot be read or the lock cannot be written
     */
    public static PluginLock write(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        StringBuilder text = new StringBuilder();
        for (Path jar : PluginFolder.jars(folder)) {
            String line = Hashes.of(jar) + "  " + jar.getFileName();
            if (!LINE.matcher(line).matches()) {
                throw new InputException(Reason.line(line) + ": must have a name without control characters");
            }
            files.put(jar.getFileName().toString(), line.substring(0, 64));
            text.append(line).append('\n');
        }
        replace(folder.resolve(FILE), text.toString());
        return new PluginLock(files);
    }

    private static void replace(Path file, String text) throws IOException {
        try (Replacement fresh = Replacement.of(file)) {
            fresh.stream().write(text.getBytes(StandardCharsets.UTF_8));
            fresh.finish();
        }
    }

    /**
     * Compares a jar with what was accepted.
     *
     * @param file the jar's name
     * @param sha256 the jar's fingerprint
     * @return why it must not be loaded, or nothing
     */
    Optional<String> objection(String file, String sha256) {
        String locked = files.get(file);
        if (locked == null) {
            return Optional.of("is not in " + FILE + "; " + WAY_OUT);
        }
        return locked.equals(sha256)
                ? Optional.empty()
                : Optional.of("changed since it was locked: its SHA-256 is " + sha256.substring(0, 12) + "... but was "
                        + locked.substring(0, 12) + "...; " + WAY_OUT);
    }
}
