package reeb.runtime.catalog;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import reeb.runtime.files.NewFile;
import reeb.runtime.hash.Hashes;

/**
 * A private copy of a plugin's jar, so that what was fingerprinted and checked is what is loaded.
 *
 * @param file the jar in the plugin folder
 * @param folder of its own, holds the copy alone
 * @param sha256 of the copy
 */
record JarCopy(PluginFile file, Path folder, String sha256) {
    /** The copy's name in its folder. */
    static final String NAME = "plugin.jar";

    private static final long LARGEST = 512L << 20;

    static JarCopy of(PluginFile file, Path folder) throws Refusal {
        try {
            if (Files.exists(file.path()) && !Files.isRegularFile(file.path())) {
                throw new Refusal("is not a jar");
            }
            if (Files.size(file.path()) > LARGEST) {
                throw new Refusal("is larger than " + (LARGEST >> 20) + " MB");
            }
            return new JarCopy(file, folder, copy(file, folder));
        } catch (IOException failure) {
            throw new Refusal(Reason.unreadable(failure), failure);
        }
    }

    private static String copy(PluginFile file, Path folder) throws IOException, Refusal {
        Files.createDirectories(folder);
        String sha256;
        try (OutputStream copy = NewFile.stream(folder.resolve(NAME))) {
            sha256 = Hashes.copy(file.path(), copy);
        }
        Optional<String> objection = file.lock().flatMap(lock -> lock.objection(file.name(), sha256));
        if (objection.isPresent()) {
            throw new Refusal(objection.get());
        }
        return sha256;
    }

    Path path() {
        return folder.resolve(NAME);
    }
}
