package reeb.runtime.hash;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Which build of Reeb runs: results of one build are not taken for those of another. */
public final class Build {
    private static final String OWN_JAR = "reeb-.*\\.jar";

    private Build() {}

    /** Hashed once, when first asked for: a process runs what it has begun with. */
    private static final class Running {
        static final String IDENTITY = hashed();

        private Running() {}
    }

    /** Hashes Reeb's own jars on the class path; all builds run from folders of classes count as one. */
    public static String identity() {
        return Running.IDENTITY;
    }

    private static String hashed() {
        List<String> hashes = Arrays.stream(
                        System.getProperty("java.class.path", "").split(File.pathSeparator))
                .map(Path::of)
                .filter(path -> String.valueOf(path.getFileName()).matches(OWN_JAR))
                .filter(Files::isRegularFile)
                .map(Build::hash)
                .sorted()
                .toList();
        return hashes.isEmpty() ? "development" : Hashes.of(String.join("\n", hashes));
    }

    private static String hash(Path jar) {
        try {
            return Hashes.of(jar);
        } catch (IOException e) {
            throw new UncheckedIOException(jar + " cannot be read", e);
        }
    }
}
